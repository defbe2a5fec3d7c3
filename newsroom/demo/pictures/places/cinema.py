"""A former cinema in the dark: a silent face on the screen, the organ lit below it, the heads of the audience."""

from math import cos

from ..carving import curve, keep_inside, placed
from ..press import WIDTH, Cutter, Point, Sheet
from ..skies import fade
from .organ import organ

PAPER, WALL, CURTAIN, FOLD = "#1a0f16", "#2b1620", "#7b1f2e", "#4d1424"
SILVER, GRAY, BLACK = "#e9e4d4", "#a7a698", "#0f0a0e"
GOLD, LAMP, AMBER = "#c8913f", "#ffe3a0", "#e8a247"
LEFT, TOP, RIGHT, BOTTOM = 430, 130, 1170, 590


def cinema() -> bytes:
    sheet = Sheet(seed=39, paper=PAPER)
    stage(sheet)
    screen(sheet)
    face(sheet)
    arch(sheet)
    organ(sheet, 800, 770)
    audience(sheet)
    return sheet.jpeg()


def stage(sheet: Sheet) -> None:
    sheet.glow("#5d3a3c", [((300, 60, 1300, 700), 190)])
    with sheet.ink(CURTAIN, grain=0.1) as cut:
        cut.box(250, 60, LEFT - 6, 640)
        cut.box(RIGHT + 6, 60, 1350, 640)
        cut.box(250, 40, 1350, 116)
    with sheet.ink(FOLD, grain=0.1) as cut:
        for order in range(7):
            for x in (258 + order * 25, 1194 + order * 25):
                cut.polygon([(x, 60), (x + 10, 60), (x + 14, 640), (x - 2, 640)])
        for order in range(11):
            cut.oval(300 + order * 100, 60, 46, 46)
    with sheet.ink(AMBER, grain=0.15) as cut:
        for x in (250, RIGHT + 6):
            cut.box(x, 622, x + 174, 632)
        for order in range(44):
            cut.polygon([(250 + order * 25, 108), (262 + order * 25, 132), (275 + order * 25, 108)])


def screen(sheet: Sheet) -> None:
    with sheet.ink(BLACK, grain=0.04) as cut:
        cut.box(LEFT - 14, TOP - 14, RIGHT + 14, BOTTOM + 14)
    with sheet.ink(SILVER, grain=0.12) as cut:
        cut.box(LEFT, TOP, RIGHT, BOTTOM)


SHOULDERS: list[Point] = [(-324, 210), (-170, 160), (-40, 140), (60, 140), (190, 165), (300, 210)]
BOB = curve([
    (-150, 120), (-176, -20), (-140, -170), (0, -232), (140, -176), (172, -30), (146, 116), (90, 130), (-100, 134),
])  # fmt: skip
FACE = curve([
    (-104, -40), (-100, -96), (0, -112), (104, -96), (106, -30), (88, 80), (20, 164), (-14, 166), (-84, 84),
])  # fmt: skip
CHEEK = curve([(-104, -60), (-100, 40), (-60, 130), (-20, 166), (-50, 90), (-66, 20)])
MOUTH: list[Point] = [(-36, 96), (-14, 82), (2, 89), (18, 82), (40, 96), (2, 116)]


def face(sheet: Sheet) -> None:
    """A close view of a woman with bobbed hair, who has seen something to the right."""
    x, y = 780, 380
    with sheet.ink(GRAY, grain=0.14) as cut:
        cut.polygon(placed(SHOULDERS, x, y))
        cut.box(LEFT, TOP, LEFT + 120, BOTTOM)
    with sheet.ink(BLACK, grain=0.06) as cut:
        cut.polygon(placed(BOB, x, y))
    with sheet.ink(SILVER, grain=0.08) as cut:
        cut.polygon(placed(FACE, x, y))
        cut.polygon([(x - 40, 520), (x + 44, 520), (x + 60, BOTTOM), (x - 60, BOTTOM)])
    with sheet.ink(GRAY, grain=0.16) as cut:
        cut.polygon(placed(CHEEK, x, y))
        cut.polygon(placed([(6, -10), (26, 56), (-6, 56)], x, y))
        for side in (-50, 56):
            cut.oval(x + side, y - 22, 44, 30)
    with sheet.ink(BLACK, grain=0.04, rough=0.7) as cut:
        features(cut, x, y)
        for corner in ((LEFT, TOP), (RIGHT, TOP), (LEFT, BOTTOM), (RIGHT, BOTTOM)):
            cut.oval(*corner, 26, 26)
        keep_inside(cut, [(LEFT, TOP), (RIGHT, TOP), (RIGHT, BOTTOM), (LEFT, BOTTOM)])


def features(cut: Cutter, x: float, y: float) -> None:
    for side in (-50, 56):
        cut.line(curve([(x + side - 42, y - 66), (x + side, y - 84), (x + side + 44, y - 64)], closed=False), 7)
        cut.polygon(curve([(x + side - 36, y - 18), (x + side, y - 44), (x + side + 38, y - 16), (x + side, y - 2)]))
    for side in (-50, 56):
        cut.oval(x + side - 14, y - 20, 9, 7, value=0)
        cut.oval(x + side + 25, y - 19, 7, 5, value=0)
    cut.polygon(placed(MOUTH, x, y))


def arch(sheet: Sheet) -> None:
    """The gilded frame of the stage, and a box on either side."""
    with sheet.ink(WALL, grain=0.14) as cut:
        cut.box(0, 0, 210, 760)
        cut.box(1390, 0, WIDTH, 760)
    with sheet.ink(GOLD, grain=0.16) as cut:
        for x in (210, 1358):
            cut.box(x, 20, x + 32, 700)
            for y in range(60, 700, 34):
                cut.oval(x + 16, y, 8, 11, value=0)
        cut.box(190, 6, 1410, 34)
        for x in range(206, 1410, 30):
            cut.oval(x, 20, 7, 7, value=0)
        for x in (-10, 1430):
            cut.box(x, 372, x + 180, 384)
            cut.polygon([(x, 462), (x + 180, 462), (x + 166, 476), (x + 14, 476)])
            for order in range(9):
                left = x + order * 20
                cut.polygon([(left + 6, 394), (left + 16, 386), (left + 24, 394), (left + 15, 456)])
    with sheet.ink(BLACK, grain=0.05) as cut:
        for x, head in ((60, 346), (120, 352), (1490, 350), (1550, 344)):
            cut.oval(x, head, 17, 21)
            cut.polygon([(x - 32, 374), (x - 22, head + 22), (x + 22, head + 22), (x + 32, 374)])


ROWS = (
    (850, 25, 74, AMBER, "#221118"),
    (924, 33, 100, "#9a6034", "#190c13"),
    (1020, 46, 142, "#5c3a2a", "#0f070c"),
)
"""Each row's height on the sheet, the size of a head, the room for one, the light on it and its own ink."""


def audience(sheet: Sheet) -> None:
    """Rows that curve around the pit, seen from the back; light lies on the crowns of the heads."""
    for row, (base, size, gap, light, dark) in enumerate(ROWS):
        seats = [(x, base + 34 - 34 * cos((x - 800) / 800)) for x in range(row * 37 - 40, WIDTH + 80, gap)]
        taken = [seat for order, seat in enumerate(seats) if (order * 5 + row * 2) % 7]
        heads = [(x, y) for x, y in taken if row or abs(x - 800) > 230]
        with sheet.ink(light, grain=0.2) as cut:
            for x, y in heads:
                cut.oval(x + (800 - x) * 0.006, y - 4, size, size * 1.14)
        with sheet.ink(dark, grain=0.05) as cut:
            fade(cut, base + 40, 1067, 1, 1)
            for x, y in seats:
                cut.polygon(placed(SEAT, x, y, size=gap))
            for x, y in heads:
                cut.oval(x, y, size, size * 1.14)
                cut.polygon(placed(NECK, x, y, size=size))


SEAT = curve([(-0.44, 1.2), (-0.42, 0.3), (0, 0.16), (0.42, 0.3), (0.44, 1.2)])
NECK: list[Point] = [(-1.4, 2), (-0.6, 0.7), (0.6, 0.7), (1.4, 2)]

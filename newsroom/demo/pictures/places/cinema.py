"""A former cinema in the dark: a silent face on the screen, the organ lit below it, the heads of the audience."""

from math import cos, pi, sin

from ..carving import curve, placed
from ..press import WIDTH, Cutter, Point, Sheet
from ..skies import fade

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
    console(sheet)
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


def face(sheet: Sheet) -> None:
    """A close view of a woman with bobbed hair, who has seen something to the right."""
    x, y = 780, 380
    with sheet.ink(GRAY, grain=0.14) as cut:
        cut.polygon(
            [(LEFT + 26, BOTTOM), (x - 170, 540), (x - 40, 520), (x + 60, 520), (x + 190, 545), (x + 300, BOTTOM)]
        )
        cut.box(LEFT, TOP, LEFT + 120, BOTTOM)
    with sheet.ink(BLACK, grain=0.06) as cut:
        bob: list[Point] = [(-150, 120), (-176, -20), (-140, -170), (0, -232), (140, -176), (172, -30), (146, 116), (90, 130),
                            (-100, 134)]  # fmt: skip
        cut.polygon(placed(curve(bob), x, y))
    with sheet.ink(SILVER, grain=0.08) as cut:
        cut.polygon(
            placed(
                curve(
                    [
                        (-104, -40),
                        (-100, -96),
                        (0, -112),
                        (104, -96),
                        (106, -30),
                        (88, 80),
                        (20, 164),
                        (-14, 166),
                        (-84, 84),
                    ]
                ),
                x,
                y,
            )
        )
        cut.polygon([(x - 40, 520), (x + 44, 520), (x + 60, BOTTOM), (x - 60, BOTTOM)])
    with sheet.ink(GRAY, grain=0.16) as cut:
        cut.polygon(placed(curve([(-104, -60), (-100, 40), (-60, 130), (-20, 166), (-50, 90), (-66, 20)]), x, y))
        cut.polygon(placed([(6, -10), (26, 56), (-6, 56)], x, y))
        for side in (-50, 56):
            cut.oval(x + side, y - 22, 44, 30)
    with sheet.ink(BLACK, grain=0.04, rough=0.7) as cut:
        features(cut, x, y)
        for corner in ((LEFT, TOP), (RIGHT, TOP), (LEFT, BOTTOM), (RIGHT, BOTTOM)):
            cut.oval(*corner, 26, 26)


def features(cut: Cutter, x: float, y: float) -> None:
    for side in (-50, 56):
        cut.line(curve([(x + side - 42, y - 66), (x + side, y - 84), (x + side + 44, y - 64)], closed=False), 7)
        cut.polygon(curve([(x + side - 36, y - 18), (x + side, y - 44), (x + side + 38, y - 16), (x + side, y - 2)]))
    for side in (-50, 56):
        cut.oval(x + side - 14, y - 20, 9, 7, value=0)
        cut.oval(x + side + 25, y - 19, 7, 5, value=0)
    mouth: list[Point] = [(-36, 96), (-14, 82), (2, 89), (18, 82), (40, 96), (2, 116)]
    cut.polygon(placed(mouth, x, y))


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
                cut.polygon(
                    [
                        (x + 6 + order * 20, 394),
                        (x + 16 + order * 20, 386),
                        (x + 24 + order * 20, 394),
                        (x + 15 + order * 20, 456),
                    ]
                )
    with sheet.ink(BLACK, grain=0.05) as cut:
        for x, head in ((60, 346), (120, 352), (1490, 350), (1550, 344)):
            cut.oval(x, head, 17, 21)
            cut.polygon([(x - 32, 374), (x - 22, head + 22), (x + 22, head + 22), (x + 32, 374)])


def console(sheet: Sheet) -> None:
    """A horseshoe of stops around three rows of keys; the player in front."""
    x, y = 800, 770
    sheet.glow("#f3a544", [((x - 230, y - 110, x + 230, y + 90), 235)])
    with sheet.ink(SILVER, grain=0.06) as cut:
        cut.polygon(
            placed(
                curve(
                    [(-250, 130), (-262, -30), (-170, -112), (0, -132), (170, -112), (262, -30), (250, 130)],
                    closed=False,
                ),
                x,
                y,
            )
        )
    with sheet.ink(GOLD, grain=0.1) as cut:
        cut.polygon(
            placed(
                curve(
                    [(-226, 130), (-236, -24), (-150, -94), (0, -112), (150, -94), (236, -24), (226, 130)], closed=False
                ),
                x,
                y,
            )
        )
    with sheet.ink(PAPER, grain=0.06) as cut:
        cut.polygon(
            placed(
                curve([(-172, 130), (-176, 0), (-110, -46), (0, -56), (110, -46), (176, 0), (172, 130)], closed=False),
                x,
                y,
            )
        )
    for colour, row in (("#c43a31", 0), (SILVER, 1), ("#e9b53f", 2)):
        with sheet.ink(colour, grain=0.05, rough=0.7) as cut:
            for order in range(row, 33, 3):
                stop(cut, x, y, order)
    with sheet.ink(LAMP, grain=0.06, rough=0.7) as cut:
        for row in range(3):
            half, top = 116 + row * 16, y - 30 + row * 26
            cut.box(x - half, top, x + half, top + 17)
            for key in range(-12, 13):
                cut.box(x + key * half / 12.5 - 1.4, top, x + key * half / 12.5 + 1.4, top + 17, value=0)
    with sheet.ink(BLACK, grain=0.04) as cut:
        cut.oval(x, y - 54, 32, 40)
        cut.polygon(placed(curve([(-20, -24), (-84, -4), (-110, 60), (-150, 40), (-96, 110), (-90, 150), (90, 150), (96, 110),
                                  (150, 40), (110, 60), (84, -4), (20, -24)], steps=5), x, y))  # fmt: skip


def stop(cut: Cutter, x: float, y: float, order: int) -> None:
    angle = pi * (0.04 + 0.92 * order / 32)
    for reach in (0.84, 0.97):
        left, top = x - 218 * reach * cos(angle), y + 16 - 118 * reach * sin(angle)
        cut.oval(left, top, 6, 6.5)


def audience(sheet: Sheet) -> None:
    """Rows that curve around the pit, seen from the back; light lies on the crowns of the heads."""
    for row, (base, size, gap, edge, colour) in enumerate(
        ((850, 25, 74, AMBER, "#221118"), (924, 33, 100, "#9a6034", "#190c13"), (1020, 46, 142, "#5c3a2a", "#0f070c"))
    ):
        heads = [(x, base + 34 - 34 * cos((x - 800) / 800)) for x in range(row * 37 - 40, WIDTH + 80, gap)]
        seated = [
            (x, y) for order, (x, y) in enumerate(heads) if (order * 5 + row * 2) % 7 and (row or abs(x - 800) > 230)
        ]
        with sheet.ink(edge, grain=0.2) as cut:
            for x, y in seated:
                cut.oval(x + (800 - x) * 0.006, y - 4, size, size * 1.14)
        with sheet.ink(colour, grain=0.05) as cut:
            fade(cut, base + 40, 1067, 1, 1)
            for x, y in heads:
                cut.polygon(
                    curve(
                        [
                            (x - gap * 0.44, y + 120),
                            (x - gap * 0.42, y + 26),
                            (x, y + 12),
                            (x + gap * 0.42, y + 26),
                            (x + gap * 0.44, y + 120),
                        ]
                    )
                )
            for x, y in seated:
                cut.oval(x, y, size, size * 1.14)
                cut.polygon(
                    [
                        (x - size * 1.4, y + size * 2),
                        (x - size * 0.6, y + size * 0.7),
                        (x + size * 0.6, y + size * 0.7),
                        (x + size * 1.4, y + size * 2),
                    ]
                )

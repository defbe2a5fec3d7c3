"""A desk at night: a lamp, a typescript in its light, a red pencil that has been over it."""

from math import pi, sin

from ..carving import curve, oval, path, placed, stroke
from ..press import HEIGHT, WIDTH, Point, Sheet
from .typeset import words

NIGHT, WALL, DESK, DESK_LINE = "#1c1430", "#2b1d44", "#4c2547", "#3a1a3a"
LIT, POOL, BEAM = "#d9803f", "#f0b357", "#3e2852"
PAPER, PAPER_SHADE, INK, RED = "#fbefcf", "#e2b987", "#2a1a2e", "#d5322c"
LAMP, LAMP_DARK, LAMP_LIGHT = "#2f8073", "#184a48", "#8fc4a7"
EDGE = 600
"""Where the desk meets the wall."""


def desk_lamp() -> bytes:
    sheet = Sheet(seed=47, paper=NIGHT)
    room(sheet)
    desk(sheet)
    stack(sheet, -340, 330, 0.12)
    for at in ((-330, 320, 0.02, 52), (40, 330, 0.3, 0), (130, 190, -0.1, 0)):
        page(sheet, *at)
    marks(sheet)
    mug(sheet)
    pencil(sheet)
    lamp(sheet)
    return sheet.jpeg()


def onto(across: float, deep: float) -> Point:
    """A place on the desk, `across` from its middle and `deep` from its near edge, as the eye sees it."""
    far = 1 + deep / 1000
    return 800 + across / far, 120 + 947 / far


def room(sheet: Sheet) -> None:
    with sheet.ink(WALL, grain=0.2, rough=1.6) as cut:
        for _ in range(120):
            cut.gouge(
                sheet.chance.uniform(-200, WIDTH), sheet.chance.uniform(0, EDGE), sheet.chance.uniform(100, 400), 12
            )
    with sheet.ink("#31508a", grain=0.14) as cut:
        cut.box(120, 60, 430, 470)
        cut.polygon(path("120,470 120,380 190,380 190,330 270,330 270,400 340,400 340,350 430,350 430,470"), value=0)
    with sheet.ink("#f6d98c", grain=0.08, rough=0.6) as cut:
        cut.oval(350, 150, 34, 34)
        cut.oval(336, 142, 30, 30, value=0)
        for x, y in ((206, 350), (240, 372), (366, 380), (150, 408)):
            cut.box(x, y, x + 13, y + 18)
    with sheet.ink("#120c20", grain=0.08) as cut:
        for line in (path("112,52 438,52 438,478 112,478 112,52"), [(275, 52), (275, 478)], [(112, 250), (438, 250)]):
            cut.line(line, 15)
    with sheet.ink(BEAM, grain=0.22, rough=1.4) as cut:
        cut.polygon([(868, 262), (1074, 330), (1330, 640), (1400, EDGE + 40), (240, EDGE + 60), (330, 620)])


def desk(sheet: Sheet) -> None:
    with sheet.ink(DESK, grain=0.1) as cut:
        cut.box(0, EDGE, WIDTH, HEIGHT)
    with sheet.ink(LIT, grain=0.1, rough=2) as cut:
        cut.oval(790, 850, 700, 205)
    with sheet.ink(POOL, grain=0.14, rough=2) as cut:
        cut.oval(770, 846, 560, 158)
    with sheet.ink(DESK_LINE, grain=0.2) as cut:
        for _ in range(60):
            y = EDGE + 467 * sheet.chance.random() ** 1.3
            cut.gouge(sheet.chance.uniform(-300, WIDTH), y, sheet.chance.uniform(160, 560), 2 + (y - EDGE) / 160)
        cut.box(0, EDGE - 5, WIDTH, EDGE + 3)


CORNERS: list[Point] = path("-190,-250 190,-250 190,250 -190,250")


def on_page(points: list[Point], across: float, deep: float, turn: float, up: float) -> list[Point]:
    """Points of a page that lies at a place on the desk, or this far above it."""
    return [(x, y - up) for x, y in (onto(*point) for point in placed(points, across, deep, turn))]


def stack(sheet: Sheet, across: float, deep: float, turn: float) -> None:
    """The pages that are still to be read."""
    with sheet.ink("#8f4a37", grain=0.12) as cut:
        cut.polygon([(x - 34, y + 12) for x, y in on_page(CORNERS, across, deep, turn, 0)])
    with sheet.ink(PAPER_SHADE, grain=0.06, rough=0.7) as cut:
        for up in range(0, 52, 4):
            cut.polygon(on_page(CORNERS, across + up * 7 % 11 - 5, deep, turn, up))
    with sheet.ink("#a9764f", grain=0.1, rough=0.4) as cut:
        for up in range(4, 52, 6):
            edge = on_page(path("190,-250 -190,-250 -190,250"), across + up * 7 % 11 - 5, deep, turn, up)
            cut.line(edge, 2)


def page(sheet: Sheet, across: float, deep: float, turn: float, up: float) -> None:
    at = (across, deep, turn, up)
    with sheet.ink("#a9764f" if up else "#8f4a37", grain=0.12) as cut:
        cut.polygon([(x - 8, y + 9) for x, y in on_page(CORNERS, *at)])
    with sheet.ink(PAPER, grain=0.05, rough=0.7) as cut:
        cut.polygon(on_page(CORNERS, *at))
    with sheet.ink(INK, grain=0.12, rough=0.5) as cut:
        for row in range(12):
            deep_row, end = 196 - row * 34, 150 - (row * 7 % 5) * 18
            words(
                cut,
                sheet.chance,
                on_page([(-150 + (row % 5 == 0) * 40, deep_row), (end, deep_row)], *at),
                7 + row * 0.3,
                size=0.6,
            )


def marks(sheet: Sheet) -> None:
    """What the second reader thought of it."""
    with sheet.ink(RED, grain=0.06, rough=0.5) as cut:
        ring = [(x, y) for x, y in placed(oval(70, 17), 872, 871, 0.05)]
        cut.line([*ring, (ring[0][0] + 4, ring[0][1] + 12)], 5)
        cut.line(curve(path("940,868 1010,830 1076,850"), closed=False), 5)
        for y, left, right in ((905, 790, 930), (949, 800, 1010), (956, 800, 1010)):
            stroke(cut, [(left, y), ((left + right) / 2, y + 5), (right, y - 3)], 7)
        cut.line(curve(path("772,940 752,956 762,984 738,990 760,998 742,1028 756,1050"), closed=False), 5)
        cut.line(path("992,826 1006,806 1022,826"), 5)
        for y in (745, 762):
            stroke(cut, [(480, y), (540, y + 4), (620, y - 4)], 5)


def mug(sheet: Sheet) -> None:
    x, y = 300, 800
    with sheet.ink("#2c1430", grain=0.1) as cut:
        cut.polygon(placed(oval(150, 26), x - 120, y + 96, -0.12))
    with sheet.ink("#8d3f46", grain=0.08) as cut:
        cut.line([(x + 8 - 112 * sin(step / 12 * pi), y - 40 + step * 8) for step in range(13)], 19)
        cut.polygon(placed(path("-78,-84 78,-84 68,92 -68,92"), x, y))
        cut.oval(x, y + 92, 68, 17)
    with sheet.ink("#d9694f", grain=0.14, rough=1.2) as cut:
        cut.polygon(placed(path("14,-80 78,-84 68,92 14,106"), x, y))
        cut.oval(x, y - 84, 78, 21)
    with sheet.ink("#24121f", grain=0.08, rough=0.7) as cut:
        cut.oval(x, y - 81, 68, 15)


def pencil(sheet: Sheet) -> None:
    body: list[Point] = path("-190,-13 150,-13 216,0 150,13 -190,13")
    at = (1080.0, 935.0, 2.86)
    with sheet.ink("#8f4a37", grain=0.1) as cut:
        cut.polygon(placed(body, at[0] + 8, at[1] + 17, at[2]))
    with sheet.ink(RED, grain=0.06, rough=0.7) as cut:
        cut.polygon(placed(body, *at))
    with sheet.ink("#8e1a22", grain=0.08, rough=0.6) as cut:
        cut.polygon(placed(path("-190,-13 150,-13 150,-5 -190,-5"), *at))
    with sheet.ink("#f1cd93", grain=0.08, rough=0.6) as cut:
        cut.polygon(placed(path("150,-13 196,-4 196,4 150,13 160,0"), *at))
        cut.polygon(placed(path("-190,-13 -176,-13 -176,13 -190,13"), *at))


def lamp(sheet: Sheet) -> None:
    with sheet.ink("#1a0f24", grain=0.1) as cut:
        cut.polygon(placed(oval(190, 30), 1400, 770, 0.05))
    with sheet.ink(LAMP_DARK, grain=0.07) as cut:
        cut.polygon(path("1190,726 1430,726 1430,752 1190,752"))
        cut.oval(1310, 752, 120, 24)
        for line in (
            [(1310, 720), (1420, 410)],
            [(1334, 724), (1440, 414)],
            [(1430, 400), (1096, 196)],
            [(1424, 424), (1080, 214)],
        ):
            cut.line(line, 12)
        cut.oval(1430, 412, 27, 27)
    with sheet.ink(LAMP, grain=0.07) as cut:
        cut.oval(1310, 726, 120, 24)
        cut.polygon(SHADE)
    with sheet.ink(LAMP_DARK, grain=0.12, rough=1.2) as cut:
        cut.polygon(curve(path("1100,150 1132,196 1116,268 1080,340 1040,318 1076,240")))
    with sheet.ink(LAMP_LIGHT, grain=0.12, rough=0.8) as cut:
        stroke(cut, path("1040,152 960,190 890,246"), 17)
        cut.oval(1424, 405, 9, 9)
        stroke(cut, path("1222,716 1300,706 1390,714"), 7)
    with sheet.ink("#fff3c4", grain=0.04) as cut:
        cut.polygon(placed(oval(118, 22), 966, 300, 0.33))
    sheet.glow("#ffd98a", [((880, 290, 1040, 350), 120)])
    with sheet.ink("#fffbe8", grain=0.02, rough=0.6) as cut:
        cut.polygon(placed(oval(54, 40), 964, 306, 0.33))


SHADE = curve(path("1060,140 1110,158 1128,204 1110,270 1078,342 966,300 854,262 910,206 980,160"))

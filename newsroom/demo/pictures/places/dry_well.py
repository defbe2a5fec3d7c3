"""A stone well and a windpump on a parched yellow plain at noon."""

from math import cos, pi, sin

from ..press import WIDTH, Cutter, Point, Sheet
from ..skies import rolled

PAPER, HEAT = "#f9e3a0", "#f2b84b"
PLAIN, CRACK, MESA = "#e9ac3d", "#b06a22", "#cf7d54"
STONE, SHADE, INK = "#f3e3bf", "#8a5a3a", "#3a2018"
IRON, BLUE = "#5a2e22", "#2f7f93"
HORIZON = 560


def dry_well() -> bytes:
    sheet = Sheet(seed=36, paper=PAPER)
    sky(sheet)
    plain(sheet)
    pump(sheet)
    wheel(sheet, 1160, 270, 150)
    well(sheet)
    frame(sheet)
    return sheet.jpeg()


def sky(sheet: Sheet) -> None:
    rolled(sheet, HEAT, 0, HORIZON, 1, 0)
    with sheet.ink("#fff6d8", grain=0.08) as cut:
        cut.oval(560, 180, 92, 92)
        for ray in range(28):
            angle = ray / 28 * 2 * pi
            near, far = 122, 170 + 34 * (ray % 2)
            cut.polygon([
                (560 + near * cos(angle - 0.03), 180 + near * sin(angle - 0.03)),
                (560 + far * cos(angle), 180 + far * sin(angle)),
                (560 + near * cos(angle + 0.03), 180 + near * sin(angle + 0.03)),
            ])  # fmt: skip
    with sheet.ink(MESA, grain=0.14) as cut:
        cut.polygon([(0, 500), (150, 494), (196, 538), (330, 546), (330, HORIZON), (0, HORIZON)])
        cut.polygon([(330, 546), (380, 520), (520, 516), (570, 552), (570, HORIZON), (330, HORIZON)])
        cut.polygon([(1320, 556), (1390, 508), (1560, 504), (WIDTH, 528), (WIDTH, HORIZON), (1320, HORIZON)])


def plain(sheet: Sheet) -> None:
    with sheet.ink(PLAIN, grain=0.1) as cut:
        cut.box(0, HORIZON - 4, WIDTH, 1067)
    with sheet.ink(CRACK, grain=0.1) as cut:
        for row in range(9):
            for column in range(-3, 20):
                tile(cut, row, column)
    with sheet.ink("#f6cd72", grain=0.2) as cut:
        for _ in range(60):
            y = HORIZON + 90 * sheet.chance.random() ** 2
            cut.gouge(sheet.chance.uniform(-100, WIDTH), y, sheet.chance.uniform(90, 300), 4)


def knot(row: float, column: float) -> Point:
    """A corner of the cracked ground: a jittered grid, laid flat."""
    near = (row / 9) ** 1.9
    shift = 0.32 * sin(row * 12.9 + column * 78.2), 0.3 * sin(row * 39.3 + column * 11.1)
    spread = 52 + 128 * near
    return 760 + (column - 8.5 + shift[0] + row * 0.5 % 1) * spread, HORIZON + 24 + 520 * near + shift[1] * (
        8 + 60 * near
    )


def tile(cut: Cutter, row: int, column: int) -> None:
    """The cracks along two sides of one cake of mud, thin far off."""
    width = 1.4 + row * 0.75
    start, across, down = knot(row, column), knot(row, column + 1), knot(row + 1, column)
    cut.line([start, across], width)
    if (row + column) % 3:
        cut.line([start, down], width)


def pump(sheet: Sheet) -> None:
    with sheet.ink(SHADE, grain=0.12) as cut:
        cut.polygon([(1060, 846), (1260, 846), (1500, 900), (1310, 906)])
    with sheet.ink(IRON, grain=0.08, rough=0.8) as cut:
        for foot in (1050, 1120, 1210, 1270):
            cut.line([(1160, 280), (foot, 850)], 9)
        for share in (0.2, 0.36, 0.52, 0.68, 0.84):
            y, left, right = 280 + 570 * share, 1160 - 110 * share, 1160 + 110 * share
            cut.line([(left, y), (right, y)], 6)
            cut.line([(left, y), (right + 17, y + 91)], 4)
            cut.line([(right, y), (left - 17, y + 91)], 4)
        cut.line([(1160, 270), (1370, 252)], 8)
    with sheet.ink(BLUE, grain=0.1) as cut:
        cut.polygon([(1310, 236), (1340, 196), (1450, 172), (1436, 250), (1456, 326), (1340, 294), (1310, 272)])
        cut.polygon([(1330, 762), (1480, 762), (1472, 860), (1338, 860)])
    with sheet.ink(IRON, grain=0.08, rough=0.7) as cut:
        for y in (780, 836):
            cut.line([(1330, y), (1480, y)], 5)


def wheel(sheet: Sheet, x: float, y: float, radius: float) -> None:
    with sheet.ink(STONE, grain=0.08) as cut:
        for blade in range(18):
            cut.polygon(vane(x, y, radius, blade / 18 * 2 * pi, 0.26))
    with sheet.ink(INK, grain=0.06, rough=0.7) as cut:
        for blade in range(18):
            angle = blade / 18 * 2 * pi
            cut.polygon(vane(x, y, radius, angle, 0.08))
            cut.line([(x, y), (x + radius * 0.5 * cos(angle), y + radius * 0.5 * sin(angle))], 2.4)
        for share in (0.46, 0.8):
            rim = [
                (x + radius * share * cos(step / 30 * pi), y + radius * share * sin(step / 30 * pi))
                for step in range(61)
            ]
            cut.line(rim, 4)
        cut.oval(x, y, 16, 16)


def vane(x: float, y: float, radius: float, angle: float, wide: float) -> list[Point]:
    inner, outer = radius * 0.42, radius
    ends = ((inner, angle), (outer, angle - 0.02), (outer, angle + wide), (inner, angle + wide * 0.8))
    return [(x + far * cos(turn), y + far * sin(turn)) for far, turn in ends]


def well(sheet: Sheet) -> None:
    x, top, foot, wide = 470, 726, 930, 220
    with sheet.ink(SHADE, grain=0.12) as cut:
        cut.polygon([(x - 120, foot + 30), (x + 190, foot - 60), (x + 470, foot + 30), (x + 200, foot + 62)])
    with sheet.ink(STONE, grain=0.08) as cut:
        cut.polygon([(x - wide, top), (x + wide, top), (x + wide - 8, foot), (x - wide + 8, foot)])
        cut.oval(x, foot, wide - 8, 56)
        cut.oval(x, top, wide, 56)
    with sheet.ink(SHADE, grain=0.14) as cut:
        cut.polygon([(x + 70, top + 52), (x + wide, top), (x + wide - 8, foot), (x + 80, foot + 52)])
    with sheet.ink(INK, grain=0.06, rough=0.8) as cut:
        stones(cut, x, top, foot, wide)
        cut.oval(x, top, wide - 44, 38)
    with sheet.ink(SHADE, grain=0.1) as cut:
        cut.oval(x, top + 16, wide - 70, 22)
        cut.oval(x, top + 26, wide - 60, 22, value=0)


def stones(cut: Cutter, x: float, top: float, foot: float, wide: float) -> None:
    """Joints that follow the round of the wall."""

    def at(turn: float, down: float) -> Point:
        return x + wide * sin(turn), top + (foot - top) * down + 56 * cos(turn)

    for course in range(1, 4):
        cut.line([at((step - 10) / 10 * pi / 2, course / 4) for step in range(21)], 5)
    for course in range(4):
        for order in range(8):
            turn = (order - 3.5 + course % 2 * 0.5) * 0.4
            if abs(turn) < 1.5:
                cut.line([at(turn, course / 4), at(turn, (course + 1) / 4)], 5)
    cut.line([at((step - 10) / 10 * pi / 2, 0) for step in range(21)], 5)


def frame(sheet: Sheet) -> None:
    """Two posts, a roller, and a bucket that hangs dry."""
    with sheet.ink(IRON, grain=0.08) as cut:
        for x in (286, 654):
            cut.polygon([(x - 16, 430), (x + 16, 430), (x + 18, 744), (x - 18, 744)])
        cut.polygon([(240, 400), (700, 400), (700, 432), (240, 432)])
        cut.box(286, 492, 700, 522)
        cut.line([(700, 506), (728, 506), (728, 570), (760, 570)], 9)
    with sheet.ink(STONE, grain=0.08, rough=0.7) as cut:
        for turn in range(5):
            cut.line([(440 + turn * 12, 490), (446 + turn * 12, 524)], 6)
        cut.line([(470, 522), (470, 598)], 5)
    with sheet.ink(BLUE, grain=0.08) as cut:
        cut.polygon([(424, 616), (516, 616), (504, 700), (436, 700)])
        cut.line([(426, 620), (448, 584), (492, 584), (514, 620)], 5)

"""A weather map of a coast: lines of equal pressure around a high and a low, and the fronts that turn about the low."""

from math import atan2, cos, exp, hypot, pi, sin

from ..carving import curve, mark, path, placed
from ..press import HEIGHT, WIDTH, Cutter, Point, Sheet

SEA, SEA_LINE, LAND, LAND_EDGE, PAPER = "#a8c5c8", "#98b8bd", "#efe2bd", "#c7ae78", "#f7f1de"
ISOBAR, COLD, WARM, RAIN, INK = "#3c5a66", "#1f5fa0", "#cf3f34", "#6f9fae", "#25333c"
LOW, HIGH = (1090.0, 560.0), (330.0, 420.0)
CELL = 16


def weather_map() -> bytes:
    sheet = Sheet(seed=109, paper=SEA)
    sea(sheet)
    land(sheet)
    rain(sheet)
    isobars(sheet)
    fronts(sheet)
    centers(sheet)
    stations(sheet)
    return sheet.jpeg()


def pressure(x: float, y: float) -> float:
    """Millibars, more or less."""
    low = 38 * exp(-(((x - LOW[0]) / 430) ** 2) - ((y - LOW[1]) / 330) ** 2)
    high = 24 * exp(-(((x - HIGH[0]) / 420) ** 2) - ((y - HIGH[1]) / 380) ** 2)
    trough = 9 * exp(-(((x - 1076 + 1.05 * (y - 590)) / 130) ** 2)) * (1 / (1 + exp(-(y - 640) / 60)))
    return 1012 + high - low - trough + 3 * sin(x / 310 + y / 420)


def sea(sheet: Sheet) -> None:
    with sheet.ink(SEA_LINE, grain=0.2, rough=0.8) as cut:
        for y in range(0, HEIGHT, 15):
            cut.line([(x, y + 4 * sin(x / 130 + y)) for x in range(0, WIDTH + 40, 40)], 3)


COAST: list[Point] = path(
    "620,-20 590,60 640,120 600,210 660,260 700,250 720,330 650,400 690,470 640,560 680,640 "
    "630,700 560,740 580,820 500,880 520,960 440,1090 -20,1090 -20,-20"
)
ISLANDS: tuple[list[Point], ...] = (
    path("1330,150 1420,110 1500,160 1520,240 1450,290 1370,250"),
    path("1250,860 1330,830 1390,870 1360,940 1280,950"),
    path("800,170 840,150 870,190 840,230 806,214"),
)


def land(sheet: Sheet) -> None:
    shapes = [curve(COAST, steps=5), *(curve(island, steps=5) for island in ISLANDS)]
    with sheet.ink("#c3d8d6", grain=0.12, rough=1.4) as cut:
        for shape in shapes:
            cut.line([*shape, shape[0]], 44)
    with sheet.ink(LAND, grain=0.08) as cut:
        for shape in shapes:
            cut.polygon(shape)
    with sheet.ink(LAND_EDGE, grain=0.12, rough=0.8) as cut:
        for shape in shapes:
            cut.line([*shape, shape[0]], 5)
        for _ in range(26):
            x, y = sheet.chance.uniform(20, 480), sheet.chance.uniform(40, 1000)
            for peak in range(3):
                cut.line([(x + peak * 26 - 15, y + 15), (x + peak * 26, y - 10), (x + peak * 26 + 15, y + 15)], 3)


def rain(sheet: Sheet) -> None:
    """It falls ahead of the warm front and along the cold one."""
    chance = sheet.chance
    with sheet.ink(RAIN, grain=0.1, rough=0.6) as cut:
        for _ in range(420):
            share = chance.random()
            (x, y), (near_x, near_y) = along(WARM_FRONT, share), (chance.uniform(10, 150), chance.uniform(-130, 10))
            mark(cut, x + near_x, y + near_y, 34, 5, 2.0)


def along(points: list[Point], share: float) -> Point:
    line = curve(points, closed=False)
    return line[min(int(share * len(line)), len(line) - 1)]


def isobars(sheet: Sheet) -> None:
    columns, rows = WIDTH // CELL + 2, HEIGHT // CELL + 2
    field = [[pressure(column * CELL, row * CELL) for column in range(columns)] for row in range(rows)]
    with sheet.ink(ISOBAR, grain=0.08, rough=0.4) as cut:
        for row in range(rows - 1):
            for column in range(columns - 1):
                corners = (
                    field[row][column],
                    field[row][column + 1],
                    field[row + 1][column + 1],
                    field[row + 1][column],
                )
                for level in range(int(min(corners) // 4 * 4) + 4, int(max(corners)) + 1, 4):
                    crossing(cut, column * CELL, row * CELL, corners, level)


def crossing(cut: Cutter, x: float, y: float, corners: tuple[float, ...], level: float) -> None:
    """The piece of the line of this level that runs through one cell."""
    places = ((x, y), (x + CELL, y), (x + CELL, y + CELL), (x, y + CELL))
    ends = []
    for side in range(4):
        start, stop = corners[side], corners[(side + 1) % 4]
        if (start < level) != (stop < level):
            share = (level - start) / (stop - start)
            (px, py), (qx, qy) = places[side], places[(side + 1) % 4]
            ends.append((px + (qx - px) * share, py + (qy - py) * share))
    if len(ends) > 1:
        cut.line(ends[:2], 6 if level % 20 == 0 else 3.4)


COLD_FRONT: list[Point] = path("1076,590 1010,680 900,800 780,900 620,990 520,1090")
WARM_FRONT: list[Point] = path("1104,586 1190,620 1290,690 1400,760 1520,800 1640,820")
CLOSED: list[Point] = path("1088,584 1120,500 1090,420 1010,380")


def fronts(sheet: Sheet) -> None:
    with sheet.ink(COLD, grain=0.07, rough=0.6) as cut:
        cut.line(curve(COLD_FRONT, closed=False), 10)
        teeth(cut, COLD_FRONT, pointed=True, side=-1)
    with sheet.ink(WARM, grain=0.07, rough=0.6) as cut:
        cut.line(curve(WARM_FRONT, closed=False), 10)
        teeth(cut, WARM_FRONT, pointed=False, side=-1)


def teeth(cut: Cutter, points: list[Point], pointed: bool, side: int) -> None:
    """Points for cold air that comes on, half circles for warm."""
    line = curve(points, closed=False, steps=12)
    for step in range(8, len(line) - 6, 9):
        (x, y), (next_x, next_y) = line[step], line[step + 2]
        turn = atan2(next_y - y, next_x - x)
        half = [(26 * cos(angle / 12 * pi), 26 * sin(angle / 12 * pi) * side) for angle in range(13)]
        cut.polygon(placed([(-24, 0), (24, 0), (0, 40 * side)] if pointed else half, x, y, turn))


def centers(sheet: Sheet) -> None:
    """A ringed dot for the low and for the high."""
    for (x, y), colour in ((LOW, WARM), (HIGH, COLD)):
        with sheet.ink(PAPER, grain=0.05) as cut:
            cut.oval(x, y, 34, 34)
        with sheet.ink(colour, grain=0.06, rough=0.6) as cut:
            cut.oval(x, y, 27, 27)
            cut.oval(x, y, 17, 17, value=0)
            cut.oval(x, y, 9, 9)


def stations(sheet: Sheet) -> None:
    """Weather stations, each with its wind: a staff that points to where it comes from, barbed by its strength."""
    with sheet.ink(INK, grain=0.06, rough=0.5) as cut:
        for x, y in (
            (130, 200),
            (470, 130),
            (520, 560),
            (200, 700),
            (380, 880),
            (760, 560),
            (900, 330),
            (1290, 380),
            (1420, 560),
            (1150, 960),
            (840, 1000),
            (1440, 190),
            (1320, 890),
            (960, 130),
        ):
            slope = (pressure(x + 8, y) - pressure(x - 8, y), pressure(x, y + 8) - pressure(x, y - 8))
            staff = placed([(0, 0), (70, 0)], x, y, atan2(slope[1], slope[0]) + pi / 2 - 0.3)
            cut.line(staff, 4)
            for barb in range(min(4, 1 + int(hypot(*slope) * 4))):
                turn = atan2(staff[1][1] - y, staff[1][0] - x)
                cut.line(placed([(70 - barb * 13, 0), (78 - barb * 13, -26)], x, y, turn), 4)
            cut.oval(x, y, 10, 10)
            cut.oval(x, y, 5, 5, value=0)

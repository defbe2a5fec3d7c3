"""The gates of a lock seen from the water below them, and the keeper's cottage."""

from ..carving import curve
from ..press import WIDTH, Cutter, Point, Sheet
from ..skies import cloud, rolled
from ..walkers import walker
from ..waters import mirror, ripples

PAPER, SKY = "#f1eccf", "#9cc7c4"
LEAF, DEEP, POOL = "#6f9a52", "#24503f", "#2f7561"
STONE, JOINT, TIMBER, INK = "#b9b29a", "#7d7a6b", "#3b3a30", "#171d1b"
WHITE, BRICK = "#fbf7ea", "#c2573a"
WATER = 850


def lock_gates() -> bytes:
    sheet = Sheet(seed=33, paper=PAPER)
    background(sheet)
    cottage(sheet)
    walls(sheet)
    pool(sheet)
    gates(sheet)
    leaks(sheet)
    beams(sheet)
    return sheet.jpeg()


def background(sheet: Sheet) -> None:
    rolled(sheet, SKY, 0, 420, 1, 0.1)
    with sheet.ink(WHITE, grain=0.1) as cut:
        cloud(cut, sheet.chance, 480, 250, 250, 150)
        cloud(cut, sheet.chance, 880, 130, 120, 44)
    for colour, x, foot, size in ((LEAF, 0, 420, 60), (DEEP, 40, 470, 54)):
        with sheet.ink(colour, grain=0.12, rough=1.3) as cut:
            for _ in range(120):
                left = sheet.chance.uniform(x - 100, WIDTH)
                rise = 90 * abs(left - 800) / 800
                cut.oval(left, foot - sheet.chance.uniform(0, 40 + rise), size, size * 0.8)


def cottage(sheet: Sheet) -> None:
    with sheet.ink(WHITE, grain=0.05) as cut:
        cut.polygon([(1090, 452), (1090, 300), (1170, 214), (1250, 300), (1250, 452)])
        cut.box(1250, 300, 1480, 452)
    with sheet.ink("#4b5a62", grain=0.1) as cut:
        cut.polygon([(1166, 206), (1432, 206), (1496, 304), (1254, 304), (1172, 218), (1096, 304), (1078, 300)])
    with sheet.ink(BRICK, grain=0.08) as cut:
        cut.box(1380, 150, 1424, 220)
        cut.box(1374, 144, 1430, 158)
        cut.box(1296, 360, 1338, 452)
        for x in (1366, 1430):
            for dot in range(7):
                cut.oval(x + dot * 8, 402 + dot % 2 * 5, 6, 6)
    with sheet.ink(INK, grain=0.05, rough=0.6) as cut:
        for x, y in ((1126, 346), (1192, 346), (1372, 346), (1430, 346), (1156, 270)):
            cut.box(x, y, x + 34, y + 48)
            cut.box(x + 15, y, x + 19, y + 48, value=0)
            cut.box(x, y + 22, x + 34, y + 26, value=0)


LEFT: list[Point] = [(0, 452), (400, 470), (430, 482), (430, WATER), (0, 1030)]
RIGHT: list[Point] = [(WIDTH - x, y) for x, y in LEFT]


def walls(sheet: Sheet) -> None:
    with sheet.ink(LEAF, grain=0.12) as cut:
        cut.polygon([(0, 420), (WIDTH, 420), (WIDTH, 540), (0, 540)])
    with sheet.ink(STONE, grain=0.12) as cut:
        cut.polygon(LEFT)
        cut.polygon(RIGHT)
    with sheet.ink(JOINT, grain=0.12, rough=0.8) as cut:
        for course in range(1, 8):
            for flip in (False, True):
                joint(cut, course, flip)
    with sheet.ink(DEEP, grain=0.2, rough=1.4) as cut:
        for flip in (False, True):
            weed = [(0, 930), (200, 860), (430, 800), (430, WATER + 6), (0, 1040)]
            cut.polygon([(WIDTH - x, y) if flip else (x, y) for x, y in weed])


def joint(cut: Cutter, course: int, flip: bool) -> None:
    """One bed joint of a side wall and the upright joints on it."""

    def across(points: list[Point]) -> list[Point]:
        return [(WIDTH - x, y) if flip else (x, y) for x, y in points]

    near, far = 452 + 72 * course, 482 + 46 * course
    cut.line(across([(0, near), (430, far)]), 4)
    for order in range(5):
        share = (order + 0.5 * (course % 2)) / 5
        x, y = 430 * share**0.8, near + (far - near) * share**0.8
        cut.line(across([(x, y), (x, y + 72 - 26 * share)]), 4 - 1.5 * share)


def pool(sheet: Sheet) -> None:
    with sheet.ink(POOL, grain=0.08) as cut:
        cut.polygon([(0, 1026), (430, WATER - 10), (1170, WATER - 10), (WIDTH, 1026), (WIDTH, 1067), (0, 1067)])
    with sheet.ink(DEEP, grain=0.1) as cut:
        cut.polygon([(430, WATER - 10), (1170, WATER - 10), (1150, 900), (450, 900)])
        for x in range(470, 1140, 44):
            mirror(cut, sheet.chance, x, 890, 1040, 90)
    with sheet.ink("#8fbf8a", grain=0.12) as cut:
        ripples(cut, sheet.chance, 900, 1067, 60)


def gates(sheet: Sheet) -> None:
    """Two leaves that meet in the middle, farther off, pressed shut by the water behind."""
    with sheet.ink(TIMBER, grain=0.1) as cut:
        cut.polygon([(430, 456), (800, 506), (1170, 456), (1170, WATER), (800, WATER - 4), (430, WATER)])
    with sheet.ink(INK, grain=0.06) as cut:
        for flip in (False, True):
            for plank in range(13):
                x = 430 + plank * 29.6
                x = WIDTH - x if flip else x
                cut.line([(x, 470), (x, WATER)], 4)
            for top in (500, 690):
                rail = [(430, top), (800, top + 34), (800, top + 64), (430, top + 38)]
                cut.polygon([(WIDTH - x, y) if flip else (x, y) for x, y in rail])
        cut.box(788, 496, 812, WATER - 4)
    with sheet.ink("#6d6a52", grain=0.2, rough=0.8) as cut:
        for flip in (False, True):
            for top in (498, 688):
                edge = [(440, top), (786, top + 32), (786, top + 38), (440, top + 7)]
                cut.polygon([(WIDTH - x, y) if flip else (x, y) for x, y in edge])


def leaks(sheet: Sheet) -> None:
    """Water that finds its way between the planks, and the foam it makes."""
    with sheet.ink(WHITE, grain=0.12) as cut:
        for x, top, reach in ((800, 600, 9), (560, 735, -26), (1010, 756, 30), (668, 780, 16), (1100, 745, -18)):
            for order in range(5):
                foot = x + reach * (1 + order * 0.22) + sheet.chance.uniform(-4, 4)
                jet = curve([(x, top), ((x + foot * 2) / 3, top + 26), (foot, WATER + 6)], closed=False)
                cut.line(jet, 3.4)
            for _ in range(12):
                far, long = sheet.chance.gauss(0, 26), sheet.chance.uniform(20, 60)
                cut.gouge(x + reach + far - long / 2, WATER + sheet.chance.uniform(-4, 24), long, 6)


def beams(sheet: Sheet) -> None:
    """The long arms by which the leaves are pushed, and the keeper at one of them."""
    with sheet.ink("#24415f", grain=0.06, rough=0.7) as cut:
        walker(cut, 300, 462, 216, 0)
    with sheet.ink("#d99b76", grain=0.06, rough=0.7) as cut:
        cut.oval(304, 268, 14, 18)
    with sheet.ink(INK, grain=0.06) as cut:
        cut.polygon([(282, 262), (334, 266), (320, 246), (292, 244)])
        for flip in (False, True):
            for part in (
                [(90, 366), (790, 462), (790, 492), (90, 420)],
                [(560, 300), (576, 300), (576, 470), (560, 470)],
            ):
                cut.polygon([(WIDTH - x, y) if flip else (x, y) for x, y in part])
            rail = [(470, 350), (780, 398)]
            cut.line([(WIDTH - x, y) if flip else (x, y) for x, y in rail], 6)
            for x in (480, 630, 774):
                cut.line([(WIDTH - x if flip else x, 350), (WIDTH - x if flip else x, 470)], 6)
    with sheet.ink(WHITE, grain=0.06) as cut:
        for flip in (False, True):
            end = [(90, 366), (206, 382), (206, 428), (90, 420)]
            cut.polygon([(WIDTH - x, y) if flip else (x, y) for x, y in end])

"""A small car ferry on a wide gray river in mist."""

from ..carving import curve, placed, stroke
from ..press import WIDTH, Cutter, Point, Sheet
from ..skies import rolled
from ..waters import mirror, ripples

PAPER, MIST, FAR, NEAR = "#dcdcd2", "#c6cbc5", "#b3bcb9", "#93a3a4"
RIVER, HULL, INK = "#a9b6b6", "#35505a", "#1e2e36"
WHITE, RED, OCHRE = "#f3efe2", "#bf4530", "#c99a45"
WATER = 470


def ferry() -> bytes:
    sheet = Sheet(seed=32, paper=PAPER)
    banks(sheet)
    river(sheet)
    boat(sheet)
    landing(sheet)
    return sheet.jpeg()


def banks(sheet: Sheet) -> None:
    with sheet.ink("#f6efd6", grain=0.2) as cut:
        cut.oval(430, 205, 74, 74)
    for colour, foot, size, gap in ((MIST, 400, 130, 61), (FAR, 440, 92, 83)):
        with sheet.ink(colour, grain=0.2, rough=1.6) as cut:
            for place in range(-1, int(WIDTH / gap) + 2):
                tree(cut, sheet, place * gap + sheet.chance.uniform(-26, 26), foot, size)
            cut.box(0, foot - 14, WIDTH, foot + 10)
        rolled(sheet, PAPER, foot - 70, foot + 24, 0, 0.9)


def tree(cut: Cutter, sheet: Sheet, x: float, foot: float, size: float) -> None:
    tall = size * sheet.chance.choice((0.5, 0.7, 0.9, 1.5))
    slim = 0.2 if tall > size else 0.42
    cut.oval(x, foot - tall * 0.5, tall * slim, tall * 0.5)
    for _ in range(5):
        aside, up = sheet.chance.uniform(-1, 1), sheet.chance.uniform(0.2, 0.8)
        cut.oval(x + aside * tall * slim, foot - tall * up, tall * slim * 0.6, tall * 0.2)


def river(sheet: Sheet) -> None:
    rolled(sheet, RIVER, WATER - 20, 1067, 0, 1)
    with sheet.ink(NEAR, grain=0.14) as cut:
        ripples(cut, sheet.chance, 600, 1067, 120)
    with sheet.ink("#e6e5da", grain=0.14) as cut:
        ripples(cut, sheet.chance, WATER + 20, 1067, 110)


def boat(sheet: Sheet) -> None:
    with sheet.ink(HULL, grain=0.1) as cut:
        for x, width in ((620, 150), (760, 240), (900, 280), (1040, 240), (1180, 150)):
            mirror(cut, sheet.chance, x, 706, 850, width)
    with sheet.ink(WHITE, grain=0.08) as cut:
        cut.polygon([(852, 420), (960, 420), (968, 486), (844, 486)])
        cut.box(836, 486, 976, 496)
        for order in range(15):
            cut.gouge(1268 + order * 16, 706 + order % 4 * 6, 110 - order * 3, 6)
            cut.gouge(400 + order * 9, 708 + order % 3 * 6, 90, 5)
    with sheet.ink(INK, grain=0.06) as cut:
        works(cut)
    cars(sheet)
    with sheet.ink(HULL, grain=0.06) as cut:
        cut.polygon([(520, 640), (1280, 640), (1262, 706), (544, 706)])
        cut.polygon([(524, 648), (508, 640), (420, 560), (432, 552), (530, 630)])
        cut.polygon([(1276, 648), (1292, 640), (1382, 560), (1370, 552), (1270, 630)])
    with sheet.ink(WHITE, grain=0.08, rough=0.7) as cut:
        cut.box(526, 640, 1276, 650)
        for x in range(560, 1260, 44):
            cut.box(x, 664, x + 22, 672)


def works(cut: Cutter) -> None:
    """Gantry, wheelhouse windows, mast and rails."""
    for x in (800, 1000):
        cut.box(x, 496, x + 14, 640)
    cut.box(780, 494, 1034, 506)
    cut.polygon([(840, 420), (848, 408), (964, 408), (972, 420)])
    for x in (862, 890, 918):
        cut.box(x, 434, x + 20, 458)
    cut.line([(906, 408), (906, 320)], 6)
    cut.line([(876, 346), (936, 346)], 4)
    cut.line([(530, 596), (1270, 596)], 3)
    for x in range(532, 1280, 41):
        cut.line([(x, 596), (x, 642)], 2.4)


CAR: list[Point] = [(-74, 0), (-76, -24), (-50, -30), (-28, -56), (30, -56), (52, -30), (76, -24), (76, 0)]


def cars(sheet: Sheet) -> None:
    for colour, x in ((OCHRE, 626), (RED, 800), (WHITE, 980), ("#5d8690", 1164)):
        with sheet.ink(colour, grain=0.06, rough=0.8) as cut:
            cut.polygon(placed(CAR, x, 634, size=1.08))
    with sheet.ink(INK, grain=0.05, rough=0.7) as cut:
        for x in (626, 800, 980, 1164):
            cut.polygon(placed([(-40, -31), (-24, -50), (-3, -50), (-3, -31)], x, 634, size=1.08))
            cut.polygon(placed([(4, -31), (4, -50), (27, -50), (44, -31)], x, 634, size=1.08))
            for side in (-46, 46):
                cut.oval(x + side, 632, 17, 17)


def landing(sheet: Sheet) -> None:
    """The near shore: a ramp into the water, piles, reeds."""
    with sheet.ink("#7d8d8d", grain=0.1) as cut:
        cut.polygon([(0, 1067), (0, 880), (190, 872), (560, 1067)])
    with sheet.ink(INK, grain=0.07) as cut:
        for plank in range(9):
            cut.line([(-10, 900 + plank * 24), (214 + plank * 44, 886 + plank * 23)], 3)
        for x, top in ((250, 690), (300, 712), (452, 820), (494, 806)):
            cut.polygon([(x, top), (x + 28, top - 6), (x + 32, 1067), (x - 4, 1067)])
        cut.polygon([(232, 752), (346, 744), (346, 764), (232, 772)])
        for _ in range(70):
            place = sheet.chance.uniform(1180, 1640)
            tall = sheet.chance.uniform(60, 60 + (place - 1140) * 0.6)
            reed(cut, place, tall, sheet.chance.uniform(-14, 46))
    with sheet.ink(RED, grain=0.08) as cut:
        cut.oval(290, 836, 46, 48)
        cut.oval(290, 836, 25, 27, value=0)


def reed(cut: Cutter, x: float, tall: float, lean: float) -> None:
    stem = curve([(x, 1075), (x + lean * 0.3, 1075 - tall * 0.6), (x + lean, 1075 - tall)], closed=False, steps=5)
    cut.line(stem, 4)
    stroke(cut, [stem[-5], stem[-3], stem[-1]], 15)

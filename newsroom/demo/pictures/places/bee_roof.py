"""A bus shelter with flowers on its roof, and the bees that come to them."""

from math import cos, pi, sin
from random import Random

from ..carving import curve, placed
from ..greenery import daisy, leaf
from ..press import WIDTH, Cutter, Point, Sheet
from ..skies import rolled

PAPER, MINT, FAR = "#f6f3d3", "#a9dcc4", "#8fc7b4"
STEEL, GLASS, INK = "#23474d", "#d5ecdf", "#1d2226"
STEM, LEAF, SOIL = "#3f7d4a", "#7db356", "#6b4a35"
POPPY, CORN, YOLK, PINK, WHITE = "#ea5440", "#4263b8", "#f6bd2f", "#ef8fa6", "#fffaf0"
ROOF = 640


def bee_roof() -> bytes:
    sheet = Sheet(seed=46, paper=PAPER)
    street(sheet)
    shelter(sheet)
    meadow(sheet)
    waiting(sheet)
    for x, y, size, turn in (
        (500, 206, 1.16, -0.2),
        (1200, 170, 0.8, 0.18),
        (880, 330, 0.5, -0.5),
        (150, 380, 0.5, 0.3),
    ):
        bee(sheet, x, y, size, turn)
    return sheet.jpeg()


def street(sheet: Sheet) -> None:
    rolled(sheet, MINT, 0, 620, 1, 0)
    with sheet.ink(FAR, grain=0.14) as cut:
        for order, (left, top) in enumerate(((0, 520), (210, 430), (420, 560), (1090, 500), (1290, 410), (1480, 540))):
            cut.box(left, top, left + 190, 960)
            for row in range(5):
                for column in range(3):
                    x, y = left + 26 + column * 52, top + 40 + row * 70
                    cut.box(x, y, x + 30, y + 40, value=0 if (row + column + order) % 4 else 255)
    with sheet.ink("#b9bfae", grain=0.12) as cut:
        cut.box(0, 960, WIDTH, 1067)
    with sheet.ink(STEEL, grain=0.12) as cut:
        cut.box(0, 1000, WIDTH, 1010)


def shelter(sheet: Sheet) -> None:
    with sheet.ink(GLASS, grain=0.08) as cut:
        cut.box(290, ROOF + 70, 1310, 930)
    with sheet.ink(WHITE, grain=0.2) as cut:
        for x in (420, 760, 1090):
            cut.polygon([(x, 930), (x + 110, ROOF + 70), (x + 150, ROOF + 70), (x + 40, 930)])
    with sheet.ink(STEEL, grain=0.08) as cut:
        for x in (270, 620, 970, 1310):
            cut.box(x, ROOF + 60, x + 20, 980)
        cut.box(270, 920, 1330, 932)
        cut.box(190, ROOF + 34, 1410, ROOF + 72)
        cut.box(670, 856, 940, 872)
        for x in (690, 906):
            cut.box(x, 870, x + 14, 976)
        cut.box(1508, ROOF - 90, 1522, 990)
    with sheet.ink(POPPY, grain=0.08) as cut:
        cut.oval(1515, ROOF - 120, 62, 62)
    with sheet.ink(WHITE, grain=0.06, rough=0.7) as cut:
        cut.polygon([(1480, ROOF - 94), (1480, ROOF - 150), (1488, ROOF - 156), (1544, ROOF - 156), (1552, ROOF - 94)])
        cut.box(1488, ROOF - 146, 1544, ROOF - 122, value=0)
        for wheel in (1494, 1538):
            cut.oval(wheel, ROOF - 92, 8, 8)
    with sheet.ink(SOIL, grain=0.14) as cut:
        cut.box(206, ROOF + 6, 1394, ROOF + 36)


def waiting(sheet: Sheet) -> None:
    """Somebody on the bench with a book."""
    x, y = 800, 856
    with sheet.ink(CORN, grain=0.08, rough=0.8) as cut:
        cut.polygon(
            curve(
                [
                    (x - 30, y + 4),
                    (x - 38, y - 60),
                    (x - 20, y - 96),
                    (x + 18, y - 94),
                    (x + 30, y - 50),
                    (x + 34, y + 4),
                ]
            )
        )
    with sheet.ink(INK, grain=0.06, rough=0.8) as cut:
        cut.line([(x, y - 6), (x + 78, y - 4), (x + 84, y + 110)], 26)
        cut.line([(x + 84, y + 112), (x + 110, y + 114)], 14)
        cut.polygon(
            curve(
                [
                    (x - 30, y - 112),
                    (x - 22, y - 146),
                    (x + 12, y - 150),
                    (x + 24, y - 126),
                    (x - 4, y - 118),
                    (x - 8, y - 100),
                ]
            )
        )
    with sheet.ink("#b57650", grain=0.06, rough=0.8) as cut:
        cut.oval(x + 6, y - 118, 19, 22)
        cut.line([(x + 8, y - 80), (x + 36, y - 40), (x + 66, y - 54)], 13)
    with sheet.ink(YOLK, grain=0.06, rough=0.8) as cut:
        cut.polygon([(x + 56, y - 84), (x + 94, y - 94), (x + 98, y - 48), (x + 60, y - 40)])


def meadow(sheet: Sheet) -> None:
    """Stalks first, then leaves, then each kind of flower."""
    chance = sheet.chance
    plants = [(x + chance.uniform(-12, 12), ROOF - 60 - 190 * abs(sin(x * 0.37)) ** 0.8) for x in range(216, 1390, 23)]
    with sheet.ink(STEM, grain=0.08, rough=0.8) as cut:
        for x, y in plants:
            cut.line(curve([(x, ROOF + 14), (x + chance.uniform(-8, 8), (y + ROOF) / 2), (x, y)], closed=False), 5)
            for side in (-1, 1):
                leaf(cut, x, ROOF - chance.uniform(0, 50), 56, -pi / 2 + side * chance.uniform(0.4, 1.0))
        for x in range(214, 1390, 10):
            leaf(cut, x, ROOF + 16, chance.uniform(40, 90), -pi / 2 + chance.uniform(-0.5, 0.5))
    with sheet.ink(LEAF, grain=0.1, rough=0.8) as cut:
        for x in range(210, 1394, 9):
            leaf(cut, x, ROOF + 20, chance.uniform(26, 64), -pi / 2 + chance.uniform(-0.7, 0.7))
        for x in range(212, 1390, 26):
            leaf(cut, x, ROOF + 26, chance.uniform(40, 76), pi / 2 + chance.uniform(-0.5, 0.5))
    for kind, (colour, draw) in enumerate(
        ((POPPY, poppy), (CORN, cornflower), (WHITE, oxeye), (YOLK, button), (PINK, clover))
    ):
        with sheet.ink(colour, grain=0.06, rough=0.8) as cut:
            for x, y in plants[kind::5]:
                draw(cut, chance, x, y)
    with sheet.ink(INK, grain=0.05, rough=0.7) as cut:
        for x, y in plants[0::5]:
            cut.oval(x, y + 2, 10, 9)
    with sheet.ink(YOLK, grain=0.05, rough=0.7) as cut:
        for x, y in plants[2::5]:
            cut.oval(x, y, 13, 12)


def poppy(cut: Cutter, chance: Random, x: float, y: float) -> None:
    for angle in (0.5, 2.2, 3.9, 5.5):
        cut.oval(x + 20 * cos(angle), y + 16 * sin(angle), 27, 24)


def cornflower(cut: Cutter, chance: Random, x: float, y: float) -> None:
    for order in range(9):
        angle = order * 0.7 + 0.2
        tip = (x + 36 * cos(angle), y + 32 * sin(angle))
        cut.polygon([(x, y), (tip[0] - 9 * sin(angle), tip[1] + 9 * cos(angle)), (x + 24 * cos(angle), y + 21 * sin(angle)),
                     (tip[0] + 9 * sin(angle), tip[1] - 9 * cos(angle))])  # fmt: skip


def oxeye(cut: Cutter, chance: Random, x: float, y: float) -> None:
    daisy(cut, x, y, 40, 13, chance.uniform(0, 1))


def button(cut: Cutter, chance: Random, x: float, y: float) -> None:
    for left, top in ((-22, 4), (-8, -10), (8, -8), (22, 6), (0, 8)):
        cut.oval(x + left, y + top, 12, 10)


def clover(cut: Cutter, chance: Random, x: float, y: float) -> None:
    for order in range(11):
        leaf(cut, x, y + 10, 34, -pi + order * pi / 10)


WINGS: tuple[list[Point], ...] = (
    [(-10, -40), (-112, -110), (-88, -158), (-4, -128), (16, -44)],
    [(14, -40), (10, -140), (66, -166), (88, -114), (40, -40)],
)
VEINS: tuple[list[Point], ...] = (
    [(-2, -48), (-80, -140)], [(4, -48), (-24, -120)], [(24, -46), (56, -152)], [(28, -46), (72, -116)],
)  # fmt: skip


def bee(sheet: Sheet, x: float, y: float, size: float, turn: float) -> None:
    """In flight to the right, wings up."""
    with sheet.ink(WHITE, grain=0.1, rough=0.8) as cut:
        for wing in WINGS:
            cut.polygon(placed(curve(wing), x, y, turn, size))
    with sheet.ink(YOLK, grain=0.1) as cut:
        cut.polygon(
            placed(curve([(-120, 12), (-84, -44), (0, -60), (72, -44), (84, 6), (30, 50), (-66, 52)]), x, y, turn, size)
        )
    with sheet.ink(INK, grain=0.06, rough=0.9) as cut:
        cut.oval(*placed([(94, -6)], x, y, turn, size)[0], 36 * size, 36 * size)
        for left, wide in ((-92, 22), (-46, 24), (-2, 22)):
            cut.polygon(
                placed(
                    curve(
                        [
                            (left, -50),
                            (left + wide, -54),
                            (left + wide + 10, 0),
                            (left + wide, 52),
                            (left, 50),
                            (left + 10, 0),
                        ]
                    ),
                    x,
                    y,
                    turn,
                    size,
                )
            )
        cut.polygon(placed([(-112, -12), (-146, 16), (-112, 26)], x, y, turn, size))
        for feeler in ([(112, -32), (140, -66), (164, -62)], [(122, -22), (156, -44), (176, -32)]):
            cut.line(placed(feeler, x, y, turn, size), 6 * size)
        for leg in (-36, 6, 46):
            cut.line(placed([(leg, 44), (leg - 14, 78), (leg - 34, 84)], x, y, turn, size), 7 * size)
        for vein in VEINS:
            cut.line(placed(vein, x, y, turn, size), 3 * size)
    with sheet.ink(WHITE, grain=0.05, rough=0.6) as cut:
        cut.oval(*placed([(106, -14)], x, y, turn, size)[0], 7 * size, 7 * size)

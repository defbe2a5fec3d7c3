"""A bus shelter with flowers on its roof, and the bees that come to them."""

from math import pi, sin
from random import Random

from ..carving import curve, placed
from ..greenery import clover, cornflower, leaf, oxeye, poppy, tansy
from ..press import WIDTH, Cutter, Sheet
from ..skies import rolled
from .bees import bee

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


COAT = curve([(-30, 4), (-38, -60), (-20, -96), (18, -94), (30, -50), (34, 4)])
HAIR = curve([(-30, -112), (-22, -146), (12, -150), (24, -126), (-4, -118), (-8, -100)])


def waiting(sheet: Sheet) -> None:
    """Somebody on the bench with a book."""
    x, y = 800, 856
    with sheet.ink(CORN, grain=0.08, rough=0.8) as cut:
        cut.polygon(placed(COAT, x, y))
    with sheet.ink(INK, grain=0.06, rough=0.8) as cut:
        cut.line([(x, y - 6), (x + 78, y - 4), (x + 84, y + 110)], 26)
        cut.line([(x + 84, y + 112), (x + 110, y + 114)], 14)
        cut.polygon(placed(HAIR, x, y))
    with sheet.ink("#b57650", grain=0.06, rough=0.8) as cut:
        cut.oval(x + 6, y - 118, 19, 22)
        cut.line([(x + 8, y - 80), (x + 36, y - 40), (x + 66, y - 54)], 13)
    with sheet.ink(YOLK, grain=0.06, rough=0.8) as cut:
        cut.polygon([(x + 56, y - 84), (x + 94, y - 94), (x + 98, y - 48), (x + 60, y - 40)])


KINDS = ((POPPY, poppy), (CORN, cornflower), (WHITE, oxeye), (YOLK, tansy), (PINK, clover))


def meadow(sheet: Sheet) -> None:
    """Stalks first, then leaves, then each kind of flower, then their eyes."""
    chance = sheet.chance
    plants = [(x + chance.uniform(-12, 12), ROOF - 60 - 190 * abs(sin(x * 0.37)) ** 0.8) for x in range(216, 1390, 23)]
    with sheet.ink(STEM, grain=0.08, rough=0.8) as cut:
        for x, y in plants:
            cut.line(curve([(x, ROOF + 14), (x + chance.uniform(-8, 8), (y + ROOF) / 2), (x, y)], closed=False), 5)
        foliage(cut, chance, 10, 40, 90)
    with sheet.ink(LEAF, grain=0.1, rough=0.8) as cut:
        foliage(cut, chance, 9, 26, 64)
        for x in range(212, 1390, 26):
            leaf(cut, x, ROOF + 26, chance.uniform(40, 76), pi / 2 + chance.uniform(-0.5, 0.5))
    for kind, (colour, flower) in enumerate(KINDS):
        with sheet.ink(colour, grain=0.06, rough=0.8) as cut:
            for x, y in plants[kind::5]:
                flower(cut, x, y)
    for kind, colour in ((0, INK), (2, YOLK)):
        with sheet.ink(colour, grain=0.05, rough=0.7) as cut:
            for x, y in plants[kind::5]:
                cut.oval(x, y, 12, 11)


def foliage(cut: Cutter, chance: Random, gap: int, shortest: float, longest: float) -> None:
    for x in range(212, 1390, gap):
        leaf(cut, x, ROOF + 18, chance.uniform(shortest, longest), -pi / 2 + chance.uniform(-0.6, 0.6))

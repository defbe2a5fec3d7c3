"""A hawthorn hedge in fall, thick with berries and birds, and plowed rows behind it."""

from math import pi, sin
from random import Random

from ..carving import curve, placed, stroke
from ..greenery import LOBED, blades, leaf
from ..press import WIDTH, Cutter, Point, Sheet
from ..skies import rolled

PAPER, SKY = "#f6ecc9", "#e9c98d"
SOIL, FURROW = "#c58a55", "#a06a43"
DARK, LEAF, LIGHT, TWIG = "#1f3a2f", "#47713f", "#8ea04a", "#3a241f"
BERRY, GLEAM, INK = "#b3202c", "#f2b7a0", "#161718"


def hedge() -> bytes:
    sheet = Sheet(seed=35, paper=PAPER)
    field(sheet)
    thicket(sheet)
    twigs(sheet)
    berries(sheet)
    fieldfare(sheet, 1130, 350)
    robin(sheet, 500, 560)
    foot(sheet)
    return sheet.jpeg()


def field(sheet: Sheet) -> None:
    rolled(sheet, SKY, 0, 260, 0, 1)
    with sheet.ink(SOIL, grain=0.1) as cut:
        cut.polygon([(0, 250), (500, 214), (1000, 222), (WIDTH, 250), (WIDTH, 640), (0, 640)])
    with sheet.ink(FURROW, grain=0.1) as cut:
        for row in range(-24, 25):
            cut.polygon([(760 + row * 9, 216), (764 + row * 9, 216), (860 + row * 92, 640), (810 + row * 92, 640)])
    with sheet.ink("#6f7d57", grain=0.14) as cut:
        for order in range(40):
            x = order * 42 - 20
            cut.oval(x, 238 - 22 * sin(order / 39 * pi), 30, 10 + order * 7 % 13)


def crest(x: float) -> float:
    """The height of the hedge's top at x."""
    return 430 + 36 * sin(x / 150) + 22 * sin(x / 61 + 1)


def thicket(sheet: Sheet) -> None:
    chance = sheet.chance
    with sheet.ink(DARK, grain=0.08) as cut:
        cut.polygon([*((x, crest(x) + 24) for x in range(0, WIDTH + 20, 20)), (WIDTH, 1067), (0, 1067)])
        for x in range(-20, WIDTH + 20, 9):
            spray(cut, chance, x, crest(x) + chance.uniform(-20, 40), 52)
    for colour, count, long in ((LEAF, 620, 50), (LIGHT, 240, 44)):
        with sheet.ink(colour, grain=0.12, rough=0.9) as cut:
            for _ in range(count):
                place = chance.uniform(-30, WIDTH + 10)
                spray(cut, chance, place, crest(place) + 610 * chance.random() ** 1.25, long)


def spray(cut: Cutter, chance: Random, x: float, y: float, long: float) -> None:
    leaf(cut, x, y, long * chance.uniform(0.7, 1.2), chance.uniform(-pi, pi * 0.2), LOBED)


TWIGS: tuple[list[Point], ...] = (
    [(-40, 640), (180, 560), (360, 590), (560, 620), (760, 590)],
    [(640, 900), (800, 700), (960, 560), (1060, 440), (1150, 424), (1270, 300)],
    [(960, 560), (900, 430), (930, 330)],
    [(1640, 720), (1440, 660), (1330, 560), (1310, 400)],
    [(180, 560), (240, 450), (220, 330)],
    [(200, 960), (320, 820), (520, 780), (660, 690)],
    [(1200, 980), (1240, 840), (1420, 800), (1540, 850)],
)


def twigs(sheet: Sheet) -> None:
    with sheet.ink(TWIG, grain=0.08) as cut:
        for line in TWIGS:
            cut.line(curve(line, closed=False), 11)
            for x, y in curve(line, closed=False, steps=3)[1:-1]:
                lean = sheet.chance.choice((-1, 1)) * 26
                cut.polygon([(x - 5, y), (x + lean, y - 34), (x + 5, y)])


def berries(sheet: Sheet) -> None:
    chance = sheet.chance
    dots: list[Point] = []
    for line in TWIGS:
        for x, y in curve(line, closed=False, steps=3)[1:]:
            dots += [(x + chance.gauss(0, 26), y + 26 + chance.gauss(0, 22)) for _ in range(chance.choice((0, 3, 5)))]
    dots += [(x, crest(x) + chance.uniform(60, 560)) for x in (chance.uniform(0, WIDTH) for _ in range(70))]
    dots = [(x, y) for x, y in dots if (x - 1130) ** 2 + (y - 330) ** 2 > 120**2]
    with sheet.ink(BERRY, grain=0.05, rough=0.8) as cut:
        for x, y in dots:
            cut.oval(x, y, 15, 16)
    with sheet.ink(GLEAM, grain=0.05, rough=0.5) as cut:
        for x, y in dots:
            cut.oval(x - 5, y - 6, 3.6, 3.6)


BODY: list[Point] = [
    (-92, -46), (-74, -74), (-40, -84), (-10, -70), (30, -36), (84, 6), (56, 34), (0, 48), (-56, 30), (-84, -10),
]  # fmt: skip
WING: list[Point] = [(-34, -34), (0, -44), (44, -14), (118, 26), (60, 24), (6, 16), (-28, -4)]
TAIL: list[Point] = [(64, -2), (172, 56), (154, 70), (48, 26)]
BILL: list[Point] = [(-88, -56), (-122, -46), (-86, -38)]


def bird(sheet: Sheet, x: float, y: float, size: float, coat: str, wing: str, breast: str) -> None:
    """A thrush's shape, facing left; `breast` covers throat and belly."""
    with sheet.ink(coat, grain=0.08, rough=0.8) as cut:
        cut.polygon(placed(curve(BODY, steps=5), x, y, 0, size))
        cut.polygon(placed(TAIL, x, y, 0, size))
    with sheet.ink(breast, grain=0.08, rough=0.8) as cut:
        patch: list[Point] = [(-92, -40), (-64, -50), (-44, -16), (-20, 20), (0, 46), (-56, 30), (-86, -8)]
        cut.polygon(placed(curve(patch, steps=5), x, y, 0, size))
    with sheet.ink(wing, grain=0.1, rough=0.8) as cut:
        cut.polygon(placed(curve(WING, steps=5), x, y, 0, size))
    with sheet.ink(INK, grain=0.04, rough=0.6) as cut:
        cut.oval(x - 66 * size, y - 56 * size, 6 * size, 6 * size)
        for leg in (-14, 12):
            cut.line([(x + leg * size, y + 40 * size), (x + (leg - 8) * size, y + 86 * size)], 5 * size)


def fieldfare(sheet: Sheet, x: float, y: float) -> None:
    """Gray, with a rusty back and a speckled breast, a berry in its bill."""
    with sheet.ink("#e6a93a", grain=0.06, rough=0.7) as cut:
        cut.polygon(placed(BILL, x, y, 0, 1.25))
    bird(sheet, x, y, 1.25, "#8396a3", "#7a4632", "#f1d9a4")
    with sheet.ink(INK, grain=0.05, rough=0.7) as cut:
        for order in range(12):
            left, top = x - 92 + order % 4 * 20, y - 22 + order // 4 * 24 + order % 4 * 8
            stroke(cut, [(left, top), (left + 4, top + 8), (left + 4, top + 15)], 6)
    with sheet.ink(BERRY, grain=0.05, rough=0.7) as cut:
        cut.oval(x - 160, y - 56, 15, 16)


def robin(sheet: Sheet, x: float, y: float) -> None:
    with sheet.ink(INK, grain=0.06, rough=0.7) as cut:
        cut.polygon(placed(BILL, x, y, 0, 0.92))
    bird(sheet, x, y, 0.92, "#c9b48c", "#8c7346", "#e2682f")


def foot(sheet: Sheet) -> None:
    with sheet.ink("#b9a552", grain=0.1) as cut:
        blades(cut, sheet.chance, 260, 1040, 1100, 120)
    with sheet.ink("#e0cf86", grain=0.1) as cut:
        blades(cut, sheet.chance, 120, 1060, 1110, 110)

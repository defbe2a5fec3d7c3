"""A raised bog in brown and gold under a big sky: pools, cotton grass, a row of measuring pipes."""

from math import cos, sin
from random import Random

from ..carving import curve, ribbon
from ..greenery import blades
from ..press import WIDTH, Cutter, Point, Sheet
from ..skies import ridge, rolled

PAPER, SKY, CIRRUS = "#f2e7cb", "#5fa3b3", "#fbf5e4"
GOLD, RUST, PEAT, INK = "#d6a144", "#a8602f", "#5a3526", "#2e1d1a"
POOL, TUFT, FAR = "#8fc0c6", "#fffaf0", "#7d8f9c"
HORIZON = 520


def bog() -> bytes:
    sheet = Sheet(seed=34, paper=PAPER)
    sky(sheet)
    plain(sheet)
    pools(sheet)
    pipes(sheet)
    cotton(sheet)
    return sheet.jpeg()


def sky(sheet: Sheet) -> None:
    rolled(sheet, SKY, 0, HORIZON, 1, 0.08)
    with sheet.ink(CIRRUS, grain=0.22, rough=1.2) as cut:
        for x, y, long in ((130, 330, 620), (520, 210, 700), (980, 300, 560), (840, 110, 620), (60, 150, 400)):
            mares_tail(cut, sheet.chance, x, y, long)
    with sheet.ink(FAR, grain=0.14) as cut:
        ridge(cut, HORIZON - 34, 20, 0.7, HORIZON + 4)


def mares_tail(cut: Cutter, chance: Random, x: float, y: float, long: float) -> None:
    """A high cloud of ice: hairs combed one way that curl up at their end."""
    for hair in range(11):
        left, top = x + hair * 21 * chance.uniform(0.7, 1.3), y - hair * 9
        reach = long * chance.uniform(0.5, 1)
        bend: list[Point] = [(left, top), (left + reach * 0.5, top - 14), (left + reach, top - 74 - hair * 3)]
        line = curve(bend, closed=False)
        last = len(line) - 1
        cut.polygon(ribbon(line, [1 + 11 * (1 - step / last) * min(1, step / 4) for step in range(last + 1)]))


def plain(sheet: Sheet) -> None:
    chance = sheet.chance
    with sheet.ink(GOLD, grain=0.1) as cut:
        cut.box(0, HORIZON, WIDTH, 1067)
    for colour, count, top in ((RUST, 250, HORIZON + 8), ("#e8c069", 150, HORIZON), (PEAT, 90, 640)):
        with sheet.ink(colour, grain=0.14) as cut:
            for _ in range(count):
                near = chance.random() ** 1.4
                y, long = top + (1067 - top) * near, 60 + 260 * near
                cut.gouge(chance.uniform(-long, WIDTH), y, long * chance.uniform(0.5, 1.3), 4 + 16 * near)


POOLS = (
    (1130, 548, 170, 7), (420, 556, 120, 6), (760, 576, 190, 10), (1420, 592, 180, 12), (220, 606, 200, 15),
    (980, 640, 270, 22), (430, 700, 290, 30), (1370, 742, 330, 40), (800, 838, 420, 56), (130, 880, 260, 44),
)  # fmt: skip


def pools(sheet: Sheet) -> None:
    for colour, drop, share in ((PEAT, 0.0, 1.0), (POOL, 0.2, 0.94), ("#d9e4da", 0.5, 0.6)):
        with sheet.ink(colour, grain=0.08) as cut:
            for order, (x, y, across, down) in enumerate(POOLS):
                lens(cut, order, x, y + down * drop, across * share, down * (share - drop * 0.3))
    with sheet.ink(RUST, grain=0.1) as cut:
        for x, y, across, down in POOLS[5:]:
            for order in range(5):
                left = x - across * 0.7 + order * across * 0.33
                cut.gouge(left, y + down * 0.86 + order % 2 * 5, across * 0.3, down * 0.16)


def lens(cut: Cutter, order: int, x: float, y: float, across: float, down: float) -> None:
    """A pool lying flat: pointed to both sides, with a bay or two."""
    bays: list[Point] = [
        (-1, 0.1), (-0.55, -0.62), (-0.1, -0.5 - 0.2 * (order % 3)), (0.3, -0.92), (0.7, -0.4), (1, 0.05),
        (0.6, 0.72), (0.15, 0.55 + 0.2 * (order % 2)), (-0.3, 0.96), (-0.72, 0.5),
    ]  # fmt: skip
    side = -1 if order % 2 else 1
    cut.polygon([(x + px * across * side, y + py * down) for px, py in curve(bays, steps=5)])


def pipes(sheet: Sheet) -> None:
    """Those in which the water is measured, white and lidded, in a line toward the horizon."""
    for colour, half, top, end in ((CIRRUS, 9, 1.0, 0.0), (INK, 12, 1.14, 0.98)):
        with sheet.ink(colour, grain=0.06, rough=0.7) as cut:
            for order in range(9):
                far = 1 / (1 + order * 0.42)
                x, foot, tall = 690 + 560 * far, HORIZON + 10 + 400 * far**1.3, 150 * far
                cut.box(x - half * far, foot - tall * top, x + half * far, foot - tall * end)


def cotton(sheet: Sheet) -> None:
    chance = sheet.chance
    with sheet.ink(PEAT, grain=0.1) as cut:
        blades(cut, chance, 240, 980, 1090, 90, 20)
    heads = [
        (x + chance.uniform(-20, 20), chance.uniform(690, 960), chance.uniform(19, 34)) for x in range(20, 760, 36)
    ]
    heads += [
        (x + chance.uniform(-20, 20), chance.uniform(860, 980), chance.uniform(17, 26)) for x in range(800, 1620, 52)
    ]
    with sheet.ink(INK, grain=0.08, rough=0.8) as cut:
        for x, y, _ in heads:
            cut.line(curve([(x - 50, 1075), (x - 26, (y + 1075) / 2), (x, y)], closed=False), 4)
        blades(cut, chance, 150, 1020, 1110, 80, 20)
    with sheet.ink(TUFT, grain=0.05) as cut:
        for x, y, size in heads:
            tuft(cut, chance, x, y, size)


def tuft(cut: Cutter, chance: Random, x: float, y: float, size: float) -> None:
    """A ball of floss, with a few strands that the wind draws to the right."""
    cut.oval(x + size * 0.2, y, size * 0.8, size * 0.78)
    for _ in range(16):
        angle, long = chance.uniform(-2.6, 1.9), size * chance.uniform(0.95, 1.3)
        far = (x + size * 0.2 + long * cos(angle) * (1.25 if abs(angle) < 1 else 1), y + long * sin(angle))
        cut.polygon([(x, y - size * 0.4), far, (x + size * 0.5, y + size * 0.4)])

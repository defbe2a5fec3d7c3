"""An old orchard in fall, in layers from the hills forward, with one tall pear and a long ladder."""

from math import cos, pi, sin
from random import Random

from ..press import WIDTH, Cutter, Sheet
from .pear_tree import DARK, LEAF, LIGHT, PEAR, TRUNK, crown, old_pear

PAPER, SKY = "#f3e6c8", "#c3d3d0"
HILLS = ("#9fb3b8", "#7d9aa0", "#5f8286")
FIELD, STUBBLE, GRASS = "#d9b65c", "#c39a3e", "#5d6b3a"
RUST = "#b9532d"


def orchard() -> bytes:
    sheet = Sheet(seed=8, paper=PAPER)
    distance(sheet)
    field(sheet)
    for row, (y, size, gap) in enumerate(((560, 34, 92), (622, 52, 138), (712, 84, 226))):
        trees(sheet, y, size, gap, row)
    bank(sheet)
    old_pear(sheet)
    ladder(sheet)
    basket(sheet)
    grass(sheet)
    return sheet.jpeg()


def distance(sheet: Sheet) -> None:
    with sheet.ink(SKY, grain=0.2, rough=1.4) as cut:
        for row in range(34):
            for _ in range(7):
                cut.gouge(
                    sheet.chance.uniform(-300, WIDTH),
                    row * 14,
                    sheet.chance.uniform(200, 620),
                    18 - row * 0.3,
                )
    for order, colour in enumerate(HILLS):
        with sheet.ink(colour, grain=0.14) as cut:
            ridge(cut, base=400 + order * 46, swell=56 - order * 10, turn=order * 2.1 + 0.4)


def ridge(cut: Cutter, base: float, swell: float, turn: float) -> None:
    tops = [
        (x, base - swell * sin(x / 300 + turn) - swell * 0.4 * sin(x / 118 + turn * 3))
        for x in range(0, WIDTH + 20, 20)
    ]
    cut.polygon([*tops, (WIDTH + 20, 700), (0, 700)])


def field(sheet: Sheet) -> None:
    with sheet.ink(FIELD, grain=0.1) as cut:
        cut.polygon([(0, 540), (500, 520), (1000, 528), (1600, 508), (1600, 1067), (0, 1067)])
    with sheet.ink(STUBBLE, grain=0.12) as cut:
        for row in range(30):
            y = 545 + row * 6 + row * row * 0.38
            for _ in range(16):
                cut.gouge(
                    sheet.chance.uniform(-150, WIDTH),
                    y,
                    sheet.chance.uniform(60, 180) + row * 6,
                    3 + row * 0.35,
                )


def trees(sheet: Sheet, y: float, size: float, gap: float, row: int) -> None:
    """One row: shadows on the ground, trunks, crowns, and the light on their sunny side."""
    places = [(x + sheet.chance.uniform(-6, 6), y + sheet.chance.uniform(-4, 4)) for x in places_along(gap, row)]
    with sheet.ink("#8f7a34", grain=0.15) as cut:
        for x, foot in places:
            for stroke in range(5):
                cut.gouge(x - size * 0.5 + stroke * 3, foot + size * 0.07 * stroke, size * 2.1, size * 0.09)
    with sheet.ink(TRUNK, grain=0.08) as cut:
        for x, foot in places:
            cut.polygon(
                [
                    (x - size * 0.09, foot + 4),
                    (x - size * 0.05, foot - size),
                    (x + size * 0.05, foot - size),
                    (x + size * 0.1, foot + 4),
                ]
            )
    for colour, lean, share, reach in (
        (DARK, 0.12, 1.0, 1.0),
        (LEAF, -0.06, 0.8, 0.86),
        (LIGHT, -0.26, 0.45, 0.6),
    ):
        with sheet.ink(colour, grain=0.12, rough=1.2) as cut:
            for x, foot in places:
                crown(cut, sheet.chance, x + lean * size, foot - size * 1.25, size * reach, int(26 * share) + 6)
    with sheet.ink(RUST, grain=0.1) as cut:
        for x, foot in places:
            for _ in range(9):
                angle, far = sheet.chance.uniform(0, 2 * pi), size * sheet.chance.uniform(0.2, 0.85)
                cut.oval(
                    x + cos(angle) * far,
                    foot - size * 1.25 + sin(angle) * far * 0.85,
                    size * 0.055 + 1,
                    size * 0.065 + 1,
                )


def places_along(gap: float, row: int) -> list[float]:
    return [order * gap + (row % 2) * gap / 2 for order in range(-1, int(WIDTH / gap) + 2)]


def bank(sheet: Sheet) -> None:
    with sheet.ink(GRASS, grain=0.1) as cut:
        cut.polygon([(0, 905), (300, 880), (700, 902), (1150, 876), (1600, 900), (1600, 1067), (0, 1067)])
        for _ in range(420):
            blade(cut, sheet.chance, 880, 930)
    with sheet.ink("#8a9150", grain=0.12) as cut:
        for _ in range(320):
            blade(cut, sheet.chance, 920, 1060)


def grass(sheet: Sheet) -> None:
    """In front of everything, so that trunk, ladder and basket stand in it."""
    with sheet.ink(GRASS, grain=0.1) as cut:
        for _ in range(330):
            blade(cut, sheet.chance, 985, 1090)
        for order in range(90):
            x, y = 335 + order * 2.4, 994 + sheet.chance.uniform(0, 10)
            cut.polygon(
                [
                    (x - 3, y),
                    (x + sheet.chance.uniform(-10, 10), y - sheet.chance.uniform(12, 40)),
                    (x + 3, y),
                ]
            )
    with sheet.ink("#39442a", grain=0.1) as cut:
        for _ in range(260):
            blade(cut, sheet.chance, 1000, 1110)


def blade(cut: Cutter, chance: Random, highest: float, lowest: float) -> None:
    x, y = chance.uniform(-10, WIDTH + 10), chance.uniform(highest, lowest)
    tall, lean = chance.uniform(18, 52), chance.uniform(-14, 14)
    cut.polygon([(x - 2.4, y), (x + lean, y - tall), (x + 2.4, y)])


def ladder(sheet: Sheet) -> None:
    """Against the pear, wide at the foot."""
    with sheet.ink("#f0dcae", grain=0.08) as cut:
        cut.line([(690, 1000), (520, 250)], 9)
        cut.line([(752, 1000), (540, 250)], 9)
        for rung in range(1, 17):
            share = rung / 17
            y = 1000 - 750 * share
            cut.line([(690 - 170 * share, y), (752 - 212 * share, y)], 7)


def basket(sheet: Sheet) -> None:
    """Full of pears, with windfalls around it."""
    with sheet.ink("#a8743a", grain=0.12) as cut:
        cut.polygon([(850, 930), (985, 930), (962, 1012), (872, 1012)])
    with sheet.ink(PEAR, grain=0.06) as cut:
        for order in range(7):
            cut.oval(866 + order * 17, 924 - (order % 2) * 9, 15, 16)
        for x, y in ((560, 1006), (600, 1022), (1040, 1016), (320, 1014), (250, 1030)):
            cut.oval(x, y, 13, 11)
    with sheet.ink(TRUNK, grain=0.1, rough=0.8) as cut:
        for row in range(5):
            cut.gouge(852 + row * 4, 944 + row * 15, 130 - row * 8, 4)
        cut.line([(860, 930), (880, 860), (955, 860), (975, 930)], 4)

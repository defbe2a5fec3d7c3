"""Small plants: blades of grass, leaves, stalks with a tuft, heads of flowers."""

from math import cos, pi, sin
from random import Random

from .carving import placed
from .press import WIDTH, Cutter, Point


def blades(
    cut: Cutter, chance: Random, count: int, highest: float, lowest: float, tall: float, lean: float = 0
) -> None:
    """Grass across the sheet, its feet strewn between two heights."""
    for _ in range(count):
        blade(cut, chance, chance.uniform(-10, WIDTH + 10), chance.uniform(highest, lowest), tall, lean)


def blade(cut: Cutter, chance: Random, x: float, y: float, tall: float, lean: float = 0) -> None:
    rise, aside = tall * chance.uniform(0.45, 1.2), lean + tall * chance.uniform(-0.3, 0.3)
    cut.polygon([(x - 2.6, y), (x + aside * 0.3 - 1, y - rise * 0.6), (x + aside, y - rise), (x + 2.6, y)])


LEAF: list[Point] = [(0, 0), (0.3, -0.28), (0.75, -0.2), (1, 0), (0.75, 0.2), (0.3, 0.28)]
LOBED: list[Point] = [
    (0, 0), (0.16, -0.14), (0.24, -0.5), (0.42, -0.24), (0.62, -0.48), (0.74, -0.16), (1, 0),
    (0.74, 0.16), (0.62, 0.48), (0.42, 0.24), (0.24, 0.5), (0.16, 0.14),
]  # fmt: skip
"""A plain leaf and a hawthorn's, one unit long, from the stalk to the right."""


def leaf(cut: Cutter, x: float, y: float, long: float, turn: float, shape: list[Point] = LEAF) -> None:
    cut.polygon(placed(shape, x, y, turn, long))


def oxeye(cut: Cutter, x: float, y: float) -> None:
    """The petals of a daisy seen from the front; its eye is another ink's."""
    for order in range(13):
        angle = x + order / 13 * 2 * pi
        leaf(cut, x + cos(angle) * 4, y + sin(angle) * 4, 40, angle)


def poppy(cut: Cutter, x: float, y: float) -> None:
    for angle in (0.5, 2.2, 3.9, 5.5):
        cut.oval(x + 20 * cos(angle), y + 16 * sin(angle), 27, 24)


FLORET: list[Point] = [(0, 0), (36, 9), (24, 0), (36, -9)]


def cornflower(cut: Cutter, x: float, y: float) -> None:
    for order in range(9):
        cut.polygon(placed(FLORET, x, y, order * 0.7 + 0.2))


def tansy(cut: Cutter, x: float, y: float) -> None:
    for left, top in ((-22, 4), (-8, -10), (8, -8), (22, 6), (0, 8)):
        cut.oval(x + left, y + top, 12, 10)


def clover(cut: Cutter, x: float, y: float) -> None:
    for order in range(11):
        leaf(cut, x, y + 10, 34, -pi + order * pi / 10)

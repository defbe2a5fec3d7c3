"""The twelve noons of the sky studies: their paints, and the clouds of each kind of sky.

Each kind is drawn on a painting of 300 by 236 whose upper left corner is (x, y).
"""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from ..carving import placed
from ..press import Cutter, Point
from ..skies import cloud


def heaps(cut: Cutter, chance: Random, x: float, y: float) -> None:
    cloud(cut, chance, x + 100, y + 130, 84, 60, 8)
    cloud(cut, chance, x + 240, y + 90, 60, 36, 6)
    cloud(cut, chance, x + 210, y + 176, 70, 22, 7)


def veils(cut: Cutter, chance: Random, x: float, y: float) -> None:
    for row in range(11):
        for _ in range(2):
            cut.gouge(x + chance.uniform(-120, 150), y + 18 + row * 17, chance.uniform(120, 240), 9)


def clear(cut: Cutter, chance: Random, x: float, y: float) -> None:
    """Nothing but three gulls."""
    for left, top, size in ((90, 70, 20), (140, 96, 15), (176, 62, 12)):
        wings = [(-1, -0.3), (-0.5, -0.6), (0, 0), (0.5, -0.6), (1, -0.3)]
        cut.line([(x + left + px * size, y + top + py * size) for px, py in wings], 3.4)


def rain(cut: Cutter, chance: Random, x: float, y: float) -> None:
    cloud(cut, chance, x + 150, y + 86, 190, 80, 10)
    for stroke in range(26):
        left = x + 6 + stroke * 12
        cut.line([(left, y + 84), (left - 34, y + 206)], 2.4)


def tails(cut: Cutter, chance: Random, x: float, y: float) -> None:
    for shift, drop in ((0, 0), (-70, 70), (90, 60)):
        for hair in range(8):
            left, top = x + 20 + shift + hair * 15, y + 96 + drop - hair * 9
            cut.polygon([(left, top), (left + 60, top - 10), (left + 130, top - 50), (left + 56, top - 2)])


ANVIL: list[Point] = [(90, 190), (112, 70), (30, 50), (270, 46), (196, 74), (212, 190)]


def storm(cut: Cutter, chance: Random, x: float, y: float) -> None:
    """A dark lid, and its ragged lower edge."""
    cut.box(x, y, x + 300, y + 60)
    cloud(cut, chance, x + 150, y + 124, 220, 110, 9)
    for left in range(-10, 290, 34):
        cut.gouge(x + left, y + 128 + left % 5 * 4, 90, 14)


def rows(cut: Cutter, chance: Random, x: float, y: float) -> None:
    for row in range(7):
        size = 20 - row * 2.2
        for column in range(-1, 9):
            cut.oval(x + column * size * 2.4 + row % 2 * size, y + 24 + row * 25 - row * row, size, size * 0.55)


def snow(cut: Cutter, chance: Random, x: float, y: float) -> None:
    for _ in range(90):
        size = chance.uniform(2, 4.4)
        cut.oval(x + chance.uniform(0, 300), y + chance.uniform(0, 206), size, size)


def tower(cut: Cutter, chance: Random, x: float, y: float) -> None:
    """A thunderhead far off, its top spread flat."""
    cloud(cut, chance, x + 150, y + 200, 120, 60, 9)
    cut.polygon(placed(ANVIL, x, y))
    for left, top, size in ((108, 90, 22), (98, 124, 28), (92, 160, 32), (196, 96, 22), (206, 134, 30), (214, 168, 30)):
        cut.oval(x + left, y + top, size, size * 0.9)
    for left in (60, 110, 160, 210):
        cut.oval(x + left, y + 52, 40, 12)


def fog(cut: Cutter, chance: Random, x: float, y: float) -> None:
    """Nearly nothing: one paler strip above the water."""
    cut.gouge(x - 80, y + 180, 460, 22)


def scraps(cut: Cutter, chance: Random, x: float, y: float) -> None:
    for left, top, size in ((40, 40, 30), (120, 74, 44), (226, 46, 36), (186, 128, 30), (70, 136, 24)):
        cloud(cut, chance, x + left, y + top, size, size * 0.36, 5)


@dataclass(frozen=True)
class Noon:
    """One day: the paint at the top, the paint at the horizon, that of the clouds, and what they were."""

    high: str
    low: str
    cloud: str
    kind: Callable[[Cutter, Random, float, float], None]
    sea: str = "#2f5f73"


NOONS = (
    Noon("#3f7fb5", "#d6e6e3", "#fffaf0", heaps), Noon("#8d979c", "#c9cdc8", "#e8e8e0", veils, "#6f7f82"),
    Noon("#2f6aa8", "#a9cfe0", "#ffffff", clear), Noon("#55606e", "#c2b8a4", "#39424f", rain, "#4b5a60"),
    Noon("#7fb2c0", "#f3e6bd", "#fffaf0", tails, "#3f7a80"), Noon("#c2b189", "#d9ceb0", "#e9e2cc", fog, "#a3966f"),
    Noon("#6d6780", "#dcc9b0", "#4a4560", storm, "#3c4058"), Noon("#4f93a8", "#e7efd8", "#fdfbf0", rows, "#2d6f78"),
    Noon("#a9b2b8", "#d5d8d6", "#ffffff", snow, "#77878c"), Noon("#2b6f8f", "#bfe0d2", "#fbfdf4", tower, "#23606b"),
    Noon("#9aa596", "#b9c0ac", "#cdd2c0", fog, "#7d8a7c"), Noon("#4a8fc4", "#bcdcea", "#ffffff", scraps),
)  # fmt: skip

"""Lines of print that cannot be read: blocks as long as words, with gaps between them."""

from math import hypot
from random import Random

from ..carving import ribbon
from ..press import Cutter, Point


def words(cut: Cutter, chance: Random, line: list[Point], height: float, size: float = 1.0) -> None:
    """A line of print along a path of points; its words are `size` times as long as those of a page close by."""
    at, last = 0.0, len(line) - 1
    long = hypot(line[-1][0] - line[0][0], line[-1][1] - line[0][1]) / size
    while at < 0.98:
        stop = min(1.0, at + chance.choice((26, 48, 66, 90)) / long)
        path = [on_path(line, (at + (stop - at) * step / 4) * last) for step in range(5)]
        cut.polygon(ribbon(path, [height] * 5))
        at = stop + 15 / long


def on_path(line: list[Point], at: float) -> Point:
    step = min(int(at), len(line) - 2)
    (x, y), (next_x, next_y) = line[step], line[step + 1]
    return x + (next_x - x) * (at - step), y + (next_y - y) * (at - step)

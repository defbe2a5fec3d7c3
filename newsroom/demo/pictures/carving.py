"""What a carving tool does beyond straight cuts: rounded outlines, tapered strokes, marks at an angle, and cuts
that stay inside an outline."""

from collections.abc import Sequence
from itertools import pairwise
from math import cos, hypot, pi, sin

from PIL import Image, ImageDraw

from .press import SCALE, Cutter, Point


def path(text: str) -> list[Point]:
    """Points written as in "12,30 40,-8"."""
    return [(float(x), float(y)) for x, y in (pair.split(",") for pair in text.split())]


def curve(points: Sequence[Point], *, closed: bool = True, steps: int = 8) -> list[Point]:
    """A rounded line through these points."""
    count = len(points)
    order = range(count) if closed else range(count - 1)
    reach = [
        [step + aside if closed else min(max(step + aside, 0), count - 1) for aside in range(-1, 3)] for step in order
    ]
    through = [[points[at % count] for at in four] for four in reach]
    bent = [between(four, step / steps) for four in through for step in range(steps)]
    return bent if closed else [*bent, points[-1]]


def between(four: Sequence[Point], share: float) -> Point:
    """A place between the second and the third of four points, on a line bent toward the other two."""
    before, start, end, after = four
    weights = (
        (-share + 2 * share**2 - share**3) / 2,
        (2 - 5 * share**2 + 3 * share**3) / 2,
        (share + 4 * share**2 - 3 * share**3) / 2,
        (share**3 - share**2) / 2,
    )
    pairs = list(zip((before, start, end, after), weights, strict=True))
    return sum(point[0] * weight for point, weight in pairs), sum(point[1] * weight for point, weight in pairs)


def oval(across: float, down: float, steps: int = 40) -> list[Point]:
    """The outline of an ellipse around (0, 0)."""
    return [(across * cos(step / steps * 2 * pi), down * sin(step / steps * 2 * pi)) for step in range(steps)]


def placed(points: Sequence[Point], x: float, y: float, turn: float = 0, size: float = 1) -> list[Point]:
    """An outline drawn around (0, 0), turned clockwise by `turn` and set down at (x, y)."""
    along, aside = cos(turn) * size, sin(turn) * size
    return [(x + px * along - py * aside, y + px * aside + py * along) for px, py in points]


def ribbon(line: Sequence[Point], widths: Sequence[float]) -> list[Point]:
    """The outline of a band along a line, as wide at each point as `widths` says."""
    ends = [line[0], *line, line[-1]]
    left, right = [], []
    for (before, (x, y), after), width in zip(zip(ends, line, ends[2:], strict=False), widths, strict=True):
        long = hypot(after[0] - before[0], after[1] - before[1]) or 1
        aside = ((before[1] - after[1]) / long * width / 2, (after[0] - before[0]) / long * width / 2)
        left.append((x + aside[0], y + aside[1]))
        right.append((x - aside[0], y - aside[1]))
    return [*left, *reversed(right)]


def stroke(cut: Cutter, points: Sequence[Point], width: float, value: int = 255) -> None:
    """A rounded line through the points, thickest in its middle and pointed at both ends."""
    line = curve(points, closed=False)
    last = len(line) - 1
    cut.polygon(ribbon(line, [width * (0.08 + 0.92 * sin(step / last * pi) ** 0.7) for step in range(last + 1)]), value)


def mark(cut: Cutter, x: float, y: float, length: float, width: float, turn: float, value: int = 255) -> None:
    """The gouge of the press at any angle: its thin end at (x, y)."""
    shape = [(0.0, 0.0), (length / 3, -width / 2), (length, 0.0), (length / 3, width / 2)]
    cut.polygon(placed(shape, x, y, turn), value)


def dashes(cut: Cutter, points: Sequence[Point], width: float, on: float, off: float) -> None:
    """A broken line through the points."""
    for (x, y), (next_x, next_y) in pairwise(points):
        long = hypot(next_x - x, next_y - y)
        for step in range(int(long / (on + off)) + 1):
            start, stop = step * (on + off) / long, min(1.0, (step * (on + off) + on) / long)
            ends = [(x + (next_x - x) * share, y + (next_y - y) * share) for share in (start, stop)]
            cut.line(ends, width)


def keep_inside(cut: Cutter, *outlines: Sequence[Point]) -> None:
    """Clear all that was drawn outside these outlines."""
    if box := cut.stencil.getbbox():
        outside = Image.new("L", (box[2] - box[0], box[3] - box[1]), 255)
        pen = ImageDraw.Draw(outside)
        for outline in outlines:
            pen.polygon([(x * SCALE - box[0], y * SCALE - box[1]) for x, y in outline], fill=0)
        cut.stencil.paste(0, box, outside)

"""Twelve small paintings on wood of the same sky, each of another noon, laid out in rows on a table."""

from math import sin

from ..carving import placed
from ..press import HEIGHT, WIDTH, Box, Cutter, Point, Sheet
from ..skies import CLEAR, FULL
from .noons import NOONS, Noon

TABLE, WEAVE, SHADOW, WOOD = "#b9b2a0", "#a69e8b", "#6b5f4c", "#d8b07c"
WIDE, TALL = 300, 236
LEFT, TOP, STEP_X, STEP_Y = 116, 88, 356, 308


def sky_studies() -> bytes:
    sheet = Sheet(seed=48, paper=TABLE)
    table(sheet)
    for order, noon in enumerate(NOONS):
        study(sheet, noon, *corner(order))
    return sheet.jpeg()


def corner(order: int) -> tuple[float, float]:
    return LEFT + STEP_X * (order % 4), TOP + STEP_Y * (order // 4)


def table(sheet: Sheet) -> None:
    with sheet.ink(WEAVE, grain=0.3, rough=1.2) as cut:
        for _ in range(240):
            cut.gouge(
                sheet.chance.uniform(-60, WIDTH), sheet.chance.uniform(0, HEIGHT), sheet.chance.uniform(40, 150), 6
            )
    for colour, more, drop in ((SHADOW, 15, 12), (WOOD, 13, 0)):
        with sheet.ink(colour, grain=0.12) as cut:
            for order in range(12):
                x, y = corner(order)
                lean = 3 * sin(order * 2.6)
                cut.polygon([
                    (x - more + drop, y - more + drop + lean), (x + WIDE + more + drop, y - more + drop - lean),
                    (x + WIDE + more + drop, y + TALL + more + drop), (x - more + drop, y + TALL + more + drop),
                ])  # fmt: skip


BREAKWATER: list[Point] = [
    (148, TALL),
    (160, 214),
    (206, 210),
    (206, 192),
    (218, 192),
    (218, 209),
    (WIDE, 205),
    (WIDE, TALL),
]


def study(sheet: Sheet, noon: Noon, x: float, y: float) -> None:
    """Low paint, high paint rolled over it, clouds, and last a finger of sea and the breakwater."""
    with sheet.ink(noon.low, grain=0.08) as cut:
        cut.box(x, y, x + WIDE, y + TALL)
    with sheet.ink(noon.high, grain=0.3, rough=0.15) as cut:
        for row in range(48):
            top = y + row * TALL * 0.85 / 48
            cut.box(x, top, x + WIDE, top + TALL * 0.85 / 48, round(FULL - (FULL - CLEAR) * row / 48))
    with sheet.ink(noon.cloud, grain=0.12) as cut:
        noon.kind(cut, sheet.chance, x, y)
        outside(cut, x, y)
    with sheet.ink(noon.sea, grain=0.1) as cut:
        cut.box(x, y + 206, x + WIDE, y + TALL)
        for row in range(3):
            cut.gouge(x + 20 + row * 40 % 90, y + 213 + row * 8, 90, 3, value=0)
    with sheet.ink("#4a4640", grain=0.14, rough=0.8) as cut:
        cut.polygon(placed(BREAKWATER, x, y))


def outside(cut: Cutter, x: float, y: float) -> None:
    """Clear what runs over the edge of the painting."""
    right, foot = x + WIDE, y + TALL
    sides: tuple[Box, ...] = ((0, 0, x, HEIGHT), (right, 0, WIDTH, HEIGHT), (x, 0, right, y), (x, foot, right, HEIGHT))
    for left, top, end, bottom in sides:
        cut.box(left, top, end, bottom, value=0)

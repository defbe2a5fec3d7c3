"""What skies are made of: an ink rolled out to nothing, streaks of a carving tool, stars, heaped clouds."""

from math import cos, pi, sin
from random import Random

from .press import WIDTH, Cutter, Sheet

CLEAR, FULL = 96, 160
"""Stencil values at which an ink of no roughness prints nothing, and all."""


def rolled(sheet: Sheet, colour: str, top: float, bottom: float, start: float = 1, end: float = 0) -> None:
    """An ink rolled out across the sheet: its cover passes from `start` at `top` to `end` at `bottom`, 0 to 1."""
    with sheet.ink(colour, grain=0.38, rough=0.15) as cut:
        fade(cut, top, bottom, start, end)


def fade(cut: Cutter, top: float, bottom: float, start: float = 1, end: float = 0) -> None:
    """The stencil of a rolled ink, for an ink of little roughness."""
    rows = max(1, int(abs(bottom - top) / 4))
    for row in range(rows):
        cover = start + (end - start) * row / rows
        y = top + (bottom - top) * row / rows
        cut.box(0, y, WIDTH, y + (bottom - top) / rows, round(CLEAR + (FULL - CLEAR) * cover))


def streaks(cut: Cutter, chance: Random, y: float, fullness: float, width: float, value: int = 255) -> None:
    """A row of level tool marks that together cover about `fullness` of the row."""
    x = chance.uniform(-200, 0)
    while x < WIDTH:
        length = chance.uniform(120, 420) * (0.4 + fullness)
        thick = width * chance.uniform(0.6, 1.2) * (0.4 + fullness * 0.9)
        cut.gouge(x, y + chance.uniform(-3, 3), length, thick, value)
        x += length * chance.uniform(0.5, 0.9) / max(fullness, 0.2)


def stars(cut: Cutter, chance: Random, count: int, lowest: float) -> None:
    for _ in range(count):
        x, y = chance.uniform(0, WIDTH), lowest * chance.random() ** 1.3
        size = chance.choice((1.3, 1.3, 1.8, 2.6))
        cut.oval(x, y, size, size)


def cloud(cut: Cutter, chance: Random, x: float, y: float, wide: float, tall: float, lobes: int = 12) -> None:
    """A heap of round lobes on a level foot around (x, y), highest in the middle."""
    places = [-1 + 2 * (order + chance.uniform(0.2, 0.8)) / lobes for order in range(lobes)]
    heaps = [(x + wide * at, tall * cos(at * pi / 2) ** 0.8 * chance.uniform(0.5, 0.9)) for at in places]
    cut.polygon([(x - wide, y), *((left, y - rise) for left, rise in heaps), (x + wide, y)])
    for left, rise in heaps:
        lobe = min(wide / lobes * 1.9, rise * 0.55 + 6)
        cut.oval(left, y - rise, lobe * 1.15, lobe * 0.9)
        cut.oval(left, y - rise * 0.4, lobe * 1.3, rise * 0.4 + 2)


def ridge(cut: Cutter, base: float, swell: float, turn: float, foot: float) -> None:
    """Hills across the sheet, down to `foot`."""
    tops = [(x, base - swell * (sin(x / 300 + turn) + 0.4 * sin(x / 118 + turn * 3))) for x in range(0, WIDTH + 20, 20)]
    cut.polygon([*tops, (WIDTH, foot), (0, foot)])

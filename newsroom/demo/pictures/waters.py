"""The marks of water: ripples that lengthen toward the reader, and what is mirrored in them."""

from random import Random

from .press import WIDTH, Cutter


def ripples(cut: Cutter, chance: Random, top: float, bottom: float, count: int, value: int = 255) -> None:
    """Level tool marks strewn between two heights, short and fine above, long and broad below."""
    for _ in range(count):
        near = chance.random() ** 0.8
        y, length = top + (bottom - top) * near, chance.uniform(30, 90) + 130 * near
        cut.gouge(chance.uniform(-length, WIDTH), y, length, 2 + 5 * near, value)


def mirror(cut: Cutter, chance: Random, x: float, top: float, bottom: float, width: float, value: int = 255) -> None:
    """The broken column of light or shade under a thing at x."""
    y, step = top, 9.0
    while y < bottom:
        half = width / 2 * chance.uniform(0.55, 1.3)
        cut.gouge(x - half + chance.uniform(-0.2, 0.2) * width, y, half * 2, step * 0.55, value)
        y, step = y + step, step * 1.045

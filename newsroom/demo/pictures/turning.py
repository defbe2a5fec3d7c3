"""Outlines of things that are the same on both sides of an upright line."""

from collections.abc import Sequence
from itertools import pairwise
from math import cos, pi

from .press import Point


def turned(x: float, profile: Sequence[Point]) -> list[Point]:
    """The outline around the upright line x of a profile: (half the width, y) from top to foot."""
    return [(x - half, y) for half, y in profile] + [(x + half, y) for half, y in reversed(profile)]


def smooth(profile: Sequence[Point]) -> list[Point]:
    """The same profile with a rounded line through its points."""
    points = []
    for (half, y), (next_half, next_y) in pairwise(profile):
        for step in range(12):
            share = (1 - cos(step / 12 * pi)) / 2
            points.append((half + (next_half - half) * share, y + (next_y - y) * step / 12))
    return [*points, profile[-1]]

"""A theater organ's console from behind its player: a horseshoe of stops around three rows of keys."""

from math import cos, pi, sin

from ..carving import curve, placed
from ..press import Cutter, Point, Sheet

CASE, GILT, WELL, LAMP = "#e9e4d4", "#c8913f", "#1a0f16", "#ffe3a0"
STOPS = ("#c43a31", "#e9e4d4", "#e9b53f")
PLAYER = curve([
    (-20, -24), (-84, -4), (-110, 60), (-150, 40), (-96, 110), (-90, 150), (90, 150), (96, 110), (150, 40), (110, 60),
    (84, -4), (20, -24),
], steps=5)  # fmt: skip


def organ(sheet: Sheet, x: float, y: float) -> None:
    sheet.glow("#f3a544", [((x - 230, y - 110, x + 230, y + 90), 235)])
    for colour, wide, tall in ((CASE, 262, 132), (GILT, 236, 112), (WELL, 176, 56)):
        with sheet.ink(colour, grain=0.08) as cut:
            cut.polygon(placed(horseshoe(wide, tall), x, y))
    for row, colour in enumerate(STOPS):
        with sheet.ink(colour, grain=0.05, rough=0.7) as cut:
            for order in range(row, 33, 3):
                stop(cut, x, y, order)
    with sheet.ink(LAMP, grain=0.06, rough=0.7) as cut:
        for row in range(3):
            manual(cut, x, y - 30 + row * 26, 116 + row * 16)
    with sheet.ink("#0f0a0e", grain=0.04) as cut:
        cut.oval(x, y - 54, 32, 40)
        cut.polygon(placed(PLAYER, x, y))


def horseshoe(wide: float, tall: float) -> list[Point]:
    half: list[Point] = [(wide * 0.96, 130), (wide, -tall * 0.24), (wide * 0.64, -tall * 0.85)]
    return curve([*((-x, y) for x, y in half), (0, -tall), *reversed(half)], closed=False)


def stop(cut: Cutter, x: float, y: float, order: int) -> None:
    angle = pi * (0.04 + 0.92 * order / 32)
    for reach in (0.84, 0.97):
        cut.oval(x - 218 * reach * cos(angle), y + 16 - 118 * reach * sin(angle), 6, 6.5)


def manual(cut: Cutter, x: float, top: float, half: float) -> None:
    """One row of keys."""
    cut.box(x - half, top, x + half, top + 17)
    for key in range(-12, 13):
        left = x + key * half / 12.5
        cut.box(left - 1.4, top, left + 1.4, top + 17, value=0)

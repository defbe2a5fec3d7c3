"""Swifts that wheel over one big chimney after sunset."""

from math import cos, hypot, pi, sin

from ..carving import curve, placed, stroke
from ..press import Cutter, Point, Sheet
from ..skies import rolled

PAPER, SKY, PINK = "#fbe2a4", "#5f9ea0", "#f0a07c"
TILE, SHADE, WALL, SLATE = "#974234", "#5f2a2e", "#cfa67f", "#3c4a5c"
INK, LAMP = "#1d1f2b", "#ffd873"
WHEEL = (800, 350)


def swifts() -> bytes:
    sheet = Sheet(seed=42, paper=PAPER)
    sky(sheet)
    roofs(sheet)
    flock(sheet)
    return sheet.jpeg()


def sky(sheet: Sheet) -> None:
    """Evening light, with the birds' rounds scratched into it."""
    rolled(sheet, PINK, 300, 860, 0, 1)
    rolled(sheet, SKY, 0, 560, 1, 0)
    with sheet.ink("#fdf0cb", grain=0.2, rough=1.2) as cut:
        for order in range(30):
            start, reach = sheet.chance.uniform(0, 2 * pi), 0.5 + order * 0.034
            round_of_air(cut, start, sheet.chance.uniform(0.25, 0.7), reach)


def round_of_air(cut: Cutter, start: float, long: float, reach: float) -> None:
    points = [orbit(start + long * step / 6, reach) for step in range(7)]
    stroke(cut, points, 7)


def orbit(angle: float, reach: float) -> Point:
    """A place on a tilted round over the town."""
    x, y = 640 * reach * cos(angle), 300 * reach * sin(angle)
    return WHEEL[0] + x + 0.16 * y, WHEEL[1] + y - 0.16 * x


HOUSES = (
    (-60, 330, 760, 190, TILE), (250, 520, 850, 120, SLATE), (470, 860, 800, 170, TILE),
    (800, 1070, 880, 110, "#a85b3d"), (1010, 1380, 770, 200, SLATE), (1330, 1660, 830, 160, TILE),
)  # fmt: skip


def roofs(sheet: Sheet) -> None:
    for order, (left, right, ridge, fall, colour) in enumerate(HOUSES):
        with sheet.ink(WALL, grain=0.1) as cut:
            cut.box(left + 14, ridge + fall - 10, right - 14, 1067)
        with sheet.ink(colour, grain=0.1) as cut:
            cut.polygon(
                [(left + 46, ridge), (right - 46, ridge), (right + 10, ridge + fall), (left - 10, ridge + fall)]
            )
        with sheet.ink(SHADE if colour != SLATE else INK, grain=0.12, rough=0.8) as cut:
            tiles(cut, left, right, ridge, fall)
            cut.box(left - 10, ridge + fall, right + 10, ridge + fall + 9)
        with sheet.ink(INK, grain=0.08, rough=0.8) as cut:
            if order != 2:
                chimney(cut, left + 90 + order % 3 * 60, ridge)
            windows(cut, left, right, ridge + fall)
    great_chimney(sheet)
    dormer(sheet, 590, 812)
    dormer(sheet, 1196, 790)
    with sheet.ink(LAMP, grain=0.06, rough=0.7) as cut:
        cut.box(570, 866, 610, 910)
        cut.box(588, 866, 592, 910, value=0)


def great_chimney(sheet: Sheet) -> None:
    """That of the boarding house, as wide as a room."""
    with sheet.ink(SHADE, grain=0.1) as cut:
        cut.box(700, 640, 810, 830)
        cut.box(690, 630, 820, 656)
        cut.box(694, 682, 816, 692)
    with sheet.ink(TILE, grain=0.14, rough=0.7) as cut:
        for row in range(7):
            for column in range(4):
                left = 704 + column * 27 + row % 2 * 10
                cut.box(left, 698 + row * 16, min(left + 22, 806), 709 + row * 16)


def tiles(cut: Cutter, left: float, right: float, ridge: float, fall: float) -> None:
    """Scallops, row under row."""
    for row in range(1, int(fall / 20) + 1):
        y, spread = ridge + row * 20, 46 - 56 * row * 20 / fall
        x = left + spread + 12 * (row % 2)
        while x < right - spread - 20:
            cut.line([(x, y - 5), (x + 4, y), (x + 16, y), (x + 20, y - 5)], 2.4)
            x += 24


def chimney(cut: Cutter, x: float, ridge: float) -> None:
    cut.box(x, ridge - 74, x + 54, ridge + 16)
    cut.box(x - 6, ridge - 82, x + 60, ridge - 70)
    for pot in (6, 32):
        cut.polygon(
            [(x + pot, ridge - 80), (x + pot + 3, ridge - 112), (x + pot + 13, ridge - 112), (x + pot + 16, ridge - 80)]
        )


def windows(cut: Cutter, left: float, right: float, top: float) -> None:
    x = left + 44
    while x < right - 70:
        cut.box(x, top + 34, x + 38, top + 92)
        cut.box(x + 17, top + 34, x + 21, top + 92, value=0)
        x += 82


def dormer(sheet: Sheet, x: float, y: float) -> None:
    with sheet.ink(WALL, grain=0.08) as cut:
        cut.polygon([(x - 40, y + 112), (x - 40, y + 36), (x, y), (x + 40, y + 36), (x + 40, y + 112)])
    with sheet.ink(INK, grain=0.08, rough=0.8) as cut:
        cut.line([(x - 54, y + 46), (x, y - 6), (x + 54, y + 46)], 10)
        cut.box(x - 22, y + 50, x + 22, y + 100)


SWIFT: list[Point] = [
    (-1, 0.42), (-0.72, 0.1), (-0.4, -0.06), (-0.12, -0.12), (-0.06, -0.28), (0, -0.33), (0.06, -0.28), (0.12, -0.12),
    (0.4, -0.06), (0.72, 0.1), (1, 0.42), (0.6, 0.2), (0.3, 0.12), (0.11, 0.16), (0.08, 0.36), (0.05, 0.44),
    (-0.05, 0.44), (-0.08, 0.36), (-0.11, 0.16), (-0.3, 0.12), (-0.6, 0.2),
]  # fmt: skip
"""From below: wings like a scythe, a body like a cigar; it flies upward on the sheet."""


NEAR = ((330, 520, 150, 2.7), (1290, 250, 190, 5.1))
"""The two closest: x, y, half the span, and where they are on their round."""
CLEAR = ((330, 520, 190), (1290, 250, 190), (755, 610, 120))
"""Where the rest of the ring keeps away: from those two, and from above the chimney."""
DROPPING = ((752, 598, 27, 0.2), (738, 536, 29, -0.3), (776, 470, 31, 0.5), (730, 408, 30, -0.1))
"""Those that leave the ring for the chimney, nearest to it first."""


def flock(sheet: Sheet) -> None:
    chance = sheet.chance
    with sheet.ink(INK, grain=0.05, rough=0.8) as cut:
        for order in range(30):
            angle, reach = order * 2.4, 0.62 + 0.42 * ((order * 7) % 30) / 29
            size = 24 + 26 * (1 + sin(angle)) * reach
            x, y = orbit(angle, reach)
            if all(hypot(x - left, y - top) > far for left, top, far in CLEAR):
                swift(cut, x, y, size * chance.uniform(0.9, 1.15), angle)
        for near in NEAR:
            swift(cut, *near)
        for x, y, size, angle in DROPPING:
            swift(cut, x, y, size, angle)


def swift(cut: Cutter, x: float, y: float, size: float, angle: float) -> None:
    """One bird on its round, leaning into the turn."""
    lean = 0.72 + 0.28 * cos(angle * 2 + 1)
    banked = [(px * lean, py + 0.22 * px) for px, py in SWIFT]
    cut.polygon(placed(curve(banked, steps=3), x, y, angle + pi, size))

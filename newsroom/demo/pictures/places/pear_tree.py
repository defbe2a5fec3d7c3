"""The old pear of the orchard: trunk, bark, three depths of leaves, and the fruit."""

from math import cos, pi, sin
from random import Random

from ..press import Cutter, Sheet

LEAF, LIGHT, DARK, TRUNK = "#7f8639", "#b5a847", "#3a4a30", "#3a2a22"
PEAR = "#f0c352"


def old_pear(sheet: Sheet) -> None:
    chance = sheet.chance
    with sheet.ink(DARK, grain=0.1, rough=1.4) as cut:
        for x, y, size in MASSES:
            crown(cut, chance, x + 12, y + 12, size * 0.82, 20)
    with sheet.ink(TRUNK, grain=0.1) as cut:
        cut.polygon([(365, 985), (402, 900), (410, 700), (392, 560), (436, 556), (462, 690), (476, 880), (520, 985)])
        for points, width in BRANCHES:
            cut.line(points, width)
    for colour, lean, reach, lobes in ((DARK, 10, 1.15, 110), (LEAF, -6, 1.0, 120), (LIGHT, -30, 0.8, 50)):
        with sheet.ink(colour, grain=0.1, rough=1.2) as cut:
            for x, y, size in MASSES:
                clump(cut, chance, x + lean, y + lean * 0.5, size * reach, lobes)
    with sheet.ink(TRUNK, grain=0.1) as cut:
        for points, width in BRANCHES:
            cut.line(points, width * 0.45)
    with sheet.ink(PEAR, grain=0.06) as cut:
        pears(cut, chance)
    bark(sheet)


def bark(sheet: Sheet) -> None:
    chance = sheet.chance
    with sheet.ink("#6a4a34", grain=0.2, rough=0.8) as cut:
        for _ in range(34):
            x, y = 436 + chance.uniform(-22, 34), chance.uniform(610, 930)
            foot = (x + chance.uniform(-3, 5), y + chance.uniform(40, 70))
            cut.polygon([(x, y), (x + 2.5, y + 18), foot, (x - 2.5, y + 20)])


BRANCHES = (
    ([(414, 640), (330, 500), (250, 400)], 22),
    ([(420, 600), (430, 420), (410, 230)], 24),
    ([(440, 640), (540, 500), (620, 410)], 20),
    ([(425, 480), (510, 340), (540, 230)], 14),
    ([(350, 530), (300, 330), (310, 220)], 12),
)


MASSES = (
    (410, 180, 150),
    (260, 290, 150),
    (560, 280, 150),
    (200, 430, 125),
    (420, 350, 160),
    (640, 425, 125),
)


def crown(cut: Cutter, chance: Random, x: float, y: float, size: float, lobes: int) -> None:
    """A round mass of leaves made of overlapping lobes."""
    for _ in range(lobes):
        angle, far = chance.uniform(0, 2 * pi), size * chance.uniform(0, 0.78) ** 0.6
        lobe = size * chance.uniform(0.16, 0.32)
        cut.oval(x + cos(angle) * far, y + sin(angle) * far * 0.86, lobe, lobe * 0.85)


def clump(cut: Cutter, chance: Random, x: float, y: float, size: float, leaves: int) -> None:
    """Separate leaves, small and pointed, thick in the middle and loose at the edge."""
    for _ in range(leaves):
        angle, far = chance.uniform(0, 2 * pi), size * abs(chance.gauss(0, 0.55))
        left, top = x + cos(angle) * far, y + sin(angle) * far * 0.85
        turn, long = chance.uniform(0, pi), chance.uniform(14, 26)
        along, aside = (
            (cos(turn) * long, sin(turn) * long),
            (-sin(turn) * long * 0.36, cos(turn) * long * 0.36),
        )
        cut.polygon([
            (left - along[0], top - along[1]), (left + aside[0], top + aside[1]),
            (left + along[0], top + along[1]), (left - aside[0], top - aside[1]),
        ])  # fmt: skip


def pears(cut: Cutter, chance: Random) -> None:
    for x, y, size in MASSES:
        for _ in range(6):
            left, top = x + chance.uniform(-0.75, 0.75) * size, y + chance.uniform(-0.6, 0.8) * size
            cut.oval(left, top, 11, 12)
            cut.polygon([(left - 9, top - 4), (left - 2, top - 24), (left + 2, top - 24), (left + 9, top - 4)])

"""A painted seascape: clouds heaped over a dark sea at noon, laid on in broad strokes."""

from math import cos, pi, sin
from random import Random

from ..carving import mark, placed
from ..press import HEIGHT, WIDTH, Cutter, Sheet
from ..skies import rolled

PAPER, ZENITH, BLUE, HAZE = "#8fb9d0", "#2f6aa6", "#5d93c0", "#dbe3dc"
LIT, CREAM, WARM, SHADE, DEEP = "#fffdf4", "#f7ead0", "#eabfa9", "#a5aec4", "#7488a8"
SEA, DARK, GREEN, FOAM = "#22527a", "#123556", "#3f8a8f", "#f3f1e6"
HORIZON = 760

BEHIND = ((330, 560, 210, 250), (560, 440, 250, 380), (790, 400, 270, 400), (1010, 540, 240, 270))
BEFORE = (
    (90, 660, 210, 130), (420, 664, 200, 170), (690, 640, 200, 210), (940, 670, 220, 150), (1260, 640, 250, 200),
    (1540, 660, 190, 150),
)  # fmt: skip
"""The clouds from left to right: x, the height of the middle, half the width and half the height."""

Heaps = tuple[tuple[int, int, int, int], ...]


def sea_and_cloud() -> bytes:
    sheet = Sheet(seed=47, paper=PAPER)
    sky(sheet)
    clouds(sheet)
    sea(sheet)
    boat(sheet)
    return sheet.jpeg()


def sky(sheet: Sheet) -> None:
    rolled(sheet, ZENITH, 0, HORIZON, 1, 0)
    for colour, count, low in ((BLUE, 70, 420), ("#3f7bb3", 46, 260)):
        with sheet.ink(colour, grain=0.3, rough=1.4) as cut:
            for _ in range(count):
                x, y = sheet.chance.uniform(-80, WIDTH), sheet.chance.uniform(0, low)
                mark(cut, x, y, sheet.chance.uniform(90, 220), 22, sheet.chance.uniform(-0.7, -0.3))
    with sheet.ink(HAZE, grain=0.25, rough=1.4) as cut:
        for _ in range(60):
            x, y = sheet.chance.uniform(-80, WIDTH), HORIZON - 170 * sheet.chance.random()
            mark(cut, x, y, sheet.chance.uniform(90, 260), 20, sheet.chance.uniform(-0.12, 0.12))


def clouds(sheet: Sheet) -> None:
    """The high heaps, then the low ones before them, then one level foot in shade."""
    for heaps in (BEHIND, BEFORE):
        for colour, share, lift in ((SHADE, 1.0, 0), (WARM, 0.94, -18), (CREAM, 0.84, -42)):
            with sheet.ink(colour, grain=0.1, rough=1.5) as cut:
                for x, y, across, down in heaps:
                    heap(cut, sheet.chance, x + lift * 0.6, y + lift, across * share, down * share)
                cut.box(0, HORIZON - 50, WIDTH, HEIGHT, value=0)
        crowns(sheet, heaps)
    with sheet.ink(DEEP, grain=0.14, rough=1.4) as cut:
        for x in range(-60, WIDTH, 74):
            cut.gouge(x, HORIZON - 62 + x * 7 % 22, 320, 34)
    with sheet.ink(HAZE, grain=0.14, rough=1.4) as cut:
        for x in range(-100, WIDTH, 130):
            cut.gouge(x, HORIZON - 18 + x * 3 % 14, 330, 14)


def heap(cut: Cutter, chance: Random, x: float, y: float, across: float, down: float) -> None:
    """Lobes around the upper part of an oval."""
    cut.oval(x, y, across * 0.74, down * 0.76)
    for order in range(11):
        angle = -pi * (0.02 + 0.96 * (order + chance.uniform(0, 1)) / 11)
        size = min(across, down) * chance.uniform(0.24, 0.4)
        cut.oval(x + across * 0.68 * cos(angle), y + down * 0.7 * sin(angle), size * 1.15, size * 0.9)


def crowns(sheet: Sheet, heaps: Heaps) -> None:
    """Where the sun strikes: the upper left of each heap."""
    with sheet.ink(LIT, grain=0.08, rough=1.4) as cut:
        for x, y, across, down in heaps:
            for order in range(9):
                angle = -pi * (0.32 + 0.6 * order / 9)
                size = min(across, down) * sheet.chance.uniform(0.14, 0.26)
                far = sheet.chance.uniform(0.5, 0.66)
                cut.oval(x - 24 + across * far * cos(angle), y - 46 + down * far * sin(angle), size * 1.3, size * 0.8)


def sea(sheet: Sheet) -> None:
    chance = sheet.chance
    with sheet.ink(SEA, grain=0.08) as cut:
        cut.box(0, HORIZON, WIDTH, HEIGHT)
    for colour, count, thick in ((DARK, 110, 15), (GREEN, 80, 12), ("#7fb2b8", 50, 6)):
        with sheet.ink(colour, grain=0.16, rough=1.2) as cut:
            for _ in range(count):
                near = chance.random() ** 0.9
                y, long = HORIZON + 12 + 290 * near, 50 + 210 * near
                mark(cut, chance.uniform(-long, WIDTH), y, long, 2 + thick * near, chance.uniform(-0.05, 0.05))
    with sheet.ink(FOAM, grain=0.1) as cut:
        for _ in range(46):
            near = chance.random()
            y, long = HORIZON + 20 + 270 * near, 24 + 90 * near
            crest(cut, chance.uniform(0, WIDTH), y, long)


def crest(cut: Cutter, x: float, y: float, long: float) -> None:
    """A wave that breaks: a short arch with a ragged foot."""
    wave = [(0.0, 0.0), (0.4, -0.14), (1.0, 0.01), (0.6, -0.01), (0.3, 0.05)]
    cut.polygon(placed(wave, x, y, size=long))


def boat(sheet: Sheet) -> None:
    x, y = 1190, 806
    with sheet.ink("#8a3b2a", grain=0.08, rough=0.9) as cut:
        cut.polygon([(x - 4, y - 16), (x - 6, y - 138), (x - 70, y - 24)])
        cut.polygon([(x + 6, y - 16), (x + 4, y - 128), (x + 50, y - 20)])
    with sheet.ink(DARK, grain=0.06, rough=0.9) as cut:
        cut.polygon([(x - 66, y - 14), (x + 70, y - 16), (x + 48, y + 12), (x - 50, y + 12)])
        cut.line([(x, y - 146), (x, y - 12)], 4)
    with sheet.ink(FOAM, grain=0.1) as cut:
        cut.gouge(x - 90, y + 12, 190, 8)

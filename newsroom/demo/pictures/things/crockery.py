"""Things made on a wheel, for the larder: a jug, a jar of quinces, a bowl."""

from math import cos, pi, sin

from ..press import Cutter, Sheet
from ..turning import smooth, turned
from .produce import lemon

BLUE, BLUE_DARK, BLUE_LIGHT = "#2f5d8c", "#1d3f66", "#84a9c6"
BOWL, BOWL_DARK, CREAM = "#e9dcc2", "#c3ac8a", "#f4ebd8"
QUINCE, SYRUP = "#e08a3a", "#b9561f"
JUG = smooth([(92, 330), (74, 400), (82, 450), (150, 590), (158, 680), (120, 820), (104, 868)])
JAR = smooth([(84, 560), (108, 600), (112, 640), (112, 800), (104, 852)])
BOWL_SHAPE = [(226 * cos(step / 20), 742 + 186 * sin(step / 20)) for step in range(24)] + [
    (84, 912),
    (90, 922),
]


def jug(sheet: Sheet) -> None:
    x = 510
    with sheet.ink(BLUE_DARK, grain=0.08) as cut:
        handle = [(x + 80 + 118 * sin(step / 20 * pi), 385 + step * 13) for step in range(21)]
        cut.line(handle, 30)
    with sheet.ink(BLUE, grain=0.1) as cut:
        cut.polygon(turned(x, JUG))
        cut.oval(x, 868, 104, 22)
        cut.polygon(
            [
                (x - 50, 312),
                (x - 112, 306),
                (x - 142, 292),
                (x - 134, 318),
                (x - 104, 366),
                (x - 76, 430),
                (x - 40, 400),
            ]
        )
    with sheet.ink(BLUE_DARK, grain=0.14, rough=1.6) as cut:
        cut.polygon([(x + half, y) for half, y in JUG] + [(x + half * 0.34 + 8, y) for half, y in reversed(JUG)])
        cut.oval(x, 330, 92, 24)
    with sheet.ink("#10263f", grain=0.08) as cut:
        cut.oval(x, 333, 80, 17)
    with sheet.ink(BLUE_LIGHT, grain=0.16, rough=1.4) as cut:
        cut.polygon(
            [(x - half * 0.8, y) for half, y in JUG[26:52]] + [(x - half * 0.6, y) for half, y in reversed(JUG[26:52])]
        )
    beads(sheet, x)


def beads(sheet: Sheet, x: float) -> None:
    """Two rows of white dots, closer together where the jug turns away."""
    with sheet.ink(CREAM, grain=0.1, rough=0.8) as cut:
        for band in (442, 700):
            for step in range(19):
                lean = -0.9 + step * 0.1
                half = next(half for half, y in JUG if y >= band)
                cut.oval(
                    x + half * sin(lean * pi / 2),
                    band + 10 * cos(lean * pi / 2),
                    5 * cos(lean * pi / 2.2) + 1,
                    6,
                )


def jar(sheet: Sheet) -> None:
    x = 880
    with sheet.ink("#d7c79c", grain=0.08) as cut:
        cut.polygon(turned(x, JAR))
        cut.oval(x, 852, 104, 20)
    with sheet.ink(SYRUP, grain=0.1) as cut:
        cut.polygon(turned(x, [(half - 9, y) for half, y in JAR if y > 612]))
        cut.oval(x, 848, 94, 16)
    with sheet.ink(QUINCE, grain=0.12) as cut:
        for left, top, turn in (
            (832, 668, 0.3),
            (906, 654, 2.2),
            (944, 722, 1.1),
            (852, 742, 1.9),
            (916, 790, 0.2),
            (836, 812, 2.6),
        ):
            slice_of_quince(cut, left, top, turn)
    with sheet.ink("#f2b267", grain=0.14) as cut:
        for left, top, turn in ((828, 664, 0.3), (902, 650, 2.2), (848, 738, 1.9), (912, 786, 0.2)):
            slice_of_quince(cut, left, top, turn, size=0.55)
    cover(sheet, x)


def cover(sheet: Sheet, x: float) -> None:
    """The cloth over the jar, its label, and the light on the glass."""
    with sheet.ink(CREAM, grain=0.06) as cut:
        cut.polygon(
            [
                (780, 520),
                (980, 520),
                (1000, 588),
                (960, 574),
                (920, 592),
                (880, 576),
                (838, 592),
                (800, 574),
                (762, 588),
            ]
        )
        cut.oval(x, 522, 100, 22)
        cut.polygon([(842, 690), (934, 690), (934, 764), (842, 764)])
    with sheet.ink("#a9402f", grain=0.1, rough=0.7) as cut:
        cut.line([(788, 556), (880, 566), (972, 556)], 7)
        for row, wide in enumerate((60, 44, 52)):
            cut.line([(858, 710 + row * 18), (858 + wide, 710 + row * 18)], 3)
        for dot in range(9):
            cut.oval(806 + dot * 19, 526 + 8 * sin(dot * 2.2), 3.4, 3.4)
    with sheet.ink("#f6ecd2", grain=0.3, rough=1.0) as cut:
        cut.polygon([(784, 640), (796, 640), (796, 812), (784, 800)])


def slice_of_quince(cut: Cutter, x: float, y: float, turn: float, size: float = 1.0) -> None:
    points = [(cos(turn + step / 12 * pi) * 40 * size, sin(turn + step / 12 * pi) * 34 * size) for step in range(13)]
    cut.polygon([(x + px, y + py) for px, py in points])


def bowl(sheet: Sheet) -> None:
    x = 1270
    with sheet.ink(BOWL_DARK, grain=0.1) as cut:
        cut.oval(x, 742, 226, 44)
    for left, top, turn in (
        (1150, 708, 0.3),
        (1384, 706, -0.35),
        (1262, 690, 0.1),
        (1204, 640, -0.5),
        (1320, 634, 0.5),
    ):
        lemon(sheet, left, top, turn)
    with sheet.ink(BOWL, grain=0.08) as cut:
        rim = [(x + 226 * cos(step / 24 * pi), 742 + 44 * sin(step / 24 * pi)) for step in range(25)]
        cut.polygon([*rim, *turned(x, BOWL_SHAPE)[: len(BOWL_SHAPE)], *turned(x, BOWL_SHAPE)[len(BOWL_SHAPE) :]])
        cut.oval(x, 920, 90, 14)
    with sheet.ink(BOWL_DARK, grain=0.16, rough=1.6) as cut:
        outer = [(x + half, y) for half, y in BOWL_SHAPE]
        inner = [(x + half * 0.5, min(y + 40, 922)) for half, y in BOWL_SHAPE]
        cut.polygon([*outer, *reversed(inner)])
    with sheet.ink(BLUE, grain=0.14, rough=0.8) as cut:
        for band, width in ((20, 6), (33, 3)):
            cut.line(
                [
                    (x + (218 - band * 0.2) * cos(step / 40 * pi), 742 + band + 44 * sin(step / 40 * pi))
                    for step in range(41)
                ],
                width,
            )

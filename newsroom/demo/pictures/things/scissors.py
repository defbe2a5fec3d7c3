"""Scissors at rest among the strips of a page that they have cut up, seen from above on blue paper."""

from ..carving import curve, keep_inside, mark, oval, path, placed, ribbon
from ..press import HEIGHT, WIDTH, Cutter, Point, Sheet
from .typeset import words

TABLE, DEEP, PAPER, SHADE = "#2f66ad", "#1d4680", "#f3ead6", "#cfc6b4"
INK, RED, DARK_RED = "#1b2230", "#d8412f", "#9d2a22"
STEEL, LIGHT = "#aab4b8", "#e6e7e0"
PIVOT, AXIS, OPEN = (880.0, 600.0), 0.2, 0.2
STRIPS: tuple[tuple[float, float, float, float, float], ...] = (
    (60, 800, 0.1, 610, -26),
    (300, 985, -0.1, 760, 26),
    (1010, 905, -0.3, 700, -34),
    (1080, 300, 0.16, 620, 24),
    (1150, 1010, 0.02, 560, 12),
    (1210, 60, 0.3, 460, -20),
)
"""Each strip cut off: where it starts, its direction, its length, and how far it bulges."""
PAGE: list[Point] = path("-830,-700 40,-700 40,-2 -96,-2 -96,56 -830,56")
"""The page, from the pivot of the scissors, along their axis."""
FALLING: list[Point] = path("-110,27 -20,30 90,62 190,130 250,215")
"""The strip that the scissors are just cutting off."""


def scissors() -> bytes:
    sheet = Sheet(seed=41, paper=TABLE)
    table(sheet)
    strips(sheet)
    shears(sheet, -1)
    page(sheet)
    shears(sheet, 1)
    screw(sheet)
    return sheet.jpeg()


def table(sheet: Sheet) -> None:
    with sheet.ink("#3a74bd", grain=0.3, rough=1.4) as cut:
        for _ in range(130):
            x, y = sheet.chance.uniform(-200, WIDTH), sheet.chance.uniform(0, HEIGHT)
            mark(cut, x, y, sheet.chance.uniform(90, 320), 8, 0.5)


def page(sheet: Sheet) -> None:
    """What is left of the page, and the line that is just coming off it."""
    falling = on_axis(curve(FALLING, closed=False))
    with sheet.ink(DEEP, grain=0.1) as cut:
        cut.polygon([(x + 14, y + 20) for x, y in on_axis(PAGE)])
        cut.polygon(ribbon([(x + 12, y + 22) for x, y in falling], [56] * len(falling)))
        keep_inside(
            cut, [(0, 0), (PIVOT[0] - 100, 0), (PIVOT[0] - 100, HEIGHT), (0, HEIGHT)], placed(oval(340, 200), 1130, 900)
        )
    with sheet.ink(PAPER, grain=0.05) as cut:
        cut.polygon(on_axis(PAGE))
        cut.polygon(ribbon(falling, [56] * len(falling)))
    with sheet.ink(INK, grain=0.1, rough=0.6) as cut:
        for row in range(12):
            words(cut, sheet.chance, on_axis([(-740, 30 - row * 57), (-60 - row % 3 * 26, 30 - row * 57)]), 15)
        words(cut, sheet.chance, falling[6:-4], 15)


def strips(sheet: Sheet) -> None:
    paths = [strip(*place) for place in STRIPS]
    for line in paths:
        band(sheet, DEEP, [(x + 10, y + 15) for x, y in line], 0.12)
    for order, line in enumerate(paths):
        band(sheet, PAPER, line, 0.05)
        with sheet.ink(SHADE, grain=0.1) as cut:
            cut.polygon(ribbon(line[-5:], [50, 50, 50, 50, 50]))
        with sheet.ink(RED if order == 1 else INK, grain=0.1, rough=0.6) as cut:
            words(cut, sheet.chance, line[2:-6], 15)


def strip(x: float, y: float, turn: float, long: float, bulge: float) -> list[Point]:
    return placed(
        curve([(0, 0), (long * 0.3, bulge), (long * 0.7, -bulge), (long, bulge * 2)], closed=False), x, y, turn
    )


def band(sheet: Sheet, colour: str, line: list[Point], grain: float) -> None:
    with sheet.ink(colour, grain=grain, rough=0.7) as cut:
        cut.polygon(ribbon(line, [50] * len(line)))


def shears(sheet: Sheet, side: int) -> None:
    """One half of the scissors, blade, shank and handle; `side` is -1 for the one under the page, 1 for the other."""
    with sheet.ink(DEEP if side < 0 else "#a99f8d", grain=0.1) as cut:
        half(cut, side, 12, 22)
    with sheet.ink(DEEP, grain=0.1) as cut:
        handle(cut, side, 16, 24)
    with sheet.ink(STEEL, grain=0.06, rough=0.7) as cut:
        half(cut, side)
    with sheet.ink(LIGHT, grain=0.1, rough=0.6) as cut:
        cut.polygon(on_half(path("-20,-30 -330,-38 -640,-2 -330,-14 -20,-8"), side))
    with sheet.ink(RED, grain=0.07) as cut:
        handle(cut, side)
    with sheet.ink(DARK_RED, grain=0.1) as cut:
        cut.polygon(on_half(curve(path("150,52 280,150 420,168 510,120 420,186 262,172")), side))


def screw(sheet: Sheet) -> None:
    with sheet.ink(INK, grain=0.05, rough=0.6) as cut:
        cut.oval(*PIVOT, 21, 21)
        cut.oval(*PIVOT, 13, 13, value=0)
        cut.polygon(placed(path("-15,-3 15,-3 15,3 -15,3"), *PIVOT, 0.6))


def on_axis(points: list[Point]) -> list[Point]:
    return placed(points, *PIVOT, AXIS)


def on_half(points: list[Point], side: int, right: float = 0, down: float = 0) -> list[Point]:
    """Points of one half, whose axis runs to the left through its blade."""
    upright = [(x, y * side) for x, y in points]
    return placed(upright, PIVOT[0] + right, PIVOT[1] + down, AXIS + OPEN * side)


def half(cut: Cutter, side: int, right: float = 0, down: float = 0) -> None:
    blade = curve(path("-660,0 -500,-26 -250,-44 -20,-40"), closed=False)
    shank = curve(path("-20,-40 60,-24 140,20 210,60"), closed=False)
    under = curve(path("180,96 100,52 30,24 -20,6"), closed=False)
    cut.polygon(on_half([*blade, *shank, *under, (-660, 2)], side, right, down))


def handle(cut: Cutter, side: int, right: float = 0, down: float = 0) -> None:
    grip = curve(path("120,20 230,26 390,-4 510,30 528,120 440,190 290,182 170,84"))
    cut.polygon(on_half(grip, side, right, down))
    cut.polygon(on_half(placed(oval(116, 54), 384, 88, 0.12), side, right, down), value=0)

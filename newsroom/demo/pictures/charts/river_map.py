"""A sheet of the river atlas: seven courses of one river, the oldest palest, on a surveyed valley."""

from itertools import pairwise
from math import cos, hypot, pi, sin

from ..press import Cutter, Point, Sheet

PAPER, LAND, INK = "#efe5cc", "#e6d7b2", "#3a322b"
FIELD, WOOD = "#cdbf93", "#8f9c74"
COURSES = ("#eac9bd", "#e3a98f", "#d9b25a", "#9db07c", "#6f9c96", "#c0695a", "#21527d")
"""Oldest first. The last is the river as it runs now."""
LEFT, TOP, RIGHT, BOTTOM = 90, 80, 1510, 987


def river_map() -> bytes:
    sheet = Sheet(seed=21, paper=PAPER)
    ground(sheet)
    plots(sheet)
    woods(sheet)
    contours(sheet)
    for order, colour in enumerate(COURSES):
        course(sheet, order, colour)
    oxbows(sheet)
    town(sheet)
    margins(sheet)
    key(sheet)
    return sheet.jpeg()


def ground(sheet: Sheet) -> None:
    with sheet.ink(LAND, grain=0.2) as cut:
        cut.box(LEFT, TOP, RIGHT, BOTTOM)


def contours(sheet: Sheet) -> None:
    """Hills in two corners, as rings that follow one another."""
    with sheet.ink("#b59b6d", grain=0.1, rough=0.3) as cut:
        for x, y, turn in ((330, 120, 0.0), (1330, 960, 2.0), (1400, 90, 4.1), (170, 950, 1.2)):
            for ring in range(1, 9):
                cut.line(hill(x, y, ring * 26, turn), 2.0 + (ring % 4 == 0))
        margins_only(cut)


def hill(x: float, y: float, radius: float, turn: float) -> list[Point]:
    points = []
    for step in range(73):
        angle = step / 72 * 2 * pi
        reach = radius * (1 + 0.16 * sin(angle * 3 + turn) + 0.08 * sin(angle * 5 + turn * 2))
        points.append((x + cos(angle) * reach * 1.3, y + sin(angle) * reach * 0.8))
    return points


def margins_only(cut: Cutter) -> None:
    """Clear the stencil outside the frame."""
    cut.box(0, 0, 1600, TOP, value=0)
    cut.box(0, BOTTOM, 1600, 1067, value=0)
    cut.box(0, 0, LEFT, 1067, value=0)
    cut.box(RIGHT, 0, 1600, 1067, value=0)


def plots(sheet: Sheet) -> None:
    """Fields in tilted rows, hatched each in its own direction."""
    chance = sheet.chance
    with sheet.ink(FIELD, grain=0.15, rough=0.5) as cut:
        for row in range(8):
            for column in range(15):
                if chance.random() < 0.45:
                    x, y = LEFT + column * 104 - row * 14, TOP - 6 + row * 122 + column * 5
                    hatch(
                        cut,
                        x,
                        y,
                        chance.uniform(60, 92),
                        chance.uniform(60, 104),
                        chance.choice((-0.4, 0.0, 0.4)),
                    )
        margins_only(cut)


def woods(sheet: Sheet) -> None:
    chance = sheet.chance
    with sheet.ink(WOOD, grain=0.12, rough=0.7) as cut:
        for _ in range(20):
            x, y = chance.uniform(LEFT + 40, RIGHT - 40), chance.uniform(TOP + 30, BOTTOM - 30)
            for _ in range(22):
                cut.oval(x + chance.gauss(0, 30), y + chance.gauss(0, 15), 6, 5)
        margins_only(cut)


def hatch(cut: Cutter, x: float, y: float, width: float, height: float, slope: float) -> None:
    for row in range(int(height / 8)):
        top = y + row * 8
        cut.line([(x, top), (x + width, top + slope * 30)], 2.2)


def course(sheet: Sheet, order: int, colour: str) -> None:
    """One bed: its bank in ink, the water over it, and the cut-off bends that it left."""
    line = meander(sheet, order)
    width = 32 + order
    with sheet.ink(INK if order == len(COURSES) - 1 else shade(colour), grain=0.1, rough=0.6) as cut:
        ribbon(cut, line, width + 5)
        margins_only(cut)
    with sheet.ink(colour, grain=0.1, rough=0.6) as cut:
        ribbon(cut, line, width)
        margins_only(cut)
    if order < len(COURSES) - 1:
        with sheet.ink(shade(colour), grain=0.2, rough=0.3) as cut:
            for offset in (-0.2, 0.2):
                cut.line(beside(line, width * offset), 1.6)
            margins_only(cut)


def shade(colour: str) -> str:
    return "#" + "".join(f"{int(int(colour[at : at + 2], 16) * 0.74):02x}" for at in (1, 3, 5))


def meander(sheet: Sheet, order: int) -> list[Point]:
    """A sine-generated curve: the river's direction, not its place, swings to and fro along its length."""
    chance = sheet.chance
    swing, phase = 1.5 + 0.12 * (order % 4) + chance.uniform(-0.08, 0.08), chance.uniform(0, 2 * pi)
    wave, drift = 900 + chance.uniform(-150, 170), chance.uniform(0, 2 * pi)
    x, y, along = -120.0, 0.0, 0.0
    points = []
    while x < 1720 and along < 12000:
        uneven = 1 + 0.2 * sin(along / 870 + drift)
        heading = swing * uneven * sin(2 * pi * along / wave + phase) + 0.14 * sin(along / 1400 + order)
        x, y, along = x + 6 * cos(heading), y + 6 * sin(heading), along + 6
        points.append((x, y))
    return level(points, 492 + 26 * sin(order * 2.4))


def level(points: list[Point], middle: float) -> list[Point]:
    """Turn the whole line so that it leaves the sheet at the height at which it came in."""
    tilt = (points[-1][1] - points[0][1]) / (points[-1][0] - points[0][0])
    flat = [(x, y - tilt * (x - points[0][0])) for x, y in points]
    centre = sum(y for _, y in flat) / len(flat)
    return [(x, y - centre + middle) for x, y in flat]


def ribbon(cut: Cutter, line: list[Point], width: float) -> None:
    for number, (x, y) in enumerate(line):
        breadth = width / 2 * (1 + 0.14 * sin(number / 23))
        cut.oval(x, y, breadth, breadth)


def beside(line: list[Point], distance: float) -> list[Point]:
    points = []
    for (x, y), (next_x, next_y) in pairwise(line):
        length = hypot(next_x - x, next_y - y) or 1
        points.append((x - (next_y - y) / length * distance, y + (next_x - x) / length * distance))
    return points


def oxbows(sheet: Sheet) -> None:
    """Two bends that the river has cut off and left full of water."""
    with sheet.ink("#4f7f9f", grain=0.1, rough=0.8) as cut:
        for x, y, size, turn in ((890, 176, 44, 3.0), (960, 812, 52, 5.6)):
            for step in range(58):
                angle, reach = turn + step / 14, size * (1 + 0.12 * sin(step / 9))
                cut.oval(x + cos(angle) * reach * 1.5, y + sin(angle) * reach * 0.8, 10, 9)


def town(sheet: Sheet) -> None:
    """Lower Tallow: a grid of blocks on a road, and the road's bridge."""
    down = [(1150 + 46 * sin(y / 170), y) for y in range(TOP, BOTTOM + 1, 9)]
    across = [(x, 215 + 34 * sin(x / 210)) for x in range(LEFT, RIGHT + 1, 10)]
    with sheet.ink(INK, grain=0.08, rough=0.4) as cut:
        cut.line(down, 4)
        cut.line(across, 3)
    with sheet.ink("#8f2f22", grain=0.08, rough=0.5) as cut:
        for column in range(7):
            for row in range(4):
                if (column * 5 + row * 3) % 7:
                    x, y = TOWN[0] + column * 29, TOWN[1] + row * 23 - column * 3
                    cut.polygon([(x, y), (x + 21, y - 3), (x + 21, y + 12), (x, y + 15)])


TOWN = (1218, 232)


def margins(sheet: Sheet) -> None:
    """The frame, its scale of black and white bars, a north arrow."""
    with sheet.ink(INK, grain=0.08, rough=0.5) as cut:
        for inset, weight in ((0, 2.4), (16, 1.6), (24, 3.4)):
            corners = [
                (LEFT - inset, TOP - inset),
                (RIGHT + inset, TOP - inset),
                (RIGHT + inset, BOTTOM + inset),
                (LEFT - inset, BOTTOM + inset),
            ]
            cut.line([*corners, corners[0]], weight)
        for order in range(0, 20, 2):
            left, across = LEFT + order * 71, 71
            cut.box(left, TOP - 14, left + across, TOP - 2)
            cut.box(left + across, BOTTOM + 2, left + across * 2, BOTTOM + 14)
        for order in range(0, 12, 2):
            top, down = TOP + order * 75.6, 75.6
            cut.box(LEFT - 14, top, LEFT - 2, top + down)
            cut.box(RIGHT + 2, top + down, RIGHT + 14, top + 2 * down)
    north(sheet, 185, 880)


def north(sheet: Sheet, x: float, y: float) -> None:
    with sheet.ink(PAPER, grain=0.05) as cut:
        cut.oval(x, y, 66, 66)
    with sheet.ink(INK, grain=0.06, rough=0.5) as cut:
        cut.oval(x, y, 60, 60)
        cut.oval(x, y, 57, 57, value=0)
        for quarter in range(8):
            angle, long = quarter * pi / 4, 56 if quarter % 2 == 0 else 30
            tip = (x + cos(angle) * long, y + sin(angle) * long)
            cut.polygon([(x, y), tip, (x + cos(angle + 0.6) * 13, y + sin(angle + 0.6) * 13)])
        cut.polygon([(x, y - 84), (x - 8, y - 66), (x + 8, y - 66)])


def key(sheet: Sheet) -> None:
    """The seven colors in order of age, each with a rule where its date would be."""
    left, top = 1282, 768
    with sheet.ink(INK, grain=0.06, rough=0.4) as cut:
        cut.box(left, top, left + 204, top + 198)
    with sheet.ink(PAPER, grain=0.05, rough=0.4) as cut:
        cut.box(left + 3, top + 3, left + 201, top + 195)
    for order, colour in enumerate(reversed(COURSES)):
        y = top + 18 + order * 24
        with sheet.ink(colour, grain=0.08, rough=0.5) as cut:
            cut.box(left + 20, y, left + 84, y + 17)
    with sheet.ink(INK, grain=0.06, rough=0.4) as cut:
        for order in range(len(COURSES)):
            y = top + 26 + order * 24
            cut.line([(left + 100, y), (left + 138 + (order * 37) % 48, y)], 3)

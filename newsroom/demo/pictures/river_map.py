"""A sheet of the river atlas: seven courses of one river, the oldest palest, on a surveyed valley."""

from math import cos, hypot, pi, sin

from .press import Cutter, Point, Sheet

PAPER, LAND, INK = "#efe5cc", "#e6d7b2", "#3a322b"
FIELD, WOOD = "#cdbf93", "#8f9c74"
COURSES = ("#eac9bd", "#e3a98f", "#d9b25a", "#9db07c", "#6f9c96", "#c0695a", "#21527d")
"""Oldest first. The last is the river as it runs now."""
LEFT, TOP, RIGHT, BOTTOM = 90, 80, 1510, 987


def river_map() -> bytes:
    sheet = Sheet(seed=21, paper=PAPER)
    ground(sheet)
    contours(sheet)
    plots(sheet)
    for order, colour in enumerate(COURSES):
        course(sheet, order, colour)
    town(sheet)
    margins(sheet)
    return sheet.jpeg()


def ground(sheet: Sheet) -> None:
    with sheet.ink(LAND, grain=0.2) as cut:
        cut.box(LEFT, TOP, RIGHT, BOTTOM)


def contours(sheet: Sheet) -> None:
    """Hills in two corners, as rings that follow one another."""
    with sheet.ink("#b59b6d", grain=0.2, rough=0.5) as cut:
        for x, y, turn in ((330, 120, 0.0), (1330, 960, 2.0), (1400, 90, 4.1), (170, 950, 1.2)):
            for ring in range(1, 9):
                cut.line(hill(x, y, ring * 26, turn), 1.7)
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
    """Fields, hatched each in its own direction, and clumps of wood."""
    chance = sheet.chance
    with sheet.ink(FIELD, grain=0.2, rough=0.6) as cut:
        for _ in range(44):
            x, y = chance.uniform(LEFT, RIGHT - 120), chance.uniform(TOP, BOTTOM - 90)
            hatch(cut, x, y, chance.uniform(60, 130), chance.uniform(40, 90), chance.choice((-0.5, 0.0, 0.5)))
        margins_only(cut)
    with sheet.ink(WOOD, grain=0.15, rough=0.7) as cut:
        for _ in range(26):
            x, y = chance.uniform(LEFT + 40, RIGHT - 40), chance.uniform(TOP + 30, BOTTOM - 30)
            for _ in range(12):
                cut.oval(x + chance.gauss(0, 30), y + chance.gauss(0, 17), 5, 4.4)
        margins_only(cut)


def hatch(cut: Cutter, x: float, y: float, width: float, height: float, slope: float) -> None:
    for row in range(int(height / 7)):
        top = y + row * 7
        cut.line([(x, top), (x + width, top + slope * 30)], 1.5)


def course(sheet: Sheet, order: int, colour: str) -> None:
    """One bed: its bank in ink, the water over it, and the cut-off bends that it left."""
    line = meander(sheet, order)
    width = 36 + order
    with sheet.ink(INK if order == len(COURSES) - 1 else shade(colour), grain=0.1, rough=0.6) as cut:
        ribbon(cut, line, width + 5)
        margins_only(cut)
    with sheet.ink(colour, grain=0.1, rough=0.6) as cut:
        ribbon(cut, line, width)
        margins_only(cut)
    if order < len(COURSES) - 1:
        with sheet.ink(shade(colour), grain=0.2, rough=0.4) as cut:
            for offset in (-0.22, 0.22):
                cut.line(beside(line, width * offset), 1.4)
            margins_only(cut)


def shade(colour: str) -> str:
    return "#" + "".join(f"{int(int(colour[at : at + 2], 16) * 0.74):02x}" for at in (1, 3, 5))


def meander(sheet: Sheet, order: int) -> list[Point]:
    """A sine-generated curve: the river's direction, not its place, swings to and fro along its length."""
    chance = sheet.chance
    swing, phase = 1.25 + 0.13 * (order % 4) + chance.uniform(-0.06, 0.06), chance.uniform(0, 2 * pi)
    wave, drift = 560 + chance.uniform(-70, 90), chance.uniform(0, 2 * pi)
    x, y, along = -120.0, 0.0, 0.0
    points = []
    while x < 1720 and along < 9000:
        uneven = 1 + 0.18 * sin(along / 870 + drift)
        heading = swing * uneven * sin(2 * pi * along / wave + phase) + 0.14 * sin(along / 1400 + order)
        x, y, along = x + 6 * cos(heading), y + 6 * sin(heading), along + 6
        points.append((x, y))
    return level(points, 525 + 26 * sin(order * 2.4))


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
    for (x, y), (next_x, next_y) in zip(line, line[1:], strict=False):
        length = hypot(next_x - x, next_y - y) or 1
        points.append((x - (next_y - y) / length * distance, y + (next_x - x) / length * distance))
    return points


def town(sheet: Sheet) -> None:
    """Lower Tallow: a grid of blocks, a road out of it, a bridge."""
    with sheet.ink(INK, grain=0.1, rough=0.5) as cut:
        cut.line([(1180, TOP), (1166, 250), (1120, 420), (1130, 640), (1090, 800), (1110, BOTTOM)], 3.4)
        cut.line([(LEFT, 300), (420, 330), (760, 270), (1150, 330), (RIGHT, 280)], 2.4)
    with sheet.ink("#a3402f", grain=0.1, rough=0.6) as cut:
        for column in range(6):
            for row in range(4):
                if (column * 5 + row * 3) % 7:
                    x, y = 1196 + column * 30, 348 + row * 24 + column * -3
                    cut.polygon([(x, y), (x + 22, y - 3), (x + 22, y + 13), (x, y + 16)])


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

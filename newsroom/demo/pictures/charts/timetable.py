"""A day of buses as a graph: time runs to the right, the street runs upward, each slanting line is one bus.

On the left a bus comes every half hour; from the middle on, every ten minutes.
"""

from ..press import Cutter, Sheet

PAPER, RULE, BAND = "#efe6d0", "#c9bd9f", "#e6cf9a"
OUTWARD, INWARD, INK = "#c8452c", "#1f5a78", "#1a2730"
LEFT, RIGHT, TOP, BOTTOM = 110, 1490, 92, 975
CHANGE = 760
STOPS = (0, 0.09, 0.21, 0.29, 0.44, 0.52, 0.67, 0.79, 0.87, 1)
CROSSING, DWELL = 225, 7
"""Pixels of time that a bus needs to run from one end of the street to the other, and to stand at a stop."""


def timetable() -> bytes:
    sheet = Sheet(seed=11, paper=PAPER)
    ground(sheet)
    rules(sheet)
    buses(sheet, OUTWARD, outward=True)
    buses(sheet, INWARD, outward=False)
    meetings(sheet)
    frame(sheet)
    return sheet.jpeg()


def ground(sheet: Sheet) -> None:
    """The part of the day that the new timetable fills, and the sun that stands for noon."""
    with sheet.ink(BAND, grain=0.2) as cut:
        cut.box(CHANGE, TOP, RIGHT, BOTTOM)
    with sheet.ink("#f3b54a", grain=0.16) as cut:
        cut.oval(CHANGE, 520, 310, 310)
    with sheet.ink("#e8953a", grain=0.16) as cut:
        cut.oval(CHANGE, 520, 310, 310)
        cut.box(0, 0, CHANGE, BOTTOM, value=0)


def rules(sheet: Sheet) -> None:
    with sheet.ink(RULE, grain=0.12, rough=0.5) as cut:
        for x in range(LEFT, RIGHT, 30):
            cut.line([(x, TOP), (x, BOTTOM)], 1.6)
    with sheet.ink(INK, grain=0.15, rough=0.5) as cut:
        for stop in STOPS:
            cut.line([(LEFT, height(stop)), (RIGHT, height(stop))], 2.2)


def height(along: float) -> float:
    return BOTTOM - along * (BOTTOM - TOP)


def departures(outward: bool) -> list[int]:
    """When a bus sets out, in pixels: 105 apart before the change, 35 after it."""
    shift = 0 if outward else 17
    before = [x + shift for x in range(LEFT - 315, CHANGE, 105)]
    return before + [x + shift for x in range(CHANGE + 35, RIGHT + 300, 35)]


def buses(sheet: Sheet, colour: str, outward: bool) -> None:
    with sheet.ink(colour, grain=0.14, rough=0.7) as cut:
        for start in departures(outward):
            bus(cut, start + sheet.chance.uniform(-3, 3), outward)
        cut.box(0, 0, LEFT, BOTTOM + 20, value=0)
        cut.box(RIGHT, 0, RIGHT + 400, BOTTOM + 20, value=0)


def bus(cut: Cutter, start: float, outward: bool) -> None:
    """One bus's line: a slant between stops, a short level step at each."""
    points = []
    for order, stop in enumerate(STOPS if outward else tuple(1 - stop for stop in reversed(STOPS))):
        x = start + CROSSING * stop + order * DWELL
        points += [
            (x, height(stop if outward else 1 - stop)),
            (x + DWELL, height(stop if outward else 1 - stop)),
        ]
    cut.line(points, 6.5)


def meetings(sheet: Sheet) -> None:
    with sheet.ink(INK, grain=0.1, rough=0.6) as cut:
        for start in departures(outward=True):
            for order, stop in enumerate(STOPS):
                x = start + CROSSING * stop + (order + 0.5) * DWELL
                if LEFT + 6 < x < RIGHT - 6 and order in (0, 5, 9):
                    cut.oval(x, height(stop), 8, 8)
                    cut.oval(x, height(stop), 3.5, 3.5, value=0)


def frame(sheet: Sheet) -> None:
    with sheet.ink(INK, grain=0.1, rough=0.7) as cut:
        cut.box(LEFT - 6, TOP - 6, LEFT, BOTTOM + 6)
        cut.box(RIGHT, TOP - 6, RIGHT + 6, BOTTOM + 6)
        for x in range(LEFT, RIGHT + 1, 30):
            long = (x - LEFT) % 180 == 0
            cut.box(x - 1.5, BOTTOM + 14, x + 1.5, BOTTOM + (44 if long else 26))
            cut.box(x - 1.5, TOP - (44 if long else 26), x + 1.5, TOP - 14)
        for stop in STOPS:
            cut.oval(LEFT - 34, height(stop), 9, 9)
            cut.oval(RIGHT + 38, height(stop), 9, 9)

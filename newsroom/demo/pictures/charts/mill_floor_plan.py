"""The mill's four floors, one above another, as an architect's blueprint: columns, stairs, looms, and the canal."""

from math import sin

from ..carving import dashes, mark, oval, path, placed
from ..press import HEIGHT, WIDTH, Cutter, Point, Sheet

BLUE, DEEP, LINE, PALE, TINT, CHALK = "#1f4f86", "#173d6b", "#e9eee6", "#8fb2d3", "#2f639c", "#ffb347"
LONG, DEEP_FEET = 280, 100
FLOORS = (826, 638, 450, 262)
"""Where the near left corner of each floor lies, the ground floor first."""
BAYS, ROWS = range(20, 280, 20), (25, 50, 75)
SOFT = {
    (0, 60, 25),
    (0, 80, 25),
    (0, 80, 50),
    (0, 220, 75),
    (0, 240, 75),
    (1, 80, 25),
    (1, 100, 25),
    (2, 140, 75),
    (3, 40, 50),
    (3, 200, 25),
    (3, 220, 25),
}
"""The eleven posts that the awl went into: floor, and feet along and across."""


def mill_floor_plan() -> bytes:
    sheet = Sheet(seed=83, paper=BLUE)
    paper(sheet)
    canal(sheet)
    for floor in range(4):
        slab(sheet, floor)
    with sheet.ink(PALE, grain=0.1, rough=0.4) as cut:
        machines(cut)
        uprights(cut)
    with sheet.ink(LINE, grain=0.08, rough=0.4) as cut:
        for floor in range(4):
            walls(cut, floor)
            columns(cut, floor)
            for left in (3, 259):
                stairs(cut, floor, left)
        measures(cut)
        title(cut)
    crosses(sheet)
    return sheet.jpeg()


def at(floor: int, along: float, across: float, up: float = 0) -> Point:
    """A place on a floor, in feet from its near left corner, on the paper."""
    return 128 + along * 4.08 + across * 1.62, FLOORS[floor] - across * 1.5 - up


def oblong(floor: int, left: float, near: float, right: float, far: float, up: float = 0) -> list[Point]:
    return [at(floor, *corner, up) for corner in ((left, near), (right, near), (right, far), (left, far))]


def paper(sheet: Sheet) -> None:
    """Blue that took unevenly, folds, and a bare edge."""
    with sheet.ink("#245791", grain=0.3, rough=2) as cut:
        for _ in range(120):
            x, y = sheet.chance.uniform(-200, WIDTH), sheet.chance.uniform(0, HEIGHT)
            mark(cut, x, y, sheet.chance.uniform(120, 420), 18, -0.2)
    with sheet.ink(DEEP, grain=0.3, rough=1.4) as cut:
        for x in (533, 1067):
            cut.box(x - 2, 0, x + 2, HEIGHT)
        cut.box(0, 532, WIDTH, 536)
    with sheet.ink(LINE, grain=0.12, rough=0.8) as cut:
        cut.box(0, 0, WIDTH, HEIGHT)
        cut.box(20, 20, WIDTH - 20, HEIGHT - 20, value=0)
        frame = [(44.0, 44.0), (WIDTH - 44.0, 44.0), (WIDTH - 44.0, HEIGHT - 44.0), (44.0, HEIGHT - 44.0), (44.0, 44.0)]
        cut.line(frame, 3)


def slab(sheet: Sheet, floor: int) -> None:
    with sheet.ink(DEEP, grain=0.12) as cut:
        cut.polygon(oblong(floor, 0, 0, LONG, DEEP_FEET, up=-12))
        cut.polygon([at(floor, 0, 0), at(floor, LONG, 0), at(floor, LONG, 0, -12), at(floor, 0, 0, -12)])
        cut.polygon(
            [at(floor, LONG, 0), at(floor, LONG, DEEP_FEET), at(floor, LONG, DEEP_FEET, -12), at(floor, LONG, 0, -12)]
        )
    with sheet.ink(TINT, grain=0.14) as cut:
        cut.polygon(oblong(floor, 0, 0, LONG, DEEP_FEET))


def walls(cut: Cutter, floor: int) -> None:
    """The outer walls as two lines, broken at the windows."""
    for inset in (0, 2.6):
        corners = oblong(floor, inset, inset, LONG - inset, DEEP_FEET - inset)
        cut.line([*corners, corners[0]], 3.4 if inset == 0 else 2)
    for along in range(24, 256, 10):
        for across in (1.3, DEEP_FEET - 1.3):
            cut.line([at(floor, along, across), at(floor, along + 5, across)], 6)
    cut.line([at(floor, 0, 0, -12), at(floor, LONG, 0, -12), at(floor, LONG, DEEP_FEET, -12)], 2)


def columns(cut: Cutter, floor: int) -> None:
    for along in BAYS:
        for across in ROWS:
            x, y = at(floor, along, across)
            cut.oval(x, y, 5, 4)
    for across in ROWS:
        dashes(cut, [at(floor, 20, across), at(floor, 260, across)], 1.4, 12, 9)


def stairs(cut: Cutter, floor: int, left: float) -> None:
    frame = oblong(floor, left, 36, left + 18, 64)
    cut.line([*frame, frame[0]], 2.4)
    for step in range(9):
        cut.line([at(floor, left + 2 * step + 1, 36), at(floor, left + 2 * step + 1, 64)], 2)


def machines(cut: Cutter) -> None:
    """Sixty-two looms on the third floor and the second; the dyeing vats by the water."""
    for number in range(62):
        floor, place = (2, number) if number < 36 else (1, number - 36)
        left, near = 25 + place // 3 * 19.6, 10 + place % 3 * 27 + (place % 3 > 0) * 4
        cut.polygon(oblong(floor, left, near, left + 13, near + 10))
    for number in range(7):
        cut.polygon(placed(oval(24, 12), *at(0, 90 + number * 16, 12)))
        cut.polygon(placed(oval(18, 8), *at(0, 90 + number * 16, 12)), value=0)
    for left in (40, 100, 160, 220):
        frame = oblong(3, left - 6, 38, left + 26, 62)
        cut.line([*frame, frame[0]], 2)
        cut.line([frame[0], frame[2]], 1.4)
        cut.line([frame[1], frame[3]], 1.4)


def uprights(cut: Cutter) -> None:
    for corner in ((0, 0), (LONG, 0), (LONG, DEEP_FEET), (0, DEEP_FEET)):
        for lower in range(3):
            dashes(cut, [at(lower, *corner, 4), at(lower + 1, *corner, -16)], 2, 9, 8)


def canal(sheet: Sheet) -> None:
    """Along the near wall, with the channel through which the mill may draw its water."""
    bank = [(float(x), 872 + 10 * sin(x / 190)) for x in range(44, 1560, 16)]
    with sheet.ink(DEEP, grain=0.12) as cut:
        cut.polygon([*bank, *((x, y + 104) for x, y in reversed(bank))])
    with sheet.ink(PALE, grain=0.12, rough=0.5) as cut:
        for row in range(1, 6):
            dashes(cut, [(x + row % 2 * 20, y + row * 17.5) for x, y in bank[:-1]], 2.4, 11, 7)
    with sheet.ink(LINE, grain=0.08, rough=0.5) as cut:
        cut.line(bank, 4)
        cut.line([(x, y + 104) for x, y in bank], 4)
        for aside in (0, 16):
            cut.line([(640 + aside, 820), (640 + aside, 880)], 3)
        cut.polygon(placed(oval(30, 30), 1440, 700))
        cut.polygon(placed(oval(22, 22), 1440, 700), value=0)
        cut.polygon(placed(oval(13, 13), 1440, 700))


def measures(cut: Cutter) -> None:
    """The length and the depth, with their ends ticked."""
    for (x, y), (end_x, end_y) in (
        (at(3, 0, DEEP_FEET, 34), at(3, LONG, DEEP_FEET, 34)),
        (at(3, -14, 0), at(3, -14, DEEP_FEET)),
    ):
        cut.line([(x, y), (end_x, end_y)], 2)
        for tick_x, tick_y in ((x, y), (end_x, end_y)):
            cut.line([(tick_x - 9, tick_y + 9), (tick_x + 9, tick_y - 9)], 4)
            cut.line([(tick_x, tick_y - 13), (tick_x, tick_y + 13)], 2)


def title(cut: Cutter) -> None:
    """The block of rules in the corner where the drawing's name would stand, and its scale."""
    cut.box(1290, 918, WIDTH - 44, HEIGHT - 44)
    cut.box(1294, 922, WIDTH - 48, HEIGHT - 48, value=0)
    for row, wide in enumerate((190, 130, 166)):
        cut.box(1316, 938 + row * 17, 1316 + wide, 943 + row * 17)
    for step in range(6):
        cut.box(1316 + step * 34, 996, 1350 + step * 34, 1006, value=255 if step % 2 else 0)
    cut.line(path("1316,995 1520,995 1520,1007 1316,1007 1316,995"), 2)


def crosses(sheet: Sheet) -> None:
    with sheet.ink(CHALK, grain=0.14, rough=0.7) as cut:
        for floor, along, across in sorted(SOFT):
            x, y = at(floor, along, across)
            cut.line([(x - 13, y - 12), (x + 13, y + 12)], 6)
            cut.line([(x - 13, y + 12), (x + 13, y - 12)], 6)

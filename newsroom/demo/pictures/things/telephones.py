"""A wall of old telephones, all alike, and the one whose receiver hangs on its cord."""

from math import cos, pi, sin

from ..carving import curve, mark, oval, path, placed
from ..press import HEIGHT, WIDTH, Cutter, Point, Sheet

WALL, DEEP, INK, PLATE = "#e6a93c", "#b97a22", "#201d22", "#f4e8cd"
BODIES = ("#1f5a4c", "#2f2b31", "#e9dcc0", "#7fa58a")
RED, DARK_RED, LIGHT_RED = "#d4392b", "#96231f", "#ef7a5e"
COLUMNS, ROWS = (130, 465, 800, 1135, 1470), (180, 536, 892)
OFF = (1135, 536)
"""The one off the hook. Its receiver hangs where another telephone would be."""
HANGING = (1150.0, 888.0, 1.42, 1.12)
PLACES = [(x, y) for y in ROWS for x in COLUMNS if (x, y) not in (OFF, (OFF[0], ROWS[2]))]
KINDS = (0, 2, 1, 3, 0, 3, 1, 0, 2, 1, 2, 3, 0)
BASE = curve(path("-84,-34 0,-40 84,-34 100,40 124,118 116,136 0,140 -116,136 -124,118 -100,40"))
RECEIVER: list[Point] = curve(
    path(
        "-136,-84 -130,-116 -92,-124 -64,-108 0,-102 64,-108 92,-124 130,-116 136,-84 126,-64 "
        "88,-62 70,-80 0,-82 -70,-80 -88,-62 -126,-64"
    )
)
HELD = [(x, y + 92) for x, y in RECEIVER]
AWAY = curve(path("84,-34 100,40 124,118 116,136 0,140 -112,136 0,126 88,112 84,40"))
BELLY: list[Point] = path(
    "-132,-78 -88,-76 -68,-92 68,-92 88,-76 132,-78 126,-64 88,-62 70,-80 -70,-80 -88,-62 -126,-64"
)
"""The sides of the base and of the receiver that the light does not reach."""


def telephones() -> bytes:
    sheet = Sheet(seed=43, paper=WALL)
    wall(sheet)
    for order, colour in enumerate(BODIES):
        sets(sheet, [place for place, kind in zip(PLACES, KINDS, strict=True) if kind == order], colour)
    sets(sheet, [OFF], RED)
    shade(sheet)
    dials(sheet)
    receiver(sheet)
    return sheet.jpeg()


def wall(sheet: Sheet) -> None:
    """Tongue-and-groove boards, a wire down to each telephone, and the shadows of them all."""
    with sheet.ink("#dc9c30", grain=0.25, rough=1.4) as cut:
        for _ in range(150):
            x, y = sheet.chance.uniform(-100, WIDTH), sheet.chance.uniform(-100, HEIGHT)
            mark(cut, x, y, sheet.chance.uniform(80, 260), 9, pi / 2)
    with sheet.ink(DEEP, grain=0.12, rough=0.7) as cut:
        for x in COLUMNS:
            cut.line([(x, -10), (x, HEIGHT if x != OFF[0] else OFF[1])], 7)
        for x, y in (*PLACES, OFF):
            cut.polygon(placed(BASE, x + 20, y + 22))
        for x, y in PLACES:
            cut.polygon(placed(RECEIVER, x + 20, y + 22))
        cut.polygon(placed(HELD, HANGING[0] + 26, HANGING[1] + 20, HANGING[2], HANGING[3]))


def sets(sheet: Sheet, places: list[tuple[int, int]], colour: str) -> None:
    with sheet.ink(colour, grain=0.07) as cut:
        for x, y in places:
            cut.polygon(placed(BASE, x, y))
            cut.polygon(placed(path("44,-30 48,-72 66,-72 74,-30"), x, y))
            cut.polygon(placed(path("-74,-30 -66,-72 -48,-72 -44,-30"), x, y))
            if (x, y) != OFF:
                cut.polygon(placed(RECEIVER, x, y))


def shade(sheet: Sheet) -> None:
    """The dark side of each, in one thin ink over all the colors."""
    with sheet.ink("#181420", grain=0.66, rough=0.8) as cut:
        for x, y in (*PLACES, OFF):
            cut.polygon(placed(AWAY, x, y))
        for x, y in PLACES:
            cut.polygon(placed(BELLY, x, y))


def cord(cut: Cutter, through: list[Point], loops: int = 15, wide: float = 9) -> None:
    """A coiled cord that hangs through these points."""
    path = curve(through, closed=False, steps=60)
    turns = 2 * pi * loops / (len(path) - 1)
    cut.line([(x + wide * cos(step * turns), y + wide * sin(step * turns)) for step, (x, y) in enumerate(path)], 4.5)


def dials(sheet: Sheet) -> None:
    with sheet.ink(INK, grain=0.08, rough=0.7) as cut:
        for x, y in (*PLACES, OFF):
            cut.oval(x, y + 46, 62, 62)
        for x, y in PLACES:
            cord(cut, placed(path("-108,110 -150,146 -156,40 -126,-62"), x, y))
    with sheet.ink(PLATE, grain=0.06, rough=0.6) as cut:
        for x, y in (*PLACES, OFF):
            cut.oval(x, y + 46, 55, 55)
            for hole in range(10):
                angle = pi * (0.42 - hole * 0.165)
                cut.oval(x + 39 * cos(angle), y + 46 + 39 * sin(angle), 8.5, 8.5, value=0)
            cut.oval(x, y + 46, 21, 21, value=0)
            cut.box(x - 10, y + 41, x + 10, y + 44)
            cut.box(x - 10, y + 49, x + 4, y + 52)


def receiver(sheet: Sheet) -> None:
    """It hangs by its cord, still swinging a little."""
    end = placed([(-134, 16)], *HANGING)[0]
    hung: list[Point] = [(OFF[0] - 108, OFF[1] + 112), (OFF[0] - 140, OFF[1] + 152), (OFF[0] - 60, OFF[1] + 176), end]
    with sheet.ink(DEEP, grain=0.12) as cut:
        cord(cut, [(x + 16, y + 14) for x, y in hung], loops=19)
    with sheet.ink(INK, grain=0.07) as cut:
        cord(cut, hung, loops=19, wide=10)
    with sheet.ink(RED, grain=0.07) as cut:
        cut.polygon(placed(HELD, *HANGING))
    with sheet.ink(DARK_RED, grain=0.1) as cut:
        cut.polygon(placed([(x, y + 92) for x, y in BELLY], *HANGING))
    with sheet.ink(LIGHT_RED, grain=0.2, rough=0.7) as cut:
        cut.polygon(placed([(x, y - 8) for x, y in oval(70, 5)], *HANGING))

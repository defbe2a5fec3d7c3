"""The brick mouth of a disused railway tunnel, lamps along it, and listeners against the light at its far end."""

from math import cos, pi, sin
from random import Random

from ..greenery import leaf
from ..press import WIDTH, Cutter, Point, Sheet
from ..walkers import walker

PAPER, BRICK, JOINT = "#c4795a", "#a4553f", "#e3ab84"
STONE, EDGE = "#e6cfa6", "#7a4334"
DARK, RINGS, INK = "#1c1416", "#4b2a26", "#0d090b"
LIGHT, LEAFY = "#f4edb4", "#dbe28c"
SHADE, FERN, SPROUT = "#2f4a30", "#64843f", "#93a94e"
MIDDLE, SPRING, FLOOR, RADIUS = 800, 560, 960, 440
VANISHING = (800, 742)


def tunnel() -> bytes:
    sheet = Sheet(seed=40, paper=PAPER)
    front(sheet)
    ring(sheet)
    inside(sheet)
    ground(sheet)
    walkers(sheet)
    growth(sheet)
    return sheet.jpeg()


def bore(size: float) -> list[Point]:
    """The horseshoe of the mouth, drawn together around the vanishing point: 1 is the mouth itself."""
    arch = [(MIDDLE - RADIUS * cos(step / 40 * pi), SPRING - RADIUS * sin(step / 40 * pi)) for step in range(41)]
    outline = [(MIDDLE - RADIUS, FLOOR), *arch, (MIDDLE + RADIUS, FLOOR)]
    left, top = VANISHING
    return [(left + (x - left) * size, top + (y - top) * size) for x, y in outline]


def front(sheet: Sheet) -> None:
    with sheet.ink(BRICK, grain=0.16) as cut:
        for row in range(36):
            for column in range(-1, 17):
                if (row * 7 + column * 11) % 5:
                    left = column * 100 + 50 * (row % 2)
                    cut.box(left + 3, row * 28 + 2, left + 97, row * 28 + 26)
    with sheet.ink(JOINT, grain=0.25, rough=0.7) as cut:
        for row in range(36):
            for column in range(-1, 17):
                if (row * 13 + column * 5) % 11 == 0:
                    left = column * 100 + 50 * (row % 2)
                    cut.box(left + 4, row * 28 + 3, left + 96, row * 28 + 25)


def ring(sheet: Sheet) -> None:
    """Two courses of stones around the arch, and the keystone."""
    with sheet.ink(STONE, grain=0.1) as cut:
        cut.oval(MIDDLE, SPRING, 528, 528)
        cut.box(MIDDLE - 528, SPRING, MIDDLE + 528, FLOOR + 20)
    with sheet.ink(EDGE, grain=0.1, rough=0.8) as cut:
        cut.line([(MIDDLE - 528 * cos(step / 40 * pi), SPRING - 528 * sin(step / 40 * pi)) for step in range(41)], 6)
        for x in (MIDDLE - 528, MIDDLE + 528):
            cut.line([(x, SPRING), (x, FLOOR)], 6)
        for step in range(31):
            angle = step / 30 * pi
            ends = [(MIDDLE - far * cos(angle), SPRING - far * sin(angle)) for far in (438, 530)]
            cut.line(ends, 5)
        for y in range(SPRING, FLOOR, 66):
            for x in (MIDDLE - 528, MIDDLE + 440):
                cut.line([(x, y), (x + 88, y)], 5)
    with sheet.ink(STONE, grain=0.1, rough=0.8) as cut:
        cut.polygon([(752, 8), (848, 8), (832, 134), (768, 134)])


def inside(sheet: Sheet) -> None:
    with sheet.ink(DARK, grain=0.05) as cut:
        cut.polygon(bore(1))
    for colour, size in (("#2a1b1b", 0.8), ("#3a2420", 0.62), ("#54352a", 0.47), ("#7c5a39", 0.36), ("#b09a58", 0.28)):
        with sheet.ink(colour, grain=0.12) as cut:
            cut.polygon(bore(size))
    with sheet.ink(INK, grain=0.06, rough=0.8) as cut:
        courses(cut)
    with sheet.ink(LEAFY, grain=0.06) as cut:
        cut.polygon(bore(0.22))
    with sheet.ink(LIGHT, grain=0.06) as cut:
        cut.polygon([(x, y + 6) for x, y in bore(0.18)])


def courses(cut: Cutter) -> None:
    """Joints along the tunnel and around it, closer together the farther off."""
    outer, inner = bore(1), bore(0.22)
    for near, far in zip(outer[1:-1:2], inner[1:-1:2], strict=True):
        cut.line([near, far], 2.4)
    size = 0.94
    while size > 0.23:
        cut.line(bore(size), 7 * size)
        size *= 0.9
    for order in range(1, 6):
        for side in (0, -1):
            (x, y), (far_x, far_y) = outer[side], inner[side]
            cut.line([(x, y - order * 66), (far_x, far_y - order * 14.5)], 2.4)


def ground(sheet: Sheet) -> None:
    with sheet.ink("#3b2f2a", grain=0.14) as cut:
        cut.polygon([(MIDDLE - RADIUS, FLOOR), (703, 790), (897, 790), (MIDDLE + RADIUS, FLOOR)])
    with sheet.ink("#6c6a4a", grain=0.14) as cut:
        cut.polygon([(0, FLOOR - 6), (WIDTH, FLOOR - 6), (WIDTH, 1067), (0, 1067)])
    with sheet.ink(LIGHT, grain=0.16) as cut:
        for step in range(26):
            y = 792 + step * step * 0.26 + step * 3
            half = 88 + step * 5.5
            cut.gouge(
                MIDDLE - half * sheet.chance.uniform(0.5, 1), y, half * sheet.chance.uniform(1.0, 1.7), 3 + step * 0.16
            )
    with sheet.ink("#41442f", grain=0.14) as cut:
        for _ in range(120):
            x, y = sheet.chance.uniform(0, WIDTH), sheet.chance.uniform(FLOOR, 1060)
            cut.gouge(x - 40, y, sheet.chance.uniform(30, 110), 7)


def walkers(sheet: Sheet) -> None:
    """Those who came to listen, on their way out, and the singers' lamps along the walls."""
    sheet.glow("#c98a35", [((x - 22, y - 20, x + 22, y + 20), 150) for x, y, _ in lamps()])
    with sheet.ink("#ffd27a", grain=0.05, rough=0.6) as cut:
        for x, y, size in lamps():
            cut.oval(x, y, 13 * size, 16 * size)
    with sheet.ink(INK, grain=0.04, rough=0.6) as cut:
        for x, foot, tall in ((768, 806, 78), (800, 816, 84), (728, 848, 122), (858, 900, 176)):
            walker(cut, x, foot, tall, 0.85)


def lamps() -> list[tuple[float, float, float]]:
    """One at each refuge, on alternate sides: x, y and how large it looks."""
    places = []
    for order, size in enumerate((0.84, 0.68, 0.55, 0.45, 0.37, 0.31)):
        side = -1 if order % 2 else 1
        places.append((VANISHING[0] + side * (RADIUS - 16) * size, VANISHING[1] - 60 * size, size))
    return places


IVY = ((40, 420), (120, 260), (230, 170), (1390, 190), (1490, 330), (1570, 520), (980, 110), (560, 90))
"""Where it hangs, and how far down."""


def growth(sheet: Sheet) -> None:
    """Ivy from above, ferns at the foot."""
    for colour, shift in ((SHADE, 0), (FERN, 1), (SPROUT, 2)):
        if shift < 2:
            with sheet.ink(colour, grain=0.1) as cut:
                for x, drop in IVY:
                    ivy(cut, sheet.chance, x, drop, shift * 8)
        with sheet.ink(colour, grain=0.1) as cut:
            for x in (90, 250, 400, 1190, 1340, 1520):
                fern(cut, x + shift * 24 - 20, 1040 - shift * 6, 190 - shift * 30)


def ivy(cut: Cutter, chance: Random, x: float, drop: int, lift: float) -> None:
    for _ in range(drop // 7):
        y = drop * chance.random() ** 1.3
        aside = chance.gauss(0, 30 * (1.2 - y / drop))
        leaf(cut, x + aside, y - lift, chance.uniform(22, 40), chance.uniform(0.6, 2.6))


def fern(cut: Cutter, x: float, y: float, long: float) -> None:
    for frond in range(7):
        angle = -pi / 2 + (frond - 3) * 0.38
        for step in range(1, 12):
            far = long * step / 12
            left, top = x + far * cos(angle), y + far * sin(angle) + 40 * (step / 12) ** 2 * abs(frond - 3) * 0.4
            for side in (-1, 1):
                leaf(cut, left, top, long * 0.2 * (1.1 - step / 12), angle + side * 1.0)

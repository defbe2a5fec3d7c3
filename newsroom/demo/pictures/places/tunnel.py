"""The brick mouth of a disused railway tunnel, with a cellist against the light at its far end."""

from math import cos, pi, sin

from ..greenery import leaf
from ..press import WIDTH, Cutter, Point, Sheet

PAPER, BRICK, JOINT = "#c4795a", "#a4553f", "#e3ab84"
STONE, EDGE = "#e6cfa6", "#7a4334"
DARK, RINGS, INK = "#1c1416", "#4b2a26", "#0d090b"
LIGHT, LEAFY, FERN, SHADE = "#f4edb4", "#dbe28c", "#5d7a3b", "#2f4a30"
MIDDLE, SPRING, FLOOR, RADIUS = 800, 560, 960, 440
VANISHING = (800, 742)


def tunnel() -> bytes:
    sheet = Sheet(seed=40, paper=PAPER)
    front(sheet)
    ring(sheet)
    inside(sheet)
    ground(sheet)
    player(sheet)
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


def player(sheet: Sheet) -> None:
    x, foot = 800, 872
    with sheet.ink(INK, grain=0.04, rough=0.6) as cut:
        cut.oval(x + 4, foot - 158, 15, 19)
        cut.polygon([(x - 34, foot - 128), (x + 34, foot - 130), (x + 30, foot - 62), (x - 30, foot - 60)])
        for side in (-1, 1):
            cut.line([(x + side * 16, foot - 66), (x + side * 50, foot - 58), (x + side * 46, foot)], 19)
        cut.line([(x - 30, foot - 122), (x - 62, foot - 84), (x - 22, foot - 66)], 13)
        cut.line([(x + 30, foot - 122), (x + 46, foot - 100), (x + 18, foot - 128)], 13)
        cut.box(x - 26, foot - 54, x + 26, foot - 44)
    with sheet.ink("#c7622d", grain=0.06, rough=0.6) as cut:
        cut.oval(x + 2, foot - 34, 30, 28)
        cut.oval(x + 4, foot - 74, 22, 22)
        cut.box(x - 12, foot - 66, x + 16, foot - 46)
        cut.polygon([(x + 2, foot - 90), (x + 12, foot - 90), (x + 26, foot - 164), (x + 20, foot - 166)])
    with sheet.ink(LIGHT, grain=0.04, rough=0.5) as cut:
        cut.line([(x - 74, foot - 74), (x + 58, foot - 50)], 4)


def growth(sheet: Sheet) -> None:
    """Ivy from above, ferns at the foot."""
    chance = sheet.chance
    for colour, shift in ((SHADE, 0), (FERN, 1), ("#93a94e", 2)):
        with sheet.ink(colour, grain=0.1) as cut:
            for x, drop in (
                (40, 420),
                (120, 260),
                (230, 170),
                (1390, 190),
                (1490, 330),
                (1570, 520),
                (980, 110),
                (560, 90),
            ):
                for _ in range(drop // 7):
                    y = drop * chance.random() ** 1.3
                    leaf(
                        cut,
                        x + chance.gauss(0, 30 * (1.2 - y / drop)),
                        y - shift * 6,
                        chance.uniform(22, 40),
                        chance.uniform(0.6, 2.6),
                    )
            for x in (90, 250, 400, 1190, 1340, 1520):
                fern(cut, x + shift * 24 - 20, 1040 - shift * 6, 190 - shift * 30)


def fern(cut: Cutter, x: float, y: float, long: float) -> None:
    for frond in range(7):
        angle = -pi / 2 + (frond - 3) * 0.38
        for step in range(1, 12):
            far = long * step / 12
            left, top = x + far * cos(angle), y + far * sin(angle) + 40 * (step / 12) ** 2 * abs(frond - 3) * 0.4
            for side in (-1, 1):
                leaf(cut, left, top, long * 0.2 * (1.1 - step / 12), angle + side * 1.0)

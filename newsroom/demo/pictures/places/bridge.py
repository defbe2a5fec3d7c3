"""A steel arch over a gorge, early in the morning, with mist below and a gravel truck above."""

from math import sin
from random import Random

from ..carving import curve, keep_inside, placed
from ..press import WIDTH, Cutter, Point, Sheet
from ..skies import rolled, streaks

PAPER, ROSE, SUN = "#fbe3c4", "#ef9f94", "#fff4d6"
FAR, HILL, ROCK, INK = "#c9a3b4", "#94799f", "#5a4c7c", "#2a2850"
STEEL, LIT, MIST = "#a5322f", "#e0704f", "#f3dcd6"
LEFT, RIGHT, DECK, CROWN, SPRING = 300, 1300, 392, 424, 730
PANELS = 20


def bridge() -> bytes:
    sheet = Sheet(seed=41, paper=PAPER)
    sky(sheet)
    valley(sheet)
    cliffs(sheet)
    span(sheet)
    traffic(sheet)
    pines(sheet)
    return sheet.jpeg()


def sky(sheet: Sheet) -> None:
    rolled(sheet, ROSE, 0, 520, 1, 0)
    with sheet.ink(SUN, grain=0.08) as cut:
        cut.oval(930, 330, 96, 96)
        for y in range(60, 330, 30):
            streaks(cut, sheet.chance, y, 0.16, 9)


def valley(sheet: Sheet) -> None:
    """Spurs that close in from both sides, paler the farther, and the river's mist between them."""
    for colour, top, lean in ((FAR, 430, 0.0), ("#b08cab", 520, 1.4), (HILL, 620, 2.9)):
        with sheet.ink(colour, grain=0.14) as cut:
            line = [
                (x, top + 60 * sin(x / 190 + lean) + 22 * sin(x / 57 + lean) - abs(x - 820) * 0.24)
                for x in range(0, WIDTH + 20, 20)
            ]
            cut.polygon([*line, (WIDTH, 1000), (0, 1000)])
    rolled(sheet, MIST, 600, 900, 0, 1)
    with sheet.ink(MIST, grain=0.1) as cut:
        cut.box(380, 898, 1240, 1067)
    with sheet.ink("#8fb0b8", grain=0.1) as cut:
        cut.polygon(
            curve([(760, 868), (900, 900), (700, 960), (640, 1080), (1010, 1080), (930, 980), (980, 900), (860, 866)])
        )
    with sheet.ink(SUN, grain=0.14) as cut:
        for step in range(16):
            cut.gouge(740 + sheet.chance.uniform(-40, 60), 890 + step * 11, sheet.chance.uniform(60, 170), 4)


CLIFF: list[Point] = [
    (-20, 372), (210, 380), (300, 392), (318, 452), (296, 520), (344, 600), (330, 690), (420, 742), (446, 830),
    (520, 910), (540, 1080), (-20, 1080),
]  # fmt: skip


def cliffs(sheet: Sheet) -> None:
    """Walls of upright columns, lit on the left, in shade on the right."""
    chance = sheet.chance
    with sheet.ink(ROCK, grain=0.1) as cut:
        cut.polygon(CLIFF)
        cut.polygon(across(CLIFF))
    for colour, count, wide in (("#7d608f", 34, 44), ("#c88796", 26, 30)):
        with sheet.ink(colour, grain=0.16) as cut:
            for _ in range(count):
                column(cut, chance, chance.uniform(0, 330), wide)
            keep_inside(cut, CLIFF)
    with sheet.ink(INK, grain=0.1) as cut:
        for _ in range(46):
            column(cut, chance, chance.uniform(WIDTH - 470, WIDTH), 30)
        keep_inside(cut, across(CLIFF))
        for _ in range(15):
            column(cut, chance, chance.uniform(-10, 300), 12)


def column(cut: Cutter, chance: Random, x: float, wide: float) -> None:
    """One face of the rock: tall, with a slanting top and a point below."""
    y, tall = chance.uniform(400, 900), chance.uniform(90, 260)
    face = [(0.0, 0.0), (wide, -wide * 0.4), (wide * 0.9, tall * 0.6), (wide * 0.5, tall), (3.0, tall * 0.7)]
    cut.polygon(placed(face, x, y))


def across(points: list[Point]) -> list[Point]:
    """The other side of the gorge."""
    return [(WIDTH - x * 0.98, y + (26 if y > 460 else 0)) for x, y in points]


def rise(share: float, crown: float, foot: float) -> float:
    """The height of an arch that springs at `foot` and is highest at `crown`."""
    return foot - (foot - crown) * (1 - (2 * share - 1) ** 2)


def span(sheet: Sheet) -> None:
    nodes = [(LEFT + (RIGHT - LEFT) * step / PANELS, step / PANELS) for step in range(PANELS + 1)]
    upper = [(x, rise(share, CROWN, SPRING - 50)) for x, share in nodes]
    lower = [(x, rise(share, CROWN + 50, SPRING + 20)) for x, share in nodes]
    with sheet.ink(STEEL, grain=0.07, rough=0.8) as cut:
        for step in range(PANELS):
            pair = [upper[step], lower[step + 1]] if step < PANELS / 2 else [lower[step], upper[step + 1]]
            cut.line(pair, 6)
        for top, bottom in zip(upper, lower, strict=True):
            cut.line([(top[0], DECK), bottom], 7)
        cut.line(upper, 12)
        cut.line(lower, 14)
        for step in range(PANELS // 2 - 4):
            for flip in (step, PANELS - step - 1):
                cut.line([(nodes[flip][0], upper[flip][1]), (nodes[flip + 1][0], DECK)], 3)
                cut.line([(nodes[flip][0], DECK), (nodes[flip + 1][0], upper[flip + 1][1])], 3)
        cut.box(-10, DECK - 22, WIDTH + 10, DECK + 4)
    with sheet.ink(LIT, grain=0.1, rough=0.8) as cut:
        cut.box(-10, DECK - 22, WIDTH + 10, DECK - 14)
        cut.line([(x, y - 4) for x, y in upper], 4)
        cut.line([(x, y - 5) for x, y in lower], 4)


TRUCK: list[Point] = [
    (-150, -14), (-158, -84), (-120, -104), (-70, -112), (-20, -100), (28, -84), (40, -84), (40, -98), (88, -98),
    (112, -62), (128, -54), (130, -14),
]  # fmt: skip
CAR: list[Point] = [(-64, -10), (-62, -30), (-36, -34), (-20, -52), (24, -52), (44, -34), (64, -28), (66, -10)]


def traffic(sheet: Sheet) -> None:
    """A truck full of gravel, and two cars that meet it."""
    road = DECK - 22
    with sheet.ink(INK, grain=0.06, rough=0.8) as cut:
        cut.polygon(placed(TRUCK, 720, road))
        for wheel in (590, 630, 670, 818):
            cut.oval(wheel, road - 14, 17, 17)
        for x in (1020, 420):
            cut.polygon(placed(CAR, x, road))
            for wheel in (-38, 40):
                cut.oval(x + wheel, road - 9, 11, 11)
        cut.line([(LEFT - 30, road - 20), (RIGHT + 30, road - 20)], 3)
        for x in range(LEFT - 30, RIGHT + 31, 26):
            cut.line([(x, road - 20), (x, road)], 2.4)
    with sheet.ink(SUN, grain=0.06, rough=0.7) as cut:
        cut.polygon(placed([(74, -90), (86, -90), (104, -62), (74, -62)], 720, road))
        for x in (1020, 420):
            cut.polygon(placed([(-16, -46), (0, -46), (0, -34), (-28, -34)], x, road))
            cut.polygon(placed([(6, -46), (20, -46), (34, -34), (6, -34)], x, road))
    with sheet.ink(LIT, grain=0.2, rough=0.8) as cut:
        cut.polygon(placed([(-150, -86), (-118, -104), (-70, -112), (-20, -100), (26, -86)], 720, road))


def pines(sheet: Sheet) -> None:
    with sheet.ink(INK, grain=0.08) as cut:
        for order in range(26):
            share = (order * 37 % 26) / 26
            for x, foot in ((share * 250, 384), (WIDTH - share * 260, 384)):
                pine(cut, x, foot + 10 * sin(order), 60 + 90 * abs(sin(order * 1.7)) * (1 - share))


def pine(cut: Cutter, x: float, foot: float, tall: float) -> None:
    for tier in range(4):
        half, top = tall * (0.1 + 0.07 * tier), foot - tall + tier * tall * 0.21
        cut.polygon([(x, top), (x - half, top + tall * 0.36), (x + half, top + tall * 0.36)])

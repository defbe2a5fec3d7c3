"""A harbor at sunrise, as a linocut in six inks: a town on a headland, a pier on piles, two boats."""

from random import Random

from ..press import WIDTH, Cutter, Point, Sheet

PAPER, SKY, SUN = "#f0dfc0", "#e9b787", "#d9532f"
FAR, WATER, TOWN, INK = "#a9b3a4", "#4f8387", "#2b5560", "#13252f"
HORIZON = 560


def harbor() -> bytes:
    sheet = Sheet(seed=3, paper=PAPER)
    sky(sheet)
    hills(sheet)
    water(sheet)
    headland(sheet)
    pier(sheet)
    boats(sheet)
    return sheet.jpeg()


def sky(sheet: Sheet) -> None:
    with sheet.ink(SKY, grain=0.2) as cut:
        for y in range(0, HORIZON, 11):
            streaks(cut, sheet.chance, y, fullness=0.25 + 0.75 * (1 - y / HORIZON), width=13)
    with sheet.ink(SUN, grain=0.12) as cut:
        cut.oval(1130, 500, 118, 118)
        for y in range(396, 560, 23):
            cut.gouge(960 + sheet.chance.uniform(-60, 60), y, sheet.chance.uniform(240, 420), 5, value=0)


def streaks(cut: Cutter, chance: Random, y: float, fullness: float, width: float) -> None:
    """A row of level tool marks that together cover about `fullness` of the row."""
    x = chance.uniform(-200, 0)
    while x < WIDTH:
        length = chance.uniform(120, 420) * (0.4 + fullness)
        cut.gouge(x, y + chance.uniform(-3, 3), length, width * chance.uniform(0.6, 1.2) * (0.4 + fullness * 0.9))
        x += length * chance.uniform(0.5, 0.9) / max(fullness, 0.2)


def hills(sheet: Sheet) -> None:
    with sheet.ink(FAR, grain=0.15) as cut:
        cut.polygon(
            [
                (420, HORIZON),
                (640, 500),
                (800, 515),
                (1010, 468),
                (1240, 505),
                (1430, 455),
                (1600, 490),
                (1600, HORIZON),
            ]
        )
    with sheet.ink("#6f8f8f", grain=0.12) as cut:
        cut.polygon([(980, HORIZON), (1180, 525), (1330, 535), (1470, 505), (1600, 520), (1600, HORIZON + 4)])


def water(sheet: Sheet) -> None:
    chance = sheet.chance
    with sheet.ink(WATER, grain=0.1) as cut:
        cut.box(0, HORIZON, 1600, 1067)
        for step in range(46):
            y = HORIZON + 6 + step * step * 0.23 + step
            width = 2 + step * 0.17
            for _ in range(14 - step // 6):
                glow = abs(chance.gauss(0, 1))
                x = 1130 + chance.choice((-1, 1)) * glow * (60 + step * 12)
                length = chance.uniform(30, 90) + step * 3
                cut.gouge(x - length / 2, y + chance.uniform(-4, 4), length, width, value=0)
    with sheet.ink(SUN, grain=0.15) as cut:
        for step in range(40):
            y = HORIZON + 8 + step * step * 0.28 + step
            for _ in range(1 + step // 4 if step < 8 else 3):
                length = chance.uniform(40, 120) + step * 1.5
                cut.gouge(1130 - length / 2 + chance.gauss(0, 22 + step * 3), y, length, 3 + step * 0.16)
    with sheet.ink(TOWN, grain=0.1) as cut:
        for step in range(40):
            y = HORIZON + 30 + step * step * 0.26 + step
            for _ in range(9):
                x = chance.uniform(-100, 1600)
                if abs(x - 1080) > 130 + step * 5:
                    cut.gouge(x, y + chance.uniform(-5, 5), chance.uniform(60, 180) + step * 3, 3 + step * 0.2)


def headland(sheet: Sheet) -> None:
    ridge: list[Point] = [
        (0, 250),
        (90, 262),
        (190, 300),
        (300, 352),
        (400, 420),
        (520, 486),
        (640, 545),
        (720, 584),
    ]
    with sheet.ink(TOWN, grain=0.08) as cut:
        cut.polygon([*ridge, (700, 612), (430, 650), (0, 668)])
    with sheet.ink(PAPER, grain=0.08) as cut:
        for x, y, width, height in HOUSES:
            house_front(cut, x, y, width, height)
    with sheet.ink(INK, grain=0.06) as cut:
        for x, y, width, height in HOUSES:
            house_shade(cut, x, y, width, height)
        pines(cut, sheet.chance, ridge)
        cut.polygon([(0, 640), (210, 628), (430, 632), (640, 596), (735, 590), (700, 618), (440, 668), (0, 690)])
    with sheet.ink(SUN, grain=0.1) as cut:
        for x, y, width, height in HOUSES[::3]:
            cut.polygon([(x - 5, y - height), (x + width / 2, y - height - width * 0.45), (x + width + 5, y - height)])


HOUSES = (
    (40, 400, 74, 62), (150, 430, 66, 70), (255, 452, 78, 56), (20, 520, 88, 74), (140, 540, 70, 62),
    (235, 556, 92, 78), (355, 524, 70, 58), (350, 606, 84, 62), (462, 570, 66, 50), (40, 628, 96, 70),
    (180, 630, 80, 58), (470, 616, 70, 44), (566, 598, 60, 40),
)  # fmt: skip


def house_front(cut: Cutter, x: float, y: float, width: float, height: float) -> None:
    cut.polygon(
        [
            (x, y),
            (x, y - height),
            (x + width / 2, y - height - width * 0.4),
            (x + width, y - height),
            (x + width, y),
        ]
    )


def house_shade(cut: Cutter, x: float, y: float, width: float, height: float) -> None:
    """The roof's edge, the wall away from the sun, and the windows."""
    peak = (x + width / 2, y - height - width * 0.45)
    cut.polygon(
        [
            (x - 6, y - height + 4),
            peak,
            (x + width + 6, y - height + 4),
            (x + width, y - height + 8),
            (peak[0], peak[1] + 11),
            (x, y - height + 8),
        ]
    )
    cut.box(x, y - height, x + width * 0.22, y)
    for column in (0.38, 0.68):
        for row in (0.3, 0.7):
            left, top = x + width * column, y - height + height * row - 8
            cut.box(left, top, left + width * 0.13, top + 14)


def pines(cut: Cutter, chance: Random, ridge: list[Point]) -> None:
    for x, y in ridge[:-2]:
        for _ in range(5):
            foot, tall = x + chance.uniform(-20, 80), chance.uniform(34, 78)
            base = y + (foot - x) * 0.5 + 12
            for tier in range(4):
                half, top = tall * (0.1 + 0.06 * tier), base - tall + tier * tall * 0.2
                cut.polygon([(foot, top), (foot - half, top + tall * 0.34), (foot + half, top + tall * 0.34)])


def pier(sheet: Sheet) -> None:
    with sheet.ink(INK, grain=0.06) as cut:
        cut.polygon([(430, 668), (700, 664), (1120, 640), (1120, 654), (700, 686), (430, 700)])
        for pile in range(27):
            x = 505 + pile * 23.4
            top, foot = 680 - pile * 1.4, 786 - pile * 3.5
            cut.polygon([(x, top), (x + 7, top), (x + 6, foot), (x + 1, foot)])
            cut.gouge(x - 10, foot + 6, 34, 5)
        cut.polygon([(690, 672), (690, 590), (760, 556), (830, 586), (830, 662)])
        cut.box(930, 596, 936, 654)
        cut.polygon([(932, 598), (1010, 572), (1012, 577), (934, 606)])
        cut.box(1004, 574, 1007, 632)
    with sheet.ink(PAPER, grain=0.08) as cut:
        cut.polygon([(770, 664), (770, 604), (818, 604), (818, 660)])
        for plank in range(5):
            cut.gouge(700, 612 + plank * 12, 56, 3)


def boats(sheet: Sheet) -> None:
    for x, y, size in ((330, 905, 1.3), (1290, 806, 0.74)):
        boat(sheet, x, y, size)


def boat(sheet: Sheet, x: float, y: float, size: float) -> None:
    def at(points: list[Point]) -> list[Point]:
        return [(x + px * size, y + py * size) for px, py in points]

    with sheet.ink(INK, grain=0.05) as cut:
        cut.polygon(at([(-170, -44), (-150, 20), (150, 24), (205, -64), (120, -40), (0, -32), (-100, -36)]))
        for row in range(9):
            reach = 165 - row * 12
            cut.gouge(
                x - reach * size + sheet.chance.uniform(-20, 20),
                y + (30 + row * 11) * size,
                reach * 2 * size,
                9 - row * 0.5,
            )
        cut.line(at([(20, -120), (20, -262)]), 6 * size)
        cut.line(at([(20, -252), (188, -62)]), 2.4 * size)
        cut.line(at([(20, -252), (-164, -46)]), 2.4 * size)
        cut.line(at([(22, -140), (-104, -196)]), 5 * size)
        cut.line(at([(-104, -196), (-122, -50)]), 2 * size)
    with sheet.ink(PAPER, grain=0.06) as cut:
        cut.polygon(at([(-20, -36), (-14, -118), (84, -122), (92, -42)]))
        cut.polygon(at([(-158, -30), (-155, -20), (176, -22), (186, -36), (110, -22), (0, -16)]))
    with sheet.ink(SUN, grain=0.08) as cut:
        cut.polygon(at([(-30, -118), (-26, -132), (98, -136), (96, -120)]))
        cut.polygon(at([(-152, 8), (-150, 19), (150, 23), (158, 12)]))
    with sheet.ink(INK, grain=0.05) as cut:
        for left in (0, 30, 60):
            cut.polygon(at([(left, -104), (left + 18, -105), (left + 20, -80), (left, -79)]))

"""Nine years of the water in a bog, from the year of the dams on: how far under the surface it stood, day by day."""

from math import exp, pi, sin

from ..carving import curve, dashes, keep_inside, mark, path, placed, stroke
from ..press import HEIGHT, WIDTH, Point, Sheet

SKY, FAR, MOSS, MOSS_DARK, STRAW = "#ecdcb4", "#c9b27c", "#8d9440", "#5e6a30", "#cfa64e"
PEAT, PEAT_DARK, PEAT_LIGHT, WATER, WATER_LIGHT, INK, WHITE = (
    "#6b4329",
    "#4a2c1c",
    "#85573a",
    "#2f6f86",
    "#8ec2c8",
    "#2a1c14",
    "#fbf4e2",
)
SUMMERS = (22.0, 15.0, 12.0, 10.0, 9.0, 8.0, 15.0, 8.0, 7.0, 6.0)
"""Inches under the surface, in the summer before the dams and in the nine after it."""
LEFT, RIGHT, SURFACE, INCH = 110, 1500, 330, 25.0


def water_table_chart() -> bytes:
    sheet = Sheet(seed=101, paper=SKY)
    sky(sheet)
    peat(sheet)
    line = readings(sheet)
    water(sheet, line)
    scale(sheet)
    surface(sheet)
    return sheet.jpeg()


def place(year: float, inches: float) -> Point:
    return LEFT + (RIGHT - LEFT) * year / 9.5, SURFACE + 20 + inches * INCH


def readings(sheet: Sheet) -> list[Point]:
    """One for each two weeks: a winter's height, and each summer's dip to its own depth."""
    points = []
    for step in range(int(9.5 * 26) + 1):
        year = step / 26
        order = min(int(year), 9)
        wet = 14 * exp(-year * 1.1) + 2.2
        dip = max(0.0, sin((year - order) * pi)) ** 2.2
        points.append(place(year, wet + (SUMMERS[order] - wet) * dip + sheet.chance.gauss(0, 0.32)))
    return points


def sky(sheet: Sheet) -> None:
    with sheet.ink("#f4ead0", grain=0.25, rough=1.4) as cut:
        for _ in range(60):
            cut.gouge(
                sheet.chance.uniform(-200, WIDTH), sheet.chance.uniform(10, 230), sheet.chance.uniform(140, 460), 10
            )
    with sheet.ink(FAR, grain=0.14, rough=1.2) as cut:
        cut.polygon(
            [*curve(path("-20,262 300,240 700,258 1100,236 1640,260"), closed=False), (WIDTH, SURFACE), (0, SURFACE)]
        )


def peat(sheet: Sheet) -> None:
    """Old moss, pressed into layers, with roots in it."""
    with sheet.ink(PEAT, grain=0.08) as cut:
        cut.box(0, SURFACE, WIDTH, HEIGHT)
    for colour, count, width in ((PEAT_LIGHT, 150, 6), (PEAT_DARK, 170, 8)):
        with sheet.ink(colour, grain=0.16, rough=1.2) as cut:
            for _ in range(count):
                x, y = sheet.chance.uniform(-200, WIDTH), sheet.chance.uniform(SURFACE + 20, HEIGHT)
                mark(cut, x, y, sheet.chance.uniform(80, 300), width, sheet.chance.uniform(-0.06, 0.06))


def water(sheet: Sheet, line: list[Point]) -> None:
    """The wet part of the peat, and the line that was read off the pipes."""
    area = [*line, (RIGHT, 990), (LEFT, 990)]
    with sheet.ink(WATER, grain=0.12) as cut:
        cut.polygon(area)
    with sheet.ink("#245a70", grain=0.2, rough=1.2) as cut:
        for _ in range(120):
            x, y = sheet.chance.uniform(LEFT - 100, RIGHT), sheet.chance.uniform(SURFACE + 60, 985)
            cut.gouge(x, y, sheet.chance.uniform(80, 240), 8)
        keep_inside(cut, area)
    with sheet.ink(WHITE, grain=0.05, rough=0.5) as cut:
        cut.line(line, 9)


def scale(sheet: Sheet) -> None:
    """A rule for each year and a tick for each two inches; the dams go in at the end of the first summer."""
    with sheet.ink("#e9d6a6", grain=0.1, rough=0.4) as cut:
        for year in range(10):
            x = place(year, 0)[0]
            dashes(cut, [(x, SURFACE + 26), (x, 990)], 2.6, 7, 9)
        for inches in range(0, 25, 2):
            y = place(0, inches)[1]
            cut.box(LEFT - (36 if inches % 6 == 0 else 20), y - 2, LEFT - 6, y + 2)
        cut.box(LEFT - 4, SURFACE + 20, LEFT, 990)
        cut.box(LEFT - 4, 990, RIGHT, 995)
        for year in range(10):
            cut.box(place(year, 0)[0] - 2, 990, place(year, 0)[0] + 2, 1016)


def surface(sheet: Sheet) -> None:
    chance = sheet.chance
    with sheet.ink(MOSS_DARK, grain=0.1) as cut:
        for x in range(-20, WIDTH, 26):
            cut.oval(x, SURFACE + 8, chance.uniform(26, 44), chance.uniform(12, 24))
    with sheet.ink(MOSS, grain=0.12) as cut:
        for x in range(-20, WIDTH, 22):
            cut.oval(x, SURFACE - 2, chance.uniform(18, 34), chance.uniform(8, 17))
    with sheet.ink(STRAW, grain=0.1, rough=0.7) as cut:
        for _ in range(230):
            mark(cut, chance.uniform(0, WIDTH), SURFACE + 2, chance.uniform(30, 80), 4, -pi / 2 + chance.gauss(0, 0.25))
    dam(sheet)
    tufts(sheet)


def dam(sheet: Sheet) -> None:
    """Planks driven across a ditch: they stand where, in the chart, they were put in."""
    x = place(0.82, 0)[0]
    with sheet.ink(INK, grain=0.08) as cut:
        for plank in range(5):
            left = x - 52 + plank * 22
            cut.polygon(
                [
                    (left, 226 + plank % 2 * 12),
                    (left + 19, 222 + plank % 2 * 12),
                    (left + 19, 380),
                    (left + 9, 402),
                    (left, 380),
                ]
            )
    with sheet.ink("#b98a55", grain=0.1) as cut:
        cut.box(x - 64, 262, x + 70, 280)
        cut.box(x - 64, 306, x + 70, 322)


def tufts(sheet: Sheet) -> None:
    """Cotton grass, more of it every year."""
    chance = sheet.chance
    heads = []
    with sheet.ink("#6d6a2c", grain=0.1, rough=0.6) as cut:
        for _ in range(52):
            x = 320 + 1260 * (1 - chance.random() ** 1.7)
            tall, lean = chance.uniform(60, 170), chance.uniform(-20, 26)
            stroke(cut, [(x, SURFACE), (x + lean * 0.3, SURFACE - tall * 0.6), (x + lean, SURFACE - tall)], 5)
            heads.append((x + lean, SURFACE - tall))
    with sheet.ink(WHITE, grain=0.08) as cut:
        for x, y in heads:
            cut.polygon(placed(curve(path("0,6 -15,-4 -11,-22 4,-28 15,-14 12,2")), x, y, 0.3, 1.1))
            cut.oval(x + 8, y + 4, 9, 8)

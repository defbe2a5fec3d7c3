"""Bread before the oven at night: a scored round loaf, long loaves, a jar of starter, ears of wheat."""

from math import cos, pi, sin

from ..carving import curve, keep_inside, mark, oval, path, placed, stroke
from ..press import HEIGHT, WIDTH, Cutter, Point, Sheet
from ..turning import smooth, turned
from .wheat import ear

NIGHT, BRICK, BRICK_LIT, TABLE, TABLE_LIT = "#2a1016", "#5a1f22", "#8f3326", "#3b1a1c", "#8a4527"
EMBER, FIRE, GLOW = "#c8481d", "#f0902c", "#fbd06a"
CRUST, CRUST_DARK, CRUST_LIGHT, FLOUR = "#b9692c", "#6e3218", "#e3a253", "#f7e3bd"
EDGE = 690
JAR = smooth(path("104,470 120,500 124,540 124,820 112,862"))


def bread() -> bytes:
    sheet = Sheet(seed=73, paper=NIGHT)
    oven(sheet)
    table(sheet)
    long_loaves(sheet)
    jar(sheet)
    boule(sheet)
    wheat(sheet)
    return sheet.jpeg()


def arch(x: float, foot: float, half: float, tall: float) -> list[Point]:
    bow = [(x - half * cos(step / 24 * pi), foot - tall - half * 0.8 * sin(step / 24 * pi)) for step in range(25)]
    return [(x - half, foot), *bow, (x + half, foot)]


def oven(sheet: Sheet) -> None:
    with sheet.ink(BRICK, grain=0.14) as cut:
        for row in range(12):
            for column in range(-1, 14):
                left = column * 132 + (row % 2) * 66
                cut.box(left, row * 58, left + 124, row * 58 + 50)
    with sheet.ink(BRICK_LIT, grain=0.14) as cut:
        for step in range(15):
            turn = pi + (step + 0.5) / 15 * pi
            cut.polygon(placed(path("462,-44 556,-50 556,50 462,44"), 800, 420, turn, 1.0))
        cut.box(236, 424, 340, 545)
        cut.box(236, 552, 340, 680)
        cut.box(1260, 424, 1364, 545)
        cut.box(1260, 552, 1364, 680)
    with sheet.ink("#14080b", grain=0.06) as cut:
        cut.polygon(arch(800, EDGE, 452, 210))
    for colour, size in ((EMBER, 1.0), (FIRE, 0.78), (GLOW, 0.5)):
        with sheet.ink(colour, grain=0.14, rough=1.8) as cut:
            flames(cut, size)
            keep_inside(cut, arch(800, EDGE, 446, 206))
    sheet.glow(EMBER, [((420, 300, 1180, 640), 120)])


def flames(cut: Cutter, size: float) -> None:
    for order in range(11):
        x = 800 + (order - 5) * 82 * (0.6 + 0.4 * size)
        tall = (250 + 120 * sin(order * 2.3)) * size
        cut.polygon(
            curve(
                [
                    (x - 70 * size, EDGE),
                    (x - 60 * size, EDGE - tall * 0.4),
                    (x - 10, EDGE - tall),
                    (x + 24 * size, EDGE - tall * 0.6),
                    (x + 60 * size, EDGE - tall * 0.34),
                    (x + 70 * size, EDGE),
                ]
            )
        )


def table(sheet: Sheet) -> None:
    with sheet.ink(TABLE, grain=0.08) as cut:
        cut.box(0, EDGE, WIDTH, HEIGHT)
    with sheet.ink(TABLE_LIT, grain=0.2, rough=1.8) as cut:
        cut.polygon([(380, EDGE), (1220, EDGE), (1420, HEIGHT), (180, HEIGHT)])
        for _ in range(60):
            cut.gouge(
                sheet.chance.uniform(-100, WIDTH), sheet.chance.uniform(EDGE, HEIGHT), sheet.chance.uniform(120, 420), 6
            )
    with sheet.ink("#2a1016", grain=0.2) as cut:
        for y in (742, 826, 940):
            cut.gouge(-300, y, 2300, 7)


def long_loaves(sheet: Sheet) -> None:
    """Three that stand in a basket at the left, reaching up past the oven's mouth."""
    for x, y, turn, size in ((190, 520, -1.72, 1.0), (400, 540, -1.36, 0.96), (296, 500, -1.54, 1.06)):
        loaf: list[Point] = curve(path("-330,0 -290,-54 -100,-70 140,-66 290,-44 330,0 290,46 140,66 -100,70 -290,54"))
        with sheet.ink(CRUST_DARK, grain=0.08) as cut:
            cut.polygon(placed(loaf, x, y, turn, size))
        with sheet.ink(CRUST, grain=0.12, rough=1.4) as cut:
            cut.polygon(placed([(px, py * 0.72 + 16) for px, py in loaf], x, y, turn, size * 0.98))
        with sheet.ink(CRUST_LIGHT, grain=0.14) as cut:
            for step in range(6):
                slash = curve(path("-46,24 0,-34 64,-40 16,20"))
                cut.polygon(placed(placed(slash, -236 + step * 96, 6), x, y, turn, size))
        with sheet.ink(FLOUR, grain=0.3) as cut:
            for step in range(6):
                slash = curve(path("-30,14 0,-22 48,-30 10,8"))
                cut.polygon(placed(placed(slash, -232 + step * 96, 10, 0, 0.7), x, y, turn, size))
    basket(sheet)


def basket(sheet: Sheet) -> None:
    with sheet.ink("#4a2416", grain=0.08) as cut:
        cut.polygon(path("70,600 530,600 486,880 114,880"))
    with sheet.ink("#a9682f", grain=0.12, rough=0.8) as cut:
        for row in range(8):
            for column in range(12):
                half = 226 - row * 6
                x = 300 + (column - 5.5) * half / 6
                cut.polygon(placed(oval(half / 7, 14, 16), x, 620 + row * 34 + (column % 2) * 16))
        cut.polygon(placed(oval(246, 20), 300, 602))


def jar(sheet: Sheet) -> None:
    """The starter has climbed well past the string that marks where it began."""
    x = 1330.0
    with sheet.ink("#1c0b0f", grain=0.14, rough=1.6) as cut:
        cut.oval(x + 70, 872, 190, 30)
    with sheet.ink("#6b4a44", grain=0.08) as cut:
        cut.polygon(turned(x, JAR))
        cut.oval(x, 860, 112, 20)
    with sheet.ink("#ecd9b4", grain=0.08) as cut:
        cut.polygon(turned(x, [(half - 9, y) for half, y in JAR if y > 560]))
        cut.polygon(placed(oval(114, 30), x, 566))
        cut.oval(x, 856, 102, 17)
    with sheet.ink("#c9ae88", grain=0.1, rough=0.8) as cut:
        for _ in range(64):
            size = sheet.chance.uniform(4, 15)
            cut.oval(x + sheet.chance.uniform(-100, 100), sheet.chance.uniform(580, 856), size, size * 0.86)
        keep_inside(cut, turned(x, [(half - 9, y) for half, y in JAR if y > 560]))
    with sheet.ink("#c23a24", grain=0.06, rough=0.7) as cut:
        cut.line(
            [(x + 126 * sin(step / 20 * pi - pi / 2), 742 + 14 * cos(step / 20 * pi - pi / 2)) for step in range(21)], 9
        )
    with sheet.ink("#f5e8cf", grain=0.06) as cut:
        cut.polygon(placed(path("-128,440 128,440 156,512 100,496 40,516 -30,498 -96,516 -158,500"), x, 0))
        cut.polygon(placed(oval(128, 26), x, 440))
    with sheet.ink("#c23a24", grain=0.1, rough=0.7) as cut:
        cut.line(curve([(x - 134, 472), (x, 492), (x + 134, 474)], closed=False), 7)
        stroke(cut, [(x + 40, 488), (x + 90, 530), (x + 60, 560)], 6)
        stroke(cut, [(x + 40, 488), (x + 20, 540), (x + 36, 570)], 6)
    with sheet.ink("#ffd9a0", grain=0.24) as cut:
        cut.polygon(placed(path("-112,540 -96,540 -92,830 -106,820"), x, 0))


def boule(sheet: Sheet) -> None:
    x, y = 830.0, 800.0
    body: list[Point] = curve(
        placed(path("-340,30 -310,-70 -180,-186 0,-222 180,-186 310,-70 340,30 250,104 0,120 -250,104"), x, y)
    )
    with sheet.ink("#1c0b0f", grain=0.12, rough=1.6) as cut:
        cut.oval(x + 10, y + 96, 400, 54)
    with sheet.ink(CRUST, grain=0.1) as cut:
        cut.polygon(body)
    with sheet.ink(FLOUR, grain=0.34, rough=1.2) as cut:
        for ring in range(6):
            bow = [
                (x + 330 * cos(step / 20 * pi), y - 34 + ring * 26 - (212 - ring * 30) * sin(step / 20 * pi))
                for step in range(21)
            ]
            cut.line(bow, 11)
        keep_inside(cut, body)
    with sheet.ink(CRUST_DARK, grain=0.2, rough=1.8) as cut:
        cut.polygon([(px, max(py, y + 40 - abs(px - x) * 0.12)) for px, py in body])
        for _ in range(70):
            left, top = sheet.chance.uniform(x - 330, x + 280), sheet.chance.uniform(y - 30, y + 40)
            mark(cut, left, top, sheet.chance.uniform(40, 110), 7, 0)
        keep_inside(cut, body)
    for colour, wide, grain in ((CRUST_DARK, 66, 0.08), (CRUST_LIGHT, 44, 0.1), (FLOUR, 17, 0.3)):
        with sheet.ink(colour, grain=grain, rough=0.9) as cut:
            for aside in (-1, 0, 1):
                left = x + aside * 170 + (wide < 50) * 5
                bend = aside * 22
                stroke(
                    cut, [(left - 66, y + 30), (left - 24 + bend, y - 60), (left + 60, y - 166 + abs(aside) * 34)], wide
                )


def wheat(sheet: Sheet) -> None:
    places = ((760, 1046, 1.3, 1.06), (700, 1020, 1.46, 1.12), (690, 1046, -1.46, 0.9))
    with sheet.ink("#1c0b0f", grain=0.12) as cut:
        for x, y, turn, size in places:
            ear(cut, x + 8, y + 14, turn, size)
    with sheet.ink("#e6b450", grain=0.08, rough=0.7) as cut:
        for x, y, turn, size in places:
            ear(cut, x, y, turn, size)

"""Flour on a kitchen table in the morning: a sack, a cup filled too well, a scale, eggs."""

from math import cos, pi, sin

from ..carving import curve, path, placed, stroke
from ..press import HEIGHT, WIDTH, Point, Sheet
from ..turning import turned
from .wheat import ear

WALL, WALL_LINE, TABLE, SHADOW = "#dd9f8b", "#d18e7a", "#f2ead9", "#c9b3ae"
FLOUR, FLOUR_SHADE = "#fffaf0", "#dcd3cc"
SACK, SACK_SHADE, PRINT = "#ead6ad", "#c7a878", "#bd3a2c"
MINT, MINT_DARK, STEEL, STEEL_DARK, INK = "#5f9d8c", "#386b62", "#b9c2c2", "#7d8b90", "#22303a"
EDGE = 700


def flour() -> bytes:
    sheet = Sheet(seed=67, paper=WALL)
    kitchen(sheet)
    sack(sheet)
    scale(sheet)
    cup(sheet)
    dusting(sheet)
    eggs(sheet)
    spoon(sheet)
    return sheet.jpeg()


def kitchen(sheet: Sheet) -> None:
    with sheet.ink(WALL_LINE, grain=0.2, rough=1.2) as cut:
        for column in range(-1, 21):
            for row in range(6):
                x, y = column * 84 + (row % 2) * 42, 60 + row * 112
                for turn in range(4):
                    cut.polygon(placed(curve(path("4,0 15,-8 26,0 15,8")), x, y, turn * pi / 2))
    with sheet.ink(TABLE, grain=0.06) as cut:
        cut.box(0, EDGE, WIDTH, HEIGHT)
    with sheet.ink("#8fb0b5", grain=0.2, rough=0.8) as cut:
        for step in range(-16, 17):
            cut.line([(800 + step * 86, EDGE), (800 + step * 150, HEIGHT)], 7)
        for step in range(9):
            y = EDGE + 367 * (step / 8.2) ** 1.35
            cut.box(0, y - 1 - step * 0.5, WIDTH, y + 1 + step * 0.5)
    with sheet.ink(SHADOW, grain=0.14, rough=1.8) as cut:
        for x, y, across, down in ((560, 850, 330, 40), (1390, 838, 280, 36), (980, 968, 260, 36)):
            cut.oval(x, y, across, down)


def sack(sheet: Sheet) -> None:
    body = curve(
        path("190,300 350,286 520,304 548,420 566,640 590,830 560,866 350,872 150,862 128,826 150,640 176,420")
    )
    with sheet.ink(SACK, grain=0.08) as cut:
        cut.polygon(body)
    with sheet.ink(SACK_SHADE, grain=0.16, rough=1.6) as cut:
        cut.polygon(curve(path("470,320 536,330 548,420 566,640 590,830 556,864 380,870 490,820 510,600 480,430")))
        for fold in (path("196,420 214,560 196,700"), path("250,840 300,780 280,700"), path("206,330 300,372 420,352")):
            stroke(cut, [(float(x), float(y)) for x, y in fold], 13)
    with sheet.ink("#8d6d45", grain=0.1) as cut:
        cut.polygon(curve(path("196,300 270,258 360,250 450,258 516,304 440,330 350,336 260,326")))
    with sheet.ink(FLOUR, grain=0.05) as cut:
        cut.polygon(curve(path("214,304 280,246 352,224 430,244 498,306 430,324 350,328 270,320")))
    with sheet.ink(SACK, grain=0.06) as cut:
        cut.polygon(curve(path("180,296 260,330 350,340 450,332 530,296 546,340 450,384 350,392 250,382 164,340")))
    with sheet.ink(PRINT, grain=0.14, rough=0.8) as cut:
        cut.line(curve(path("160,484 350,506 548,484"), closed=False), 13)
        cut.line(curve(path("140,776 350,798 576,776"), closed=False), 13)
        ear(cut, 300, 752, -0.34, 0.58, awns=False)
        ear(cut, 410, 752, 0.34, 0.58, awns=False)
        ear(cut, 355, 752, 0, 0.62, awns=False)


def scale(sheet: Sheet) -> None:
    x = 1270.0
    with sheet.ink(MINT, grain=0.08) as cut:
        cut.polygon(placed(path("-150,420 150,420 214,800 214,838 -214,838 -214,800"), x, 0))
        cut.box(x - 24, 330, x + 24, 430)
    with sheet.ink(MINT_DARK, grain=0.14, rough=1.4) as cut:
        cut.polygon(placed(path("90,420 150,420 214,800 214,838 -214,838 -214,818 140,806"), x, 0))
        cut.oval(x, 628, 142, 142)
        cut.box(x + 4, 346, x + 24, 420)
    with sheet.ink(FLOUR, grain=0.05, rough=0.7) as cut:
        cut.oval(x, 628, 128, 128)
    with sheet.ink(INK, grain=0.08, rough=0.5) as cut:
        for step in range(60):
            angle, start = step / 30 * pi, 98 if step % 5 == 0 else 108
            cut.line(
                [(x + start * sin(angle), 628 + start * cos(angle)), (x + 118 * sin(angle), 628 + 118 * cos(angle))],
                5 if step % 5 == 0 else 2.4,
            )
    with sheet.ink(PRINT, grain=0.06, rough=0.6) as cut:
        cut.polygon(placed(path("-30,-7 96,0 -30,7"), x, 628, -0.52))
        cut.oval(x, 628, 16, 16)
    heap = curve(placed(path("-214,322 -130,250 -30,196 50,190 140,246 214,322 0,340"), x, 0))
    with sheet.ink(FLOUR, grain=0.04, rough=1.2) as cut:
        cut.polygon(heap)
    with sheet.ink(FLOUR_SHADE, grain=0.2, rough=1.6) as cut:
        cut.polygon(curve(placed(path("50,196 140,246 214,322 60,330 110,280"), x, 0)))
    with sheet.ink(STEEL, grain=0.08) as cut:
        cut.polygon(placed(path("-262,306 262,306 200,352 -200,352"), x, 0))
    with sheet.ink(STEEL_DARK, grain=0.12) as cut:
        cut.polygon(placed(path("60,318 262,306 200,352 20,352"), x, 0))
        cut.box(x - 262, 302, x + 262, 312)


def cup(sheet: Sheet) -> None:
    x = 860.0
    with sheet.ink(STEEL_DARK, grain=0.08) as cut:
        cut.polygon(placed(path("-130,716 -330,690 -356,704 -352,730 -326,738 -128,756"), x, 0))
    with sheet.ink(FLOUR, grain=0.04, rough=1.2) as cut:
        cut.polygon(curve(placed(path("-150,706 -110,640 -40,588 24,574 90,630 150,706 0,740"), x, 0)))
        cut.polygon(curve(placed(path("70,940 190,900 300,920 380,958 260,984 80,978"), x, 0)))
        cut.polygon(curve(placed(path("138,700 158,720 150,830 170,930 130,930 128,800"), x, 0)))
    with sheet.ink(FLOUR_SHADE, grain=0.18, rough=1.6) as cut:
        cut.polygon(curve(placed(path("30,584 90,630 146,706 20,720 70,660"), x, 0)))
    with sheet.ink(STEEL, grain=0.07) as cut:
        cut.polygon(turned(x, path("150,700 126,930 118,950")))
        cut.oval(x, 946, 118, 24)
    with sheet.ink(STEEL_DARK, grain=0.14, rough=1.4) as cut:
        cut.polygon(placed(path("50,712 150,700 126,930 90,962 30,968"), x, 0))
        for y, half in ((756, 144), (846, 134)):
            cut.line(
                [
                    (x + half * sin(step / 20 * pi - pi / 2), y + 20 * cos(step / 20 * pi - pi / 2))
                    for step in range(21)
                ],
                5,
            )
    with sheet.ink("#eef1ee", grain=0.14, rough=1) as cut:
        cut.polygon(placed(path("-118,726 -84,730 -74,950 -98,944"), x, 0))
        cut.line(
            [(x + 150 * sin(step / 20 * pi - pi / 2), 700 + 26 * cos(step / 20 * pi - pi / 2)) for step in range(21)], 9
        )


def eggs(sheet: Sheet) -> None:
    egg = curve(path("-92,2 -56,-52 20,-64 78,-34 92,2 78,36 20,62 -56,54"))
    places = (
        (1180, 934, -0.2, "#c5855a", "#98603f"),
        (1350, 922, 0.3, "#f6e6d0", "#d3b9a0"),
        (1270, 992, 0.06, "#d9a077", "#ab704d"),
    )
    with sheet.ink("#b79f9c", grain=0.16, rough=1.4) as cut:
        for x, y, *_ in places:
            cut.oval(x + 30, y + 44, 104, 24)
    for x, y, turn, colour, shade in places:
        with sheet.ink(shade, grain=0.08) as cut:
            cut.polygon(placed(egg, x, y, turn))
        with sheet.ink(colour, grain=0.12, rough=1.8) as cut:
            cut.polygon(placed(egg, x - 9, y - 11, turn, 0.86))
        with sheet.ink("#fff3e2", grain=0.26, rough=1.4) as cut:
            cut.oval(x - 30, y - 28, 22, 12)


def spoon(sheet: Sheet) -> None:
    bowl = curve(path("-76,0 -50,-42 10,-48 64,-16 90,0 64,16 10,48 -50,42"))
    shaft: list[Point] = path("70,-11 430,-15 446,0 430,15 70,11")
    with sheet.ink("#b79f9c", grain=0.16) as cut:
        for part in (bowl, shaft):
            cut.polygon(placed(part, 262, 982, -0.06))
    with sheet.ink("#b87a42", grain=0.08) as cut:
        for part in (bowl, shaft):
            cut.polygon(placed(part, 250, 962, -0.06))
    with sheet.ink("#8a5528", grain=0.16, rough=1.4) as cut:
        cut.polygon(placed(curve(path("-60,0 -40,-30 10,-34 50,-8 10,-12 -40,-4")), 250, 962, -0.06))
        cut.polygon(placed(path("70,4 430,6 430,15 70,11"), 250, 962, -0.06))


def dusting(sheet: Sheet) -> None:
    with sheet.ink(FLOUR, grain=0.06, rough=0.6) as cut:
        for _ in range(170):
            x, y = sheet.chance.gauss(900, 330), sheet.chance.uniform(890, 1050)
            size = sheet.chance.uniform(1.5, 5)
            cut.oval(x, y, size * 1.6, size)

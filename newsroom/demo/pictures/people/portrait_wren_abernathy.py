"""Wren Abernathy before the curtain, her headphones round her neck."""

from math import cos, pi, sin

from ..carving import curve, keep_inside, oval, path, placed, ribbon, stroke
from .face import Face
from .features import face, neck, tuft
from .square import SquareSheet

HEAD = Face(
    skin="#f3cdb0", shade="#cd8f78", light="#fdeada", line="#45211f", lips="#c4524c", hair="#b5482a", x=610, y=490,
    size=1.1, wide=158, jaw=0.82, chin=46, long=244, crown=284, turn=-0.22, tilt=0.13, lit=-1, gaze=-0.3, gape=19,
    brow=9, arch=12, nose=74, flare=0.17, mouth=0.33, full=15, smile=9, slant=4, cocked=5,
)  # fmt: skip
CURTAIN, FOLD, FOLD_LIGHT, GOLD = "#27486b", "#152c49", "#4a7196", "#e7b04a"
HAIR_DARK, HAIR_LIGHT = "#7d2a1c", "#e58449"
KNIT, KNIT_DARK, INK, GRAY = "#dfe3d2", "#a9b3a5", "#1b1a20", "#6d6f7a"


def portrait_wren_abernathy() -> bytes:
    sheet = SquareSheet(seed=157, paper=CURTAIN)
    curtain(sheet)
    band(sheet)
    neck(sheet, HEAD, wide=70)
    knit(sheet)
    neckline(sheet)
    face(sheet, HEAD)
    freckles(sheet)
    hair(sheet)
    headphones(sheet)
    return sheet.jpeg()


def curtain(sheet: SquareSheet) -> None:
    """Folds that hang from above, and a row of gold fringe on the valance."""
    for colour, start, wide in ((FOLD, 0, 46), (FOLD_LIGHT, 52, 22)):
        with sheet.ink(colour, grain=0.12, rough=1.4) as cut:
            for step in range(12):
                x = start + step * 108
                cut.polygon(
                    curve(
                        [
                            (x, -20),
                            (x + wide, -20),
                            (x + wide * 0.8 + 12, 500),
                            (x + wide + 22, 1240),
                            (x - 16, 1240),
                            (x + 6, 500),
                        ]
                    )
                )
    with sheet.ink(FOLD, grain=0.1) as cut:
        for step in range(5):
            cut.polygon(placed(oval(150, 118), step * 290 + 20, 0))
    with sheet.ink(GOLD, grain=0.1, rough=0.8) as cut:
        for step in range(5):
            rim = [(step * 290 + 20 + 150 * cos(turn / 24 * pi), 118 * sin(turn / 24 * pi)) for turn in range(25)]
            cut.line(rim, 11)
            for left, y in rim[2:-2]:
                cut.polygon(placed(path("-5,0 5,0 2,30 -2,30"), left, y))


def band(sheet: SquareSheet) -> None:
    """The part of the headphones that goes behind the neck."""
    with sheet.ink(INK, grain=0.06) as cut:
        cut.line(curve(path("400,900 392,800 470,722 640,700 790,730 856,810 850,900"), closed=False), 34)
    with sheet.ink(GRAY, grain=0.16) as cut:
        cut.line(curve(path("410,860 408,800 476,738 600,716"), closed=False), 7)


def knit(sheet: SquareSheet) -> None:
    body = curve(path("160,1250 200,1070 330,960 500,880 540,920 640,944 730,916 764,876 920,960 1040,1070 1080,1250"))
    with sheet.ink(KNIT, grain=0.06) as cut:
        cut.polygon(body)
    with sheet.ink(KNIT_DARK, grain=0.14, rough=0.8) as cut:
        for row in range(11):
            for column in range(34):
                x, y = 170 + column * 27.0, 940 + row * 28.0
                if abs(x - 620) < 190 + row * 40:
                    cut.line([(x, y), (x + 9, y + 13), (x + 18, y)], 4)
        cut.polygon(curve(path("900,960 1040,1070 1100,1250 900,1250 940,1100")))
        keep_inside(cut, body)


def neckline(sheet: SquareSheet) -> None:
    line = curve(path("494,884 540,930 640,956 734,926 770,880"), closed=False)
    with sheet.ink(KNIT_DARK, grain=0.1) as cut:
        cut.polygon(ribbon(line, [34] * len(line)))
    with sheet.ink(KNIT, grain=0.1, rough=0.7) as cut:
        for (x, y), _ in zip(line[::2], line[1::2], strict=False):
            cut.line([(x - 2, y - 12), (x + 2, y + 12)], 5)


def freckles(sheet: SquareSheet) -> None:
    with sheet.ink("#c67f5c", grain=0.2, rough=0.6) as cut:
        for _ in range(46):
            x, y = HEAD.on(
                sheet.chance.choice((-1, 1)) * sheet.chance.uniform(0.06, 0.74), 52 + sheet.chance.gauss(0, 17)
            )
            cut.oval(x, y, 3.4, 3)


def hair(sheet: SquareSheet) -> None:
    """Short and feathered, with a fringe swept to one side."""
    line = path("0.95,40 0.99,-30 0.86,-110 0.5,-112 0.2,-150 -0.1,-184 -0.5,-170 -0.84,-120 -0.97,-40 -0.98,30")
    feathers = (
        (-0.9, -120, -0.98, 50),
        (-0.98, -100, -1.0, 10),
        (0.94, -60, 0.98, 74),
        (0.9, -110, 0.9, 40),
        (0.98, -80, 1.0, 20),
    )
    with sheet.ink(HEAD.hair, grain=0.08) as cut:
        cut.polygon(HEAD.cap(line, 25))
        for start, top, end, foot in feathers:
            stroke(
                cut, HEAD.all_on((start, top, 1.05), ((start + end) / 2, (top + foot) / 2, 1.08), (end, foot, 1.0)), 36
            )
        for step in range(7):
            aside = -0.3 + step * 0.18
            stroke(
                cut,
                HEAD.all_on((aside - 0.46, -220), (aside - 0.04, -170), (aside + 0.24, -92 - abs(step - 4) * 11)),
                44,
            )
        for x, y, long, turn in (
            (-110, -240, 58, -2.7),
            (-40, -282, 62, -2.5),
            (36, -280, 66, -0.4),
            (104, -240, 58, 0.0),
            (146, -160, 46, 0.5),
        ):
            tuft(cut, HEAD, x, y, long, 48, turn)
    with sheet.ink(HAIR_DARK, grain=0.12) as cut:
        for step in range(9):
            aside = -0.34 + step * 0.14
            stroke(
                cut, HEAD.all_on((aside - 0.5, -246), (aside - 0.1, -190), (aside + 0.2, -112 - abs(step - 5) * 8)), 8
            )
        for side, foot in ((-1, 20), (1, 40)):
            for step in range(4):
                stroke(
                    cut,
                    HEAD.all_on(
                        (side * (0.8 + step * 0.05), -150 + step * 16, 1.02),
                        (side * 0.97, -70 + step * 10, 1.04),
                        (side * 0.99, foot - step * 14, 1.02),
                    ),
                    8,
                )
    with sheet.ink(HAIR_LIGHT, grain=0.16) as cut:
        for step in range(6):
            aside = -0.4 + step * 0.17
            stroke(cut, HEAD.all_on((aside - 0.36, -256), (aside, -214), (aside + 0.22, -150)), 10)


def headphones(sheet: SquareSheet) -> None:
    for x, y, turn in ((404, 930, 0.34), (846, 930, -0.34)):
        with sheet.ink(INK, grain=0.06) as cut:
            cut.polygon(placed(curve(path("-62,-104 40,-112 66,-60 66,62 40,112 -62,104 -84,0")), x, y, turn))
        with sheet.ink(GOLD, grain=0.08) as cut:
            cut.polygon(placed(oval(25, 70), x - 22, y, turn))
        with sheet.ink("#a9702a", grain=0.1) as cut:
            cut.polygon(placed(oval(15, 50), x - 17, y + 3, turn))
        with sheet.ink(GRAY, grain=0.16, rough=0.7) as cut:
            stroke(cut, placed(path("48,-80 58,0 46,80"), x, y, turn), 9)
    with sheet.ink(INK, grain=0.08, rough=0.7) as cut:
        cut.line(curve(path("840,1030 800,1110 860,1170 830,1240"), closed=False), 8)

"""Tobias Farrow in a scarf, in the rain, at his bus stop."""

from math import pi

from ..carving import curve, keep_inside, mark, oval, path, placed, stroke
from .face import Face
from .features import face, neck, tuft, wrinkles
from .square import SIDE, SquareSheet

HEAD = Face(
    skin="#ecc4a2", shade="#bb8062", light="#f9e3c8", line="#3a2322", lips="#c07a66", hair="#7a5330", x=552, y=500,
    size=1.08, wide=148, jaw=0.76, chin=50, long=274, turn=0.42, tilt=0.04, lit=1, gaze=0.7, gape=14, brow=10,
    arch=6, nose=92, flare=0.19, mouth=0.3, full=10, smile=5, slant=-2,
)  # fmt: skip
DUSK, WALL, LAMP, RAIN = "#7f98a4", "#5d7787", "#f2cf86", "#a9bfc6"
COAT, COAT_LIGHT, SCARF, SCARF_SHADE, STRIPE = "#26364a", "#3f566d", "#c9572f", "#8d3523", "#f0d9a8"
SIGN, BLUE, WHITE = "#2b3440", "#1f5f94", "#f6efdd"


def portrait_tobias_farrow() -> bytes:
    sheet = SquareSheet(seed=131, paper=DUSK)
    street(sheet)
    sign(sheet)
    coat(sheet)
    neck(sheet, HEAD, wide=74, foot=380, flare=1.0)
    face(sheet, HEAD)
    wrinkles(sheet, HEAD, "0.26,86 0.38,112 0.42,136")
    hair(sheet)
    glasses(sheet)
    scarf(sheet)
    return sheet.jpeg()


def street(sheet: SquareSheet) -> None:
    with sheet.ink(WALL, grain=0.14, rough=1.2) as cut:
        for left, top, wide in ((-20, 300, 260), (240, 190, 300), (540, 340, 260), (800, 120, 420)):
            cut.box(left, top, left + wide, SIDE)
    with sheet.ink(LAMP, grain=0.14, rough=1.2) as cut:
        for x, y in (
            (60, 380),
            (140, 520),
            (60, 660),
            (300, 270),
            (420, 270),
            (840, 330),
            (1080, 640),
            (960, 800),
            (840, 900),
            (1110, 930),
        ):
            cut.box(x, y, x + 44, y + 66)
    with sheet.ink(RAIN, grain=0.12, rough=0.7) as cut:
        for _ in range(150):
            mark(
                cut,
                sheet.chance.uniform(0, SIDE + 100),
                sheet.chance.uniform(-40, SIDE),
                sheet.chance.uniform(40, 110),
                4,
                1.75,
            )


def sign(sheet: SquareSheet) -> None:
    with sheet.ink(SIGN, grain=0.06) as cut:
        cut.box(972, 0, 1000, SIDE)
        cut.oval(986, 240, 160, 160)
    with sheet.ink(WHITE, grain=0.06, rough=0.7) as cut:
        cut.oval(986, 240, 147, 147)
    with sheet.ink(BLUE, grain=0.07, rough=0.7) as cut:
        cut.oval(986, 240, 132, 132)
    with sheet.ink(WHITE, grain=0.06, rough=0.7) as cut:
        cut.polygon(curve(path("908,180 922,172 1050,172 1064,180 1068,276 1062,286 910,286 904,276"), steps=3))
        for x in (942, 1030):
            cut.oval(x, 288, 19, 19)
        for left in (920, 970, 1020):
            cut.box(left, 190, left + 38, 228, value=0)
    with sheet.ink("#ecd9ad", grain=0.08, rough=0.7) as cut:
        cut.box(906, 430, 1066, 640)
    with sheet.ink(SIGN, grain=0.1, rough=0.6) as cut:
        for row in range(8):
            cut.box(924, 456 + row * 22, 924 + (124, 96, 110)[row % 3], 464 + row * 22)


def coat(sheet: SquareSheet) -> None:
    body = curve(path("90,1240 130,1040 270,930 430,880 660,880 800,930 930,1040 980,1240"))
    with sheet.ink(COAT, grain=0.07) as cut:
        cut.polygon(body)
    with sheet.ink(COAT_LIGHT, grain=0.14) as cut:
        for step in range(11):
            mark(cut, 820 + step * 13, 970 + step * 24, 120, 11, 2.2)
        stroke(cut, path("430,1050 500,1130 520,1220"), 8)
        stroke(cut, path("690,1040 640,1130 630,1220"), 8)
        keep_inside(cut, body)


def hair(sheet: SquareSheet) -> None:
    """Uncombed, parted on one side."""
    line = path("0.95,-70 0.92,-130 0.66,-186 0.3,-170 -0.1,-196 -0.6,-160 -0.86,-120 -0.97,-30")
    with sheet.ink(HEAD.hair, grain=0.08) as cut:
        cut.polygon(HEAD.cap(line, 20))
        for aside in (-0.55, -0.2, 0.15, 0.5):
            stroke(cut, HEAD.all_on((aside - 0.25, -226), (aside, -176), (aside + 0.16, -142)), 40)
        for x, y, long, turn in (
            (-120, -236, 66, -2.7),
            (-70, -276, 70, -2.4),
            (0, -292, 80, -0.5),
            (64, -284, 76, -0.3),
            (116, -236, 60, 0.1),
        ):
            tuft(cut, HEAD, x, y, long, 52, turn)
        stroke(cut, HEAD.lay(path("-146,-60 -176,-120 -158,-200")), 40)
    with sheet.ink("#a97c48", grain=0.14) as cut:
        for step in range(9):
            aside = -0.72 + step * 0.18
            stroke(cut, HEAD.all_on((aside * 0.5, -292), (aside * 0.8 + 0.1, -246), (aside + 0.1, -196)), 9)
        keep_inside(cut, HEAD.cap(line, 14))
    with sheet.ink("#4a2f1d", grain=0.1) as cut:
        for step in range(8):
            stroke(
                cut,
                HEAD.all_on(
                    (-0.9 + step * 0.04, -60 - step * 24),
                    (-0.84 + step * 0.05, -90 - step * 22),
                    (-0.68 + step * 0.06, -120 - step * 20),
                ),
                9,
            )


def glasses(sheet: SquareSheet) -> None:
    with sheet.ink(HEAD.line, grain=0.04, rough=0.6) as cut:
        for side in (-1, 1):
            x, y = HEAD.on(side * 0.45, 0, 1.06)
            wide = 68 if side < 0 else 54
            cut.polygon(placed(oval(wide, 64), x, y, HEAD.tilt))
            cut.polygon(placed(oval(wide - 9, 55), x, y, HEAD.tilt), value=0)
        stroke(cut, HEAD.trace("-0.1,-12,1.1 0,-22,1.14 0.12,-12,1.1"), 14)
        cut.line(HEAD.all_on((-0.86, -6, 1.05), (-1.0, -16, 1.02)), 9)
    with sheet.ink("#fffaf0", grain=0.3, rough=0.7) as cut:
        for side in (-1, 1):
            x, y = HEAD.on(side * 0.45, 0, 1.06)
            cut.polygon(placed(path("20,-44 34,-36 4,10 -6,-2"), x, y))


def scarf(sheet: SquareSheet) -> None:
    """Wound twice, one end hanging."""
    loop = curve(path("350,790 440,742 560,800 690,760 770,800 800,890 740,980 600,1010 440,990 340,920"))
    end = path("440,940 600,960 610,1220 420,1220")
    with sheet.ink(SCARF, grain=0.09) as cut:
        cut.polygon(end)
        cut.polygon(loop)
    with sheet.ink(STRIPE, grain=0.12) as cut:
        for y in (1060, 1130):
            cut.polygon(placed(path("420,0 620,10 620,40 420,30"), 0, y))
        for step in range(6):
            x = 390 + step * 80
            stroke(cut, [(x - 10, 760), (x + 24, 860), (x + 6, 1000)], 26)
        keep_inside(cut, loop, end)
    with sheet.ink(SCARF_SHADE, grain=0.12, rough=1.4) as cut:
        stroke(cut, path("352,850 520,920 700,890 796,850"), 40)
        stroke(cut, path("440,1000 520,1030 610,1010"), 46)
        for step in range(30):
            mark(cut, 360 + step * 14, 930 + (step * 31 % 60), 40, 7, pi / 2 + 0.2)
        keep_inside(cut, loop, end)
    with sheet.ink(HEAD.line, grain=0.08, rough=0.8) as cut:
        stroke(cut, path("346,800 450,838 570,862 700,832 776,806"), 9)

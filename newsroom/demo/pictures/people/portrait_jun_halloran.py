"""Jun Halloran in his apron, arms crossed, with a roller full of ink; proofs hang behind him."""

from math import sin

from ..carving import curve, keep_inside, mark, path, placed, stroke
from ..press import Point
from .face import Face
from .features import face, neck, tuft, wrinkles
from .square import SquareSheet

HEAD = Face(
    skin="#e3b184", shade="#b27850", light="#f6d6ab", line="#2a1a18", lips="#b9694f", hair="#1d1b22", x=596, y=370,
    size=0.86, wide=172, jaw=0.93, chin=70, long=252, turn=-0.16, tilt=0.06, lit=1, gaze=0.0, gape=11, brow=13,
    arch=3, nose=78, flare=0.23, mouth=0.38, full=11, smile=12, slant=7,
)  # fmt: skip
WALL, PAPER, ORANGE, TEAL = "#e8dcbf", "#fbf4e2", "#e0662f", "#2f7f83"
SHIRT, SHIRT_SHADE, APRON, APRON_LIGHT, INK = "#b9cdd6", "#7f9aa9", "#2f4a3f", "#4f6d5c", "#17181d"
LEFT_ARM = curve(
    path("196,880 240,838 330,846 470,872 620,872 740,850 790,876 776,946 640,1000 470,1050 300,1062 206,1000")
)
RIGHT_ARM = curve(
    path("1010,890 966,846 880,870 740,940 600,1000 470,1010 420,1056 450,1116 600,1130 780,1126 930,1086 1004,1000")
)

BODY = curve(path("150,1250 150,900 230,740 400,680 520,640 680,640 800,680 970,740 1056,900 1060,1250"))


def portrait_jun_halloran() -> bytes:
    sheet = SquareSheet(seed=139, paper=WALL)
    proofs(sheet)
    body(sheet)
    neck(sheet, HEAD, wide=104, foot=420, flare=0.6)
    face(sheet, HEAD)
    wrinkles(sheet, HEAD, "0.27,84 0.44,106 0.5,140", "0.8,-4 0.92,-14", "0.8,6 0.92,8")
    hair(sheet)
    apron(sheet)
    arm(sheet, RIGHT_ARM)
    roller(sheet)
    arm(sheet, LEFT_ARM)
    hands(sheet)
    return sheet.jpeg()


def proofs(sheet: SquareSheet) -> None:
    """Two prints on a line: water, and a sun."""
    with sheet.ink(INK, grain=0.1, rough=0.6) as cut:
        cut.line(curve(path("-20,70 600,110 1220,60"), closed=False), 6)
    with sheet.ink(PAPER, grain=0.06) as cut:
        for left in (36, 850):
            cut.polygon(placed(path("0,0 310,0 310,420 0,420"), left, 104, 0.02))
    with sheet.ink(TEAL, grain=0.12) as cut:
        for row in range(9):
            y = 190.0 + row * 34
            cut.line([(70.0 + step * 22, y + 12 * sin(step * 0.9 + row)) for step in range(12)], 15)
    with sheet.ink(ORANGE, grain=0.12) as cut:
        cut.oval(1004, 320, 104, 104)
        for row in range(5):
            cut.gouge(870, 256 + row * 36, 270, 9, value=0)
        cut.box(890, 446, 1124, 490)


def body(sheet: SquareSheet) -> None:
    with sheet.ink(SHIRT, grain=0.07) as cut:
        cut.polygon(BODY)
    with sheet.ink(SHIRT_SHADE, grain=0.12, rough=1.4) as cut:
        cut.polygon(curve(path("150,1250 150,900 220,750 290,720 256,880 270,1250")))
        for fold in (path("300,760 270,820 290,880"), path("930,770 960,830 930,890"), path("450,690 480,760 470,830")):
            stroke(cut, [(float(x), float(y)) for x, y in fold], 18)
        keep_inside(cut, BODY)


def hair(sheet: SquareSheet) -> None:
    """Thick, and swept up."""
    line = path("0.97,-40 0.93,-110 0.78,-150 0.4,-178 -0.1,-186 -0.56,-172 -0.82,-140 -0.95,-96 -0.98,-40")
    with sheet.ink(HEAD.hair, grain=0.06) as cut:
        cut.polygon(HEAD.cap(line, 24))
        for step in range(6):
            aside = -0.74 + step * 0.27
            tuft(
                cut, HEAD, HEAD.wide * aside, -274 + aside * aside * 90, 74 - abs(step - 2) * 8, 74, -1.5 + step * 0.26
            )
    with sheet.ink("#5b6674", grain=0.16) as cut:
        for step in range(11):
            aside = -0.72 + step * 0.15
            stroke(
                cut, HEAD.all_on((aside, -196), (aside + 0.04, -250), (aside * 0.8 + 0.1, -296 + aside * aside * 50)), 7
            )


def apron(sheet: SquareSheet) -> None:
    bib: list[Point] = path("400,780 800,780 850,1000 880,1240 320,1240 356,1000")
    with sheet.ink(APRON, grain=0.07) as cut:
        cut.polygon(bib)
        cut.polygon(path("400,790 440,790 520,640 488,640"))
        cut.polygon(path("800,790 760,790 690,640 722,640"))
    with sheet.ink(APRON_LIGHT, grain=0.16) as cut:
        cut.line([(412, 800), (788, 800)], 5)
        for step in range(9):
            mark(cut, 780 - step * 6, 830 + step * 10, 110, 9, 2.7)
    with sheet.ink(ORANGE, grain=0.2, rough=1.4) as cut:
        for x, y, size in ((470, 850, 20), (500, 834, 9), (690, 1150, 26), (726, 1176, 12), (430, 1160, 13)):
            cut.oval(x, y, size * 1.3, size)
    with sheet.ink(SHIRT_SHADE, grain=0.1) as cut:
        cut.polygon(curve(path("500,640 560,720 596,760 540,760 470,690"), steps=5))
        cut.polygon(curve(path("690,640 640,720 600,760 664,756 724,690"), steps=5))


def arm(sheet: SquareSheet, shape: list[Point]) -> None:
    """A bare forearm: a long muscle in shadow, cut with marks that run along it, and the cuff."""
    xs = [x for x, _ in shape]
    near = shape is LEFT_ARM
    with sheet.ink(HEAD.skin, grain=0.07) as cut:
        cut.polygon(shape)
    with sheet.ink(HEAD.shade, grain=0.12, rough=1.4) as cut:
        cut.polygon([(x, y + 74 - abs(x - sum(xs) / len(xs)) * 0.09) for x, y in shape])
        for step in range(17):
            x = min(xs) + 100 + step * 24
            mark(cut, x, 960 + (step * 43 % 40) + (0 if near else 70) - step * 2, 70, 9, -0.16)
        keep_inside(cut, shape)
    with sheet.ink(HEAD.light, grain=0.2) as cut:
        for step in range(3):
            stroke(
                cut,
                [(380 + step * 60, 918 + step * 6), (470 + step * 50, 930), (600 + step * 40, 908 - step * 4)]
                if near
                else [(620 + step * 40, 1030 - step * 4), (740 + step * 40, 1000 - step * 6), (850 + step * 20, 954)],
                8,
            )
        keep_inside(cut, shape)
    with sheet.ink(HEAD.line, grain=0.06, rough=0.8) as cut:
        cut.line([*shape, shape[0]], 5)
    sleeve(sheet, near)


def sleeve(sheet: SquareSheet, near: bool) -> None:
    """Rolled to the elbow: the sleeve, and the fat cuff in which it ends."""
    upper = (
        path("150,800 300,790 310,1090 230,1120 150,1060")
        if near
        else path("1060,800 930,800 910,1110 1000,1130 1062,1060")
    )
    cuff = (
        path("276,800 352,812 368,950 350,1092 282,1096 296,950")
        if near
        else path("934,800 862,818 842,960 862,1120 930,1124 916,960")
    )
    with sheet.ink(SHIRT, grain=0.07) as cut:
        cut.polygon([(float(x), float(y)) for x, y in upper])
        cut.polygon(curve([(float(x), float(y)) for x, y in cuff]))
        keep_inside(cut, BODY)
    with sheet.ink(SHIRT_SHADE, grain=0.1, rough=0.8) as cut:
        x, side = (316, 1) if near else (896, -1)
        stroke(cut, [(x, 812), (x + 18 * side, 950), (x, 1090)], 12)
        for order in range(3):
            stroke(
                cut,
                [
                    (x - side * (60 + order * 26), 850 + order * 20),
                    (x - side * (50 + order * 22), 930),
                    (x - side * (70 + order * 26), 1010 - order * 10),
                ],
                13,
            )
    with sheet.ink(HEAD.line, grain=0.06, rough=0.8) as cut:
        for edge in (cuff[1:4], [cuff[4], cuff[5], cuff[0]]):
            stroke(cut, [(float(x), float(y)) for x, y in edge], 8)


def roller(sheet: SquareSheet) -> None:
    """He holds it up by its handle."""
    with sheet.ink(INK, grain=0.06, rough=0.7) as cut:
        cut.line(path("766,830 780,700 700,690 694,606"), 13)
        cut.line(path("780,700 872,706 880,622"), 13)
        cut.polygon(placed(path("-118,-58 118,-58 118,58 -118,58"), 786, 600, 0.08))
    with sheet.ink(ORANGE, grain=0.08) as cut:
        cut.polygon(placed(path("-104,-58 104,-58 104,58 -104,58"), 786, 600, 0.08))
    with sheet.ink("#f59a5f", grain=0.2, rough=1.2) as cut:
        cut.polygon(placed(path("-96,-44 96,-44 96,-26 -96,-26"), 786, 600, 0.08))
    with sheet.ink("#8f5a2e", grain=0.1) as cut:
        cut.polygon(placed(curve(path("-20,-70 20,-70 26,60 20,170 -20,170 -26,60")), 760, 860, 0.06))


def hands(sheet: SquareSheet) -> None:
    """One fist around the handle, the other hand flat over the arm."""
    fist = curve(path("690,850 720,812 790,806 836,840 834,920 800,968 730,970 694,930"))
    flat = curve(path("396,1040 450,1000 540,1010 548,1050 520,1110 450,1130 398,1100"))
    with sheet.ink(HEAD.skin, grain=0.07) as cut:
        cut.polygon(fist)
        cut.polygon(flat)
    with sheet.ink(HEAD.shade, grain=0.12, rough=1.2) as cut:
        cut.polygon(curve(path("694,930 740,948 834,920 800,968 730,970")))
    with sheet.ink(HEAD.line, grain=0.06, rough=0.7) as cut:
        for y in (846, 880, 914):
            stroke(cut, [(722, y + 6), (780, y - 4), (832, y - 2)], 8)
        stroke(cut, path("690,850 684,900 700,944 740,972"), 9)
        for y in (1036, 1062, 1088):
            stroke(cut, [(396, y), (440, y - 8), (490, y - 4)], 7)
        cut.line([*flat, flat[0]], 4)
    with sheet.ink(ORANGE, grain=0.2) as cut:
        cut.oval(812, 862, 10, 7)
        cut.oval(420, 1074, 9, 7)

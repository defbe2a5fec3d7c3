"""Maren Oduya in an oilskin, the sea behind her."""

from math import sin

from ..carving import curve, keep_inside, mark, path, stroke
from .face import Face
from .features import face, neck
from .square import SIDE, SquareSheet

HEAD = Face(
    skin="#80502f", shade="#4b2a1f", light="#b57a4c", line="#1d1014", lips="#7a3830", white="#e8dcc3",
    hair="#17121a", x=618, y=532, size=1.1, wide=158, jaw=0.82, chin=48, long=250, crown=284, turn=-0.5, tilt=-0.05,
    lit=-1, gaze=-0.9, gape=17, brow=10, arch=14, nose=82, flare=0.25, mouth=0.33, full=23, smile=1, slant=6,
)  # fmt: skip
SKY, CLOUD, SEA, DEEP, FOAM = "#e3d3ab", "#f0e6c8", "#3d7f86", "#1f4f5c", "#e9ecd9"
COAT, COAT_SHADE, COAT_LIGHT, LINE = "#e7ae2e", "#b06f1d", "#f7d474", "#2a1a14"


def portrait_maren_oduya() -> bytes:
    sheet = SquareSheet(seed=127, paper=SKY)
    sea(sheet)
    coat(sheet)
    neck(sheet, HEAD, wide=76, foot=400, flare=0.9)
    face(sheet, HEAD)
    hair(sheet)
    collar(sheet)
    return sheet.jpeg()


def sea(sheet: SquareSheet) -> None:
    with sheet.ink(CLOUD, grain=0.2, rough=1.4) as cut:
        for _ in range(70):
            cut.gouge(
                sheet.chance.uniform(-200, SIDE), sheet.chance.uniform(0, 500), sheet.chance.uniform(160, 460), 14
            )
    with sheet.ink(SEA, grain=0.1) as cut:
        cut.box(0, 520, SIDE, SIDE)
    for colour, count, wide in ((DEEP, 15, 20), (FOAM, 13, 8)):
        with sheet.ink(colour, grain=0.12) as cut:
            for row in range(count):
                y = 540 + row * row * 2.1 + row * 13
                crest = [
                    (x - 60.0, y + (8 + row) * sin(x / (70 + row * 9) + row * 2)) for x in range(0, SIDE + 160, 40)
                ]
                for start in range(row % 3, len(crest) - 4, 6):
                    stroke(cut, crest[start : start + 5], wide * (0.5 + row / 14))


def coat(sheet: SquareSheet) -> None:
    body = curve(path("180,1240 210,1040 330,930 480,880 760,880 930,930 1050,1040 1090,1240"))
    with sheet.ink(COAT, grain=0.07) as cut:
        cut.polygon(body)
    with sheet.ink(COAT_SHADE, grain=0.12, rough=1.4) as cut:
        cut.polygon(curve(path("840,890 930,930 1050,1040 1100,1240 800,1240 880,1080")))
        for fold in (
            path("300,1000 340,1100 330,1220"),
            path("460,1010 430,1120 450,1230"),
            path("250,1120 280,1170 270,1230"),
        ):
            stroke(cut, [(float(x), float(y)) for x, y in fold], 20)
        keep_inside(cut, body)


def hair(sheet: SquareSheet) -> None:
    line = path("0.99,-46 0.93,-112 0.72,-164 0.3,-190 -0.2,-186 -0.62,-166 -0.86,-120 -0.95,-72")
    with sheet.ink(HEAD.hair, grain=0.06) as cut:
        cut.polygon(HEAD.cap(line, 11))
        for x, y in [
            *curve(HEAD.lay(HEAD.dome(11)), closed=False, steps=10),
            *curve(HEAD.all_on(*line), closed=False, steps=7),
        ]:
            cut.oval(x, y, 8, 8)
    with sheet.ink("#5a4a55", grain=0.2, rough=0.8) as cut:
        for row in range(7):
            for column in range(15):
                x, y = HEAD.on(-0.88 + column * 0.115, -206 - row * 15 + (column - 6) ** 2 * 0.9)
                if (row * 7 + column * 5) % 4 < 3:
                    cut.oval(x + row % 2 * 8, y, 4, 3.4)
        keep_inside(cut, HEAD.cap(line, 6))
    with sheet.ink("#e9c255", grain=0.05, rough=0.6) as cut:
        cut.oval(*HEAD.lay([(HEAD.wide * 0.93, 74)])[0], 9, 9)


def collar(sheet: SquareSheet) -> None:
    """Turned up against the wind."""
    near = curve(path("768,610 850,650 920,800 930,960 760,1010 640,1080 650,980 742,880 778,740"))
    far = curve(path("420,700 392,780 380,900 430,1000 600,1090 620,1010 500,910 458,800"))
    with sheet.ink(COAT, grain=0.07) as cut:
        cut.polygon(near)
        cut.polygon(far)
    with sheet.ink(COAT_SHADE, grain=0.12, rough=1.4) as cut:
        cut.polygon(curve(path("782,640 800,720 790,860 700,970 650,1060 660,980 742,880 778,740")))
        for step in range(9):
            mark(cut, 830 + step * 9, 690 + step * 34, 90, 10, 2.3)
        keep_inside(cut, near, far)
    with sheet.ink(COAT_LIGHT, grain=0.2) as cut:
        stroke(cut, path("412,730 396,820 404,910 450,980"), 13)
        stroke(cut, path("800,630 860,690 900,800"), 10)
    with sheet.ink(LINE, grain=0.06, rough=0.8) as cut:
        cut.line([(626, 1070), (616, 1200)], 8)
        stroke(cut, path("768,612 780,740 742,880 650,990 624,1090"), 11)
        stroke(cut, path("424,704 462,800 502,910 618,1010"), 9)
        for y in (1120, 1182):
            cut.oval(664, y, 15, 15)

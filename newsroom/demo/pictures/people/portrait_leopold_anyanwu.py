"""Leopold Anyanwu in a field jacket, before the paper of a seismograph on a day when something happened."""

from math import exp, sin

from ..carving import curve, keep_inside, mark, path, placed, stroke
from .face import Face
from .features import face, neck, wrinkles
from .square import SIDE, SquareSheet

HEAD = Face(
    skin="#5f3a29", shade="#341f1b", light="#9a6746", line="#120b0d", lips="#6e3a35", white="#e3d8c3",
    hair="#cfc9be", x=560, y=524, size=1.08, wide=160, jaw=0.84, chin=60, long=252, crown=322, turn=0.6, tilt=0.07,
    lit=1, gaze=0.6, gape=13, brow=11, arch=9, nose=84, flare=0.26, mouth=0.31, full=18, smile=5, slant=0,
)  # fmt: skip
PAPER, RULE, TRACE, QUAKE = "#f0e6cf", "#d9c9a6", "#7f97a0", "#c8402c"
JACKET, JACKET_SHADE, JACKET_LIGHT, LINE = "#7d8350", "#515735", "#a5aa72", "#1d1b16"


def portrait_leopold_anyanwu() -> bytes:
    sheet = SquareSheet(seed=151, paper=PAPER)
    drum(sheet)
    jacket(sheet)
    neck(sheet, HEAD, wide=94, foot=440, flare=0.9)
    face(sheet, HEAD)
    wrinkles(sheet, HEAD, "0.29,88 0.42,112 0.46,140")
    forehead(sheet)
    beard(sheet)
    collar(sheet)
    return sheet.jpeg()


def drum(sheet: SquareSheet) -> None:
    """Quiet lines, one after another, and the one that was not quiet."""
    with sheet.ink(RULE, grain=0.1, rough=0.4) as cut:
        for x in range(30, SIDE, 95):
            cut.line([(x, 0), (x, SIDE)], 2.4)
    with sheet.ink(TRACE, grain=0.1, rough=0.4) as cut:
        for row in range(13):
            if row not in (4, 5):
                y = 44 + row * 68
                cut.line(
                    [
                        (
                            float(x),
                            y + 3.4 * sin(x * 0.31 + row * 2) * sin(x * 0.011 + row) + sheet.chance.gauss(0, 1.6),
                        )
                        for x in range(-8, SIDE + 12, 6)
                    ],
                    3.4,
                )
    with sheet.ink(QUAKE, grain=0.08, rough=0.5) as cut:
        line = []
        for x in range(-6, SIDE + 8, 5):
            since = max(0, x - 96)
            heave = 150 * (exp(-since / 520) - exp(-since / 34)) * (1 + 0.5 * sin(x * 0.043))
            line.append((float(x), 352 + heave * sin(x * 0.29) + sheet.chance.gauss(0, 2)))
        cut.line(line, 7)


def jacket(sheet: SquareSheet) -> None:
    body = curve(path("90,1250 120,1060 250,950 420,890 720,890 890,950 1030,1060 1070,1250"))
    with sheet.ink(JACKET, grain=0.08) as cut:
        cut.polygon(body)
    with sheet.ink(JACKET_SHADE, grain=0.12, rough=1.4) as cut:
        cut.polygon(curve(path("90,1250 120,1060 250,950 330,920 280,1080 320,1250")))
        for step in range(13):
            mark(cut, 330 + step * 5, 960 + step * 22, 90, 10, 0.5)
        keep_inside(cut, body)
    with sheet.ink(JACKET_LIGHT, grain=0.16) as cut:
        stroke(cut, path("760,910 900,964 1010,1060"), 15)
        cut.line(path("746,1120 930,1120 934,1230"), 6)
        cut.line([(746, 1120), (740, 1230)], 6)
    with sheet.ink(LINE, grain=0.08, rough=0.7) as cut:
        cut.line([(738, 1150), (936, 1150)], 6)
        cut.line([(740, 1116), (936, 1116)], 5)
        cut.oval(838, 1150, 11, 11)
        for x in (780, 800):
            cut.polygon(placed(path("0,1110 10,1110 10,1040 5,1026 0,1040"), x, 0))


def forehead(sheet: SquareSheet) -> None:
    """Bald: the light on the dome, and three lines that thinking has left."""
    with sheet.ink(HEAD.light, grain=0.2, rough=1.2) as cut:
        cut.polygon(curve(HEAD.trace("0.16,-286 0.5,-264 0.72,-214 0.7,-170 0.5,-190 0.3,-236"), steps=5))
        for step in range(7):
            mark(cut, *HEAD.on(0.1 + step * 0.02, -276 + step * 18), 46, 8, 2.9)
    with sheet.ink("#d99a6a", grain=0.3, rough=1) as cut:
        cut.polygon(curve(HEAD.trace("0.42,-262 0.62,-226 0.6,-206 0.44,-230"), steps=5))
    with sheet.ink(HEAD.line, grain=0.1, rough=0.7) as cut:
        for step in range(3):
            y = -94 - step * 26
            stroke(cut, HEAD.all_on((-0.34, y + 4), (0.1, y - 4), (0.56 - step * 0.06, y + 4)), 4.5)


def beard(sheet: SquareSheet) -> None:
    """Short, white, close to the jaw."""
    low = HEAD.long
    with sheet.ink(HEAD.hair, grain=0.14, rough=0.8) as cut:
        for row in range(8):
            for column in range(23):
                aside, y = -1.0 + column * 0.088 + row % 2 * 0.04, 66 + row * 25 + sheet.chance.uniform(-5, 5)
                jaw = 190 - abs(aside + 0.05) * 120
                lip, mouth = 118 < y < 138 and abs(aside) < 0.36, 134 < y < 176 and abs(aside) < 0.4
                if (y > jaw or lip) and not mouth:
                    mark(cut, *HEAD.on(aside, y), 21, 6, 1.4 + aside * 0.5)
        keep_inside(cut, HEAD.outline())
        for step in range(9):
            mark(cut, *HEAD.lay([(HEAD.turn * HEAD.wide * 0.5 - 56 + step * 14, low - 18)])[0], 36, 9, 1.5 + HEAD.tilt)


def collar(sheet: SquareSheet) -> None:
    left = curve(path("404,800 440,830 560,930 640,1030 560,1100 470,1010 384,920"))
    right = curve(path("752,790 800,850 790,950 690,1080 640,1030 690,940 730,860"))
    with sheet.ink(JACKET, grain=0.08) as cut:
        cut.polygon(left)
        cut.polygon(right)
    with sheet.ink(JACKET_SHADE, grain=0.12) as cut:
        cut.polygon(curve(path("404,810 480,900 560,990 600,1070 560,1100 470,1010 384,920")))
        keep_inside(cut, left)
    with sheet.ink(JACKET_LIGHT, grain=0.18) as cut:
        stroke(cut, path("768,820 780,900 700,1040"), 11)
    with sheet.ink(LINE, grain=0.08, rough=0.8) as cut:
        for shape in (left, right):
            cut.line([*shape, shape[0]], 6)
        cut.line([(632, 1060), (622, 1200)], 8)
        for y in (1110, 1180):
            cut.oval(662, y, 12, 12)

"""Beatrix Ferreira-Lund before a sheet of graph paper, not convinced."""

from ..carving import curve, keep_inside, mark, path, stroke
from .face import Face
from .features import face, neck, wrinkles
from .square import SIDE, SquareSheet

HEAD = Face(
    skin="#deb08a", shade="#a8745a", light="#f4d5b2", line="#2c1b22", lips="#a12f3a", hair="#6d7078", x=600, y=480,
    size=1.12, wide=152, jaw=0.8, chin=50, long=264, turn=0.14, tilt=-0.03, lit=1, gaze=-0.1, gape=12, brow=8,
    arch=9, cocked=17, nose=90, flare=0.18, mouth=0.29, full=9, smile=-1, slant=-1,
)  # fmt: skip
PAPER, FINE, BOLD, PLOT = "#e6efe2", "#bcd6c6", "#8bb5a0", "#d5482f"
GRAY, GRAY_DARK, GRAY_LIGHT = "#b4b8be", "#767b86", "#e8e9e6"
BLACK, BLACK_LIGHT, EARRING, EARRING_DARK = "#1f2530", "#4a5464", "#e2b33c", "#a5721d"


def portrait_beatrix_ferreira_lund() -> bytes:
    sheet = SquareSheet(seed=163, paper=PAPER)
    graph(sheet)
    back_hair(sheet)
    neck(sheet, HEAD, wide=74)
    jumper(sheet)
    face(sheet, HEAD)
    wrinkles(sheet, HEAD, "0.25,92 0.36,118 0.4,146", "0.3,24 0.46,31 0.64,20", "0.78,0 0.88,-8", "0.34,162 0.36,184")
    fringe(sheet)
    earrings(sheet)
    return sheet.jpeg()


def graph(sheet: SquareSheet) -> None:
    """Fine squares and bold ones, and something that rises, point by point, more than was promised."""
    for colour, step, wide in ((FINE, 24, 2.0), (BOLD, 120, 4.0)):
        with sheet.ink(colour, grain=0.1, rough=0.3) as cut:
            for place in range(0, SIDE + 1, step):
                cut.line([(place, 0), (place, SIDE)], wide)
                cut.line([(0, place), (SIDE, place)], wide)
    points = path("24,860 130,826 236,700 342,650 860,360 960,300 1060,150 1170,60")
    with sheet.ink(PLOT, grain=0.07, rough=0.6) as cut:
        cut.line(points, 7)
        for x, y in points:
            cut.oval(x, y, 17, 17)
    with sheet.ink("#2f5d8c", grain=0.1, rough=0.5) as cut:
        for x in range(0, SIDE, 34):
            cut.line([(x, 880 - x * 0.2), (x + 19, 876 - x * 0.2)], 6)


def back_hair(sheet: SquareSheet) -> None:
    """The bob behind the neck."""
    with sheet.ink(GRAY_DARK, grain=0.1) as cut:
        cut.polygon(
            HEAD.lay(
                curve(path("-186,-120 -110,-280 110,-280 186,-120 206,90 192,186 90,200 -90,200 -192,186 -206,90"))
            )
        )


def jumper(sheet: SquareSheet) -> None:
    body = curve(path("150,1250 190,1070 330,960 500,900 700,900 880,960 1020,1070 1060,1250"))
    roll = curve(path("500,812 600,846 704,808 728,880 720,950 600,984 484,950 476,880"))
    with sheet.ink(BLACK, grain=0.06) as cut:
        cut.polygon(body)
        cut.polygon(roll)
    with sheet.ink(BLACK_LIGHT, grain=0.16) as cut:
        for step in range(14):
            x = 496 + step * 17
            stroke(
                cut,
                [(x, 850 + 24 * (1 - abs(step - 6.5) / 7)), (x - 2, 900), (x, 944 + 24 * (1 - abs(step - 6.5) / 7))],
                5,
            )
        stroke(cut, path("484,956 600,992 718,956"), 7)
        for step in range(12):
            mark(cut, 900 + step * 9, 990 + step * 20, 110, 9, 2.2)
        keep_inside(cut, body, roll)


def fringe(sheet: SquareSheet) -> None:
    """Parted on the left, swept across the forehead, and cut straight at the jaw."""
    left = curve(path("-40,-300 -150,-258 -190,-150 -208,60 -198,192 -120,204 -118,110 -128,-40 -80,-140"))
    right = curve(path("-30,-306 120,-276 184,-160 204,50 198,190 142,204 130,110 136,-20 110,-70 30,-120"))
    front = curve(path("-70,-292 20,-306 120,-270 172,-160 146,-34 112,-62 40,-104 -20,-160"))
    shapes = [HEAD.lay(shape) for shape in (left, right, front)]
    with sheet.ink(GRAY, grain=0.08) as cut:
        for shape in shapes:
            cut.polygon(shape)
    with sheet.ink(GRAY_DARK, grain=0.12) as cut:
        for step in range(12):
            stroke(
                cut,
                HEAD.lay(
                    [(-56 + step * 5, -288), (-20 + step * 13, -230 + step * 2), (-10 + step * 13, -150 + step * 7)]
                ),
                6,
            )
        for step in range(4):
            stroke(cut, HEAD.lay([(-90 - step * 20, -210), (-150 - step * 13, 10), (-136 - step * 16, 190)]), 9)
            stroke(cut, HEAD.lay([(140 + step * 10, -160), (150 + step * 12, 20), (154 + step * 10, 190)]), 6)
        cut.polygon(HEAD.lay(curve(path("-118,-60 -130,60 -120,204 -146,204 -152,40 -136,-80"))))
        keep_inside(cut, *shapes)
    with sheet.ink(GRAY_LIGHT, grain=0.18) as cut:
        for step in range(5):
            stroke(cut, HEAD.lay([(0 + step * 10, -286), (60 + step * 14, -240), (90 + step * 14, -160)]), 9)
            stroke(cut, HEAD.lay([(158 + step * 7, -110), (168 + step * 6, 0), (164 + step * 6, 140)]), 6)
        keep_inside(cut, *shapes)


def earrings(sheet: SquareSheet) -> None:
    for side in (-1, 1):
        x, y = HEAD.lay([(side * 156 + 4, 220)])[0]
        with sheet.ink(HEAD.line, grain=0.06, rough=0.6) as cut:
            cut.line([(x, y - 70), (x, y)], 6)
        with sheet.ink(EARRING, grain=0.07) as cut:
            cut.oval(x, y + 34, 58, 58)
        with sheet.ink(EARRING_DARK, grain=0.12, rough=1) as cut:
            cut.oval(x, y + 34, 40, 40)
            cut.oval(x - 6, y + 28, 34, 34, value=0)
            cut.oval(x, y + 34, 13, 13)
        with sheet.ink(HEAD.line, grain=0.08, rough=0.6) as cut:
            cut.oval(x, y + 34, 60, 60)
            cut.oval(x, y + 34, 55, 55, value=0)

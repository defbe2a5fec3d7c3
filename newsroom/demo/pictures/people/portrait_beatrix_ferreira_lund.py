"""Beatrix Ferreira-Lund before a sheet of graph paper, not convinced."""

from ..carving import curve, keep_inside, mark, stroke
from .face import Face, face, neck, wrinkles
from .square import SIDE, SquareSheet

HEAD = Face(
    skin="#deb08a", shade="#a8745a", light="#f4d5b2", line="#2c1b22", lips="#a12f3a", hair="#6d7078",
    x=600, y=480, size=1.12, wide=152, jaw=0.8, chin=50, long=264, turn=0.14, tilt=-0.03, lit=1, gaze=-0.1, gape=12, brow=8, arch=9, cocked=17, nose=90,
    flare=0.18, mouth=0.29, full=9, smile=-1, slant=-1,
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
    wrinkles(sheet, HEAD, [(0.25, 92), (0.36, 118), (0.4, 146)], [(0.3, 24), (0.46, 31), (0.64, 20)], [(0.78, 0), (0.88, -8)], [(0.34, 162), (0.36, 184)])
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
    points = [(24.0, 860.0), (130.0, 826.0), (236.0, 700.0), (342.0, 650.0), (860.0, 360.0), (960.0, 300.0), (1060.0, 150.0), (1170.0, 60.0)]
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
        cut.polygon(HEAD.lay(curve([(-206, -120), (-120, -300), (120, -300), (206, -120), (222, 90), (206, 204), (90, 216), (-90, 216), (-206, 204), (-222, 90)])))


def jumper(sheet: SquareSheet) -> None:
    body = curve([(150, 1250), (190, 1070), (330, 960), (500, 900), (700, 900), (880, 960), (1020, 1070), (1060, 1250)])
    roll = curve([(500, 812), (600, 846), (704, 808), (728, 880), (720, 950), (600, 984), (484, 950), (476, 880)])
    with sheet.ink(BLACK, grain=0.06) as cut:
        cut.polygon(body)
        cut.polygon(roll)
    with sheet.ink(BLACK_LIGHT, grain=0.16) as cut:
        for step in range(14):
            x = 496 + step * 17
            stroke(cut, [(x, 850 + 24 * (1 - abs(step - 6.5) / 7)), (x - 2, 900), (x, 944 + 24 * (1 - abs(step - 6.5) / 7))], 5)
        stroke(cut, [(484, 956), (600, 992), (718, 956)], 7)
        for step in range(12):
            mark(cut, 900 + step * 9, 990 + step * 20, 110, 9, 2.2)
        keep_inside(cut, body, roll)


def fringe(sheet: SquareSheet) -> None:
    """Cut straight above the brows, and straight at the jaw."""
    left = curve([(-60, -316), (-170, -276), (-214, -140), (-226, 60), (-212, 214), (-128, 222), (-122, 120), (-128, -40), (-104, -90)])
    right = curve([(40, -316), (160, -280), (210, -150), (226, 50), (214, 206), (150, 222), (134, 110), (136, -40), (120, -90)])
    front = curve([(-150, -60), (-176, -190), (-110, -300), (0, -326), (110, -300), (176, -190), (152, -60), (140, -78), (80, -84), (0, -88), (-80, -84), (-138, -76)])
    shapes = [HEAD.lay(shape) for shape in (left, right, front)]
    with sheet.ink(GRAY, grain=0.08) as cut:
        for shape in shapes:
            cut.polygon(shape)
    with sheet.ink(GRAY_DARK, grain=0.12) as cut:
        for step in range(13):
            x = -132 + step * 21
            stroke(cut, HEAD.lay([(x * 0.34 - 8, -310), (x * 0.86, -210), (x * 1.04, -92)]), 6)
        for step in range(4):
            stroke(cut, HEAD.lay([(-150 - step * 16, -160), (-160 - step * 15, 20), (-144 - step * 18, 206)]), 9)
            stroke(cut, HEAD.lay([(150 + step * 16, -160), (156 + step * 16, 20), (160 + step * 12, 206)]), 6)
        cut.polygon(HEAD.lay(curve([(-128, -60), (-140, 60), (-128, 222), (-160, 222), (-164, 40), (-150, -80)])))
        keep_inside(cut, *shapes)
    with sheet.ink(GRAY_LIGHT, grain=0.18) as cut:
        for step in range(5):
            stroke(cut, HEAD.lay([(10 + step * 8, -306), (64 + step * 18, -240), (84 + step * 20, -150)]), 9)
            stroke(cut, HEAD.lay([(168 + step * 10, -120), (178 + step * 9, 0), (170 + step * 8, 150)]), 6)
        keep_inside(cut, *shapes)


def earrings(sheet: SquareSheet) -> None:
    for side in (-1, 1):
        x, y = HEAD.lay([(side * 166 + 4, 236)])[0]
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

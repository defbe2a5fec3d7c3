"""Davit Khoury late in the day, among his files."""

from ..carving import curve, keep_inside, mark, path, placed, stroke
from ..press import Point
from .face import Face
from .features import face, neck, tuft, wrinkles
from .square import SIDE, SquareSheet

HEAD = Face(
    skin="#cb9161", shade="#8d5834", light="#eac193", line="#1f1416", lips="#9a4f3f", hair="#15141a", x=640, y=440,
    size=1.08, wide=166, jaw=0.96, chin=76, long=262, turn=0.3, tilt=-0.05, lit=-1, gaze=-0.5, gape=12, brow=20,
    arch=2, nose=92, flare=0.22, mouth=0.28, full=13, smile=-2, slant=-3,
)  # fmt: skip
WALL, SLAT, SHIRT, SHIRT_SHADE, TIE, TIE_STRIPE = "#7c7a3c", "#d9b64e", "#efe9da", "#b9b7b4", "#8e2b2f", "#e0b25a"
FOLDERS, EDGE, PAPER = ("#d8a961", "#c08a48", "#e3c48b", "#a9643c"), "#6e4526", "#fbf5e6"


def portrait_davit_khoury() -> bytes:
    sheet = SquareSheet(seed=149, paper=WALL)
    blinds(sheet)
    shirt(sheet)
    neck(sheet, HEAD, wide=104)
    face(sheet, HEAD)
    wrinkles(sheet, HEAD, "0.3,26 0.46,34 0.62,24", "0.07,-66 0.05,-44")
    beard(sheet)
    hair(sheet)
    collar(sheet)
    files(sheet)
    return sheet.jpeg()


def blinds(sheet: SquareSheet) -> None:
    """The last of the sun comes through them and lies on the wall."""
    with sheet.ink(SLAT, grain=0.14, rough=1.4) as cut:
        for row in range(9):
            y = 40 + row * 74
            cut.polygon([(0, y), (SIDE, y + 150), (SIDE, y + 188), (0, y + 38)])
        cut.polygon([(560, 0), (600, 0), (600, SIDE), (560, SIDE)], value=0)
    with sheet.ink("#686730", grain=0.2, rough=1.4) as cut:
        for _ in range(50):
            mark(
                cut,
                sheet.chance.uniform(-100, SIDE),
                sheet.chance.uniform(0, 900),
                sheet.chance.uniform(90, 260),
                9,
                0.13,
            )


def shirt(sheet: SquareSheet) -> None:
    body = curve(path("120,1240 160,1000 300,880 480,810 800,810 980,880 1110,1000 1160,1240"))
    with sheet.ink(SHIRT, grain=0.05) as cut:
        cut.polygon(body)
    with sheet.ink(SHIRT_SHADE, grain=0.12, rough=1.4) as cut:
        cut.polygon(curve(path("900,850 980,880 1110,1000 1160,1240 900,1240 960,1040")))
        for fold in (
            path("420,960 470,1040 450,1120"),
            path("820,960 780,1060 800,1150"),
            path("330,930 300,1010 320,1090"),
        ):
            stroke(cut, [(float(x), float(y)) for x, y in fold], 18)
        keep_inside(cut, body)


def beard(sheet: SquareSheet) -> None:
    """Full and square; the lower lip shows in it."""
    low = HEAD.long
    around = path("1,20 0.92,70 0.72,92 0.5,104 0.28,108 0.06,112 -0.2,108 -0.46,104 -0.7,90 -0.9,60 -0.99,10")
    under = HEAD.lay(
        [(-166, 120), (-150, 214), (-84, low + 44), (20, low + 66), (110, low + 44), (158, 190), (160, 110)]
    )
    mass = [*curve(HEAD.all_on(*around), closed=False), *curve(under, closed=False)]
    with sheet.ink(HEAD.hair, grain=0.06) as cut:
        cut.polygon(mass)
        for step in range(24):
            x, y = curve(under, closed=False, steps=5)[step]
            mark(cut, x + 6 - step * 0.6, y - 34, 46, 22, 2.2 - step * 0.055)
        mouth = curve(HEAD.trace("-0.24,146 0,150 0.24,146 0.12,164 -0.12,164"), steps=4)
        cut.polygon(mouth, value=0)
    with sheet.ink("#5c5a66", grain=0.16, rough=0.8) as cut:
        for step in range(15):
            aside = -0.86 + step * 0.12
            stroke(cut, HEAD.all_on((aside, 130 + abs(aside) * -30), (aside * 0.94, 190), (aside * 0.8, low + 16)), 7)
        for side in (-1, 1):
            for step in range(3):
                stroke(
                    cut,
                    HEAD.all_on(
                        (side * 0.06, 116 + step * 5), (side * 0.26, 122 + step * 7), (side * 0.4, 140 + step * 8)
                    ),
                    5,
                )
        keep_inside(cut, mass)
    with sheet.ink(HEAD.lips, grain=0.1, rough=0.8) as cut:
        cut.polygon(curve(HEAD.trace("-0.22,147 0,151 0.22,147 0.1,162 -0.1,162"), steps=4))


def hair(sheet: SquareSheet) -> None:
    line = path("0.97,-10 0.95,-90 0.84,-130 0.56,-172 0.2,-168 -0.3,-196 -0.66,-172 -0.9,-116 -0.94,-40 -1,20")
    with sheet.ink(HEAD.hair, grain=0.06) as cut:
        cut.polygon(HEAD.cap(line, 20))
        for x, y, long, turn in (
            (-60, -270, 90, -0.5),
            (20, -292, 96, -0.1),
            (90, -268, 84, 0.25),
            (140, -196, 60, 0.8),
        ):
            tuft(cut, HEAD, x, y, long, 60, turn)
    with sheet.ink("#5c5a66", grain=0.16) as cut:
        for step in range(9):
            stroke(
                cut,
                HEAD.all_on(
                    (-0.66 + step * 0.15, -190 - step % 2 * 6), (-0.44 + step * 0.14, -250), (-0.1 + step * 0.1, -288)
                ),
                8,
            )
        for side in (-1, 1):
            for step in range(4):
                aside = side * (0.97 - step * 0.07)
                stroke(
                    cut,
                    HEAD.all_on(
                        (aside, -40 - step * 26, 1.04),
                        (aside * 1.02, -110 - step * 12, 1.06),
                        (aside * 0.94, -180 - step * 8, 1.02),
                    ),
                    6,
                )
        keep_inside(cut, HEAD.cap(line, 16))


def collar(sheet: SquareSheet) -> None:
    """Open, the tie pulled down."""
    left: list[Point] = path("492,800 560,850 650,960 540,1010 450,900")
    right: list[Point] = path("800,790 740,850 660,960 780,1010 860,880")
    with sheet.ink(TIE, grain=0.08) as cut:
        cut.polygon(path("610,960 704,960 690,1030 626,1030"))
        cut.polygon(path("626,1030 690,1030 740,1240 590,1240"))
        stroke(cut, path("560,880 600,960 640,1000"), 24)
        stroke(cut, path("750,880 720,960 680,1000"), 24)
    with sheet.ink(TIE_STRIPE, grain=0.1) as cut:
        for y in (1050, 1110, 1170):
            cut.polygon(placed(path("600,40 720,-20 726,0 600,60"), 0, y))
        keep_inside(cut, path("626,1030 690,1030 740,1240 590,1240"))
    with sheet.ink(SHIRT, grain=0.05) as cut:
        cut.polygon(left)
        cut.polygon(right)
    with sheet.ink(HEAD.line, grain=0.06, rough=0.8) as cut:
        for side in (left, right):
            cut.line([*side, side[0]], 6)
        stroke(cut, path("620,1028 656,1040 698,1028"), 9)


def files(sheet: SquareSheet) -> None:
    """A stack on each side of him, with paper sticking out."""
    stacks = ((20, 400, 860, 9), (860, 1200, 1010, 6))
    with sheet.ink(EDGE, grain=0.1) as cut:
        for left, right, top, count in stacks:
            cut.box(left - 20, top, right + 12, top + count * 46)
    for order in range(15):
        left, right, top, _ = stacks[0 if order < 9 else 1]
        row = order if order < 9 else order - 9
        aside, y = sheet.chance.uniform(-24, 24), top + row * 44
        with sheet.ink(FOLDERS[order * 3 % 4], grain=0.08, rough=0.8) as cut:
            cut.polygon(
                placed(
                    [
                        (left + aside - 600, 0),
                        (right + aside - 600, 0),
                        (right + aside - 600, 32),
                        (left + aside - 600, 32),
                    ],
                    600,
                    y,
                    sheet.chance.uniform(-0.02, 0.02),
                )
            )
            cut.polygon(
                [
                    (right + aside - 110 - row % 3 * 60, y - 14),
                    (right + aside - 40 - row % 3 * 60, y - 14),
                    (right + aside - 30 - row % 3 * 60, y + 4),
                    (right + aside - 120 - row % 3 * 60, y + 4),
                ]
            )
    with sheet.ink(PAPER, grain=0.06, rough=0.7) as cut:
        for left, right, top, count in stacks:
            for row in range(0, count, 2):
                cut.polygon(
                    [
                        (left + 30, top + 30 + row * 44),
                        (right + 24 + row % 3 * 9, top + 26 + row * 44),
                        (right + 20 + row % 3 * 9, top + 38 + row * 44),
                        (left + 30, top + 40 + row * 44),
                    ]
                )

"""A parking lot that became a lake: lamp posts stand in it at sunset, and a heron fishes from a sign."""

from math import pi, sin

from ..carving import curve, placed
from ..press import HEIGHT, WIDTH, Cutter, Point, Sheet
from ..skies import rolled, streaks
from ..waters import mirror, ripples

PAPER, FLAME, WINE = "#ffcf5c", "#ee5a4f", "#8c2452"
WATER, GLARE, SUN, INK = "#b8385a", "#ffd27a", "#fff3c4", "#33103a"
SHORE = 500
SUN_AT = 700
SIZES = (1.0, 0.55, 0.37, 0.28, 0.22, 0.18, 0.15, 0.13, 0.11, 0.1, 0.09)
POSTS = [(SUN_AT + 110 + side * 620 * size, size) for size in SIZES for side in (-1, 0.98)]
"""Where each lamp stands across the sheet, and how large it looks."""


def lake() -> bytes:
    sheet = Sheet(seed=45, paper=PAPER)
    sky(sheet)
    shore(sheet)
    water(sheet)
    lamps(sheet)
    sign(sheet, 1120, 800)
    heron(sheet, 1164, 796)
    ducks(sheet)
    return sheet.jpeg()


def sky(sheet: Sheet) -> None:
    rolled(sheet, FLAME, 0, SHORE, 1, 0)
    with sheet.ink(SUN, grain=0.08) as cut:
        cut.oval(SUN_AT + 100, SHORE - 40, 128, 128)
    with sheet.ink(WINE, grain=0.16) as cut:
        for y, fullness in ((70, 0.5), (92, 0.34), (150, 0.22), (236, 0.16), (330, 0.1)):
            streaks(cut, sheet.chance, y, fullness, 20)


def shore(sheet: Sheet) -> None:
    """The empty store on the far side, among trees."""
    with sheet.ink(WINE, grain=0.1) as cut:
        for x in range(-20, WIDTH, 26):
            cut.oval(x, SHORE - 8, 30, 22 + 30 * sin(x / 210) ** 2 + x * 7 % 13)
    with sheet.ink(INK, grain=0.08) as cut:
        cut.box(1190, SHORE - 84, 1630, SHORE + 8)
        cut.polygon([(1290, SHORE - 84), (1290, SHORE - 118), (1400, SHORE - 118), (1400, SHORE - 84)])
        cut.box(0, SHORE - 4, WIDTH, SHORE + 8)
    with sheet.ink(FLAME, grain=0.1) as cut:
        for order in range(5):
            cut.box(1290 + order * 26, SHORE - 50, 1308 + order * 26, SHORE - 4)


def water(sheet: Sheet) -> None:
    chance = sheet.chance
    rolled(sheet, WATER, SHORE + 6, HEIGHT, 0.35, 1)
    with sheet.ink(INK, grain=0.1) as cut:
        ripples(cut, chance, SHORE + 20, HEIGHT, 120)
    with sheet.ink(GLARE, grain=0.12) as cut:
        ripples(cut, chance, SHORE + 14, HEIGHT, 110)
    with sheet.ink(SUN, grain=0.1) as cut:
        mirror(cut, chance, SUN_AT + 100, SHORE + 12, 900, 190)


def lamps(sheet: Sheet) -> None:
    for x, size in sorted(POSTS, key=lambda post: post[1]):
        foot = SHORE + 330 * size
        with sheet.ink(INK, grain=0.05, rough=0.8) as cut:
            lamp(cut, x, foot, size)
            mirror(cut, sheet.chance, x, foot + 6, foot + 260 * size, 24 * size)
    with sheet.ink(SUN, grain=0.06, rough=0.7) as cut:
        for x, size in POSTS:
            foot = SHORE + 330 * size
            cut.gouge(x - 46 * size, foot + 2, 92 * size, 7 * size)


def lamp(cut: Cutter, x: float, foot: float, size: float) -> None:
    """A mast with two heads, like all lamps of all such lots."""
    top = foot - 690 * size
    cut.polygon([(x - 6 * size, top), (x + 6 * size, top), (x + 10 * size, foot), (x - 10 * size, foot)])
    for side in (-1, 1):
        cut.line([(x, top + 8 * size), (x + side * 90 * size, top - 8 * size)], 8 * size)
        head: list[Point] = [(70, -22), (168, -30), (184, -14), (176, -2), (74, 4)]
        cut.polygon([(x + side * px * size, top + py * size) for px, py in head])


CART: list[Point] = [(-60, 8), (-38, 8), (-12, 62), (50, 62), (70, 22), (-28, 22)]


def sign(sheet: Sheet, x: float, top: float) -> None:
    """The upper half of the board that asks customers to return their carts."""
    with sheet.ink(INK, grain=0.05, rough=0.7) as cut:
        cut.polygon([(x - 150, top), (x + 150, top - 6), (x + 154, top + 112), (x - 152, top + 112)])
        mirror(cut, sheet.chance, x, top + 120, top + 210, 300)
    with sheet.ink(SUN, grain=0.1, rough=0.7) as cut:
        cut.polygon([(x - 138, top + 12), (x + 138, top + 6), (x + 140, top + 106), (x - 140, top + 106)])
        cut.gouge(x - 190, top + 112, 380, 9)
    with sheet.ink(INK, grain=0.05, rough=0.7) as cut:
        cut.line(placed(CART, x - 40, top + 26), 8)
        for left in (-12, 12, 36):
            cut.line(placed([(left, 22), (left * 0.8 + 6, 60)], x - 40, top + 26), 5)
        cut.polygon(placed([(44, 36), (86, 36), (86, 20), (120, 46), (86, 72), (86, 56), (44, 56)], x, top + 20))


def heron(sheet: Sheet, x: float, foot: float) -> None:
    """It stands on the board and looks down to the left."""
    with sheet.ink(INK, grain=0.05, rough=0.8) as cut:
        for leg in (-12, 10):
            cut.line([(x + leg, foot - 112), (x + leg + 8, foot - 54), (x + leg - 4, foot + 4)], 5)
        body: list[Point] = [(-66, -196), (-30, -214), (30, -190), (108, -106), (40, -118), (-20, -112), (-64, -142)]
        cut.polygon(placed(curve(body), x, foot))
        cut.line(
            curve(
                [(x - 50, foot - 186), (x - 92, foot - 216), (x - 44, foot - 276), (x - 66, foot - 316)], closed=False
            ),
            17,
        )
        head: list[Point] = [(-48, -322), (-66, -338), (-94, -330), (-174, -292), (-92, -306), (-60, -300)]
        cut.polygon(placed(head, x, foot))
        cut.polygon(placed([(-60, -336), (4, -318), (-52, -322)], x, foot))
    with sheet.ink(FLAME, grain=0.08, rough=0.7) as cut:
        cut.polygon(placed([(-92, -324), (-174, -292), (-94, -310)], x, foot))
        cut.line(curve([(x - 20, foot - 196), (x + 34, foot - 164), (x + 84, foot - 118)], closed=False), 5)
    with sheet.ink(SUN, grain=0.04, rough=0.5) as cut:
        cut.oval(x - 78, foot - 324, 4, 4)


DUCK: list[Point] = [
    (-40, 0), (-52, -22), (-20, -16), (10, -14), (18, -36), (32, -44), (44, -34), (58, -28), (42, -24), (34, 0),
]  # fmt: skip


def ducks(sheet: Sheet) -> None:
    with sheet.ink(INK, grain=0.05, rough=0.8) as cut:
        for order, (x, y) in enumerate(((330, 800), (440, 834), (520, 872), (606, 896))):
            size = 1.15 if not order else 0.66
            cut.polygon(placed(DUCK, x, y, 0, size))
            cut.gouge(x - 60 * size, y + 8, 130 * size, 6)
    with sheet.ink(GLARE, grain=0.08, rough=0.8) as cut:
        for order, (x, y) in enumerate(((330, 800), (440, 834), (520, 872), (606, 896))):
            for wave in range(3):
                cut.gouge(x - 190 - wave * 30, y + 6 + wave * 9, 130 + 30 * sin(order * pi), 4)

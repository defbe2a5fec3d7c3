"""A telescope in a parking lot at night, somebody at its eyepiece, and Saturn as they see it."""

from math import cos, pi, sin

from ..carving import curve, keep_inside, placed
from ..press import HEIGHT, WIDTH, Cutter, Point, Sheet
from ..skies import rolled, stars
from ..walkers import walker

PAPER, DEEP, RIM = "#2f6a78", "#12183a", "#e9b48a"
PLANET, BAND, PALE = "#e7b866", "#b97b43", "#f8e6b8"
INK, LOT, LINE = "#080a18", "#2a3552", "#8b93a8"
HORIZON = 806
SATURN = (1130, 282)


def night_sky() -> bytes:
    sheet = Sheet(seed=43, paper=PAPER)
    sky(sheet)
    saturn(sheet)
    lot(sheet)
    telescope(sheet)
    people(sheet)
    return sheet.jpeg()


def sky(sheet: Sheet) -> None:
    chance = sheet.chance
    rolled(sheet, DEEP, 0, HORIZON + 120, 1, 0)
    with sheet.ink("#6f8fa5", grain=0.2, rough=0.5) as cut:
        for _ in range(620):
            along, aside = chance.uniform(0, 1), chance.gauss(0, 60)
            x, y = -40 + 900 * along + aside * 0.6, 640 - 700 * along + aside
            size = chance.choice((1.2, 1.6, 2.2))
            cut.oval(x, y, size, size)
    with sheet.ink(PALE, grain=0.05, rough=0.4) as cut:
        stars(cut, chance, 170, HORIZON)
        for x, y, size in ((230, 170, 9), (560, 250, 7), (640, 90, 8), (1440, 520, 8), (860, 560, 6), (1500, 110, 7)):
            for long, wide in ((size * 2, 2), (2, size * 2)):
                cut.polygon([(x - long, y), (x, y - wide), (x + long, y), (x, y + wide)])


def ellipse(across: float, down: float, start: float, end: float) -> list[Point]:
    """Part of an ellipse around (0, 0), turned as the planet's rings lie."""
    steps = [start + (end - start) * step / 40 for step in range(41)]
    return placed([(across * cos(angle), down * sin(angle)) for angle in steps], *SATURN, -0.36)


def ring(cut: Cutter, outer: float, inner: float, front: bool) -> None:
    start = 0 if front else pi
    outside, inside = (ellipse(reach, reach * 0.27, start, start + pi) for reach in (outer, inner))
    cut.polygon([*outside, *reversed(inside)])


def saturn(sheet: Sheet) -> None:
    x, y = SATURN
    sheet.glow("#5b6f86", [((x - 180, y - 150, x + 180, y + 150), 110)])
    rings(sheet, front=False)
    with sheet.ink(PLANET, grain=0.08) as cut:
        cut.polygon(ellipse(158, 146, 0, 2 * pi))
    with sheet.ink(BAND, grain=0.14) as cut:
        for drop, tall in ((-96, 16), (-52, 12), (-8, 22), (66, 26), (112, 12)):
            half = (1 - (drop / 150) ** 2) ** 0.5 * 152
            arc = curve(
                [(-half, drop), (-half / 2, drop + 15), (0, drop + 20), (half / 2, drop + 15), (half, drop)],
                closed=False,
            )
            cut.line(placed(arc, x, y, -0.36), tall)
        keep_inside(cut, ellipse(158, 146, 0, 2 * pi))
    with sheet.ink("#6b4430", grain=0.2, rough=1.2) as cut:
        cut.polygon(ellipse(158, 146, 0, 2 * pi))
        cut.oval(x - 34, y - 22, 156, 156, value=0)
        keep_inside(cut, ellipse(158, 146, 0, 2 * pi))
    rings(sheet, front=True)


def rings(sheet: Sheet, front: bool) -> None:
    for colour, outer, inner in ((BAND, 372, 330), (PALE, 322, 262), (PLANET, 256, 214)):
        with sheet.ink(colour, grain=0.1) as cut:
            ring(cut, outer, inner, front)


def lot(sheet: Sheet) -> None:
    """Asphalt with its painted bays, a closed store far off, a lamp that does Saturn no harm."""
    sheet.glow("#8a7f6b", [((1330, 460, 1580, 520), 120)])
    with sheet.ink(INK, grain=0.06) as cut:
        cut.box(900, HORIZON - 62, 1180, HORIZON + 10)
        for x in range(0, WIDTH, 40):
            cut.oval(x, HORIZON, 40, 16 + x * 7 % 23)
        cut.box(1450, 470, 1462, HORIZON + 30)
        cut.polygon([(1360, 474), (1456, 458), (1552, 474), (1552, 484), (1456, 470), (1360, 484)])
        car(cut, 1240, HORIZON + 36, 1.0)
    with sheet.ink(LOT, grain=0.08) as cut:
        cut.box(0, HORIZON + 8, WIDTH, HEIGHT)
    with sheet.ink(LINE, grain=0.2) as cut:
        for bay in range(-5, 12):
            x = 420 + bay * 120
            far, near = 800 + (x - 800) * 0.7, 800 + (x - 800) * 2.1
            cut.polygon([(far - 2, HORIZON + 50), (far + 2, HORIZON + 50), (near + 9, HEIGHT), (near - 9, HEIGHT)])
        cut.box(0, HORIZON + 46, WIDTH, HORIZON + 51)
    with sheet.ink(RIM, grain=0.1, rough=0.6) as cut:
        cut.polygon([(1378, 480), (1446, 470), (1446, 476), (1380, 488)])
        cut.polygon([(1534, 480), (1466, 470), (1466, 476), (1532, 488)])


def car(cut: Cutter, x: float, foot: float, size: float) -> None:
    body: list[Point] = [(-130, -14), (-126, -50), (-70, -58), (-36, -92), (50, -92), (86, -58), (132, -48), (134, -14)]
    cut.polygon(placed(body, x, foot, 0, size))
    for wheel in (-80, 84):
        cut.oval(x + wheel * size, foot - 14 * size, 24 * size, 24 * size)


def telescope(sheet: Sheet) -> None:
    """A long tube on a tripod, pointed at the planet, its upper edge lit by it; the logbook on its string."""
    tilt = -0.62
    with sheet.ink(INK, grain=0.04) as cut:
        for foot, width in ((300, 15), (560, 15), (446, 13)):
            cut.line([(436, 690), (foot, 1012)], width)
        cut.line([(352, 900), (520, 900)], 6)
        cut.polygon([(400, 700), (412, 640), (462, 640), (474, 700)])
        cut.polygon(placed([(-220, -30), (-150, -34), (250, -46), (250, 46), (-150, 34), (-220, 30)], 436, 620, tilt))
        cut.polygon(placed([(240, -58), (372, -62), (372, 62), (240, 58)], 436, 620, tilt))
        cut.polygon(placed([(-300, -16), (-216, -18), (-216, 18), (-300, 16)], 436, 620, tilt))
        cut.polygon(placed([(-314, -24), (-296, -24), (-296, 14), (-314, 14)], 436, 620, tilt))
        cut.polygon(placed([(-120, -66), (60, -70), (60, -56), (-120, -52)], 436, 620, tilt))
    with sheet.ink(RIM, grain=0.1, rough=0.7) as cut:
        for edge in (
            [(-148, -34), (240, -45), (240, -39), (-148, -28)],
            [(242, -58), (370, -62), (370, -54), (242, -50)],
        ):
            cut.polygon(placed(edge, 436, 620, tilt))
        cut.polygon(placed([(366, -60), (374, -60), (374, 60), (366, 60)], 436, 620, tilt))
        cut.line([(470, 760), (486, 866)], 2)
        cut.polygon([(468, 866), (510, 862), (514, 912), (472, 916)])


COAT = curve([(120, 804), (88, 826), (62, 880), (50, 930), (126, 940), (136, 900), (170, 852), (160, 816)])


def people(sheet: Sheet) -> None:
    """Somebody bent to the eyepiece; a child and her father wait their turn."""
    with sheet.ink(INK, grain=0.04) as cut:
        cut.polygon(COAT)
        cut.oval(160, 784, 30, 34)
        for foot in (66, 116):
            cut.line([(foot + 8, 920), (foot, 1016), (foot + 24, 1018)], 20)
        cut.line(curve([(128, 846), (206, 868), (246, 772)], closed=False), 20)
        for x, tall in ((700, 230), (790, 150)):
            walker(cut, x, 1010, tall, 0)
        cut.line([(716, 860), (776, 920)], 15)
    with sheet.ink(RIM, grain=0.12, rough=0.7) as cut:
        cut.line(curve([(164, 752), (182, 762), (190, 780)], closed=False), 5)

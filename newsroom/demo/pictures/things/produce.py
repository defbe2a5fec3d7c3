"""What grows, for the larder: lemons, and onions on a string."""

from math import cos, pi, sin

from ..press import Point, Sheet
from ..turning import smooth, turned

LEMON, LEMON_DARK, LEMON_LIGHT = "#ecc23f", "#c8932b", "#f7e08c"
ONION, ONION_DARK = "#b5493a", "#7a2b2b"


def lemon(sheet: Sheet, x: float, y: float, turn: float) -> None:
    for colour, size, aside in ((LEMON_DARK, 1.0, 0), (LEMON, 0.9, -6), (LEMON_LIGHT, 0.4, -20)):
        with sheet.ink(colour, grain=0.1, rough=1.2) as cut:
            cut.polygon(lemon_shape(x + aside, y + aside * 0.8, turn, size))


def lemon_shape(x: float, y: float, turn: float, size: float) -> list[Point]:
    points = []
    for step in range(48):
        angle = step / 48 * 2 * pi
        long = 82 * cos(angle) + 16 * cos(angle) ** 9
        wide = 60 * sin(angle)
        points.append(
            (
                x + size * (long * cos(turn) - wide * sin(turn)),
                y + size * (long * sin(turn) + wide * cos(turn)),
            )
        )
    return points


def onions(sheet: Sheet) -> None:
    """A string of them from a nail, top left."""
    places = ((226, 196), (172, 262), (262, 300), (190, 364), (258, 420), (206, 486))
    with sheet.ink("#d9c08a", grain=0.15, rough=0.8) as cut:
        cut.line([(216, 0), (222, 120), (214, 260), (226, 400), (214, 540), (222, 580)], 9)
        for x, y in places:
            for lean in (-12, 0, 12):
                cut.line([(x + lean * 0.3, y - 44), ((x + 218) / 2 + lean, y - 84), (218, y - 104)], 5)
    for x, y in places:
        onion(sheet, x, y)


def onion(sheet: Sheet, x: float, y: float) -> None:
    outline = [(8, y - 64), (14, y - 50), (52, y - 22), (58, y + 8), (40, y + 40), (10, y + 52)]
    with sheet.ink(ONION_DARK, grain=0.08) as cut:
        cut.polygon(turned(x, smooth(outline)))
    with sheet.ink(ONION, grain=0.1, rough=1.2) as cut:
        cut.polygon(turned(x - 6, smooth([(half * 0.82, top) for half, top in outline])))
    with sheet.ink("#dc8a72", grain=0.2, rough=0.7) as cut:
        for lean in (-0.62, -0.3, 0.05):
            cut.line([(x - 4 + half * lean, top) for half, top in smooth(outline)[8:-8]], 3)

"""A brick mill at dusk over its canal: rows of lit windows, a chimney, the last shift going home."""

from math import pi, sin

from ..perspective import Wall
from ..press import WIDTH, Cutter, Sheet
from ..skies import rolled, stars
from ..walkers import walker
from ..waters import mirror, ripples

PAPER, SKY, HIGH = "#f3b27f", "#b2607a", "#3d3b73"
BRICK, SHADE, INK = "#7e2d3c", "#4b1d3a", "#231231"
LIGHT, PALE, WATER = "#ffc65a", "#ffe6a3", "#36305f"
QUAY = 818
LONG = Wall((520, 190, 800), (1640, 430, 770))
SHORT = Wall((520, 190, 800), (90, 330, 782))
FLOORS, BAYS = 4, 13
STOREY = 0.9 / FLOORS
DARK = {(0, 3), (0, 9), (1, 6), (2, 1), (2, 10), (3, 4), (3, 11), (3, 12)}
"""Windows of the long wall, as (floor, bay), in which the light is already out."""


def mill() -> bytes:
    sheet = Sheet(seed=31, paper=PAPER)
    sky(sheet)
    chimney(sheet)
    walls(sheet)
    windows(sheet)
    canal(sheet)
    shift(sheet)
    return sheet.jpeg()


def sky(sheet: Sheet) -> None:
    rolled(sheet, SKY, 0, 760, 1, 0)
    rolled(sheet, HIGH, 0, 520, 1, 0)
    with sheet.ink(PALE, grain=0.05, rough=0.4) as cut:
        stars(cut, sheet.chance, 40, 240)
    with sheet.ink("#5d3763", grain=0.15) as cut:
        for left, top, wide in ((-30, 690, 90), (60, 650, 70)):
            cut.polygon(
                [(left, QUAY), (left, top), (left + wide / 2, top - 40), (left + wide, top), (left + wide, QUAY)]
            )


def chimney(sheet: Sheet) -> None:
    with sheet.ink("#9a6488", grain=0.3, rough=1.6) as cut:
        for puff in range(30):
            along = puff / 29
            cut.oval(1254 + 480 * along, 48 + 26 * along, 26 + 50 * along, 9 + 34 * along)
        for scratch in range(7):
            cut.gouge(1290 + scratch * 34, 40 + scratch * 37 % 60, 150, 5, value=0)
    with sheet.ink(SHADE, grain=0.08) as cut:
        cut.polygon([(1196, 560), (1216, 72), (1284, 72), (1306, 560)])
        cut.box(1204, 58, 1296, 78)
        cut.box(1210, 104, 1290, 116)
    with sheet.ink(BRICK, grain=0.14) as cut:
        cut.polygon([(1196, 560), (1216, 78), (1240, 78), (1228, 560)])


def walls(sheet: Sheet) -> None:
    with sheet.ink(BRICK, grain=0.12) as cut:
        cut.polygon(LONG.pane(0, 0, 1, 1.03))
    with sheet.ink(SHADE, grain=0.12) as cut:
        cut.polygon(SHORT.pane(0, 0, 1, 1.03))
        courses(cut)
    with sheet.ink(INK, grain=0.06) as cut:
        for wall in (LONG, SHORT):
            cut.polygon(wall.pane(0, -0.07, 1, 0.035))
        cut.polygon([(742, 224), (742, 128), (726, 128), (772, 84), (818, 128), (802, 128), (802, 240)])
    with sheet.ink(SKY, grain=0.1, rough=0.7) as cut:
        cut.box(754, 136, 790, 190)
    with sheet.ink(INK, grain=0.06, rough=0.7) as cut:
        cut.polygon([(772, 146), (782, 154), (786, 180), (758, 180), (762, 154)])


def courses(cut: Cutter) -> None:
    """Piers between the windows, and a band under each floor."""
    for bay in range(BAYS + 1):
        cut.polygon(LONG.pane(bay / BAYS - 0.006, 0, bay / BAYS + 0.006, 1))
    for floor in range(1, FLOORS + 1):
        down = 0.05 + STOREY * floor
        cut.polygon(LONG.pane(0, down + 0.006, 1, down + 0.018))


def windows(sheet: Sheet) -> None:
    places = [(floor, bay) for floor in range(FLOORS) for bay in range(BAYS)]
    sheet.glow("#ff9a4d", [((540, 330, 1600, 720), 60)])
    with sheet.ink(INK, grain=0.06, rough=0.7) as cut:
        for floor, bay in places:
            arched(cut, LONG, (bay + 0.5) / BAYS, floor, 0.27 / BAYS, 0.012)
        for floor in range(FLOORS):
            for bay in range(4):
                arched(cut, SHORT, (bay + 0.5) / 4, floor, 0.07, 0.01)
    for order, colour in enumerate((LIGHT, PALE, "#f2a046", LIGHT)):
        with sheet.ink(colour, grain=0.08, rough=0.7) as cut:
            for floor, bay in places:
                if (floor, bay) not in DARK and (floor * 7 + bay * 5) % 4 == order:
                    arched(cut, LONG, (bay + 0.5) / BAYS, floor, 0.22 / BAYS, 0)
            bars(cut)
    with sheet.ink(LIGHT, grain=0.08, rough=0.7) as cut:
        cut.polygon(SHORT.pane(0.43, 0.87, 0.57, 1.03))


def arched(cut: Cutter, wall: Wall, middle: float, floor: int, half: float, more: float) -> None:
    top = 0.09 + STOREY * floor
    foot = top + 0.66 * STOREY
    crown = [wall.at(middle + half * (step - 4) / 4, top - more - 0.016 * sin(step / 8 * pi)) for step in range(9)]
    cut.polygon([*crown, wall.at(middle + half, foot + more), wall.at(middle - half, foot + more)])


def bars(cut: Cutter) -> None:
    """The bars of the panes, cut out of the light."""
    for floor in range(FLOORS):
        for share in (0.2, 0.44):
            down = 0.09 + STOREY * (floor + share)
            cut.polygon(LONG.pane(0, down, 1, down + 0.008), value=0)
    for bay in range(BAYS):
        for across in (0.43, 0.57):
            cut.polygon(LONG.pane((bay + across - 0.012) / BAYS, 0, (bay + across + 0.012) / BAYS, 1), value=0)


def canal(sheet: Sheet) -> None:
    chance = sheet.chance
    with sheet.ink(WATER, grain=0.08) as cut:
        cut.box(0, QUAY + 30, WIDTH, 1067)
        ripples(cut, chance, 880, 1066, 46, value=0)
    with sheet.ink(INK, grain=0.07) as cut:
        cut.polygon([(0, QUAY + 26), (WIDTH, QUAY + 8), (WIDTH, QUAY + 40), (0, QUAY + 62)])
        ripples(cut, chance, QUAY + 60, 1067, 170)
    with sheet.ink("#5a2f55", grain=0.12) as cut:
        cut.polygon([(0, QUAY - 18), (WIDTH, QUAY - 50), (WIDTH, QUAY + 10), (0, QUAY + 30)])
    with sheet.ink("#e8a45a", grain=0.3) as cut:
        cut.polygon([(326, QUAY - 22), (392, QUAY - 22), (356, QUAY + 16), (230, QUAY + 16)])
    with sheet.ink(LIGHT, grain=0.14) as cut:
        for bay in range(BAYS):
            x = LONG.at((bay + 0.5) / BAYS, 1)[0]
            mirror(cut, chance, x, QUAY + 70 + chance.uniform(0, 12), 1050 - bay * 9, 52 - bay * 2.4)


def shift(sheet: Sheet) -> None:
    """They walk off along the quay, in ones and twos."""
    with sheet.ink("#150a20", grain=0.03, rough=0.6) as cut:
        for x, stride in ((64, 1), (150, 0.8), (206, 1), (352, 0.9), (640, 0.8), (706, 1), (930, 0.9), (1190, 0.7)):
            walker(cut, x, QUAY + 14 - x * 0.012, 124 - x * 0.024, stride)

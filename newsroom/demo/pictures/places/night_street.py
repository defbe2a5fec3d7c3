"""A street at four in the morning, in gouache: dark houses, eleven lit windows, wet cobbles."""

from dataclasses import dataclass

from ..press import HEIGHT, WIDTH, Box, Cutter, Sheet
from .lit_rooms import Window, rooms

SKY, MOON = "#1c2c4c", "#f1e3bd"
FAR, NEAR, STONE, INK = "#22365a", "#131f38", "#2b4068", "#0b1324"
GLOW, LAMP, DEEP = "#f4c257", "#f9e3a0", "#d9873a"
STREET = 850


@dataclass(frozen=True)
class House:
    left: int
    right: int
    top: int
    columns: int
    colour: str
    rows: int = 6


HOUSES = (
    House(-30, 270, 250, 4, "#1b2b4b"),
    House(270, 610, 150, 4, "#243a60"),
    House(610, 890, 290, 3, "#172643"),
    House(890, 1270, 190, 5, "#20345a"),
    House(1270, 1640, 270, 4, "#192949"),
)
LIT = {
    (0, 2, 1),
    (0, 4, 3),
    (1, 1, 0),
    (1, 3, 2),
    (1, 4, 1),
    (2, 2, 1),
    (3, 0, 3),
    (3, 2, 1),
    (3, 4, 4),
    (4, 1, 2),
    (4, 3, 0),
}
"""Eleven, as (house, floor from the top, column)."""


def night_street() -> bytes:
    sheet = Sheet(seed=4, paper=SKY)
    sky(sheet)
    houses(sheet)
    lit = [window for number, house in enumerate(HOUSES) for window in windows(number, house) if window]
    lights(sheet, lit)
    rooms(sheet, lit)
    street(sheet, lit)
    passer_by(sheet)
    return sheet.jpeg()


def windows(number: int, house: House) -> list[Window | None]:
    """The lit windows of a house, and None for each dark one."""
    return [pane(house, floor, column) if (number, floor, column) in LIT else None for floor, column in places(house)]


def places(house: House) -> list[tuple[int, int]]:
    return [(floor, column) for floor in range(house.rows) for column in range(house.columns)]


def pane(house: House, floor: int, column: int) -> Window:
    across = (house.right - house.left) / house.columns
    down = (STREET - 130 - house.top) / house.rows
    width, height = across * 0.5, down * 0.64
    return Window(house.left + across * (column + 0.25), house.top + 48 + down * floor, width, height)


def sky(sheet: Sheet) -> None:
    sheet.glow("#33507e", [((0, 120, WIDTH, STREET), 150)])
    with sheet.ink("#2a4068", grain=0.3, rough=1.5) as cut:
        for row in range(14):
            for _ in range(5):
                x = sheet.chance.uniform(-200, WIDTH)
                cut.gouge(x, 16 + row * 24, sheet.chance.uniform(120, 460), sheet.chance.uniform(6, 16))
    with sheet.ink(MOON, grain=0.12) as cut:
        cut.oval(735, 116, 54, 54)
        cut.oval(757, 104, 50, 50, value=0)
        for _ in range(46):
            x, y = sheet.chance.uniform(0, WIDTH), sheet.chance.uniform(0, 260)
            if abs(x - 735) > 90:
                size = sheet.chance.choice((1.2, 1.6, 2.4))
                cut.oval(x, y, size, size)
    with sheet.ink(FAR, grain=0.15) as cut:
        for x in range(-20, WIDTH, 95):
            top = 330 - 90 * ((x * 7919) % 13) / 13
            cut.box(x, top, x + 100, STREET)


def houses(sheet: Sheet) -> None:
    for house in HOUSES:
        with sheet.ink(house.colour, grain=0.1) as cut:
            cut.box(house.left, house.top, house.right, STREET)
    with sheet.ink(INK, grain=0.08) as cut:
        for house in HOUSES:
            dark_parts(cut, house)
        tank(cut, 430, 150)
        tank(cut, 1130, 190)
        for x, top in ((120, 250), (700, 290), (1500, 270), (960, 190)):
            cut.box(x, top - 52, x + 34, top)
            cut.box(x - 4, top - 58, x + 38, top - 48)
    with sheet.ink("#46639a", grain=0.2, rough=0.7) as cut:
        for house in HOUSES:
            moonlit_edges(cut, house)


def dark_parts(cut: Cutter, house: House) -> None:
    """Cornice, panes and the shop front."""
    cut.box(house.left - 10, house.top - 6, house.right + 8, house.top + 16)
    for bracket in range(house.left + 6, house.right, 30):
        cut.polygon([(bracket, house.top + 14), (bracket + 12, house.top + 14), (bracket + 6, house.top + 32)])
    for floor, column in places(house):
        window = pane(house, floor, column)
        cut.box(window.left, window.top, window.left + window.width, window.top + window.height)
    cut.box(house.left + 18, STREET - 92, house.right - 18, STREET)
    for slat in range(STREET - 84, STREET, 9):
        cut.box(house.left + 30, slat, house.right - 30, slat + 6, value=0)


def moonlit_edges(cut: Cutter, house: House) -> None:
    cut.box(house.left - 10, house.top - 8, house.right + 8, house.top - 4)
    for floor, column in places(house):
        window = pane(house, floor, column)
        bottom = window.top + window.height
        cut.box(window.left - 7, bottom + 2, window.left + window.width + 7, bottom + 7)
        cut.box(
            window.left,
            window.top + window.height * 0.26 - 1.2,
            window.left + window.width,
            window.top + window.height * 0.26 + 1.2,
        )
    cut.box(house.left + 14, STREET - 100, house.right - 14, STREET - 94)


def tank(cut: Cutter, x: float, roof: float) -> None:
    cut.box(x, roof - 104, x + 74, roof - 34)
    cut.polygon([(x - 6, roof - 102), (x + 37, roof - 140), (x + 80, roof - 102)])
    for leg in (4, 34, 64):
        cut.box(x + leg, roof - 40, x + leg + 6, roof)


def lights(sheet: Sheet, lit: list[Window]) -> None:
    """The panes, and the air around them."""
    sheet.glow(DEEP, [(around(window, 22), 88) for window in lit])
    with sheet.ink(GLOW, grain=0.1, rough=0.8) as cut:
        for window in lit:
            cut.box(window.left, window.top, window.left + window.width, window.top + window.height)
    with sheet.ink(LAMP, grain=0.15, rough=1.2) as cut:
        for window in lit:
            cut.polygon([
                (window.left + window.width * 0.15, window.top + window.height),
                (window.left + window.width * 0.36, window.top + window.height * 0.2),
                (window.left + window.width * 0.7, window.top + window.height * 0.2),
                (window.left + window.width * 0.9, window.top + window.height),
            ])  # fmt: skip


def around(window: Window, margin: float) -> Box:
    right, bottom = window.left + window.width, window.top + window.height
    return window.left - margin, window.top - margin, right + margin, bottom + margin


def street(sheet: Sheet, lit: list[Window]) -> None:
    with sheet.ink("#0f1a30", grain=0.08) as cut:
        cut.box(0, STREET, WIDTH, HEIGHT)
    with sheet.ink("#2d446d", grain=0.15) as cut:
        cut.box(0, STREET, WIDTH, STREET + 38)
        for row in range(11):
            for _ in range(16):
                y = STREET + 52 + row * 16
                cut.gouge(sheet.chance.uniform(-60, WIDTH), y, sheet.chance.uniform(30, 110), 3 + row * 0.25)
    with sheet.ink(GLOW, grain=0.25) as cut:
        for window in lit:
            reflection(cut, sheet, window)


def reflection(cut: Cutter, sheet: Sheet, window: Window) -> None:
    """Short level strokes under a window, wider apart the nearer they come."""
    reach = 4 + int((window.top - 150) / 60)
    for row in range(reach):
        y = STREET + 54 + row * 17 + sheet.chance.uniform(-3, 3)
        width = window.width * sheet.chance.uniform(0.5, 1.25)
        cut.gouge(window.left + window.width / 2 - width / 2 + sheet.chance.uniform(-8, 8), y, width, 6 + row * 0.4)


def passer_by(sheet: Sheet) -> None:
    """Somebody on the way home from work, under the one street lamp."""
    x, foot = 1010, 878
    sheet.glow(GLOW, [((1060, 540, 1160, 640), 120), ((960, 860, 1260, 884), 70)])
    with sheet.ink("#070c18", grain=0.03, rough=0.7) as cut:
        cut.box(1106, 606, 1114, foot)
        cut.polygon([(1096, foot), (1124, foot), (1116, foot - 30), (1104, foot - 30)])
        cut.polygon([(1090, 566), (1130, 566), (1122, 608), (1098, 608)])
        cut.oval(x, foot - 120, 11, 14)
        cut.box(x - 5, foot - 112, x + 5, foot - 100)
        cut.polygon([(x - 14, foot - 126), (x + 16, foot - 126), (x + 10, foot - 137), (x - 9, foot - 137)])
        cut.polygon([(x - 17, foot - 106), (x + 15, foot - 106), (x + 22, foot - 36), (x - 22, foot - 36)])
        cut.polygon([(x - 13, foot - 40), (x - 2, foot - 40), (x - 15, foot), (x - 25, foot)])
        cut.polygon([(x + 2, foot - 40), (x + 13, foot - 40), (x + 20, foot - 2), (x + 10, foot - 2)])
        cut.gouge(x - 120, foot + 6, 150, 9)
    with sheet.ink(LAMP, grain=0.05, rough=0.6) as cut:
        cut.polygon([(1095, 572), (1125, 572), (1119, 602), (1101, 602)])
        for row in range(6):
            half = 16 + row * 3
            cut.gouge(1110 - half, foot + 28 + row * 17, half * 2, 6)

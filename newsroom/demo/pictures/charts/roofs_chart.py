"""How old a town's roofs are: each bar is a house, in steps of five years, with one window for every roof."""

from ..carving import dashes, path, placed
from ..press import HEIGHT, WIDTH, Cutter, Sheet

SKY, CLOUD, GROUND, GRASS, INK = "#bfdad6", "#dcebe2", "#2b3a44", "#5d8068", "#22303a"
SOUND, SOUND_SHADE, LATE, LATE_SHADE = "#f2e3c3", "#cdb892", "#cf5440", "#9b352b"
SLATE, RUST, DARK, LIT = "#4a6478", "#7d2721", "#2b3a44", "#ffd27a"
ROOFS = (4, 7, 8, 9, 13, 9, 13, 8, 3)
"""Up to five years, up to ten, and so on up to forty-five: 74 in all."""
DUE = 5
"""The bar that begins at twenty-five years, the age at which a flat roof is due."""
LEFT, STEP, WIDE, LINE, EACH = 125, 152, 122, 900, 47


def roofs_chart() -> bytes:
    sheet = Sheet(seed=89, paper=SKY)
    sky(sheet)
    due(sheet)
    ground(sheet)
    for late, colour, shade, roof in ((False, SOUND, SOUND_SHADE, SLATE), (True, LATE, LATE_SHADE, RUST)):
        houses(sheet, range(DUE, 9) if late else range(DUE), (colour, shade, roof))
    windows(sheet)
    roofers(sheet)
    return sheet.jpeg()


def top(order: int) -> float:
    return LINE - ROOFS[order] * EACH


def left(order: int) -> float:
    return LEFT + order * STEP


def sky(sheet: Sheet) -> None:
    """Clouds, and level lines at each five roofs."""
    with sheet.ink(CLOUD, grain=0.14, rough=1.6) as cut:
        for x, y, wide in ((140, 130, 330), (420, 250, 240), (1180, 110, 300), (60, 420, 220), (1380, 330, 260)):
            for row in range(4):
                cut.gouge(x + row * 26 - 40, y + row * 17, wide - row * 20, 26)
    with sheet.ink("#8fb5b3", grain=0.1, rough=0.4) as cut:
        for roofs in (5, 10):
            dashes(cut, [(70, LINE - roofs * EACH), (1530, LINE - roofs * EACH)], 3, 15, 12)
        cut.line([(70, LINE - 15 * EACH), (1530, LINE - 15 * EACH)], 3)


def due(sheet: Sheet) -> None:
    x = left(DUE) - (STEP - WIDE) / 2
    with sheet.ink("#ecc9a4", grain=0.2, rough=1.2) as cut:
        cut.box(x, 0, WIDTH, LINE)
    with sheet.ink("#e0b088", grain=0.16, rough=1.4) as cut:
        for _ in range(40):
            cut.gouge(
                sheet.chance.uniform(x, WIDTH), sheet.chance.uniform(20, LINE - 100), sheet.chance.uniform(120, 360), 8
            )
        cut.box(0, 0, x, LINE, value=0)
    with sheet.ink(RUST, grain=0.1, rough=0.5) as cut:
        dashes(cut, [(x, 60), (x, LINE)], 5, 18, 13)
        cut.polygon([(x, 48), (x + 76, 72), (x, 98)])


def ground(sheet: Sheet) -> None:
    with sheet.ink(GRASS, grain=0.1) as cut:
        cut.box(0, LINE, WIDTH, HEIGHT)
    with sheet.ink("#43654f", grain=0.16) as cut:
        for _ in range(60):
            cut.gouge(
                sheet.chance.uniform(-100, WIDTH),
                sheet.chance.uniform(LINE + 20, HEIGHT),
                sheet.chance.uniform(60, 240),
                6,
            )
    with sheet.ink(GROUND, grain=0.1, rough=0.6) as cut:
        cut.box(0, LINE - 2, WIDTH, LINE + 10)
        for order in range(10):
            x = left(order) - (STEP - WIDE) / 2
            cut.box(x - 2.5, LINE, x + 2.5, LINE + (44 if order % 2 == 0 else 26))


def houses(sheet: Sheet, orders: range, colours: tuple[str, str, str]) -> None:
    front, shade, roof = colours
    with sheet.ink(front, grain=0.08) as cut:
        for order in orders:
            x = left(order)
            cut.polygon(
                [(x, LINE), (x, top(order)), (x + WIDE / 2, top(order) - 58), (x + WIDE, top(order)), (x + WIDE, LINE)]
            )
    with sheet.ink(shade, grain=0.12, rough=1.2) as cut:
        for order in orders:
            cut.box(left(order) + WIDE * 0.78, top(order), left(order) + WIDE, LINE)
    with sheet.ink(roof, grain=0.08) as cut:
        for order in orders:
            gable(cut, left(order), top(order), order)


def gable(cut: Cutter, x: float, y: float, order: int) -> None:
    """The roof, with a chimney; from the age at which it is due, shingles are missing."""
    cut.box(x + WIDE * 0.7, y - 78, x + WIDE * 0.86, y - 20)
    cut.polygon(
        [
            (x - 15, y + 8),
            (x + WIDE / 2, y - 74),
            (x + WIDE + 15, y + 8),
            (x + WIDE - 6, y + 8),
            (x + WIDE / 2, y - 44),
            (x + 6, y + 8),
        ]
    )
    if order >= DUE:
        for hole in range(order - DUE + 1):
            at = x + 14 + hole * 30
            cut.oval(at, y - (at - x) * 0.9 if at < x + WIDE / 2 else y - (x + WIDE - at) * 0.9, 9, 7, value=0)


def windows(sheet: Sheet) -> None:
    with sheet.ink(DARK, grain=0.06, rough=0.6) as cut:
        for order, roofs in enumerate(ROOFS):
            for row in range(roofs):
                y = top(order) + 8 + row * EACH
                for x in (left(order) + 22, left(order) + 54):
                    cut.box(x, y, x + 22, y + 29)
    with sheet.ink(LIT, grain=0.08, rough=0.6) as cut:
        for order, roofs in enumerate(ROOFS):
            for row in range(roofs):
                if (row * 5 + order * 3) % 4 == 0:
                    y = top(order) + 8 + row * EACH
                    cut.box(left(order) + 54, y, left(order) + 76, y + 29)


def roofers(sheet: Sheet) -> None:
    """The two men of the survey: one on the ladder, one on a roof with his clipboard."""
    foot, head = (1262.0, LINE), (1216.0, top(7) - 4)
    with sheet.ink("#f4ead2", grain=0.06, rough=0.6) as cut:
        for aside in (0, 30):
            cut.line([(foot[0] + aside, foot[1]), (head[0] + aside, head[1] - 40)], 6)
        for rung in range(1, 17):
            x, y = foot[0] + (head[0] - foot[0]) * rung / 17, foot[1] + (head[1] - 40 - foot[1]) * rung / 17
            cut.line([(x, y), (x + 30, y)], 5)
    with sheet.ink(INK, grain=0.05, rough=0.6) as cut:
        man(cut, foot[0] + 2, LINE - 166)
        man(cut, left(7) + WIDE / 2 + 4, top(7) - 66)
    with sheet.ink(LIT, grain=0.05, rough=0.6) as cut:
        for x, y in ((foot[0] + 2, LINE - 166), (left(7) + WIDE / 2 + 4, top(7) - 66)):
            cut.polygon(placed(path("-15,-96 -8,-108 8,-108 15,-96"), x, y))
        cut.box(left(7) + WIDE / 2 + 20, top(7) - 136, left(7) + WIDE / 2 + 42, top(7) - 108)


def man(cut: Cutter, x: float, foot: float) -> None:
    cut.oval(x, foot - 90, 11, 13)
    cut.polygon(placed(path("-18,-72 18,-72 14,-34 16,0 4,0 0,-28 -6,0 -17,0 -14,-34"), x, foot))
    cut.line([(x + 14, foot - 66), (x + 28, foot - 48)], 8)
    cut.line([(x - 14, foot - 66), (x - 24, foot - 44)], 8)

"""A salt marsh at low tide, from the air: creeks that branch and wind inland, and one stranded boat."""

from math import hypot, sin

from ..carving import curve, placed, ribbon
from ..press import HEIGHT, WIDTH, Cutter, Point, Sheet
from ..skies import rolled

PAPER, GREEN, DEEP = "#a3a867", "#7f9158", "#55704f"
HEATH, SAMPHIRE, SKY = "#9c7f9c", "#bb6242", "#f4dfae"
BANK, MUD, SILVER, WHITE = "#cbbf8a", "#6d5a4c", "#cfe3e3", "#fdf7e8"
SHORE = 232
MAIN: list[Point] = [
    (90, 1130), (310, 970), (760, 900), (1130, 840), (1240, 745), (1040, 660), (700, 612), (500, 550), (560, 480),
    (800, 440), (960, 400), (920, 352), (780, 325), (760, 296), (830, 268), (960, 244), (1100, 233),
]  # fmt: skip
ARMS: tuple[list[Point], ...] = (
    [(1215, 790), (1330, 805), (1420, 765), (1520, 790), (1640, 740)],
    [(1225, 735), (1340, 690), (1390, 640), (1500, 640), (1570, 590)],
    [(1080, 668), (1130, 600), (1220, 580), (1230, 530), (1330, 500)],
    [(520, 555), (410, 585), (330, 545), (220, 565), (130, 525), (20, 540)],
    [(520, 530), (440, 480), (340, 474), (300, 430), (190, 424)],
    [(470, 940), (410, 850), (290, 825), (250, 750), (130, 735), (50, 680)],
    [(790, 893), (830, 820), (740, 780), (760, 725), (680, 700)],
    [(950, 395), (1040, 384), (1100, 352), (1200, 358), (1270, 328)],
    [(600, 470), (540, 428), (450, 412), (430, 378), (340, 370)],
    [(1000, 865), (1070, 930), (1190, 950), (1240, 1010), (1390, 1020), (1470, 1080)],
    [(775, 310), (690, 304), (640, 282), (540, 284)],
)


def salt_marsh() -> bytes:
    sheet = Sheet(seed=37, paper=PAPER)
    ground(sheet)
    distance(sheet)
    creeks = grown()
    for colour, more, share in ((BANK, 34, 1.1), (MUD, 6, 1.0), ("#a08b74", -4, 0.9), (SILVER, -2, 0.62)):
        with sheet.ink(colour, grain=0.1) as cut:
            for line, width in creeks:
                water(cut, line, width * share, more)
    glints(sheet)
    boat(sheet)
    birds(sheet)
    return sheet.jpeg()


def near(y: float) -> float:
    """How large things are at this height of the sheet: 1 at its lower edge, almost nothing at the horizon."""
    return 0.06 + 0.94 * max(0, y - SHORE) / (HEIGHT - SHORE)


def ground(sheet: Sheet) -> None:
    chance = sheet.chance
    for colour, patches, spread in ((GREEN, 90, 150), (HEATH, 44, 110), (SAMPHIRE, 26, 70)):
        with sheet.ink(colour, grain=0.2, rough=1.3) as cut:
            for _ in range(patches):
                middle, top = chance.uniform(-100, WIDTH + 100), SHORE + (HEIGHT - SHORE) * chance.random() ** 1.4
                for _ in range(18):
                    x, y = (
                        middle + chance.gauss(0, spread) * (0.3 + near(top)),
                        top + chance.gauss(0, spread * 0.4) * near(top),
                    )
                    long = chance.uniform(50, 150) * near(top)
                    cut.gouge(x - long / 2, y, long, 15 * near(top))


def distance(sheet: Sheet) -> None:
    """Woods and a spire where the marsh ends, under a morning sky."""
    with sheet.ink(SKY, grain=0.1) as cut:
        cut.box(0, 0, WIDTH, SHORE)
    rolled(sheet, "#9dc3c4", 0, SHORE, 1, 0)
    with sheet.ink("#8ea78f", grain=0.14) as cut:
        cut.box(0, SHORE - 26, WIDTH, SHORE + 4)
        for x in range(0, WIDTH, 34):
            cut.oval(x, SHORE - 26, 36, 12 + x * 7 % 19)
    with sheet.ink(DEEP, grain=0.12) as cut:
        for x in range(-20, 560, 30):
            cut.oval(x, SHORE - 6, 34, 12 + x * 5 % 17)
        cut.polygon([(366, SHORE - 6), (366, 172), (384, 96), (402, 172), (402, SHORE - 6)])


Creek = tuple[list[Point], float]


def grown() -> list[Creek]:
    """The main creek, its arms, and the rills that feed those."""
    creeks: list[Creek] = [(curve(MAIN, closed=False), 190.0)]
    for number, points in enumerate(ARMS):
        line = curve(points, closed=False)
        creeks.append((line, 118.0))
        for order, place in enumerate(range(6, len(line) - 3, 7)):
            creeks.append((rill(line, place, 1 if (order + number) % 2 else -1), 46.0))
    return creeks


def rill(line: list[Point], place: int, side: int) -> list[Point]:
    """A last small branch, to one side of an arm: one bend, then its end."""
    (x, y), (next_x, next_y) = line[place], line[place + 2]
    far = hypot(next_x - x, next_y - y) or 1
    along, aside = (next_x - x) / far, (next_y - y) / far
    bends = ((0.0, 0.0), (0.22, 0.35), (0.7, 0.6), (1.1, 1.0))
    long = 20 + 120 * near(y)
    points = [
        (x + long * (go * along - out * side * aside), y + long * 0.6 * (go * aside + out * side * along))
        for go, out in bends
    ]
    return curve(points, closed=False, steps=5)


def water(cut: Cutter, line: list[Point], width: float, more: float) -> None:
    """A ribbon that narrows from the creek's mouth to its head, and with its distance."""
    last = len(line) - 1
    heads = 0.4 if width > 140 else 0.95
    cut.polygon(
        ribbon(
            line, [max(0.6, (width + more) * (1 - heads * step / last) * near(y)) for step, (_, y) in enumerate(line)]
        )
    )


def glints(sheet: Sheet) -> None:
    """Ripples in the main creek."""
    with sheet.ink("#93b4b8", grain=0.1, rough=0.7) as cut:
        for x, y in curve(MAIN, closed=False)[2:-2]:
            long = 60 * near(y)
            cut.gouge(x + sheet.chance.uniform(-14, 14) - long / 2, y, long, 7 * near(y))


def boat(sheet: Sheet) -> None:
    """A rowing boat left on the mud by the ebb."""
    x, y = 690, 1000
    hull: list[Point] = [(-120, -26), (-60, 26), (70, 30), (128, -18), (40, -30), (-50, -32)]
    with sheet.ink(DEEP, grain=0.1) as cut:
        cut.gouge(x - 110, y + 26, 300, 26)
    with sheet.ink("#24444f", grain=0.06, rough=0.8) as cut:
        cut.polygon(placed(curve(hull, steps=5), x, y, 0.1))
    with sheet.ink(WHITE, grain=0.05, rough=0.8) as cut:
        cut.polygon(placed([(-120, -26), (-50, -34), (40, -34), (130, -20), (60, -4), (-50, -4)], x, y, 0.1))
    with sheet.ink("#b4673f", grain=0.06, rough=0.8) as cut:
        cut.polygon(placed([(-98, -24), (-46, -30), (40, -30), (108, -19), (56, -9), (-46, -9)], x, y, 0.1))
    with sheet.ink(WHITE, grain=0.05, rough=0.7) as cut:
        for seat in (-50, 0, 50):
            cut.polygon(placed([(seat, -31), (seat + 14, -31), (seat + 16, -7), (seat + 2, -7)], x, y, 0.1))


WINGS: list[Point] = [(-40, -16), (-14, -18), (0, -4), (16, -22), (44, -14), (14, -4), (2, 8), (-12, -6)]


def birds(sheet: Sheet) -> None:
    """Egrets on their way inland, each over its shadow."""
    places = [(1060 + 78 * order, 432 + 24 * abs(order - 2) + 10 * sin(order * 5)) for order in range(6)]
    for colour, lift in ((DEEP, 60), (WHITE, 0)):
        with sheet.ink(colour, grain=0.06, rough=0.7) as cut:
            for order, (x, y) in enumerate(places):
                cut.polygon(placed(WINGS, x + lift * 0.5, y + lift, 0.1 * (order % 3), 0.7 + order * 0.06))

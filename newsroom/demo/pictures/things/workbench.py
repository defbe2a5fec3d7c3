"""A school's workbench under its window: a plane on its board, shavings, chisels in their rack, a vise."""

from math import cos, sin

from ..carving import curve, oval, path, placed, ribbon, stroke
from ..press import HEIGHT, WIDTH, Cutter, Point, Sheet
from ..turning import smooth, turned

WALL, BOARD, BOARD_LINE = "#f0e4c8", "#8fa79a", "#7f988b"
MAPLE, MAPLE_DARK, MAPLE_LIGHT, EDGE = "#e0ab62", "#a66c33", "#f0cb8d", "#8a5527"
INK, STEEL, LIGHT, RED, PINE, PINE_DARK = "#1d2836", "#8c99a3", "#d5dbd8", "#c8412d", "#f5dca6", "#d3ab6b"
TOP, FRONT = 690, 800


def workbench() -> bytes:
    sheet = Sheet(seed=71, paper=WALL)
    wall(sheet)
    hanging(sheet)
    drawing(sheet)
    bench(sheet)
    vise(sheet)
    plank(sheet)
    plane(sheet)
    shavings(sheet)
    chisels(sheet)
    return sheet.jpeg()


def wall(sheet: Sheet) -> None:
    """A painted board of holes for hooks, and in it the window."""
    with sheet.ink(BOARD, grain=0.1) as cut:
        cut.box(0, 0, WIDTH, 600)
    with sheet.ink("#6d877b", grain=0.1, rough=0.4) as cut:
        for x in range(24, WIDTH, 52):
            for y in range(26, 590, 52):
                cut.oval(x, y, 4, 4)
    with sheet.ink("#d9c9a4", grain=0.1) as cut:
        cut.box(0, 590, WIDTH, 606)
    window(sheet)


def window(sheet: Sheet) -> None:
    """Morning, a yard, the roof of the school's other wing."""
    with sheet.ink("#5d766c", grain=0.1) as cut:
        cut.box(478, 0, 1018, 520)
    with sheet.ink("#fdf3cf", grain=0.08) as cut:
        cut.box(470, 0, 1000, 480)
    with sheet.ink("#f6c86f", grain=0.2, rough=1.6) as cut:
        cut.oval(880, 150, 66, 66)
        for step in range(26):
            cut.gouge(480 + (step * 173) % 360, 30 + step * 13, 190, 7)
    with sheet.ink("#7ea3a0", grain=0.12) as cut:
        cut.polygon(path("470,330 640,250 820,330 820,480 470,480"))
    with sheet.ink("#54736b", grain=0.14) as cut:
        for x, y, size in ((880, 380, 70), (950, 330, 80), (830, 420, 50), (960, 430, 60)):
            cut.oval(x, y, size, size)
        cut.box(880, 400, 896, 480)
        cut.box(600, 370, 640, 480)
    with sheet.ink(WALL, grain=0.06) as cut:
        for left in (456, 634, 812, 990):
            cut.box(left, 0, left + 20, 490)
        for top in (150, 318, 478):
            cut.box(456, top, 1010, top + 16)
        cut.box(436, 490, 1030, 516)


def hanging(sheet: Sheet) -> None:
    """What hangs there, each thing with its shadow: a saw and a coping saw."""
    for colour, aside in (("#5d766c", 14), (INK, 0)):
        with sheet.ink(colour, grain=0.08, rough=0.8) as cut:
            iron(cut, aside)
    for colour, aside in (("#5d766c", 14), ("#b8662e", 0)):
        with sheet.ink(colour, grain=0.1, rough=0.8) as cut:
            wood(cut, aside)


def iron(cut: Cutter, aside: float) -> None:
    cut.polygon([(x + aside, y + aside) for x, y in ((60, 172), (420, 136), (424, 176), (64, 270))])
    cut.line([(x + aside, y + aside) for x, y in ((1334, 290), (1324, 50), (1502, 50), (1492, 290))], 13)
    cut.line([(1330 + aside, 286 + aside), (1494 + aside, 286 + aside)], 4)


def wood(cut: Cutter, aside: float) -> None:
    grip: list[Point] = path("52,160 -30,170 -60,220 -40,286 40,290 78,262 80,190")
    cut.polygon([(x + aside, y + aside) for x, y in curve(grip)])
    cut.polygon([(x + aside, y + aside) for x, y in turned(1493, smooth(path("10,280 18,304 23,350 14,386")))])


def drawing(sheet: Sheet) -> None:
    """The plan that the class works from: a birdhouse."""
    with sheet.ink("#5d766c", grain=0.1) as cut:
        cut.polygon(placed(path("-126,-112 126,-112 126,120 -126,120"), 1182, 248, -0.03))
    with sheet.ink("#fbf3df", grain=0.05, rough=0.7) as cut:
        cut.polygon(placed(path("-126,-112 126,-112 126,120 -126,120"), 1170, 236, -0.03))
    with sheet.ink("#2f5d8c", grain=0.1, rough=0.4) as cut:
        for left in (-106, 24):
            house: list[Point] = placed(path("0,-14 42,-74 84,-14 84,84 0,84 0,-14"), left, 0)
            cut.line(placed(house, 1170, 236, -0.03), 4.5)
        cut.line(placed(path("-118,-4 -64,-86 -10,-4"), 1170, 236, -0.03), 8)
        cut.line(placed([(24, -14), (108, -14)], 1170, 236, -0.03), 4.5)
        cut.line(placed([(-106, 102), (-22, 102)], 1170, 236, -0.03), 2.5)
        cut.line(placed(oval(16, 16), *placed([(-64, 20)], 1170, 236, -0.03)[0]), 4.5)
    with sheet.ink(RED, grain=0.05, rough=0.6) as cut:
        cut.oval(1167, 132, 9, 9)


def bench(sheet: Sheet) -> None:
    with sheet.ink(MAPLE, grain=0.07) as cut:
        cut.polygon([(0, TOP), (WIDTH, TOP), (WIDTH, FRONT), (0, FRONT)])
    with sheet.ink(MAPLE_DARK, grain=0.1) as cut:
        cut.box(0, FRONT, WIDTH, HEIGHT)
    with sheet.ink(EDGE, grain=0.12) as cut:
        cut.box(0, 912, WIDTH, HEIGHT)
        for _ in range(30):
            cut.gouge(
                sheet.chance.uniform(-200, WIDTH),
                sheet.chance.uniform(FRONT + 12, 905),
                sheet.chance.uniform(160, 520),
                4,
            )
    with sheet.ink("#593317", grain=0.12) as cut:
        cut.box(0, 912, WIDTH, 940)
        for left in (560, 980, 1400):
            cut.oval(left, 858, 13, 13)
        cut.box(620, 960, 1500, HEIGHT)
    with sheet.ink(MAPLE_LIGHT, grain=0.2, rough=0.8) as cut:
        cut.box(0, FRONT - 3, WIDTH, FRONT + 6)
        for _ in range(46):
            y = TOP + 108 * sheet.chance.random() ** 0.8
            cut.gouge(sheet.chance.uniform(-200, WIDTH), y, sheet.chance.uniform(140, 480), 2 + (y - TOP) / 30)


def vise(sheet: Sheet) -> None:
    """At the left end: a wooden jaw on a steel screw, and its handle."""
    with sheet.ink("#593317", grain=0.1) as cut:
        cut.box(96, FRONT + 14, 400, 1010)
    with sheet.ink("#c98b46", grain=0.08) as cut:
        cut.polygon([(70, FRONT - 26), (370, FRONT - 26), (370, 986), (70, 986)])
    with sheet.ink(MAPLE_LIGHT, grain=0.16, rough=0.8) as cut:
        cut.polygon(placed(path("70,-26 370,-26 362,-12 78,-12"), 0, FRONT))
        for y in (830, 856, 940, 966):
            cut.gouge(90 + y % 40, y, 210, 5)
    with sheet.ink(INK, grain=0.06) as cut:
        cut.oval(220, 896, 54, 54)
        cut.line([(86, 1016), (350, 780)], 19)
        cut.oval(84, 1018, 21, 21)
        cut.oval(352, 778, 21, 21)
    with sheet.ink(STEEL, grain=0.08, rough=0.7) as cut:
        cut.oval(214, 890, 27, 27)
        cut.line([(112, 984), (178, 926)], 5)


def plank(sheet: Sheet) -> None:
    with sheet.ink(EDGE, grain=0.16, rough=1.4) as cut:
        cut.polygon(path("420,778 1500,778 1520,792 430,792"))
    with sheet.ink(PINE, grain=0.06) as cut:
        cut.polygon(path("430,708 1470,708 1500,730 410,730"))
    with sheet.ink(PINE_DARK, grain=0.1) as cut:
        cut.polygon(path("410,730 1500,730 1500,780 410,780"))
        for step in range(7):
            cut.gouge(470 + step * 120, 712 + step % 3 * 6, 200, 3)
    with sheet.ink("#a97d45", grain=0.1, rough=0.7) as cut:
        for y in (742, 756, 768):
            for left in range(430, 1400, 260):
                cut.gouge(left + y % 37 * 3, y, 190, 3)


def plane(sheet: Sheet) -> None:
    """A bench plane on its way to the left, its shaving rising from the mouth."""
    with sheet.ink("#a97d45", grain=0.1) as cut:
        cut.polygon(path("640,716 1250,716 1280,728 650,728"))
    with sheet.ink(INK, grain=0.06) as cut:
        cut.polygon(curve(path("630,716 632,660 680,640 760,640 840,596 930,590 1010,640 1180,652 1240,690 1244,716")))
        cut.polygon(path("626,700 1246,700 1246,720 626,720"))
    with sheet.ink(STEEL, grain=0.08, rough=0.8) as cut:
        cut.polygon(path("900,690 946,690 1044,470 1004,452"))
        cut.polygon(path("626,712 1246,712 1246,721 626,721"))
        cut.oval(956, 590, 21, 21)
    with sheet.ink(LIGHT, grain=0.12, rough=0.7) as cut:
        cut.polygon(path("900,690 912,690 1014,456 1004,452"))
        stroke(cut, path("648,668 690,652 770,652"), 8)
    with sheet.ink(RED, grain=0.08) as cut:
        cut.polygon(turned(724, smooth(path("14,546 35,572 27,606 16,628 30,646"))))
        cut.polygon(curve(path("1040,660 1066,590 1058,530 1020,486 1072,476 1118,520 1128,590 1120,664")))
    with sheet.ink("#86241f", grain=0.12, rough=1.2) as cut:
        cut.polygon(path("734,552 757,572 750,606 739,628 754,646 732,646"))
        cut.polygon(curve(path("1092,494 1118,520 1128,590 1120,664 1092,664 1106,590")))


def shavings(sheet: Sheet) -> None:
    """Curls of pine, dark on the side that turns away; the longest still rises from the mouth of the plane."""
    rising = curve(path("904,690 872,610 806,540 742,470 770,410 830,424 828,474 792,470"), closed=False)
    lines = [rising, *(curl(*place) for place in CURLS)]
    for colour, aside, wide in ((PINE_DARK, 5, 1.0), ("#fdf0cd", 0, 0.72)):
        with sheet.ink(colour, grain=0.06, rough=0.8) as cut:
            for line in lines:
                widths = [wide * (13 + 17 * (1 - step / len(line))) for step in range(len(line))]
                cut.polygon(ribbon([(x + aside, y + aside * 1.4) for x, y in line], widths))


CURLS = (
    (540, 700, 54, 0.4),
    (470, 742, 40, 2.6),
    (610, 742, 36, 4.0),
    (1010, 1010, 46, 1.0),
    (1140, 1030, 34, 3.0),
    (560, 1020, 40, 5.0),
)


def curl(x: float, y: float, size: float, start: float) -> list[Point]:
    """A turn and a half, ever closer."""
    reach = [size * (1 - step / 52) for step in range(40)]
    return [
        (x + far * cos(start + step / 4.4), y + far * 0.86 * sin(start + step / 4.4)) for step, far in enumerate(reach)
    ]


def chisels(sheet: Sheet) -> None:
    """Four in a rack at the back of the bench."""
    with sheet.ink(LIGHT, grain=0.08, rough=0.7) as cut:
        for order, x in enumerate((1330, 1400, 1470, 1540)):
            cut.box(x - 9 - order * 3, 560, x + 9 + order * 3, 668)
    with sheet.ink(MAPLE_DARK, grain=0.1) as cut:
        cut.box(1280, 590, 1600, 634)
    with sheet.ink(RED, grain=0.08) as cut:
        for x in (1330, 1400, 1470, 1540):
            cut.polygon(turned(x, smooth(path("12,420 22,440 19,500 11,552 15,572"))))

"""A larder shelf as a still life in gouache: jug, lemons, a jar of quinces, onions on a string, a knife."""

from math import pi, sin

from ..press import WIDTH, Point, Sheet
from ..turning import turned
from .crockery import JUG, bowl, jar, jug
from .produce import onions

WALL, LIT_WALL, SHELF, EDGE, SHADOW = "#5d7f7c", "#86a29a", "#b9805a", "#8d573c", "#36504f"
CREAM, INK = "#f4ebd8", "#2a2320"
TABLE = 770


def larder() -> bytes:
    sheet = Sheet(seed=17, paper=WALL)
    wall(sheet)
    shelf(sheet)
    shadows(sheet)
    cloth(sheet)
    jug(sheet)
    jar(sheet)
    bowl(sheet)
    onions(sheet)
    knife(sheet)
    return sheet.jpeg()


def wall(sheet: Sheet) -> None:
    """The light of a small window falls across the wall from the left."""
    with sheet.ink("#547572", grain=0.25, rough=1.6) as cut:
        for _ in range(170):
            cut.gouge(
                sheet.chance.uniform(-200, WIDTH),
                sheet.chance.uniform(0, TABLE),
                sheet.chance.uniform(120, 420),
                16,
            )
    with sheet.ink(LIT_WALL, grain=0.16, rough=1.6) as cut:
        cut.polygon([(430, 60), (690, 130), (860, 560), (600, 560)])
        cut.polygon([(725, 140), (985, 210), (1155, 560), (895, 560)])
    with sheet.ink("#a9bfae", grain=0.45, rough=1.8) as cut:
        for _ in range(40):
            share = sheet.chance.uniform(0, 1)
            cut.gouge(
                470 + share * 190 + sheet.chance.uniform(0, 400),
                150 + share * 390,
                sheet.chance.uniform(40, 120),
                9,
            )


def shelf(sheet: Sheet) -> None:
    with sheet.ink(SHELF, grain=0.1) as cut:
        cut.box(0, TABLE, WIDTH, 985)
    with sheet.ink("#c9946c", grain=0.2) as cut:
        for _ in range(70):
            y = sheet.chance.uniform(TABLE + 8, 980)
            cut.gouge(
                sheet.chance.uniform(-200, WIDTH),
                y,
                sheet.chance.uniform(120, 520),
                sheet.chance.uniform(3, 7),
            )
    with sheet.ink("#a66f4b", grain=0.15) as cut:
        for _ in range(46):
            y = sheet.chance.uniform(TABLE + 4, 980)
            cut.gouge(sheet.chance.uniform(-200, WIDTH), y, sheet.chance.uniform(100, 420), 3.4)
    with sheet.ink(EDGE, grain=0.1) as cut:
        cut.box(0, 985, WIDTH, 1067)
    with sheet.ink("#6f4230", grain=0.12) as cut:
        for y in (1008, 1031, 1052):
            for _ in range(6):
                cut.gouge(sheet.chance.uniform(-200, WIDTH), y, sheet.chance.uniform(200, 600), 5)
    with sheet.ink("#d8a67e", grain=0.1) as cut:
        cut.box(0, 981, WIDTH, 987)


def shadows(sheet: Sheet) -> None:
    with sheet.ink("#7d4b36", grain=0.12, rough=1.4) as cut:
        for x, y, across, down in ((520, 880, 250, 34), (880, 866, 200, 30), (1250, 900, 270, 40)):
            cut.oval(x + 40, y, across, down)
    with sheet.ink(SHADOW, grain=0.16, rough=1.6) as cut:
        cut.polygon(turned(650, [(half * 0.96, min(y - 34, TABLE)) for half, y in JUG]))
        cut.polygon(turned(985, [(100, 500), (106, 560), (110, 600), (110, TABLE)]))
        cut.oval(1330, 650, 190, 130)
        cut.box(1140, 650, 1520, TABLE)


def cloth(sheet: Sheet) -> None:
    """Striped linen, laid over the edge of the shelf."""
    with sheet.ink(CREAM, grain=0.06) as cut:
        cut.polygon([(90, 868), (360, 838), (640, 912), (600, 986), (596, 1067), (130, 1067), (126, 986)])
    with sheet.ink("#a9402f", grain=0.12) as cut:
        for across in (0.1, 0.16, 0.46, 0.52, 0.82, 0.88):
            cut.polygon(stripe(across, 0.026))
    with sheet.ink("#d9ccb2", grain=0.1) as cut:
        cut.polygon([(126, 984), (600, 984), (600, 1000), (126, 998)])
        cut.polygon([(200, 1000), (214, 1000), (226, 1067), (196, 1067)])
        cut.polygon([(420, 1000), (440, 1000), (452, 1067), (424, 1067)])


def stripe(across: float, wide: float) -> list[Point]:
    """Down the cloth and over the edge of the shelf, `across` and `wide` as shares of its width."""
    return [*fold(across), *reversed(fold(across + wide))]


def fold(share: float) -> list[Point]:
    top = (100 + share * 530, 868 - 30 * sin(share * pi) + share * 36)
    return [top, (128 + share * 470, 986), (132 + share * 462, 1067)]


def knife(sheet: Sheet) -> None:
    with sheet.ink("#7d4b36", grain=0.15) as cut:
        cut.polygon([(196, 968), (420, 914), (640, 946), (600, 962)])
    with sheet.ink("#cfd3cc", grain=0.08, rough=0.7) as cut:
        cut.polygon([(386, 908), (640, 930), (700, 946), (640, 950), (384, 934)])
    with sheet.ink(CREAM, grain=0.1, rough=0.7) as cut:
        cut.polygon([(386, 908), (640, 930), (690, 943), (386, 916)])
    with sheet.ink(INK, grain=0.08, rough=0.8) as cut:
        cut.polygon([(200, 886), (212, 878), (390, 902), (388, 938), (206, 918), (194, 906)])
    with sheet.ink("#c8a24a", grain=0.05, rough=0.6) as cut:
        for x, y in ((240, 899), (300, 907), (356, 914)):
            cut.oval(x, y, 5, 5)

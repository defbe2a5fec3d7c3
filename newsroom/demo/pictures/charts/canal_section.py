"""A lock cut through lengthwise: the upper water comes down a channel under the gate and lifts the boat."""

from math import pi, sin

from ..carving import curve, dashes, keep_inside, mark, oval, path, placed, stroke
from ..press import HEIGHT, WIDTH, Cutter, Point, Sheet

PAPER, EARTH, EARTH_MARK, STONE, JOINT = "#f3e6cb", "#a9764a", "#8a5c38", "#cbbf9f", "#8e8467"
WATER, WATER_DARK, FOAM, OAK, OAK_DARK, INK, RED = (
    "#4f9a92",
    "#2f736f",
    "#dff0e4",
    "#5b3a24",
    "#3a2416",
    "#1f2b2c",
    "#cd4630",
)
UPPER, LEVEL, LOWER, SILL, BED = 360, 560, 716, 470, 880
GATES = (430, 1190)


def canal_section() -> bytes:
    sheet = Sheet(seed=97, paper=PAPER)
    sky(sheet)
    far_wall(sheet)
    ground(sheet)
    water(sheet)
    flow(sheet)
    gates(sheet)
    boat(sheet)
    keeper(sheet)
    return sheet.jpeg()


def sky(sheet: Sheet) -> None:
    with sheet.ink("#ead7b2", grain=0.25, rough=1.4) as cut:
        for _ in range(70):
            cut.gouge(
                sheet.chance.uniform(-200, WIDTH), sheet.chance.uniform(10, 330), sheet.chance.uniform(120, 420), 9
            )
    with sheet.ink("#93ab83", grain=0.14) as cut:
        hills = curve(path("-20,300 220,262 470,290 760,250 1100,300 1330,276 1640,310"), closed=False)
        cut.polygon([*hills, (WIDTH, 560), (0, 560)])
    with sheet.ink("#6d8b66", grain=0.14) as cut:
        for x in range(30, 1600, 118):
            tall = 70 + 40 * sin(x * 1.7)
            cut.polygon(
                placed(
                    curve([(-24, 0), (-20, -tall * 0.7), (0, -tall), (20, -tall * 0.7), (24, 0)]),
                    x,
                    322 + 20 * sin(x / 200),
                )
            )


def far_wall(sheet: Sheet) -> None:
    """The other side of the chamber and of the lower reach: stone, and dark where the water has just left it."""
    outline: list[Point] = [(GATES[0], 346), (WIDTH, 346), (WIDTH, 900), (GATES[0], 900)]
    with sheet.ink("#dccfae", grain=0.1) as cut:
        cut.polygon(outline)
    with sheet.ink("#c0b48f", grain=0.14, rough=0.5) as cut:
        joints(cut)
        keep_inside(cut, outline)
    with sheet.ink("#8ea183", grain=0.4, rough=1.6) as cut:
        cut.box(GATES[1], 596, WIDTH, LOWER)
        for _ in range(46):
            x, y = sheet.chance.uniform(GATES[1], WIDTH), sheet.chance.uniform(520, 610)
            mark(cut, x, y, sheet.chance.uniform(60, 150), 15, pi / 2)
    with sheet.ink("#7f9a6c", grain=0.12) as cut:
        cut.box(GATES[0], 330, WIDTH, 350)


def ground(sheet: Sheet) -> None:
    """Earth below, and the stone of the chamber, with the channel left open in it."""
    with sheet.ink(EARTH, grain=0.1) as cut:
        cut.box(0, 580, 480, HEIGHT)
        cut.box(0, 900, WIDTH, HEIGHT)
    with sheet.ink(EARTH_MARK, grain=0.14) as cut:
        for _ in range(210):
            x, y = sheet.chance.uniform(-60, WIDTH), sheet.chance.uniform(560, HEIGHT)
            mark(cut, x, y, sheet.chance.uniform(40, 110), 7, 0.7)
        keep_inside(cut, [(0, 560), (500, 560), (500, 930), (WIDTH, 930), (WIDTH, HEIGHT), (0, HEIGHT)])
    with sheet.ink(STONE, grain=0.08) as cut:
        cut.polygon(
            [
                (0, SILL + 60),
                (GATES[0] - 60, SILL + 60),
                (GATES[0] - 60, SILL),
                (GATES[0] + 70, SILL),
                (GATES[0] + 90, BED),
                (1600, BED),
                (1600, 970),
                (330, 970),
                (330, 600),
                (0, 600),
            ]
        )
    with sheet.ink(JOINT, grain=0.12, rough=0.5) as cut:
        joints(cut)
        keep_inside(
            cut,
            [(330, SILL), (GATES[0] + 70, SILL), (GATES[0] + 90, BED), (1600, BED), (1600, 970), (330, 970)],
            [(0, SILL + 60), (340, SILL + 60), (340, 600), (0, 600)],
        )


def joints(cut: Cutter) -> None:
    for row in range(-4, 14):
        y = SILL + row * 38
        cut.line([(0, y), (WIDTH, y)], 3)
        for x in range(-40 + row % 2 * 45, WIDTH, 90):
            cut.line([(x, y), (x, y + 38)], 3)


CHANNEL: list[Point] = path("250,500 268,640 330,770 470,836 620,840 720,800")


def water(sheet: Sheet) -> None:
    with sheet.ink(WATER, grain=0.08) as cut:
        cut.polygon(
            [
                (0, UPPER),
                (GATES[0], UPPER),
                (GATES[0], SILL),
                (GATES[0] - 60, SILL),
                (GATES[0] - 60, SILL + 60),
                (0, SILL + 60),
            ]
        )
        cut.polygon(
            [(GATES[0], LEVEL), (GATES[1], LEVEL), (GATES[1], BED), (GATES[0] + 90, BED), (GATES[0] + 75, LEVEL)]
        )
        cut.polygon([(GATES[1], LOWER), (WIDTH, LOWER), (WIDTH, BED), (GATES[1], BED)])
        cut.line(curve(CHANNEL, closed=False), 62)
    with sheet.ink(WATER_DARK, grain=0.16, rough=1) as cut:
        for left, right, top, foot in (
            (0, GATES[0], UPPER, SILL),
            (540, GATES[1], LEVEL, BED),
            (GATES[1], WIDTH, LOWER, BED),
        ):
            for _ in range(34):
                y = top + 16 + (foot - top - 24) * sheet.chance.random()
                cut.gouge(sheet.chance.uniform(left, right - 120), y, sheet.chance.uniform(60, 150), 5)
            cut.box(left, top, right, top + 7)
    with sheet.ink(INK, grain=0.1, rough=0.5) as cut:
        for level in (UPPER, LOWER):
            dashes(cut, [(GATES[0] + 30, level), (GATES[1] - 24, level)], 4, 20, 14)


def flow(sheet: Sheet) -> None:
    """The way of the water, in arrows, and the boil where it comes up under the boat."""
    line = curve(CHANNEL, closed=False)
    with sheet.ink(FOAM, grain=0.08, rough=0.6) as cut:
        for aside in (-16, 0, 16):
            cut.line([(x + aside * 0.8, y + aside * 0.8) for x, y in line[2:-2]], 4)
        for x, y, turn in ((262, 590, 1.4), (392, 806, 0.46), (560, 842, 0.0)):
            cut.polygon(placed(path("-22,-26 26,0 -22,26 -10,0"), x, y, turn))
        for x in range(660, 1120, 76):
            tall = 150 + 40 * sin(x)
            stroke(cut, [(x, 850), (x + 12 * sin(x), 850 - tall / 2), (x, 850 - tall)], 8)
            cut.polygon([(x - 15, 864 - tall), (x, 834 - tall), (x + 15, 864 - tall)])
    with sheet.ink(RED, grain=0.06) as cut:
        cut.box(244, 120, 254, 480)
        cut.box(214, 438, 286, 450)
        cut.polygon(path("249,78 222,130 276,130"))


def gates(sheet: Sheet) -> None:
    """Both pairs, shut, with their balance beams; the lower ones are the tall ones."""
    with sheet.ink(OAK, grain=0.08) as cut:
        cut.box(GATES[0] - 16, 300, GATES[0] + 24, SILL + 8)
        cut.box(GATES[1] - 24, 300, GATES[1] + 26, BED + 8)
        cut.polygon(placed(path("-30,268 210,276 210,306 -30,314"), GATES[0], 0))
        cut.polygon(placed(path("-40,268 250,276 250,306 -40,314"), GATES[1], 0))
    with sheet.ink(OAK_DARK, grain=0.12, rough=0.8) as cut:
        for x, foot in ((GATES[0] - 16, SILL), (GATES[1] - 24, BED)):
            for y in range(330, foot, 52):
                cut.box(x, y, x + 46, y + 9)
            cut.box(x + 32, 300, x + 42, foot + 8)
    with sheet.ink("#f3efe2", grain=0.08, rough=0.7) as cut:
        cut.box(GATES[0] + 180, 277, GATES[0] + 210, 305)
        cut.box(GATES[1] + 218, 277, GATES[1] + 250, 305)


def boat(sheet: Sheet) -> None:
    """A narrow boat that floats in the chamber, and where it lay before, in outline."""
    hull: list[Point] = path("-250,-34 -268,-56 -236,-52 -210,-30 210,-30 246,-54 262,-50 236,34 -222,34")
    with sheet.ink(FOAM, grain=0.1, rough=0.5) as cut:
        dashes(cut, placed([*hull, hull[0]], 850, LOWER + 10), 3.4, 14, 10)
    with sheet.ink(INK, grain=0.06) as cut:
        cut.polygon(placed(hull, 850, LEVEL))
    with sheet.ink(RED, grain=0.08) as cut:
        cut.polygon(placed(path("-170,-30 -164,-92 150,-92 158,-30"), 850, LEVEL))
        cut.polygon(placed(path("-230,-26 232,-26 230,-12 -228,-12"), 850, LEVEL))
    with sheet.ink("#f4ead0", grain=0.06, rough=0.6) as cut:
        cut.polygon(placed(path("-176,-92 -170,-104 158,-104 160,-92"), 850, LEVEL))
        for left in (-130, -60, 10, 80):
            cut.polygon(placed(placed(path("0,-76 44,-76 44,-50 0,-50"), left, 0), 850, LEVEL))
    with sheet.ink(INK, grain=0.06, rough=0.7) as cut:
        cut.polygon(placed(path("92,-104 112,-104 112,-146 92,-146"), 850, LEVEL))
        cut.polygon(placed(curve(path("180,-30 174,-84 190,-112 206,-84 204,-30")), 850, LEVEL))
        cut.polygon(placed(oval(14, 16), 1040, LEVEL - 126))
        cut.line([(1044, LEVEL - 84), (1096, LEVEL - 70)], 8)


def keeper(sheet: Sheet) -> None:
    """He leans on the beam, and waits until it is level."""
    x, foot = 1412.0, 332.0
    with sheet.ink(INK, grain=0.06, rough=0.7) as cut:
        cut.polygon(placed(path("34,0 54,0 44,-70 50,-130 22,-140 8,-70 20,-60"), x, foot))
        cut.polygon(placed(oval(17, 22), x + 34, foot - 158))
        cut.polygon(placed(path("4,-166 54,-170 48,-186 18,-186"), x, foot))
        stroke(cut, [(x + 26, foot - 130), (x + 2, foot - 92), (x + 26, foot - 66)], 15)

"""A loom from the weaver's side: the warp comes toward us through heddles and reed and turns into cloth."""

from math import cos, pi, sin

from ..carving import curve, oval, path, placed
from ..press import HEIGHT, WIDTH, Cutter, Point, Sheet

MILL, MILL_LINE, GLASS = "#26322f", "#32403b", "#93a58f"
CREAM, MADDER, INDIGO = "#efe0bf", "#b8412c", "#2f4f75"
WOOD, WOOD_DARK, WOOD_LIGHT = "#bd7d3c", "#7c4a24", "#dda765"
IRON, IRON_DARK, STEEL = "#4d7a62", "#2c4b3e", "#7f8b84"
ENDS, STRIPE = 100, "ccccccccmmccciiiicccmmcccc"
BACK, HEDDLES, FELL = 70.0, 300.0, 716.0
BREAST = 955


def loom() -> bytes:
    sheet = Sheet(seed=53, paper=MILL)
    mill(sheet)
    shafts(sheet)
    warp(sheet)
    batten(sheet)
    cloth(sheet)
    frame(sheet)
    shuttle(sheet)
    return sheet.jpeg()


def across(share: float, y: float) -> float:
    """Where the warp is at this height, from 0 at its left edge to 1: it is wider the nearer it comes."""
    return 800 + (400 + 270 * (y - BACK) / (FELL - BACK)) * (share * 2 - 1)


def mill(sheet: Sheet) -> None:
    """The tall windows of the mill, out of focus behind the loom."""
    with sheet.ink(GLASS, grain=0.2, rough=1.6) as cut:
        for left in range(40, 1600, 320):
            for column in range(3):
                for row in range(3):
                    cut.box(left + column * 72, -70 + row * 92, left + column * 72 + 60, 10 + row * 92)
    with sheet.ink(MILL_LINE, grain=0.2, rough=1.5) as cut:
        for _ in range(70):
            cut.gouge(
                sheet.chance.uniform(-200, WIDTH), sheet.chance.uniform(220, 760), sheet.chance.uniform(90, 320), 11
            )


def shafts(sheet: Sheet) -> None:
    """Two frames of heddles, one raised and one lowered."""
    with sheet.ink(STEEL, grain=0.15, rough=0.4) as cut:
        for end in range(ENDS):
            x, top = across(end / (ENDS - 1), HEDDLES), 120 if end % 2 else 190
            cut.line([(x, top), (x, top + 320)], 1.6)
    for top in (112, 182):
        with sheet.ink(WOOD if top == 182 else "#99632f", grain=0.1) as cut:
            cut.box(180, top - 22, 1420, top + 14)
            cut.box(180, top + 316, 1420, top + 346)
        with sheet.ink(WOOD_DARK, grain=0.15) as cut:
            cut.box(180, top + 6, 1420, top + 16)
            for left in (330, 790, 1250):
                cut.box(left, top - 70, left + 9, top - 22)


def warp(sheet: Sheet) -> None:
    for colour, code in ((CREAM, "c"), (MADDER, "m"), (INDIGO, "i")):
        with sheet.ink(colour, grain=0.06, rough=0.5) as cut:
            for end in range(ENDS):
                if STRIPE[end % len(STRIPE)] == code:
                    thread(cut, end)


def thread(cut: Cutter, end: int) -> None:
    """From the back beam to the eye of its heddle, and on to the fell of the cloth."""
    share, lift = end / (ENDS - 1), -44 if end % 2 else 40
    places = ((across(share, BACK), BACK), (across(share, HEDDLES), HEDDLES + lift), (across(share, FELL), FELL + 6))
    cut.line(places[:2], 3.6)
    cut.line(places[1:], 5)


def batten(sheet: Sheet) -> None:
    """The swinging beam that beats each weft home: its reed between two rails."""
    with sheet.ink("#1b2523", grain=0.1, rough=0.5) as cut:
        for dent in range(ENDS + 1):
            x = across((dent - 0.5) / (ENDS - 1), 600)
            cut.line([(x, 540), (x, 640)], 3)
    for top, foot in ((496, 548), (632, 682)):
        with sheet.ink(WOOD, grain=0.08) as cut:
            cut.polygon([(60, top), (1540, top), (1556, foot), (44, foot)])
        with sheet.ink(WOOD_LIGHT, grain=0.2) as cut:
            cut.box(70, top + 3, 1530, top + 11)
            for _ in range(14):
                cut.gouge(sheet.chance.uniform(60, 1400), sheet.chance.uniform(top + 16, foot - 12), 160, 3)
        with sheet.ink(WOOD_DARK, grain=0.1) as cut:
            cut.box(44, foot - 9, 1556, foot + 3)


def cloth(sheet: Sheet) -> None:
    corners = [
        (across(0, FELL), FELL),
        (across(1, FELL), FELL),
        (across(1, BREAST), BREAST),
        (across(1, BREAST), HEIGHT),
        (across(0, BREAST), HEIGHT),
        (across(0, BREAST), BREAST),
    ]
    with sheet.ink(WOOD_DARK, grain=0.1) as cut:
        cut.box(0, BREAST - 46, WIDTH, BREAST + 50)
    with sheet.ink(WOOD, grain=0.1) as cut:
        cut.box(0, BREAST - 46, WIDTH, BREAST + 8)
    with sheet.ink(CREAM, grain=0.06) as cut:
        cut.polygon(corners)
    for colour, order in ((MADDER, 0), (INDIGO, 1)):
        with sheet.ink(colour, grain=0.1, rough=0.6) as cut:
            for row in range(34):
                if (row // 9) % 2 == order:
                    weft(cut, row)
    with sheet.ink("#2a1a1c", grain=0.72, rough=1.6) as cut:
        cut.box(across(0, BREAST), BREAST + 20, across(1, BREAST), HEIGHT)


def weft(cut: Cutter, row: int) -> None:
    """One throw of the shuttle: it shows where it passes over the warp, and makes diamonds with its neighbors."""
    y, down = weft_height(row), weft_height(row + 1) - weft_height(row) - 2
    lean = abs(row % 18 - 9)
    for column in range(64):
        if abs((column + 8) % 16 - 8) in (lean, lean - 1, (lean + 4) % 9):
            left, right = across(column / 64, y), across((column + 0.92) / 64, y)
            cut.box(left, y, right, y + down)


def weft_height(row: int) -> float:
    return FELL + 8 + row * 7.6 + row * row * 0.08


def frame(sheet: Sheet) -> None:
    """The iron sides, and the wheel that drives it all."""
    left: list[Point] = [(0, 130), (76, 110), (96, 430), (64, 560), (70, 900), (120, HEIGHT), (0, HEIGHT)]
    with sheet.ink(IRON, grain=0.08) as cut:
        cut.polygon(left)
        cut.polygon([(WIDTH - x, y) for x, y in left])
        cut.polygon(gear(1500, 330, 190))
        for hole in range(6):
            cut.polygon(placed(curve(path("62,-22 128,-44 142,0 128,44 62,22")), 1500, 330, hole * pi / 3), value=0)
    with sheet.ink(IRON_DARK, grain=0.1) as cut:
        cut.polygon(
            [
                (54, 120),
                (76, 110),
                (96, 430),
                (64, 560),
                (70, 900),
                (120, HEIGHT),
                (92, HEIGHT),
                (44, 900),
                (38, 560),
                (70, 430),
            ]
        )
        cut.polygon(
            [(x, y) for x, y in ((1540, 600), (1562, 620), (1556, 900), (1508, HEIGHT), (1480, HEIGHT), (1530, 900))]
        )
        cut.polygon(placed(oval(56, 56), 1500, 330))
        cut.polygon(placed(oval(178, 178), 1500, 330))
        cut.polygon(placed(oval(164, 164), 1500, 330), value=0)
        cut.polygon(placed(oval(48, 48), 1500, 330))
    with sheet.ink("#8fb59b", grain=0.12, rough=0.7) as cut:
        for y in (190, 330, 700, 860):
            cut.oval(30, y, 11, 11)
        cut.oval(1494, 324, 17, 17)


def gear(x: float, y: float, radius: float) -> list[Point]:
    reach = [radius + (14 if step % 4 < 2 else -8) for step in range(144)]
    return [(x + far * cos(step / 72 * pi), y + far * sin(step / 72 * pi)) for step, far in enumerate(reach)]


def shuttle(sheet: Sheet) -> None:
    at = (1060.0, 866.0, -0.2)
    hull = curve(path("-300,4 -190,-40 0,-54 190,-40 300,4 190,40 0,48 -190,40"))
    with sheet.ink("#3a2119", grain=0.14) as cut:
        cut.polygon(placed(hull, at[0] + 16, at[1] + 30, at[2]))
    with sheet.ink(MADDER, grain=0.06, rough=0.5) as cut:
        cut.line(curve(path("890,900 720,960 480,880 330,790 150,726"), closed=False), 5)
    with sheet.ink(WOOD_LIGHT, grain=0.07) as cut:
        cut.polygon(placed(hull, *at))
    with sheet.ink("#8a5428", grain=0.14, rough=1.2) as cut:
        cut.polygon(placed(curve(path("-280,8 0,26 280,8 190,40 0,48 -190,40")), *at))
    with sheet.ink("#2b1a12", grain=0.08) as cut:
        cut.polygon(placed(curve(path("-170,-4 -120,-30 120,-30 170,-4 120,20 -120,20")), *at))
        for tip in (-1, 1):
            cut.polygon(placed([(tip * 304, 4), (tip * 236, -22), (tip * 226, 4), (tip * 236, 28)], *at))
    with sheet.ink(MADDER, grain=0.08) as cut:
        cut.polygon(placed(curve(path("-132,-5 -104,-20 90,-14 118,-5 90,4 -104,10")), *at))
    with sheet.ink("#e2866a", grain=0.12, rough=0.5) as cut:
        for turn in range(17):
            cut.line(placed([(-104 + turn * 12, -15), (-98 + turn * 12, 4)], *at), 2)

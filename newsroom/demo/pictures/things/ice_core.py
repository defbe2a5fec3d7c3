"""A core of frozen ground, set up on the snow like a tower, with somebody looking up at it."""

from math import pi, sin

from ..carving import curve, keep_inside, oval, path, placed, stroke
from ..press import HEIGHT, WIDTH, Cutter, Point, Sheet

SKY, ROSE, PEACH, SNOW, BLUE_SHADE = "#a9cbd6", "#e9c2b4", "#f3dcc4", "#f1f1ea", "#8fb0c9"
NAVY, RED, SKIN = "#1b2f49", "#d2402f", "#d9a07c"
HORIZON = 770
LAYERS = (
    (78, "#5d4632"), (150, "#cfe3e6"), (176, "#7a5a3c"), (262, "#3d3029"), (282, "#86b6c9"), (352, "#a98a63"),
    (380, "#5d4632"), (452, "#e8f0ec"), (474, "#4f8fb0"), (540, "#7a5a3c"), (566, "#8a8f8c"), (628, "#2e6a94"),
    (664, "#b7d5de"), (690, "#5d4632"), (752, "#3d3029"), (776, "#86b6c9"), (812, "#a98a63"), (858, "#24507a"),
    (900, "#5d4632"), (940, "#5d4632"),
)  # fmt: skip
"""The top of each layer of the tall core, and its color: peat and silt in browns, ice in blues."""
WRONG = 474
"""The layer with the flag."""


def ice_core() -> bytes:
    sheet = Sheet(seed=61, paper=SKY)
    land(sheet)
    core(sheet, 1310, 96, 1.9, LAYERS[6:16])
    core(sheet, 250, 72, 2.3, LAYERS[9:16])
    core(sheet, 700, 150, 1.0, LAYERS)
    flag(sheet)
    reader(sheet)
    return sheet.jpeg()


def land(sheet: Sheet) -> None:
    for colour, top in ((ROSE, 470), (PEACH, 640)):
        with sheet.ink(colour, grain=0.16, rough=1.6) as cut:
            cut.box(0, top, WIDTH, HORIZON)
            for _ in range(90):
                y = top - abs(sheet.chance.gauss(0, 70))
                cut.gouge(sheet.chance.uniform(-200, WIDTH), y, sheet.chance.uniform(160, 520), 12)
    with sheet.ink("#7e9fb8", grain=0.12) as cut:
        hills = curve(path("-20,742 160,704 380,738 620,716 900,745 1120,690 1330,732 1640,700"), closed=False)
        cut.polygon([*hills, (WIDTH, HORIZON + 4), (0, HORIZON + 4)])
    with sheet.ink(SNOW, grain=0.06) as cut:
        cut.box(0, HORIZON, WIDTH, HEIGHT)
    with sheet.ink("#cddbe2", grain=0.16, rough=1.2) as cut:
        for step in range(60):
            y = HORIZON + 8 + 280 * (step / 60) ** 1.4
            cut.gouge(sheet.chance.uniform(-200, WIDTH), y, sheet.chance.uniform(100, 420), 3 + step / 9)
    with sheet.ink(BLUE_SHADE, grain=0.14, rough=1.4) as cut:
        cut.polygon(path("560,944 856,930 1660,1010 1660,1067 1180,1067 700,985"))
        cut.polygon(path("1230,800 1400,790 1660,812 1660,846 1400,830"))
        cut.polygon(path("190,790 320,782 560,800 560,816 260,806"))


def core(sheet: Sheet, x: float, half: float, smaller: float, layers: tuple[tuple[int, str], ...]) -> None:
    """A round column of layers, seen from the height of the horizon: rims above it arch, rims below it sag."""
    foot = HORIZON + (940 - HORIZON) / smaller**1.6
    rims = [foot - (layers[-1][0] - top) / smaller for top, _ in layers]
    whole = [*rim(x, rims[0], half), *reversed(rim(x, rims[-1], half))]
    for (_, colour), top, below in zip(layers, rims, rims[1:], strict=False):
        with sheet.ink(colour, grain=0.1, rough=1.2) as cut:
            cut.polygon(
                [*rim(x, top, half, rough=top != rims[0]), *reversed(rim(x, below, half, rough=below != rims[-1]))]
            )
    grains(sheet, x, half, rims)
    with sheet.ink(NAVY, grain=0.62, rough=2) as cut:
        cut.polygon([*rim(x, rims[0], half)[23:], *reversed(rim(x, rims[-1], half)[23:])])
        cut.polygon([*rim(x, rims[0], half)[29:], *reversed(rim(x, rims[-1], half)[29:])])
        keep_inside(cut, whole)
    with sheet.ink("#fdf6e6", grain=0.5, rough=1.2) as cut:
        cut.polygon([*rim(x, rims[0] + 4, half)[2:4], *reversed(rim(x, rims[-1] - 4, half)[2:4])])


def rim(x: float, y: float, half: float, rough: bool = False) -> list[Point]:
    """The near edge of a layer, from left to right, bent as a circle is that is seen from the horizon."""
    sag = (y - HORIZON) * half / 900
    wave = [4 * sin(step * 1.3 + y) + 3 * sin(step * 0.6 + y * 2) if rough else 0 for step in range(33)]
    return [(x + half * (step / 16 - 1), y + sag * sin(step / 32 * pi) ** 0.6 + wave[step]) for step in range(33)]


def grains(sheet: Sheet, x: float, half: float, rims: list[float]) -> None:
    """Pebbles and bubbles, and thin veins of ice."""
    chance = sheet.chance
    for colour, count in (("#221a17", 46), ("#e3d3b0", 46)):
        with sheet.ink(colour, grain=0.1, rough=0.6) as cut:
            for _ in range(count):
                y, size = chance.uniform(rims[0] + 14, rims[-1] - 10), chance.uniform(2, 6) * half / 150
                cut.oval(x + chance.uniform(-0.94, 0.94) * half, y, size * 1.5, size)
    with sheet.ink("#f6fbfa", grain=0.14, rough=0.5) as cut:
        for _ in range(34):
            left = x + chance.uniform(-0.95, 0.5) * half
            y = chance.uniform(rims[0] + 10, rims[-1] - 10)
            cut.gouge(left, y, half * chance.uniform(0.2, 0.5), 4 * half / 150 + 1)


def flag(sheet: Sheet) -> None:
    """The layer that was dated wrong."""
    edge = rim(700, WRONG + 16, 150)
    with sheet.ink(RED, grain=0.05, rough=0.6) as cut:
        cut.line(edge, 7)
        cut.line([(850, edge[-1][1]), (960, edge[-1][1] - 6)], 6)
        cut.polygon(placed(path("954,-8 962,-74 1060,-44 960,-14"), 0, edge[-1][1]))


def reader(sheet: Sheet) -> None:
    x, foot = 1010.0, 960.0
    with sheet.ink(BLUE_SHADE, grain=0.14) as cut:
        cut.polygon(placed(path("-20,-4 24,-8 300,22 290,40"), x, foot))
    with sheet.ink(NAVY, grain=0.06, rough=0.8) as cut:
        cut.polygon(placed(path("-24,-80 26,-80 30,0 6,0 1,-56 -5,0 -30,0"), x, foot))
        stroke(cut, [(x - 44, foot + 1), (x - 20, foot - 8), (x - 2, foot + 1)], 13)
        stroke(cut, [(x + 0, foot + 1), (x + 16, foot - 8), (x + 36, foot + 1)], 13)
    with sheet.ink(RED, grain=0.07) as cut:
        cut.polygon(curve(placed(path("-22,-176 14,-180 32,-150 34,-72 -32,-72 -34,-140"), x, foot)))
        cut.polygon(curve(placed(path("-16,-178 -20,-212 6,-222 26,-202 20,-170"), x, foot)))
    with sheet.ink("#8e2621", grain=0.12) as cut:
        cut.polygon(placed(path("10,-170 32,-150 34,-76 16,-76"), x, foot))
        face_of_hood(cut, x, foot)
    with sheet.ink(SKIN, grain=0.06, rough=0.7) as cut:
        cut.polygon(curve(placed(path("-17,-186 -22,-204 -10,-214 2,-204 -2,-184"), x, foot)))
    with sheet.ink(SNOW, grain=0.05, rough=0.7) as cut:
        cut.polygon(placed(path("-62,-136 -26,-126 -34,-100 -68,-110"), x, foot))


def face_of_hood(cut: Cutter, x: float, foot: float) -> None:
    cut.polygon([(px + x - 6, py + foot - 198) for px, py in oval(17, 21)])

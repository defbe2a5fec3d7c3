"""A white van on a mountain road, among red mountains."""

from random import Random

from ..carving import curve, placed, ribbon
from ..greenery import leaf
from ..press import WIDTH, Cutter, Point, Sheet
from ..skies import cloud, rolled
from ..turning import turned

PAPER, SKY, SNOW = "#d8ecdf", "#3fa3a6", "#fdf7ea"
FAR, RED, DARK, OCHRE = "#d9a08a", "#c2603f", "#8a3a30", "#e2a552"
ROAD, EDGE, INK, GREEN = "#5e5a63", "#f3e2b6", "#22222c", "#2f8a5b"


def van() -> bytes:
    sheet = Sheet(seed=44, paper=PAPER)
    sky(sheet)
    mountains(sheet)
    slope(sheet)
    road(sheet)
    vehicle(sheet, 950, 856)
    verge(sheet)
    return sheet.jpeg()


def sky(sheet: Sheet) -> None:
    rolled(sheet, SKY, 0, 460, 1, 0.1)
    with sheet.ink(SNOW, grain=0.1) as cut:
        cloud(cut, sheet.chance, 1240, 190, 190, 74)
        cloud(cut, sheet.chance, 130, 300, 160, 50)


PEAKS: list[Point] = [
    (-20, 460), (120, 330), (220, 390), (420, 150), (500, 230), (560, 196), (760, 400), (900, 320), (1090, 440),
    (1290, 270), (1450, 400), (1620, 330), (1620, 700), (-20, 700),
]  # fmt: skip


def mountains(sheet: Sheet) -> None:
    with sheet.ink(FAR, grain=0.12) as cut:
        cut.polygon(PEAKS)
    with sheet.ink("#a9675f", grain=0.14) as cut:
        for shade in (
            [(420, 150), (500, 230), (560, 196), (760, 400), (640, 470), (560, 380), (500, 420), (440, 300)],
            [(1290, 270), (1450, 400), (1380, 480), (1320, 390), (1280, 420)],
            [(120, 330), (220, 390), (180, 460), (130, 400)],
            [(900, 320), (1090, 440), (960, 450), (910, 390)],
        ):
            cut.polygon(shade)
    with sheet.ink(SNOW, grain=0.06) as cut:
        cut.polygon([(420, 150), (480, 212), (462, 236), (440, 214), (420, 262), (396, 226), (372, 250), (352, 236)])
        cut.polygon([(560, 196), (606, 244), (584, 240), (566, 262), (540, 232), (524, 220)])
        cut.polygon([(1290, 270), (1340, 312), (1316, 318), (1296, 306), (1270, 330), (1240, 316)])


HILL: list[Point] = [
    (-20, 640), (160, 600), (340, 520), (560, 500), (760, 560), (980, 520), (1200, 430), (1420, 470), (1620, 420),
]  # fmt: skip
BENDS: list[Point] = [
    (1700, 792), (1500, 760), (1300, 742), (980, 744), (560, 752), (360, 730), (340, 690), (520, 668), (860, 672),
    (1120, 650), (1200, 612), (1060, 588), (860, 592), (740, 572), (780, 546), (920, 536), (1060, 520), (1100, 496),
    (1060, 480),
]  # fmt: skip


def slope(sheet: Sheet) -> None:
    """The near mountainside, with the road going up it in bends."""
    chance = sheet.chance
    with sheet.ink(RED, grain=0.1) as cut:
        cut.polygon([*curve(HILL, closed=False), (1620, 900), (-20, 900)])
    with sheet.ink(DARK, grain=0.16) as cut:
        for _ in range(110):
            x, y = chance.uniform(0, WIDTH), chance.uniform(580, 800)
            cut.polygon([(x, y), (x + 26, y - 10), (x + 70, y + 20), (x + 30, y + 12)])
    line = curve(BENDS, closed=False)
    last = len(line) - 1
    for colour, more in ((DARK, 12), (EDGE, 3), (ROAD, -3)):
        with sheet.ink(colour, grain=0.08) as cut:
            widths = [max(3.0, (46 - 40 * (step / last) ** 0.7) * (1 + more / 40)) for step in range(last + 1)]
            cut.polygon(ribbon([(x, y + (5 if more > 9 else 0)) for x, y in line], widths))


def road(sheet: Sheet) -> None:
    with sheet.ink(OCHRE, grain=0.1) as cut:
        cut.polygon([(0, 800), (420, 786), (1000, 800), (WIDTH, 772), (WIDTH, 900), (0, 900)])
    with sheet.ink(ROAD, grain=0.1) as cut:
        cut.polygon([(0, 838), (WIDTH, 820), (WIDTH, 956), (0, 984)])
    with sheet.ink(EDGE, grain=0.1) as cut:
        for x in range(-20, WIDTH, 150):
            cut.polygon(
                [(x, 912 - x * 0.011), (x + 84, 911 - x * 0.011), (x + 84, 919 - x * 0.011), (x, 920 - x * 0.011)]
            )
        for x in range(40, WIDTH, 170):
            cut.polygon(
                [(x, 838 - x * 0.011), (x, 796 - x * 0.011), (x + 24, 795 - x * 0.011), (x + 24, 838 - x * 0.011)]
            )


BODY: list[Point] = [
    (-262, 0), (-266, -190), (-250, -214), (120, -216), (160, -206), (214, -116), (262, -98), (272, -70), (272, 0),
]  # fmt: skip


def vehicle(sheet: Sheet, x: float, foot: float) -> None:
    with sheet.ink(INK, grain=0.06) as cut:
        cut.polygon(placed([(-290, 46), (280, 38), (300, 62), (-250, 72)], x, foot))
    with sheet.ink(SNOW, grain=0.05) as cut:
        cut.polygon(placed(BODY, x, foot))
    with sheet.ink("#c9cfc9", grain=0.1) as cut:
        cut.polygon(placed([(-264, -60), (272, -60), (272, 0), (-262, 0)], x, foot))
        cut.polygon(placed([(-262, -216), (118, -218), (160, -208), (150, -200), (-258, -200)], x, foot))
    with sheet.ink(GREEN, grain=0.08) as cut:
        cut.polygon(placed([(-265, -112), (206, -112), (264, -94), (268, -78), (-264, -78)], x, foot))
        cut.polygon(placed([(-120, -232), (-20, -232), (-14, -216), (-126, -216)], x, foot))
    with sheet.ink(INK, grain=0.05, rough=0.8) as cut:
        cut.polygon(placed([(128, -192), (156, -190), (198, -122), (128, -122)], x, foot))
        for left in (-236, -150):
            cut.polygon(placed([(left, -188), (left + 70, -188), (left + 70, -130), (left, -130)], x, foot))
        for seam in (-62, 30, 116):
            cut.line(placed([(seam, -198), (seam, -8)], x, foot), 3)
        cut.line(placed([(44, -62), (64, -62)], x, foot), 6)
        for wheel in (-166, 178):
            cut.oval(x + wheel, foot + 4, 56, 56)
        cut.polygon(placed([(-270, -16), (280, -16), (280, 12), (-270, 12)], x, foot))
    with sheet.ink("#b9b6ac", grain=0.08, rough=0.7) as cut:
        for wheel in (-166, 178):
            cut.oval(x + wheel, foot + 4, 26, 26)
    with sheet.ink("#f0c04f", grain=0.06, rough=0.7) as cut:
        cut.polygon(placed([(244, -66), (272, -60), (272, -34), (248, -34)], x, foot))


def verge(sheet: Sheet) -> None:
    """The drop on the near side: stones, agaves, tall cactus."""
    chance = sheet.chance
    with sheet.ink(DARK, grain=0.1) as cut:
        cut.polygon([(0, 984), (WIDTH, 956), (WIDTH, 1067), (0, 1067)])
    with sheet.ink(RED, grain=0.14) as cut:
        for _ in range(50):
            cut.gouge(chance.uniform(-60, WIDTH), chance.uniform(1000, 1062), chance.uniform(60, 200), 9)
    with sheet.ink("#2b5a48", grain=0.08) as cut:
        cactus(cut, 260, 1010, 420)
        cactus(cut, 140, 1030, 250)
        for x, size in ((420, 120), (1380, 150), (1530, 110), (640, 80)):
            agave(cut, chance, x, 1060, size)
    with sheet.ink("#5f9a6a", grain=0.1) as cut:
        for x, size in ((414, 92), (1372, 116), (1524, 80), (636, 60)):
            agave(cut, chance, x, 1064, size)
        for x, foot, tall in ((260, 1010, 420), (140, 1030, 250)):
            for side in (-8, 2):
                cut.line([(x + side, foot - tall + 20), (x + side, foot - 30)], 2.6)


def cactus(cut: Cutter, x: float, foot: float, tall: float) -> None:
    wide = tall * 0.06
    cut.polygon(turned(x, [(wide * 0.5, foot - tall), (wide, foot - tall + wide), (wide, foot)]))
    for side, start, top in ((-1, 0.42, 0.72), (1, 0.3, 0.62)):
        reach = x + side * tall * 0.17
        cut.line(
            curve(
                [(x, foot - tall * start), (reach, foot - tall * (start + 0.06)), (reach, foot - tall * top)],
                closed=False,
            ),
            wide * 1.5,
        )
        cut.oval(reach, foot - tall * top, wide * 0.75, wide)


def agave(cut: Cutter, chance: Random, x: float, foot: float, size: float) -> None:
    for spike in range(11):
        leaf(cut, x, foot, size * chance.uniform(0.8, 1.1), -0.25 - spike * 0.264)

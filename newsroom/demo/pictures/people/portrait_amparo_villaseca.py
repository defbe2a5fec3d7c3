"""Amparo Villaseca, from the side, at the window at which she counts."""

from ..carving import curve, keep_inside, mark, oval, path, placed, stroke
from ..press import Point
from .square import SIDE, SquareSheet

SKIN, SHADE, LIGHT, LINE, LIPS = "#cf9a6c", "#96613f", "#ecc595", "#2c1a20", "#a8504a"
GRAY, GRAY_DARK, GRAY_LIGHT = "#a9a9b2", "#6b6b7c", "#dcdcdc"
WALL, WALL_LINE, FRAME, NIGHT, LAMP = "#3a2440", "#4a3152", "#1d1224", "#22407a", "#f6cb6c"
WOOL, WOOL_DARK, WOOL_LIGHT, BLOUSE = "#8e2f3f", "#5d1b2c", "#b4525a", "#f1e6cf"
FACE: list[Point] = curve(
    path(
        "560,214 490,262 452,330 440,392 450,424 428,462 386,522 384,540 400,552 432,556 430,570 "
        "416,588 420,600 434,608 422,620 424,640 444,656 440,682 446,716 480,742 560,738 650,706 "
        "716,640 760,500 720,300 640,220"
    ),
    steps=6,
)
NECK: list[Point] = [
    (556, 700),
    (566, 780),
    (520, 900),
    (900, 900),
    *curve(path("850,860 796,790 778,700 800,580 780,480"), closed=False),
    (690, 560),
]


def portrait_amparo_villaseca() -> bytes:
    sheet = SquareSheet(seed=137, paper=WALL)
    room(sheet)
    with sheet.ink(SKIN, grain=0.07) as cut:
        cut.polygon(NECK)
        cut.polygon(FACE)
    shadow(sheet)
    features(sheet)
    hair(sheet)
    cardigan(sheet)
    return sheet.jpeg()


def room(sheet: SquareSheet) -> None:
    """The house across the street, with eleven of its windows lit."""
    with sheet.ink(WALL_LINE, grain=0.2, rough=1.4) as cut:
        for _ in range(70):
            mark(
                cut,
                sheet.chance.uniform(560, SIDE),
                sheet.chance.uniform(-100, SIDE),
                sheet.chance.uniform(120, 380),
                16,
                1.57,
            )
    with sheet.ink(NIGHT, grain=0.1) as cut:
        cut.box(0, 0, 520, 860)
    with sheet.ink("#16264f", grain=0.1) as cut:
        cut.polygon(path("0,250 300,250 300,190 520,190 520,860 0,860"))
    with sheet.ink("#30508c", grain=0.12, rough=0.7) as cut:
        for place in range(48):
            cut.box(*pane(place))
    with sheet.ink(LAMP, grain=0.08, rough=0.7) as cut:
        for place in (2, 7, 10, 17, 19, 26, 29, 32, 39, 42, 45):
            cut.box(*pane(place))
        cut.oval(104, 116, 50, 50)
        cut.oval(126, 104, 46, 46, value=0)
    with sheet.ink(FRAME, grain=0.06) as cut:
        cut.box(250, 0, 274, 860)
        cut.box(0, 420, 520, 440)
        cut.box(506, 0, 556, 900)
        cut.box(0, 850, 556, 906)


def pane(place: int) -> tuple[float, float, float, float]:
    x, y = 18 + place % 6 * 82, 290 + place // 6 * 72
    return x, y, x + 34, y + 44


def shadow(sheet: SquareSheet) -> None:
    """Light comes from her lamp, in front of her and low."""
    with sheet.ink(SHADE, grain=0.1, rough=1.2) as cut:
        cut.polygon(
            curve(path("600,220 566,330 600,420 560,500 580,580 540,640 500,700 470,745 600,760 780,700 790,300"))
        )
        cut.polygon(path("540,726 560,820 640,790 700,900 880,940 820,640"))
        cut.polygon(curve(path("452,424 490,412 530,430 500,442 466,438")))
        cut.polygon(curve(path("404,552 432,534 462,548 438,560")))
        cut.polygon(curve(path("440,656 468,652 476,670 446,672")))
        for step in range(17):
            y = 300 + step * 26
            mark(cut, 600 - (step * 37 % 30), y, 60, 9, 3.2)
        keep_inside(cut, FACE, NECK)
    with sheet.ink(LIGHT, grain=0.2, rough=1.2) as cut:
        stroke(cut, path("500,272 466,330 456,392"), 24)
        stroke(cut, path("454,440 428,486 398,528"), 13)
        cut.polygon(curve(path("470,492 520,486 548,520 520,560 480,540")))
        stroke(cut, path("440,690 456,718 486,732"), 13)
        keep_inside(cut, FACE)


def features(sheet: SquareSheet) -> None:
    with sheet.ink(LIPS, grain=0.1, rough=0.8) as cut:
        cut.polygon(curve(path("416,590 422,600 436,607 462,604 440,590"), steps=4))
        cut.polygon(curve(path("424,622 424,638 444,640 464,608 436,609"), steps=4))
    with sheet.ink("#f0e4cd", grain=0.06, rough=0.6) as cut:
        cut.polygon(curve(path("460,452 466,434 492,436 512,452 488,460"), steps=4))
    with sheet.ink(LINE, grain=0.05, rough=0.7) as cut:
        cut.oval(471, 447, 9, 13)
        stroke(cut, path("454,452 464,430 490,432 524,456"), 11)
        stroke(cut, path("462,458 486,464 510,458"), 5)
        stroke(cut, path("470,418 496,416 528,434"), 5)
        stroke(cut, path("436,608 450,608 472,600"), 7)
        stroke(cut, path("448,530 462,544 448,560 424,554"), 7)
        stroke(cut, path("470,556 490,584 488,612"), 6)
        for y in (440, 454, 468):
            stroke(cut, [(530, 452 + (y - 454) * 0.4), (552, y), (570, y + 3)], 5)
        for step in range(3):
            stroke(cut, [(476, 318 + step * 26), (510, 310 + step * 26), (548, 318 + step * 26)], 4)
        stroke(cut, path("446,718 480,746 570,744 660,708 720,640"), 9)
    with sheet.ink(GRAY_DARK, grain=0.1, rough=0.8) as cut:
        stroke(cut, path("444,398 470,376 508,378 544,402"), 15)


def hair(sheet: SquareSheet) -> None:
    """Drawn back over the ear into a bun."""
    mass = curve(
        path("520,226 580,176 690,158 800,196 862,290 866,420 820,540 776,580 744,500 690,430 600,352 540,300")
    )
    bun = placed(oval(112, 100), 908, 316, 0.3)
    with sheet.ink(GRAY, grain=0.08) as cut:
        cut.polygon(bun)
        cut.polygon(mass)
    with sheet.ink(GRAY_DARK, grain=0.12) as cut:
        for step in range(9):
            stroke(
                cut,
                [
                    (540 + step * 14, 250 + step * 18),
                    (650 + step * 14, 240 + step * 24),
                    (780 + step * 4, 290 + step * 20),
                    (846, 330 + step * 6),
                ],
                9,
            )
        cut.polygon(curve(path("866,300 850,380 880,420 826,540 776,580 790,480 840,380")))
        for ring in range(3):
            stroke(
                cut,
                placed(
                    [
                        (70 - ring * 22, -70 + ring * 14),
                        (88 - ring * 26, 10),
                        (20, 84 - ring * 24),
                        (-70 + ring * 20, 50 - ring * 14),
                    ],
                    908,
                    316,
                    0.3,
                ),
                14,
            )
        keep_inside(cut, mass, bun)
    with sheet.ink(GRAY_LIGHT, grain=0.16) as cut:
        for step in range(6):
            stroke(
                cut, [(556 + step * 24, 226 + step * 10), (650 + step * 20, 204 + step * 22), (770, 240 + step * 24)], 7
            )
        for ring in range(3):
            stroke(
                cut,
                placed(
                    [(-84 + ring * 24, 20), (-60 + ring * 18, -56 + ring * 16), (20, -84 + ring * 22)], 908, 316, 0.3
                ),
                9,
            )
    with sheet.ink(SKIN, grain=0.08) as cut:
        cut.polygon(curve(path("688,450 724,436 744,470 736,520 708,560 690,540")))
    with sheet.ink(LINE, grain=0.06, rough=0.7) as cut:
        stroke(cut, path("694,458 726,450 732,490 704,540"), 8)
        stroke(cut, path("838,268 876,250 980,380 1010,400"), 8)
    with sheet.ink(BLOUSE, grain=0.05, rough=0.6) as cut:
        cut.oval(704, 576, 15, 17)


def cardigan(sheet: SquareSheet) -> None:
    body = curve(path("140,1260 240,1020 420,900 540,820 600,870 760,890 860,800 1000,870 1110,1000 1170,1260"))
    with sheet.ink(WOOL, grain=0.08) as cut:
        cut.polygon(body)
    with sheet.ink(WOOL_DARK, grain=0.12, rough=1.2) as cut:
        cut.polygon(curve(path("860,806 1000,870 1110,1000 1170,1200 940,1200 960,1020")))
        for x in range(180, 1130, 44):
            mark(cut, x, 1250, 320 - abs(x - 640) * 0.5, 8, -1.57)
        keep_inside(cut, body)
    with sheet.ink(WOOL_LIGHT, grain=0.14) as cut:
        for x in range(200, 700, 44):
            mark(cut, x, 1240, 230 - abs(x - 500) * 0.4, 7, -1.55)
        keep_inside(cut, body)
    with sheet.ink(BLOUSE, grain=0.06) as cut:
        cut.polygon(curve(path("538,820 560,790 640,860 780,860 850,800 868,824 700,930 600,1020 500,940"), steps=5))
    with sheet.ink(LINE, grain=0.06, rough=0.8) as cut:
        stroke(cut, path("544,822 600,920 700,928 864,820"), 8)
        stroke(cut, path("500,940 540,1040 570,1230"), 9)
        for y in (1040, 1120):
            cut.oval(512, y, 16, 16)

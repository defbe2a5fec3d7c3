"""The outlines of hand tools, each upright around (0, 0) and about 280 high, by what they are made of."""

from math import pi

from ..carving import curve, oval, path, placed, ribbon
from ..press import Point
from ..turning import smooth, turned

Outline = list[Point]
Tool = dict[str, list[Outline]]
"""Outlines by material, as in the inks of `tools`; where a `hole` is, nothing prints."""


def box(left: float, top: float, right: float, bottom: float) -> Outline:
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def handle(top: float, foot: float, half: float) -> Outline:
    """A turned handle: a waist, a belly, a round end."""
    long = foot - top
    profile = [
        (half * 0.7, top),
        (half * 0.6, top + long * 0.15),
        (half, top + long * 0.5),
        (half * 0.8, top + long * 0.85),
    ]
    return turned(0, smooth([*profile, (half * 0.3, foot)]))


def haft(top: float, foot: float, half: float) -> Tool:
    """A handle and the half of it that lies in shade."""
    whole = handle(top, foot, half)
    return {
        "wood": [whole],
        "dark": [[(max(x, half * 0.3), y) for x, y in whole[len(whole) // 2 :]] + [(half * 0.3, top)]],
    }


def with_haft(tool: Tool, top: float, foot: float, half: float) -> Tool:
    grip = haft(top, foot, half)
    return {**tool, **{part: [*tool.get(part, []), *shapes] for part, shapes in grip.items()}}


HAMMER = with_haft(
    {
        "iron": [
            curve(path("-64,-130 -20,-138 30,-134 88,-92 52,-104 20,-92 -20,-92 -64,-96")),
            box(-76, -140, -50, -86),
        ],
        "shine": [box(-50, -126, 24, -118)],
    },
    -100,
    140,
    17,
)
SCREWDRIVER = with_haft(
    {"iron": [box(-6, -140, 6, 20), box(-10, -140, 10, -124)], "brass": [box(-14, 14, 14, 30)]}, 28, 140, 26
)
CHISEL = with_haft(
    {
        "iron": [path("-20,-140 20,-140 20,-30 7,-6 7,24 -7,24 -7,-6 -20,-30")],
        "shine": [path("-20,-140 20,-140 20,-116 -20,-116")],
        "brass": [box(-13, 18, 13, 32)],
    },
    30,
    140,
    20,
)
AWL = with_haft({"iron": [path("0,-130 5,-20 5,30 -5,30 -5,-20")], "brass": [box(-11, 26, 11, 40)]}, 38, 130, 30)
FILE = with_haft(
    {
        "iron": [path("-17,-140 17,-140 20,10 6,40 -6,40 -20,10")],
        "shine": [box(-15, -130 + row * 16, 15, -126 + row * 16) for row in range(9)],
    },
    34,
    140,
    20,
)
PLIERS: Tool = {
    "iron": [curve(path("0,-136 24,-120 30,-70 20,-40 -20,-40 -30,-70 -24,-120"))],
    "shine": [placed(oval(11, 11), 0, -46), box(-1.5, -136, 1.5, -72)],
    "red": [
        ribbon(curve([(side * 14, -40), (side * 40, 30), (side * 34, 136)], closed=False), [22] * 17)
        for side in (-1, 1)
    ],
}
SPANNER: Tool = {
    "iron": [box(-15, -90, 15, 100), placed(oval(40, 42), 0, -98), placed(oval(30, 30), 0, 112)],
    "shine": [box(-6, -50, 6, 70)],
    "hole": [box(-18, -146, 18, -98), placed(oval(14, 14), 0, 112)],
}
SQUARE: Tool = {
    "iron": [box(-50, -136, -22, 96)],
    "shine": [box(-46, -130 + row * 20, -36, -127 + row * 20) for row in range(11)],
    "wood": [box(-56, 92, 78, 136)],
    "dark": [box(-56, 120, 78, 136)],
    "brass": [box(-56, 92, 78, 99)],
}
CALIPERS: Tool = {
    "iron": [
        ribbon(
            curve([(0, -124), (side * 62, -40), (side * 66, 50), (side * 8, 134)], closed=False),
            [19 - at * 0.5 for at in range(25)],
        )
        for side in (-1, 1)
    ],
    "brass": [placed(oval(19, 19), 0, -122)],
    "hole": [placed(oval(6, 6), 0, -122)],
}
RULE: Tool = {
    "yellow": [
        ribbon([(-50 + leg * 34, 130 if leg % 2 else -130), (-16 + leg * 34, -130 if leg % 2 else 130)], [24, 24])
        for leg in range(3)
    ],
    "iron": [box(-48 + step * 3.8, 116 - step * 29 - 2, -36 + step * 3.8, 116 - step * 29 + 2) for step in range(9)],
    "brass": [placed(oval(10, 10), -16, 122), placed(oval(10, 10), 18, -122)],
}
PLUMB: Tool = {
    "thread": [ribbon(curve(path("-40,-140 30,-110 -30,-60 0,0"), closed=False), [4] * 25)],
    "brass": [turned(0, smooth(path("10,0 16,16 38,34 36,70 2,138")))],
    "iron": [path("-9,112 9,112 0,142")],
}
LEVEL: Tool = {
    "wood": [box(-30, -140, 30, 140)],
    "dark": [box(14, -140, 30, 140)],
    "brass": [box(-30, -140, 30, -128), box(-30, 128, 30, 140), box(-20, -44, 14, 44)],
    "green": [box(-12, -34, 6, 34)],
    "shine": [box(-12, -9, 6, -6), box(-12, 12, 6, 15)],
}
DRILL: Tool = {
    "iron": [box(-10, -90, 10, 90), placed(oval(56, 56), 0, -8), box(-16, 86, 16, 112), box(-4, 110, 4, 144)],
    "hole": [placed(curve(path("18,-10 40,-12 40,12 18,10")), 0, -8, step * pi / 2 + pi / 4) for step in range(4)],
    "wood": [placed(oval(26, 28), 0, -114), placed(oval(15, 20), 62, -24)],
    "brass": [placed(oval(11, 11), 0, -8)],
}
SNIPS: Tool = {
    "iron": [
        curve(path("-6,-140 10,-60 16,-20 -16,-20 -20,-70")),
        curve(path("8,-140 24,-70 16,-20 -16,-20 -8,-60")),
        placed(oval(18, 18), 0, -14),
    ],
    "red": [
        ribbon(curve([(side * 6, -8), (side * 44, 50), (side * 46, 110), (side * 22, 138)], closed=False), [17] * 25)
        for side in (-1, 1)
    ],
    "shine": [placed(oval(7, 7), 0, -14)],
}
THIMBLE: Tool = {
    "iron": [turned(0, path("30,-44 44,-30 58,56 62,66"))],
    "brass": [box(-62, 56, 62, 72)],
    "shine": [
        placed(oval(4, 4, 8), column * 17 + row % 2 * 8 - 34, row * 17 - 22) for row in range(4) for column in range(5)
    ],
}
BRUSH: Tool = {
    "wood": [turned(0, smooth(path("16,140 20,110 9,60 24,-10 30,-30")))],
    "brass": [box(-34, -76, 34, -26)],
    "dark": [box(-34, -38, 34, -33), curve(path("-34,-76 34,-76 36,-120 22,-142 4,-132 -14,-144 -36,-122"))],
}
PAINTBRUSH: Tool = {
    "red": [turned(0, smooth(path("4,140 7,80 11,10 8,-50")))],
    "brass": [box(-9, -92, 9, -48)],
    "dark": [curve(path("-9,-92 9,-92 13,-112 1,-142 -12,-112"))],
}
HOOK = with_haft(
    {
        "iron": [ribbon(curve(path("0,40 0,-60 2,-110 24,-134 44,-112 34,-96"), closed=False), [9] * 41)],
        "brass": [box(-11, 32, 11, 44)],
    },
    42,
    138,
    22,
)
CROCHET: Tool = {
    "iron": [path("-4,140 -7,-100 -12,-112 -2,-140 8,-124 6,-112 1,-106 7,-92 4,140")],
    "yellow": [turned(0, smooth(path("5,-20 11,0 11,50 5,70")))],
}
BODKIN: Tool = {
    "iron": [turned(0, path("5,-138 9,-120 8,20 1,140"))],
    "hole": [placed(oval(3.6, 12), 0, -118)],
    "thread": [ribbon(curve(path("0,-118 40,-90 34,-20 60,50 30,110"), closed=False), [4.5] * 33)],
}
GAUGE: Tool = {
    "iron": [oval(64, 64)],
    "shine": [oval(34, 34)],
    "hole": [
        oval(28, 28),
        *(placed(box(-4 - step * 0.8, -70, 4 + step * 0.8, -46), 0, 0, step / 6 * pi) for step in range(12)),
    ],
}
PALETTE = with_haft(
    {
        "iron": [curve(path("-4,30 -22,-60 -20,-126 0,-142 20,-126 22,-60 4,30"))],
        "shine": [curve(path("-2,10 -14,-60 -12,-120 -4,-60"))],
        "brass": [box(-9, 24, 9, 38)],
    },
    36,
    140,
    17,
)
SPOOL: Tool = {
    "wood": [box(-50, -78, 50, -58), box(-50, 58, 50, 78)],
    "dark": [box(-50, 70, 50, 78), box(-50, -64, 50, -58)],
    "thread": [
        turned(0, smooth(path("34,-58 42,0 34,58"))),
        ribbon(curve(path("36,40 62,70 44,110 60,138"), closed=False), [4] * 25),
    ],
}
TWEEZERS: Tool = {
    "iron": [
        ribbon(
            curve([(0, 140), (side * 15, 90), (side * 24, 0), (side * 3, -138)], closed=False),
            [15 - at * 0.4 for at in range(25)],
        )
        for side in (-1, 1)
    ]
}
GIMLET: Tool = {
    "iron": [box(-6, -70, 6, 60), path("-6,60 8,76 -7,90 6,104 -4,118 0,140 7,112 -5,100 8,84 6,60")],
    "wood": [curve(path("-58,-100 0,-112 58,-100 60,-80 0,-62 -60,-80"))],
    "dark": [curve(path("-56,-84 0,-80 56,-84 0,-62"))],
}
MARKER: Tool = {
    "wood": [box(-11, -140, 11, 140), box(-46, -40, 46, 30)],
    "dark": [box(3, -140, 11, 140), box(-46, 12, 46, 30)],
    "brass": [placed(oval(10, 10), 0, -6), box(-11, -138, 11, -132)],
    "iron": [path("11,-112 26,-108 11,-104")],
}
PUNCH: Tool = {
    "iron": [turned(0, path("18,-130 20,-118 17,-20 15,40 6,130"))],
    "shine": [box(-8, -100, -2, 20)],
    "brass": [box(-19, -34, 19, -22), box(-18, -14, 18, -4)],
}
KNIFE: Tool = {
    "iron": [curve(path("-14,6 -16,-90 2,-140 16,-90 14,6"))],
    "shine": [curve(path("8,0 12,-90 2,-132 4,-60"))],
    "red": [curve(path("-18,0 18,0 21,70 15,136 -15,136 -21,70"))],
    "brass": [box(-18, -4, 18, 8), *(placed(oval(4, 4), 0, y) for y in (40, 104))],
}
OILER: Tool = {
    "green": [turned(0, smooth(path("5,-30 30,0 62,60 62,84"))), box(-62, 80, 62, 98)],
    "dark": [box(-62, 92, 62, 98)],
    "iron": [ribbon(curve(path("0,-24 2,-80 26,-136"), closed=False), [12 - at * 0.5 for at in range(17)])],
}
SPOON: Tool = {
    "iron": [box(-4, -40, 4, 140), curve(path("0,-142 26,-116 24,-70 6,-36 -6,-36 -24,-70 -26,-116"))],
    "shine": [curve(path("-2,-126 10,-106 8,-70 -10,-70 -14,-106"))],
}
TOOLS = (
    AWL, HAMMER, THIMBLE, PLIERS, BRUSH, CALIPERS, CHISEL, HOOK, RULE, SCREWDRIVER,
    BODKIN, SNIPS, GIMLET, GAUGE, PALETTE, FILE, SPOOL, TWEEZERS, SQUARE, PAINTBRUSH,
    MARKER, SPANNER, CROCHET, DRILL, PUNCH, PLUMB, KNIFE, OILER, SPOON, LEVEL,
)  # fmt: skip

"""An ear of wheat."""

from ..carving import curve, path, placed, ribbon
from ..press import Cutter, Point

GRAIN: list[Point] = curve(path("0,0 13,-14 16,-36 8,-58 -4,-38 -6,-14"), steps=5)


def ear(cut: Cutter, x: float, y: float, turn: float, size: float = 1.0, awns: bool = True) -> None:
    """It stands on its stalk at (x, y), about 400 high at size 1, and leans by `turn`."""
    stalk = curve(path("0,0 5,-110 -3,-220 0,-250"), closed=False)
    cut.polygon(placed(ribbon(stalk, [8] * len(stalk)), x, y, turn, size))
    for step in range(6):
        for side in (-1, 1):
            foot = (side * 5.0, -176.0 - step * 33 - (side > 0) * 14)
            kernel = placed([(px * side, py) for px, py in GRAIN], *foot, side * 0.42, 1.12 - step * 0.06)
            cut.polygon(placed(kernel, x, y, turn, size))
            if awns:
                tip = (foot[0] + side * (62 - step * 5), foot[1] - 150 + step * 8)
                cut.line(placed([foot, tip], x, y, turn, size), 2.6 * size)
    cut.polygon(placed(placed(GRAIN, 0, -368), x, y, turn, size))

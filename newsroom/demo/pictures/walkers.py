"""People far off, as silhouettes: walking, standing, sitting."""

from .carving import placed
from .press import Cutter

COAT = (
    (-0.1, -0.84),
    (-0.03, -0.9),
    (0.03, -0.9),
    (0.08, -0.85),
    (0.13, -0.7),
    (0.15, -0.34),
    (-0.16, -0.34),
    (-0.15, -0.66),
)


def walker(cut: Cutter, x: float, foot: float, tall: float, stride: float = 1) -> None:
    """Somebody who walks to the left, `stride` long; to the right where it is below 0; stands where it is 0."""
    cut.oval(x - 0.02 * tall * stride, foot - tall * 0.93, tall * 0.066, tall * 0.08)
    cut.polygon(placed(COAT, x, foot, size=tall))
    for side in (-1, 1):
        reach = side * stride * 0.15 * tall or side * 0.05 * tall
        cut.line([(x + side * 0.03 * tall, foot - tall * 0.38), (x + reach, foot - 2)], tall * 0.08)

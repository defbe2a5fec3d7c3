"""The measures of a face, and where they put its parts on the sheet.

Places on a face are given as (aside, y): `aside` runs from -1 at the viewer's left ear to 1 at the right one, as on
a round column that can be turned, and y is 0 between the eyes, in pixels, downward.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import asin, sin

from ..carving import curve, placed
from ..press import Point


@dataclass(frozen=True)
class Face:
    skin: str
    shade: str
    light: str
    line: str
    lips: str
    x: float = 600
    y: float = 470
    size: float = 1.0
    tilt: float = 0.0
    turn: float = 0.0
    """How far the head is turned: -1 would be to the viewer's left, 1 to the right."""
    lit: int = -1
    """From where the light comes: -1 is the left, 1 the right."""
    wide: float = 168
    jaw: float = 0.84
    chin: float = 62
    long: float = 262
    crown: float = 292
    brow: float = 11
    arch: float = 10
    cocked: float = 0.0
    """How much higher the brow on the right is than the one on the left."""
    slant: float = 3.0
    """How far the outer corners of the eyes are above the inner ones."""
    gape: float = 15
    """How far the eyes are open."""
    gaze: float = 0.0
    nose: float = 84
    flare: float = 0.2
    mouth: float = 0.3
    full: float = 15
    smile: float = 4
    white: str = "#f3e8d2"
    hair: str = "#1f1a1c"

    def on(self, aside: float, y: float, out: float = 1.0) -> Point:
        """Where a place on the face is on the sheet; `out` is its distance from the middle of the head."""
        return placed([self.flat(aside, y, out)], self.x, self.y, self.tilt, self.size)[0]

    def flat(self, aside: float, y: float, out: float = 1.0) -> Point:
        return self.wide * out * sin(asin(max(-1, min(1, aside))) + self.turn * 0.62), y

    def all_on(self, *places: tuple[float, ...]) -> list[Point]:
        return [self.on(*place) for place in places]

    def trace(
        self, text: str, side: int = 1, *, wide: float = 1, tall: float = 1, down: float = 0, lift: float = 0
    ) -> list[Point]:
        """Places on the face written as in "0.2,-40 0.5,10,1.1": in the mirror if `side` is -1, drawn out by `wide`
        and `tall`, moved down by `down`, and raised by `lift` the farther aside they are."""
        places = [[float(number) for number in place.split(",")] for place in text.split()]
        return [self.on(side * x * wide, y * tall + down - lift * abs(x), *out) for x, y, *out in places]

    def lay(self, points: Sequence[Point]) -> list[Point]:
        """Points in pixels from between the eyes, tilted with the head."""
        return placed(points, self.x, self.y, self.tilt, self.size)

    @property
    def away(self) -> int:
        """The side in shadow."""
        return -self.lit

    @property
    def far(self) -> int:
        """The side of the face that is turned from us."""
        return 1 if self.turn > 0 else -1

    def outline(self) -> list[Point]:
        """From the crown down one side, around the chin and up the other."""
        right, left = self.side(1), self.side(-1)
        return self.lay(curve([*self.dome(0), *right[1:], *reversed(left[1:])], steps=6))

    def dome(self, grow: float) -> list[Point]:
        """The top of the head from the left temple to the right one, or a line so far outside it."""
        wide, back = self.wide + grow, -self.turn * self.wide * 0.14
        shares = ((-1.0, 0.46), (-0.92, 0.68), (-0.62, 0.89), (0.0, 1.0), (0.62, 0.89), (0.92, 0.68), (1.0, 0.46))
        return [(wide * a + back * (1 - abs(a) ** 3), -(self.crown + grow) * b) for a, b in shares]

    def cap(self, hairline: Sequence[Point], grow: float) -> list[Point]:
        """Hair that lies on the head: its line on the face from right to left, closed over the crown."""
        return [*curve(self.lay(self.dome(grow)), closed=False), *curve(self.all_on(*hairline), closed=False)]

    def side(self, side: int) -> list[Point]:
        """One contour, from the temple to the chin: a round cheek near us, brow and cheekbone on the far side."""
        share = max(0.0, side * self.turn) ** 0.7
        drop = self.wide * 0.5 * self.turn
        near = [(1.0, -150), (1.02, -40), (0.98, 60), (self.jaw, 150), (self.jaw * 0.72, self.long - 46)]
        turned = [
            (0.94, -150),
            (0.95, -56),
            (0.86, -8),
            (0.97, 54),
            (0.86 * self.jaw + 0.02, 150),
            (0.6 * self.jaw, self.long - 40),
        ]
        slope = [turned[0], turned[1], turned[3], turned[4], turned[5]]
        points = [
            (side * self.wide * (a + (b - a) * share) + drop * (0.0, 0.0, 0.05, 0.3, 0.75)[order], y)
            for order, ((a, y), (b, _)) in enumerate(zip(near, slope, strict=True))
        ]
        if share > 0.4:
            points.insert(2, (side * self.wide * (1.0 + (0.86 - 1.0) * share), -6))
        return [*points, (drop + side * self.chin, self.long)]

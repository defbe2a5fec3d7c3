"""A face in four inks, cut from one set of measures: its skin, the shadow across it, the light on it, and the lines.

Places on a face are given as (aside, y): `aside` runs from -1 at the viewer's left ear to 1 at the right one, as on
a round column that can be turned, and y is 0 between the eyes, in pixels, downward.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import asin, pi, sin

from ..carving import curve, keep_inside, mark, oval, placed, ribbon, stroke
from ..press import Cutter, Point, Sheet


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
        turned = [(0.94, -150), (0.95, -56), (0.86, -8), (0.97, 54), (0.86 * self.jaw + 0.02, 150), (0.6 * self.jaw, self.long - 40)]
        slope = [turned[0], turned[1], turned[3], turned[4], turned[5]]
        points = [
            (side * self.wide * (a + (b - a) * share) + drop * (0.0, 0.0, 0.05, 0.3, 0.75)[order], y)
            for order, ((a, y), (b, _)) in enumerate(zip(near, slope, strict=True))
        ]
        if share > 0.4:
            points.insert(2, (side * self.wide * (1.0 + (0.86 - 1.0) * share), -6))
        return [*points, (drop + side * self.chin, self.long)]


def face(sheet: Sheet, head: Face) -> None:
    """Everything but the hair and what is worn."""
    outline = head.outline()
    with sheet.ink(head.skin, grain=0.07) as cut:
        cut.polygon(outline)
        ears(cut, head, (-1, 1))
    with sheet.ink(head.shade, grain=0.1, rough=1.2) as cut:
        shadow(cut, head)
        keep_inside(cut, outline)
        ears(cut, head, (head.away,))
    with sheet.ink(head.light, grain=0.22, rough=1.2) as cut:
        lights(cut, head)
        keep_inside(cut, outline)
    with sheet.ink(head.lips, grain=0.1, rough=0.8) as cut:
        lips(cut, head)
    with sheet.ink(head.white, grain=0.06, rough=0.6) as cut:
        for side in (-1, 1):
            cut.polygon(eye(head, side))
    with sheet.ink(head.line, grain=0.05, rough=0.7) as cut:
        for side in (-1, 1):
            lids(cut, head, side)
        nose(cut, head)
        mouth(cut, head)
        inner_ear(cut, head)
        contour(cut, head)
    with sheet.ink(head.hair, grain=0.08, rough=0.8) as cut:
        for side in (-1, 1):
            eyebrow(cut, head, side)


def neck(sheet: Sheet, head: Face, wide: float = 92, foot: float = 470) -> None:
    """It comes out of the collar; the chin throws its shadow on it."""
    drop = head.turn * head.wide * 0.2
    shape = head.lay([(-wide, 60), (-wide * 1.02 - drop * 0.3, 330), (-wide * 1.9, foot), (wide * 1.9, foot), (wide * 1.02 - drop * 0.3, 330), (wide, 60)])
    with sheet.ink(head.skin, grain=0.07) as cut:
        cut.polygon(shape)
    with sheet.ink(head.shade, grain=0.1, rough=1.2) as cut:
        under = [(-wide * 1.3, 150), (-wide, 282), (-wide * 0.2 + drop, head.long + 66), (wide * 0.7 + drop, head.long + 60), (wide * 1.3, 280), (wide * 1.3, 150)]
        cut.polygon(head.lay(under))
        side = head.away * wide
        cut.polygon(head.lay([(side * 0.3 + drop, 240), (side * 0.42, 360), (side * 0.2, foot), (side * 2, foot), (side * 1.1, 240)]))
        keep_inside(cut, shape)
    with sheet.ink(head.line, grain=0.1, rough=0.8) as cut:
        for order in range(7):
            x = (order - 3) * wide * 0.28 + drop
            mark(cut, *head.lay([(x, head.long + 12 + abs(order - 3) * -9)])[0], 60 * head.size, 8 * head.size, 1.5 + head.tilt)
        keep_inside(cut, shape)


def contour(cut: Cutter, head: Face) -> None:
    """A cut line along the side in shadow, and short marks that follow the form inward from it."""
    points = head.side(head.away)[1:]
    line = curve(head.lay([*points, (head.turn * head.wide * 0.5, head.long + 2)]), closed=False, steps=6)
    last = len(line) - 1
    cut.polygon(ribbon(line, [head.size * (3 + 6 * sin(step / last * pi)) for step in range(last + 1)]))
    for step in range(4, last - 4, 2):
        slope = (2.9 if head.away > 0 else 0.24) - head.away * 0.5 * step / last + head.tilt
        mark(cut, *line[step], (26 + step * 29 % 23) * head.size, 6 * head.size, slope)


def ears(cut: Cutter, head: Face, sides: Sequence[int]) -> None:
    for side in sides:
        if side * head.turn < 0.35:
            cut.polygon(head.lay(ear_shape(head, side)))


def ear_shape(head: Face, side: int) -> list[Point]:
    x = side * head.wide * (1.0 - 0.3 * max(0.0, -side * head.turn))
    wide = 30 + 14 * max(0.0, -side * head.turn)
    points = [(-0.3, -34), (0.5, -48), (1.0, -26), (0.9, 14), (0.55, 50), (0.1, 66), (-0.3, 40)]
    return curve([(x + side * wide * across, y + 6) for across, y in points])


def inner_ear(cut: Cutter, head: Face) -> None:
    for side in (-1, 1):
        if side * head.turn < 0.35:
            x = side * head.wide * (1.0 - 0.3 * max(0.0, -side * head.turn))
            wide = 30 + 14 * max(0.0, -side * head.turn)
            stroke(cut, head.lay([(x + side * wide * 0.05, -24), (x + side * wide * 0.6, -28), (x + side * wide * 0.62, 4), (x + side * wide * 0.1, 44)]), 7 * head.size)
            stroke(cut, head.lay([(x + side * wide * 0.2, -8), (x + side * wide * 0.4, 4), (x + side * wide * 0.1, 18)]), 6 * head.size)


def shadow(cut: Cutter, head: Face) -> None:
    """One half of the face, bounded as light bounds it: in at the eye, out at the cheek, in under the lip."""
    side, low = head.away, head.long
    edge = [(0.5, -290), (0.46, -190), (0.52, -120), (0.3, -74), (0.12, -52), (0.1, -16), (0.3, 30), (0.62, 52), (0.66, 76), (0.5, 112),
            (0.3, 146), (0.36, 172), (0.2, 196), (0.26, low - 34), (0.08, low + 20)]
    line = [head.on(side * aside, y) for aside, y in edge]
    beyond = head.lay([(side * head.wide * 1.6, low + 60), (side * head.wide * 1.6, -300)])
    cut.polygon([*curve(line, closed=False, steps=5), *beyond])
    for order in range(3, 40):
        share = order / 40
        at = curve(line, closed=False, steps=4)[int(share * (len(line) - 1) * 4)]
        if order % 2:
            mark(cut, *at, 54 * head.size * (0.5 + (order * 37 % 10) / 14), 9 * head.size, (3.3 if side > 0 else -0.16) + head.tilt)
    bridge = [(0.05, -40, 1.04), (0.02, 10, 1.16), (0.0, head.nose - 16, 1.34), (side * head.flare * 1.1, head.nose + 2, 1.06), (side * 0.2, 20, 1.02), (side * 0.16, -44)]
    cut.polygon(curve(head.all_on(*bridge), steps=4))
    cut.polygon(curve(head.all_on((-head.flare, head.nose + 4, 1.06), (0, head.nose + 2, 1.3), (head.flare, head.nose + 4, 1.06), (0.06, head.nose + 24), (-0.06, head.nose + 24)), steps=4))
    cut.polygon(curve(head.all_on((-0.2, 178), (0, 172), (0.2, 178), (0.1, 196), (-0.1, 196)), steps=4))
    for eye_side in (-1, 1):
        cut.polygon(curve(head.all_on((eye_side * 0.14, -34), (eye_side * 0.44, -46), (eye_side * 0.76, -26), (eye_side * 0.44, -20)), steps=4))


def lights(cut: Cutter, head: Face) -> None:
    """What catches the light: the brow, the ridge of the nose, the cheekbone, the lower lip and the chin."""
    side = head.lit
    for places in (
        [(side * 0.2, -150), (side * 0.5, -190), (side * 0.72, -150), (side * 0.6, -104), (side * 0.3, -108)],
        [(side * 0.34, 42), (side * 0.66, 34), (side * 0.86, 10), (side * 0.8, 66), (side * 0.56, 92)],
        [(side * 0.1, head.long - 34), (side * 0.3, head.long - 36), (side * 0.24, head.long - 14), (side * 0.06, head.long - 14)],
    ):
        cut.polygon(curve(head.all_on(*places), steps=5))
    stroke(cut, head.all_on((side * 0.03, -20, 1.1), (side * 0.04, 24, 1.2), (side * 0.05, head.nose - 14, 1.34)), 13 * head.size)


def eye(head: Face, side: int) -> list[Point]:
    open_by = head.gape
    up = head.slant
    return curve(head.all_on((side * 0.22, 2), (side * 0.34, -open_by * 0.9), (side * 0.5, -open_by - up * 0.5), (side * 0.66, -up), (side * 0.5, open_by * 0.55), (side * 0.34, open_by * 0.6)), steps=5)


def lids(cut: Cutter, head: Face, side: int) -> None:
    gape, up = head.gape, head.slant
    upper = curve(head.all_on((side * 0.19, 5), (side * 0.33, -gape * 0.95), (side * 0.5, -gape * 1.1 - up * 0.5), (side * 0.68, -up), (side * 0.74, 6 - up)), closed=False)
    last = len(upper) - 1
    cut.polygon(ribbon(upper, [head.size * (3 + 7 * (step / last) ** 0.6 * (1.15 - step / last)) for step in range(last + 1)]))
    stroke(cut, head.all_on((side * 0.26, gape * 0.62), (side * 0.44, gape * 0.82), (side * 0.64, gape * 0.4)), 4 * head.size)
    stroke(cut, head.all_on((side * 0.2, -gape - 4), (side * 0.44, -gape - 13), (side * 0.7, -gape - 2 - up)), 4.5 * head.size)
    x, y = head.on(side * 0.43 + head.gaze * 0.12, -1)
    ball = placed(oval(12.5, 14), x, y, head.tilt, head.size)
    pupil = placed(oval(4, 4, 12), x - 4 * head.size, y - 5 * head.size, 0, head.size)
    cut.polygon(ball)
    cut.polygon(pupil, value=0)


def eyebrow(cut: Cutter, head: Face, side: int) -> None:
    arch, up = head.arch + max(0, side) * head.cocked, max(0, side) * head.cocked * 0.5
    line = curve(head.all_on((side * 0.14, -44 - up), (side * 0.4, -54 - arch), (side * 0.62, -54 - arch), (side * 0.84, -34 - up)), closed=False)
    last = len(line) - 1
    cut.polygon(ribbon(line, [head.size * (2 + head.brow * (1 - (step / last) ** 1.6)) for step in range(last + 1)]))


def nose(cut: Cutter, head: Face) -> None:
    """The line of its far side, its wings and its nostrils."""
    side, y = (head.far if abs(head.turn) > 0.2 else head.away), head.nose
    ridge = [(side * 0.12, -36), (side * 0.1, -4, 1.06), (side * 0.07, 34, 1.2), (side * 0.1, y - 14, 1.34), (side * 0.06, y + 6, 1.3)]
    stroke(cut, head.all_on(*ridge), 6.5 * head.size)
    for wing in (-1, 1):
        stroke(cut, head.all_on((wing * head.flare * 0.95, y - 20, 1.04), (wing * head.flare * 1.25, y - 2, 1.04), (wing * head.flare * 0.9, y + 8, 1.06)), 6 * head.size)
        stroke(cut, head.all_on((wing * head.flare * 0.9, y + 6, 1.08), (wing * head.flare * 0.5, y + 2, 1.14), (wing * head.flare * 0.2, y + 10, 1.2)), 8 * head.size)


def lips(cut: Cutter, head: Face) -> None:
    wide, full, up = head.mouth, head.full, head.smile
    upper = [(-wide, 142 - up), (-wide * 0.4, 138 - full * 0.8), (-0.06, 138 - full * 0.7), (0.0, 140 - full * 0.5), (0.06, 138 - full * 0.7), (wide * 0.4, 138 - full * 0.8), (wide, 142 - up), (0, 146)]
    lower = [(-wide * 0.86, 144 - up), (0, 146), (wide * 0.86, 144 - up), (wide * 0.4, 146 + full * 1.1), (-wide * 0.4, 146 + full * 1.1)]
    for places in (upper, lower):
        cut.polygon(curve(head.all_on(*places), steps=4))


def mouth(cut: Cutter, head: Face) -> None:
    wide, up = head.mouth, head.smile
    stroke(cut, head.all_on((-wide * 1.08, 141 - up), (-wide * 0.4, 146), (0, 143), (wide * 0.4, 146), (wide * 1.08, 141 - up)), 7.5 * head.size)
    for side in (-1, 1):
        stroke(cut, head.all_on((side * wide * 1.06, 134 - up), (side * wide * 1.16, 142 - up), (side * wide * 1.1, 150 - up)), 5 * head.size)


def wrinkles(sheet: Sheet, head: Face, *lines: list[tuple[float, float]]) -> None:
    """Lines on both sides of a face, given for its right side."""
    with sheet.ink(head.line, grain=0.12, rough=0.7) as cut:
        for side in (-1, 1):
            for line in lines:
                stroke(cut, head.all_on(*((side * aside, y) for aside, y in line)), 5 * head.size)

"""A face cut in a few inks from its measures: its skin, the shadow across it, the light on it, the lines; a neck."""

from collections.abc import Sequence
from math import pi, sin

from ..carving import curve, keep_inside, mark, oval, path, placed, ribbon, stroke
from ..press import Cutter, Point, Sheet
from .face import Face


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
        for shape in (UPPER_LIP, LOWER_LIP):
            cut.polygon(curve(on_mouth(head, shape), steps=4))
    with sheet.ink(head.white, grain=0.06, rough=0.6) as cut:
        for side in (-1, 1):
            cut.polygon(curve(on_eye(head, EYE, side), steps=5))
    lines(sheet, head)


EYE = "0.22,0.1 0.34,-0.9 0.5,-1 0.66,-0.1 0.5,0.55 0.34,0.6"
UPPER_LID, LOWER_LID, CREASE = (
    "0.19,0.3 0.33,-1 0.5,-1.1 0.68,-0.1 0.74,0.4",
    "0.26,0.62 0.44,0.82 0.64,0.4",
    "0.2,-1.3 0.44,-1.9 0.7,-1.1",
)
"""An eye, in shares of the distance to the ear and of how far it is open."""
UPPER_LIP = "-1,0 -0.4,-1.1 -0.2,-1 0,-0.65 0.2,-1 0.4,-1.1 1,0 0,0.25"
LOWER_LIP, PARTING = "-0.86,0.1 0,0.25 0.86,0.1 0.4,1.35 -0.4,1.35", "-1.08,0 -0.4,0.3 0,0.1 0.4,0.3 1.08,0"
"""A mouth, in shares of half its width and of the fullness of a lip."""


def on_eye(head: Face, text: str, side: int) -> list[Point]:
    return head.trace(text, side, tall=head.gape, lift=head.slant)


def on_mouth(head: Face, text: str) -> list[Point]:
    return head.trace(text, wide=head.mouth, tall=head.full, down=142, lift=head.smile)


def lines(sheet: Sheet, head: Face) -> None:
    with sheet.ink(head.line, grain=0.05, rough=0.7) as cut:
        for side in (-1, 1):
            lids(cut, head, side)
        nose(cut, head)
        stroke(cut, on_mouth(head, PARTING), 7.5 * head.size)
        for side in (-1, 1):
            corner = head.trace("1.06,-8 1.16,0 1.1,8", side, wide=head.mouth, down=142 - head.smile)
            stroke(cut, corner, 5 * head.size)
        inner_ear(cut, head)
        contour(cut, head)
    with sheet.ink(head.hair, grain=0.08, rough=0.8) as cut:
        for side in (-1, 1):
            eyebrow(cut, head, side)


def neck(sheet: Sheet, head: Face, wide: float = 92, foot: float = 470, flare: float = 1.3) -> None:
    """It comes out of the collar; the chin throws its shadow on it."""
    drop, side = head.turn * head.wide * 0.2, head.away * wide
    waist = wide * 1.02 - drop * 0.3
    shape = head.lay(
        [(-wide, 60), (-waist, 330), (-wide * flare, foot), (wide * flare, foot), (waist, 330), (wide, 60)]
    )
    with sheet.ink(head.skin, grain=0.07) as cut:
        cut.polygon(shape)
    with sheet.ink(head.shade, grain=0.1, rough=1.2) as cut:
        under = [
            (-wide, 282),
            (-wide * 0.2 + drop, head.long + 66),
            (wide * 0.7 + drop, head.long + 60),
            (wide * 1.3, 280),
        ]
        cut.polygon(head.lay([(-wide * 1.3, 150), *under, (wide * 1.3, 150)]))
        cut.polygon(
            head.lay([(side * 0.3 + drop, 240), (side * 0.42, 360), (side * 0.2, foot), (side * 2, foot), (side, 240)])
        )
        keep_inside(cut, shape)
    with sheet.ink(head.line, grain=0.1, rough=0.8) as cut:
        for order in range(6):
            place = head.lay([(side * (0.94 - order * 0.2) + drop, head.long - 8 + order * 6)])[0]
            slope = 1.57 + head.away * 0.35 + head.tilt
            mark(cut, *place, (100 - order * 12) * head.size, 7 * head.size, slope)
        keep_inside(cut, shape)


def tuft(cut: Cutter, head: Face, x: float, y: float, long: float, wide: float, turn: float) -> None:
    """A lock of hair that stands off from the head, from a broad root at (x, y)."""
    root, tip = wide * 0.5, wide * 0.2
    lock = [(-root, -root), (long * 0.5, -root * 0.84), (long, tip), (long * 0.4, root), (-root, root)]
    cut.polygon(head.lay(placed(curve(lock, steps=4), x, y, turn)))


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
            cut.polygon(curve(on_ear(head, side, "-0.3,-28 0.5,-42 1,-20 0.9,20 0.55,56 0.1,72 -0.3,46")))


def inner_ear(cut: Cutter, head: Face) -> None:
    for side in (-1, 1):
        if side * head.turn < 0.35:
            stroke(cut, on_ear(head, side, "0.05,-24 0.6,-28 0.62,4 0.1,44"), 7 * head.size)
            stroke(cut, on_ear(head, side, "0.2,-8 0.4,4 0.1,18"), 6 * head.size)


def on_ear(head: Face, side: int, text: str) -> list[Point]:
    """An ear comes forward, and is seen broader, as the head turns away from it."""
    near = max(0.0, -side * head.turn)
    x, wide = head.wide * (1 - 0.3 * near), 30 + 14 * near
    return head.lay([(side * (x + wide * across), y) for across, y in path(text)])


EDGE = (
    "0.5,-290 0.46,-190 0.52,-120 0.3,-74 0.12,-52 0.1,-16 0.3,30 0.62,52 "
    "0.66,76 0.5,112 0.3,146 0.36,172 0.2,196 0.26,228 0.08,290"
)
"""Where light ends on a face: in at the eye, out at the cheek, in under the lip."""


def shadow(cut: Cutter, head: Face) -> None:
    side, wide = head.away, head.away * head.wide * 1.6
    line = curve(head.trace(EDGE, side), closed=False, steps=5)
    cut.polygon([*line, *head.lay([(wide, head.long + 60), (wide, -300)])])
    for step in range(6, len(line) - 2, 4):
        long = 54 * head.size * (0.5 + step * 37 % 10 / 14)
        mark(cut, *line[step], long, 9 * head.size, (3.3 if side > 0 else -0.16) + head.tilt)
    y, wing = head.nose, side * head.flare
    side_of_nose = [(0.05, -40, 1.04), (0.02, 10, 1.16), (0.0, y - 16, 1.34), (wing * 1.1, y + 2, 1.06)]
    under_nose = head.trace("-0.2,4,1.06 0,2,1.3 0.2,4,1.06 0.06,24 -0.06,24", down=y)
    under_lip = head.trace("-0.2,178 0,172 0.2,178 0.1,196 -0.1,196")
    for shape in (head.all_on(*side_of_nose, (side * 0.2, 20), (side * 0.16, -44)), under_nose, under_lip):
        cut.polygon(curve(shape, steps=4))
    for eye_side in (-1, 1):
        cut.polygon(curve(head.trace("0.14,-34 0.44,-46 0.76,-26 0.44,-20", eye_side), steps=4))


def lights(cut: Cutter, head: Face) -> None:
    """What catches the light: the brow, the cheekbone, the chin and the ridge of the nose."""
    for text, down in (
        ("0.2,-150 0.5,-190 0.72,-150 0.6,-104 0.3,-108", 0.0),
        ("0.34,42 0.66,34 0.86,10 0.8,66 0.56,92", 0.0),
        ("0.1,-34 0.3,-36 0.24,-14 0.06,-14", head.long),
    ):
        cut.polygon(curve(head.trace(text, head.lit, down=down), steps=5))
    stroke(cut, head.trace("0.03,-104,1.1 0.04,-60,1.2 0.05,-14,1.34", head.lit, down=head.nose), 13 * head.size)


def lids(cut: Cutter, head: Face, side: int) -> None:
    upper = curve(on_eye(head, UPPER_LID, side), closed=False)
    last = len(upper) - 1
    widths = [head.size * (3 + 7 * (step / last) ** 0.6 * (1.15 - step / last)) for step in range(last + 1)]
    cut.polygon(ribbon(upper, widths))
    stroke(cut, on_eye(head, LOWER_LID, side), 4 * head.size)
    stroke(cut, on_eye(head, CREASE, side), 4.5 * head.size)
    x, y = head.on(side * 0.43 + head.gaze * 0.12, -1)
    cut.polygon(placed(oval(12.5, 14), x, y, head.tilt, head.size))
    cut.polygon(placed(oval(4, 4, 12), x - 4 * head.size, y - 5 * head.size, 0, head.size), value=0)


def eyebrow(cut: Cutter, head: Face, side: int) -> None:
    up = max(0, side) * head.cocked
    arch = head.arch + up
    places = [(0.14, -44 - up / 2), (0.4, -54 - arch), (0.62, -54 - arch), (0.84, -34 - up / 2)]
    line = curve(head.all_on(*((side * aside, y) for aside, y in places)), closed=False)
    last = len(line) - 1
    cut.polygon(ribbon(line, [head.size * (2 + head.brow * (1 - (step / last) ** 1.6)) for step in range(last + 1)]))


def nose(cut: Cutter, head: Face) -> None:
    """The line of its far side, its wings and its nostrils."""
    side = head.far if abs(head.turn) > 0.2 else head.away
    stroke(
        cut,
        head.trace("0.12,-120 0.1,-88,1.06 0.07,-50,1.2 0.1,-14,1.34 0.06,6,1.3", side, down=head.nose),
        6.5 * head.size,
    )
    for wing in (-1, 1):
        for text, wide in (("0.95,-20,1.04 1.25,-2,1.04 0.9,8,1.06", 6), ("0.9,6,1.08 0.5,2,1.14 0.2,10,1.2", 8)):
            stroke(cut, head.trace(text, wing, wide=head.flare, down=head.nose), wide * head.size)


def wrinkles(sheet: Sheet, head: Face, *texts: str) -> None:
    """Lines on both sides of a face, given for its right side."""
    with sheet.ink(head.line, grain=0.12, rough=0.7) as cut:
        for side in (-1, 1):
            for text in texts:
                stroke(cut, head.trace(text, side), 5 * head.size)

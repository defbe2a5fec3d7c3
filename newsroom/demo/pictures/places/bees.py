"""A bee in flight, for the shelter's roof."""

from ..carving import curve, placed
from ..press import Point, Sheet

INK, YOLK, WHITE = "#1d2226", "#f6bd2f", "#fffaf0"
BODY = curve([(-120, 12), (-84, -44), (0, -60), (72, -44), (84, 6), (30, 50), (-66, 52)])
BAND = curve([(0, -50), (22, -54), (33, 0), (22, 52), (0, 50), (10, 0)])
STING: list[Point] = [(-112, -12), (-146, 16), (-112, 26)]
WINGS = (
    curve([(-10, -40), (-112, -110), (-88, -158), (-4, -128), (16, -44)]),
    curve([(14, -40), (10, -140), (66, -166), (88, -114), (40, -40)]),
)
VEINS: tuple[list[Point], ...] = (
    [(-2, -48), (-80, -140)], [(4, -48), (-24, -120)], [(24, -46), (56, -152)], [(28, -46), (72, -116)],
)  # fmt: skip
LIMBS: tuple[list[Point], ...] = (
    [(112, -32), (140, -66), (164, -62)], [(122, -22), (156, -44), (176, -32)], [(-36, 44), (-50, 78), (-70, 84)],
    [(6, 44), (-8, 78), (-28, 84)], [(46, 44), (32, 78), (12, 84)],
)  # fmt: skip


def bee(sheet: Sheet, x: float, y: float, size: float, turn: float) -> None:
    """It flies to the right, wings up."""

    def at(points: list[Point]) -> list[Point]:
        return placed(points, x, y, turn, size)

    with sheet.ink(WHITE, grain=0.1, rough=0.8) as cut:
        for wing in WINGS:
            cut.polygon(at(wing))
    with sheet.ink(YOLK, grain=0.1) as cut:
        cut.polygon(at(BODY))
    with sheet.ink(INK, grain=0.06, rough=0.9) as cut:
        cut.oval(*at([(94, -6)])[0], 36 * size, 36 * size)
        for left in (-92, -46, -2):
            cut.polygon(at([(left + px, py) for px, py in BAND]))
        cut.polygon(at(STING))
        for limb in LIMBS:
            cut.line(at(limb), 6 * size)
        for vein in VEINS:
            cut.line(at(vein), 3 * size)
    with sheet.ink(WHITE, grain=0.05, rough=0.6) as cut:
        cut.oval(*at([(106, -14)])[0], 7 * size, 7 * size)

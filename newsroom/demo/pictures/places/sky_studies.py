"""Twelve small paintings of the same sky, each of another noon, pinned in rows to a board."""

from dataclasses import dataclass
from math import sin

from ..press import HEIGHT, WIDTH, Cutter, Sheet
from ..skies import CLEAR, FULL, cloud

BOARD, WEAVE, SHADOW, CARD, PIN = "#c9a57a", "#b98f62", "#8c653f", "#fbf6e8", "#b83a2b"
WIDE, TALL = 300, 236
LEFT, TOP, STEP_X, STEP_Y = 116, 88, 356, 308
PLAIN_LAND, SNOW_LAND = "#4a5b3f", "#eef0ea"


@dataclass(frozen=True)
class Noon:
    """One day: the paint at the top, the paint at the horizon, the clouds, and what kind of sky it was."""

    high: str
    low: str
    cloud: str
    kind: str
    land: str = PLAIN_LAND


NOONS = (
    Noon("#3f7fb5", "#d6e6e3", "#fffaf0", "heaps"), Noon("#8a97a3", "#d3d3ca", "#f0eee4", "veils", SNOW_LAND),
    Noon("#2f5d96", "#a9c9da", "#ffffff", "clear"), Noon("#55606e", "#c2b8a4", "#343d4b", "rain"),
    Noon("#7fb2c0", "#f3e2b0", "#fff8e0", "tails"), Noon("#d98f5f", "#f7d9a0", "#fbeed0", "sun"),
    Noon("#5a4f6b", "#d8a58a", "#382f49", "storm"), Noon("#4f93a8", "#e7efd8", "#fdfbf0", "rows"),
    Noon("#b9bfc0", "#e5e1d6", "#ffffff", "snow", SNOW_LAND), Noon("#2b6f8f", "#bfe0d2", "#fbfdf4", "tower"),
    Noon("#caa35a", "#f4e6bd", "#fff7dc", "haze", "#8a7a3f"), Noon("#39587f", "#efc3a6", "#f5ddc9", "veils"),
)  # fmt: skip


def sky_studies() -> bytes:
    sheet = Sheet(seed=48, paper=BOARD)
    board(sheet)
    for order, noon in enumerate(NOONS):
        study(sheet, noon, LEFT + STEP_X * (order % 4), TOP + STEP_Y * (order // 4))
    pins(sheet)
    return sheet.jpeg()


def corner(order: int) -> tuple[float, float]:
    return LEFT + STEP_X * (order % 4), TOP + STEP_Y * (order // 4)


def board(sheet: Sheet) -> None:
    with sheet.ink(WEAVE, grain=0.3, rough=1.2) as cut:
        for _ in range(240):
            cut.gouge(
                sheet.chance.uniform(-60, WIDTH), sheet.chance.uniform(0, HEIGHT), sheet.chance.uniform(40, 150), 6
            )
    with sheet.ink(SHADOW, grain=0.12) as cut:
        for order in range(12):
            x, y = corner(order)
            cut.box(x - 8, y + 4, x + WIDE + 30, y + TALL + 32)
    with sheet.ink(CARD, grain=0.06) as cut:
        for order in range(12):
            x, y = corner(order)
            lean = 4 * sin(order * 2.6)
            cut.polygon(
                [
                    (x - 20, y - 20 + lean),
                    (x + WIDE + 20, y - 20 - lean),
                    (x + WIDE + 20, y + TALL + 22),
                    (x - 20, y + TALL + 22),
                ]
            )


def study(sheet: Sheet, noon: Noon, x: float, y: float) -> None:
    """Low paint, high paint rolled over it, clouds, and last the one strip of land."""
    with sheet.ink(noon.low, grain=0.08) as cut:
        cut.box(x, y, x + WIDE, y + TALL)
    with sheet.ink(noon.high, grain=0.3, rough=0.15) as cut:
        for row in range(48):
            top = y + row * TALL * 0.85 / 48
            cut.box(x, top, x + WIDE, top + TALL * 0.85 / 48, round(FULL - (FULL - CLEAR) * row / 48))
    with sheet.ink(noon.cloud, grain=0.12) as cut:
        KINDS[noon.kind](cut, sheet, x, y)
        outside(cut, x, y)
    with sheet.ink(noon.land, grain=0.1) as cut:
        ground = y + TALL - 26
        cut.polygon(
            [
                (x, ground + 4),
                (x + 80, ground - 8),
                (x + 170, ground + 3),
                (x + WIDE, ground - 4),
                (x + WIDE, y + TALL),
                (x, y + TALL),
            ]
        )
    with sheet.ink("#2e3328", grain=0.1, rough=0.7) as cut:
        cut.box(x + 216, ground - 24, x + 219, ground + 2)
        cut.oval(x + 218, ground - 28, 11, 13)
        cut.polygon(
            [(x + 60, ground), (x + 60, ground - 16), (x + 72, ground - 26), (x + 84, ground - 16), (x + 84, ground)]
        )


def outside(cut: Cutter, x: float, y: float) -> None:
    """Clear what runs over the edge of the painting."""
    for box in ((0, 0, x, HEIGHT), (x + WIDE, 0, WIDTH, HEIGHT), (x, 0, x + WIDE, y), (x, y + TALL, x + WIDE, HEIGHT)):
        cut.box(*box, value=0)


def heaps(cut: Cutter, sheet: Sheet, x: float, y: float) -> None:
    cloud(cut, sheet.chance, x + 100, y + 130, 84, 60, 8)
    cloud(cut, sheet.chance, x + 240, y + 90, 60, 36, 6)
    cloud(cut, sheet.chance, x + 210, y + 176, 70, 22, 7)


def veils(cut: Cutter, sheet: Sheet, x: float, y: float) -> None:
    for row in range(11):
        for _ in range(2):
            cut.gouge(x + sheet.chance.uniform(-120, 150), y + 18 + row * 17, sheet.chance.uniform(120, 240), 9)


def clear(cut: Cutter, sheet: Sheet, x: float, y: float) -> None:
    """Nothing but three gulls."""
    for left, top, size in ((90, 70, 20), (140, 96, 15), (176, 62, 12)):
        wings = [(-1, -0.3), (-0.5, -0.6), (0, 0), (0.5, -0.6), (1, -0.3)]
        cut.line([(x + left + px * size, y + top + py * size) for px, py in wings], 3.4)


def rain(cut: Cutter, sheet: Sheet, x: float, y: float) -> None:
    cloud(cut, sheet.chance, x + 150, y + 86, 190, 80, 10)
    for stroke in range(26):
        left = x + 6 + stroke * 12
        cut.line([(left, y + 84), (left - 34, y + 206)], 2.4)


def tails(cut: Cutter, sheet: Sheet, x: float, y: float) -> None:
    for shift, drop in ((0, 0), (-70, 70), (90, 60)):
        for hair in range(8):
            left, top = x + 20 + shift + hair * 15, y + 96 + drop - hair * 9
            cut.polygon([(left, top), (left + 60, top - 10), (left + 130, top - 50), (left + 56, top - 2)])


def sun(cut: Cutter, sheet: Sheet, x: float, y: float) -> None:
    cut.oval(x + 170, y + 84, 34, 34)
    for row in range(6):
        cut.gouge(x + sheet.chance.uniform(-20, 80), y + 134 + row * 12, sheet.chance.uniform(140, 240), 5)


def storm(cut: Cutter, sheet: Sheet, x: float, y: float) -> None:
    cloud(cut, sheet.chance, x + 150, y + 120, 210, 110, 9)
    cut.polygon(
        [
            (x + 170, y + 112),
            (x + 150, y + 158),
            (x + 166, y + 158),
            (x + 146, y + 208),
            (x + 186, y + 148),
            (x + 168, y + 148),
            (x + 184, y + 112),
        ]
    )


def rows(cut: Cutter, sheet: Sheet, x: float, y: float) -> None:
    for row in range(7):
        size = 20 - row * 2.2
        for column in range(-1, 9):
            cut.oval(x + column * size * 2.4 + row % 2 * size, y + 24 + row * 25 - row * row, size, size * 0.55)


def snow(cut: Cutter, sheet: Sheet, x: float, y: float) -> None:
    for _ in range(90):
        size = sheet.chance.uniform(2, 4.4)
        cut.oval(x + sheet.chance.uniform(0, WIDE), y + sheet.chance.uniform(0, 206), size, size)


def tower(cut: Cutter, sheet: Sheet, x: float, y: float) -> None:
    """A thunderhead far off, its top spread flat."""
    cloud(cut, sheet.chance, x + 150, y + 200, 120, 60, 9)
    cut.polygon(
        [
            (x + 90, y + 190),
            (x + 112, y + 70),
            (x + 30, y + 50),
            (x + 270, y + 46),
            (x + 196, y + 74),
            (x + 212, y + 190),
        ]
    )
    for left, top, size in ((108, 90, 22), (98, 124, 28), (92, 160, 32), (196, 96, 22), (206, 134, 30), (214, 168, 30)):
        cut.oval(x + left, y + top, size, size * 0.9)
    for left in (60, 110, 160, 210):
        cut.oval(x + left, y + 52, 40, 12)


def haze(cut: Cutter, sheet: Sheet, x: float, y: float) -> None:
    cut.oval(x + 96, y + 70, 22, 22)
    for row in range(5):
        cut.box(x, y + 110 + row * 20, x + WIDE, y + 116 + row * 22)


KINDS = {
    "heaps": heaps, "veils": veils, "clear": clear, "rain": rain, "tails": tails, "sun": sun, "storm": storm,
    "rows": rows, "snow": snow, "tower": tower, "haze": haze,
}  # fmt: skip


def pins(sheet: Sheet) -> None:
    with sheet.ink(PIN, grain=0.05, rough=0.7) as cut:
        for order in range(12):
            x, y = corner(order)
            cut.oval(x + WIDE / 2, y - 10, 8, 8)

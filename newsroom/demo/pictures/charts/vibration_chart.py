"""Half a minute of a bridge, swinging, and under it how strongly each pitch is present in it."""

from math import cos, exp, pi, sin

from ..carving import mark
from ..press import HEIGHT, WIDTH, Point, Sheet

RUST, RUST_LINE, PANEL, CREAM, INK, GOLD = "#a63d29", "#8f3122", "#f3e3c4", "#fbf0d9", "#2b1512", "#f0a53a"
RATE, SECONDS = 25, 30
TRUCKS = ((0.80, 1.0), (7.58, 0.55), (12.67, 0.9), (21.14, 0.42), (25.1, 0.6))
"""When each came onto the span, in seconds, and how heavily."""
LEFT, RIGHT, MIDDLE, SWING, FLOOR, TALL = 110, 1490, 300, 142, 950, 330


def vibration_chart() -> bytes:
    sheet = Sheet(seed=107, paper=RUST)
    ground(sheet)
    readings = swinging(sheet)
    wave(sheet, readings)
    spectrum(sheet, readings)
    rivets(sheet)
    return sheet.jpeg()


def swinging(sheet: Sheet) -> list[float]:
    """Each truck sets the span swinging at 1.77 to the second, with two fainter motions that die sooner."""
    readings = []
    for step in range(RATE * SECONDS):
        now = step / RATE
        since = [(now - start, heavy) for start, heavy in TRUCKS if now >= start]
        note = sum(heavy * exp(-gone / 4.5) * sin(2 * pi * 1.77 * gone) for gone, heavy in since)
        other = sum(heavy * exp(-gone / 1.6) * sin(2 * pi * 2.52 * gone) for gone, heavy in since)
        slow = sum(heavy * exp(-gone / 2.0) * sin(2 * pi * 1.24 * gone) for gone, heavy in since)
        readings.append(note + 0.34 * other + 0.26 * slow + sheet.chance.gauss(0, 0.05))
    return readings


def agreement(readings: list[float], pitch: float) -> float:
    """How well a pure wave of this pitch goes with the readings."""
    turn = 2 * pi * pitch / RATE
    crest = sum(x * cos(turn * step) for step, x in enumerate(readings))
    slope = sum(x * sin(turn * step) for step, x in enumerate(readings))
    return (crest * crest + slope * slope) ** 0.5


def ground(sheet: Sheet) -> None:
    with sheet.ink(RUST_LINE, grain=0.25, rough=1.4) as cut:
        for _ in range(110):
            x, y = sheet.chance.uniform(-200, WIDTH), sheet.chance.uniform(0, HEIGHT)
            mark(cut, x, y, sheet.chance.uniform(120, 420), 13, 0)
    with sheet.ink(PANEL, grain=0.06) as cut:
        cut.box(70, 80, 1530, 520)
        cut.box(70, 572, 1530, 1000)
    with sheet.ink("#d9c4a0", grain=0.14, rough=0.4) as cut:
        for second in range(SECONDS + 1):
            x = LEFT + (RIGHT - LEFT) * second / SECONDS
            cut.line([(x, 100), (x, 500)], 3 if second % 5 == 0 else 1.5)
        for tenth in range(21):
            x = LEFT + (RIGHT - LEFT) * tenth / 20
            cut.line([(x, 592), (x, FLOOR)], 3 if tenth % 5 == 0 else 1.5)
        for y in range(620, FLOOR, 66):
            cut.line([(LEFT, y), (RIGHT, y)], 1.5)


def wave(sheet: Sheet, readings: list[float]) -> None:
    line: list[Point] = [
        (LEFT + (RIGHT - LEFT) * step / len(readings), MIDDLE - x * SWING) for step, x in enumerate(readings)
    ]
    with sheet.ink(INK, grain=0.08, rough=0.4) as cut:
        cut.line([(LEFT - 14, MIDDLE), (RIGHT + 14, MIDDLE)], 2.5)
        cut.line(line, 5.5)
        for start, _ in TRUCKS:
            x = LEFT + (RIGHT - LEFT) * start / SECONDS
            cut.polygon([(x - 13, 104), (x + 13, 104), (x, 130)])


def spectrum(sheet: Sheet, readings: list[float]) -> None:
    pitches = [1 + step / 60 for step in range(121)]
    scores = [agreement(readings, pitch) for pitch in pitches]
    best = max(scores)
    line = [
        (LEFT + (RIGHT - LEFT) * (pitch - 1) / 2, FLOOR - TALL * score / best)
        for pitch, score in zip(pitches, scores, strict=True)
    ]
    peak = line[scores.index(best)]
    with sheet.ink(RUST, grain=0.1, rough=0.5) as cut:
        cut.polygon([(LEFT, FLOOR), *line, (RIGHT, FLOOR)])
    with sheet.ink(GOLD, grain=0.1, rough=0.7) as cut:
        cut.polygon([(LEFT, FLOOR), *line, (RIGHT, FLOOR)])
        cut.box(0, 0, peak[0] - 46, HEIGHT, value=0)
        cut.box(peak[0] + 46, 0, WIDTH, HEIGHT, value=0)
    with sheet.ink(INK, grain=0.08, rough=0.4) as cut:
        cut.line(line, 6)
        cut.box(LEFT - 14, FLOOR, RIGHT + 14, FLOOR + 5)
        for tenth in range(21):
            x = LEFT + (RIGHT - LEFT) * tenth / 20
            cut.box(x - 2, FLOOR, x + 2, FLOOR + (30 if tenth % 5 == 0 else 16))


def rivets(sheet: Sheet) -> None:
    """The panels hang on the red of the bridge by its rivets."""
    places = [(x, y) for x in range(40, WIDTH, 80) for y in (40, 546, 1033)]
    places += [(x, y) for x in (35, 1565) for y in range(120, 1000, 80)]
    with sheet.ink("#c9593e", grain=0.1) as cut:
        for x, y in places:
            cut.oval(x, y, 14, 14)
    with sheet.ink("#7a271b", grain=0.12, rough=0.8) as cut:
        for x, y in places:
            cut.oval(x + 3, y + 4, 12, 11)
            cut.oval(x - 1, y - 1, 11, 11, value=0)

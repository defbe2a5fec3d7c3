"""A line of people in coats, under umbrellas, in the rain."""

from dataclasses import dataclass
from math import cos, pi, sin

from ..carving import curve, placed
from ..press import WIDTH, Cutter, Point, Sheet
from ..skies import rolled
from ..waters import mirror

PAPER, CITY, GROUND = "#c9d6d3", "#a9bcbd", "#6c8388"
INK, CREAM = "#1b2329", "#f3ead6"
RED, MUSTARD, NAVY, TEAL, PLUM, MOSS = "#c5412f", "#dca03a", "#27466b", "#2f7f7d", "#6d3852", "#6f7a45"
FOOT = 926


@dataclass(frozen=True)
class Person:
    x: float
    tall: float
    coat: str
    sleeve: str
    umbrella: str | None
    skin: str
    hair: str
    hat: str | None = None
    bag: str | None = None
    long_hair: bool = False


PEOPLE = (
    Person(92, 500, MOSS, "#565f35", NAVY, "#d9a27c", INK),
    Person(298, 540, RED, "#9c2f22", CREAM, "#8c5b40", INK, MUSTARD),
    Person(498, 480, NAVY, "#1a3252", None, "#e3b48e", "#a5552c", bag=RED, long_hair=True),
    Person(600, 300, MUSTARD, "#b37d22", None, "#e3b48e", "#a5552c", MUSTARD),
    Person(782, 560, "#4a5358", "#343b40", RED, "#c98a64", INK, INK),
    Person(1012, 490, "#c9b48c", "#a48f66", MOSS, "#e3b48e", "#3d2a22", RED),
    Person(1222, 520, PLUM, "#50273b", MUSTARD, "#6f4632", INK, bag=TEAL, long_hair=True),
    Person(1440, 530, TEAL, "#215e5d", INK, "#e3b48e", "#d8d3c4", NAVY),
)


def queue() -> bytes:
    sheet = Sheet(seed=38, paper=PAPER)
    street(sheet)
    wet(sheet)
    legs(sheet)
    for person in PEOPLE:
        stand(sheet, person)
    collars(sheet)
    for person in PEOPLE:
        belongings(sheet, person)
    sticks(sheet)
    for person in PEOPLE:
        if person.umbrella:
            umbrella(sheet, person, person.umbrella)
    newspaper(sheet, PEOPLE[2])
    rain(sheet)
    return sheet.jpeg()


def street(sheet: Sheet) -> None:
    """Houses on a hill, faint behind the rain."""
    with sheet.ink(CITY, grain=0.16) as cut:
        for order in range(15):
            left, top = order * 112 - 30, 330 - 110 * sin(order / 14 * pi) - 46 * (order % 3)
            cut.polygon([(left, 860), (left, top), (left + 56, top - 40), (left + 112, top), (left + 112, 860)])
        for order in range(15):
            for floor in range(5):
                left, top = order * 112 - 4, 370 - 110 * sin(order / 14 * pi) - 46 * (order % 3) + floor * 92
                for column in (0, 40):
                    cut.box(left + column, top, left + column + 20, top + 40, value=0)
    rolled(sheet, PAPER, 440, 860, 0, 1)


def wet(sheet: Sheet) -> None:
    chance = sheet.chance
    with sheet.ink(GROUND, grain=0.1) as cut:
        cut.box(0, 874, WIDTH, 1067)
    with sheet.ink("#8ea3a6", grain=0.14) as cut:
        for _ in range(60):
            cut.gouge(chance.uniform(-100, WIDTH), chance.uniform(880, 1060), chance.uniform(60, 260), 6)
    for person in PEOPLE:
        with sheet.ink(person.coat, grain=0.14) as cut:
            mirror(cut, chance, person.x, FOOT + 16, FOOT + person.tall * 0.24, person.tall * 0.26)


COAT: list[Point] = [
    (-0.04, -0.845), (-0.1, -0.79), (-0.135, -0.6), (-0.165, -0.27), (0.13, -0.26), (0.115, -0.55), (0.085, -0.78),
    (0.045, -0.845),
]  # fmt: skip
SHOE: list[Point] = [(-0.04, -0.05), (0.03, -0.05), (0.1, -0.012), (0.1, 0), (-0.04, 0)]
FACE: list[Point] = [
    (-0.02, -0.8), (-0.03, -0.97), (0.05, -0.985), (0.068, -0.93), (0.098, -0.9), (0.066, -0.885), (0.06, -0.85),
    (0.03, -0.845), (0.03, -0.8),
]  # fmt: skip
HAIR: list[Point] = [
    (0.055, -0.99), (0.02, -1.015), (-0.035, -1.0), (-0.06, -0.94), (-0.05, -0.85), (-0.01, -0.87), (0, -0.94),
    (0.05, -0.955),
]  # fmt: skip
LOCKS: list[Point] = [(-0.05, -0.97), (-0.085, -0.9), (-0.105, -0.74), (-0.05, -0.715), (-0.01, -0.8), (0.005, -0.93)]
CAP = curve([(-0.075, -0.96), (-0.06, -1.03), (0.03, -1.045), (0.07, -0.975)])


def legs(sheet: Sheet) -> None:
    with sheet.ink(INK, grain=0.05) as cut:
        for person in PEOPLE:
            for side in (-0.06, 0.06):
                x, tall = person.x + side * person.tall, person.tall
                cut.line([(x, FOOT - tall * 0.3), (x, FOOT - 8)], tall * 0.06)
                cut.polygon(placed(SHOE, x, FOOT, 0, tall))


def stand(sheet: Sheet, person: Person) -> None:
    x, tall = person.x, person.tall
    for colour, shape in ((person.skin, FACE), (person.hair, HAIR), (person.coat, COAT)):
        with sheet.ink(colour, grain=0.08, rough=0.9) as cut:
            cut.polygon(placed(shape, x, FOOT, 0, tall))
    if person.hat:
        with sheet.ink(person.hat, grain=0.08, rough=0.8) as cut:
            cut.polygon(placed(CAP, x, FOOT, 0, tall))
            cut.line(placed([(-0.085, -0.962), (0.095, -0.968)], x, FOOT, 0, tall), tall * 0.02)
    details(sheet, person)


def details(sheet: Sheet, person: Person) -> None:
    """The coat's edge, and the arm: bent where it holds something, else straight."""
    x, tall = person.x, person.tall
    with sheet.ink(person.sleeve, grain=0.08, rough=0.8) as cut:
        bend = [(-0.02, -0.75), (0.01, -0.58), (0.13, -0.64)] if person.umbrella else [(-0.02, -0.75), (-0.01, -0.42)]
        cut.line(placed(bend, x, FOOT, 0, tall), tall * 0.085)
        cut.oval(x - 0.02 * tall, FOOT - 0.75 * tall, tall * 0.042, tall * 0.042)
        cut.line(placed([(0.09, -0.7), (0.11, -0.28)], x, FOOT, 0, tall), tall * 0.012)
    with sheet.ink(person.skin, grain=0.05, rough=0.8) as cut:
        hand: Point = (0.15, -0.65) if person.umbrella else (-0.01, -0.39)
        cut.oval(x + hand[0] * tall, FOOT + hand[1] * tall, tall * 0.032, tall * 0.032)


def collars(sheet: Sheet) -> None:
    with sheet.ink(CREAM, grain=0.08, rough=0.8) as cut:
        for person in PEOPLE:
            collar = placed([(-0.05, -0.825), (0.055, -0.82)], person.x, FOOT, 0, person.tall)
            cut.line(collar, person.tall * 0.045)


def belongings(sheet: Sheet, person: Person) -> None:
    """Long hair over the coat, and a bag."""
    x, tall = person.x, person.tall
    if person.long_hair:
        with sheet.ink(person.hair, grain=0.06, rough=0.8) as cut:
            cut.polygon(placed(LOCKS, x, FOOT, 0, tall))
    if person.bag:
        with sheet.ink(person.bag, grain=0.08, rough=0.8) as cut:
            cut.line(placed([(-0.06, -0.24), (-0.01, -0.4), (0.04, -0.24)], x, FOOT, 0, tall), tall * 0.014)
            cut.polygon(placed([(-0.1, -0.26), (0.08, -0.26), (0.07, -0.1), (-0.09, -0.1)], x, FOOT, 0, tall))


def sticks(sheet: Sheet) -> None:
    with sheet.ink(INK, grain=0.04, rough=0.7) as cut:
        for person in PEOPLE:
            if person.umbrella:
                top = FOOT - person.tall * 1.02 - 166
                cut.line([(person.x + 0.15 * person.tall, FOOT - person.tall * 0.6), (person.x + 24, top)], 7)


def umbrella(sheet: Sheet, person: Person, colour: str) -> None:
    middle, rim, reach = person.x + 26, FOOT - person.tall * 1.02, 158.0
    with sheet.ink(colour, grain=0.08) as cut:
        dome = [(middle - reach * cos(step / 24 * pi), rim - 132 * sin(step / 24 * pi) ** 0.85) for step in range(25)]
        cut.polygon(dome)
        for scallop in range(5):
            cut.oval(middle - reach + reach * 0.2 + scallop * reach * 0.4, rim + 2, reach * 0.19, 20, value=0)
    with sheet.ink(INK if colour != INK else "#59656b", grain=0.1, rough=0.6) as cut:
        for lean in (-0.6, -0.2, 0.2, 0.6):
            cut.line(
                curve(
                    [(middle, rim - 130), (middle + lean * 110, rim - 84), (middle + lean * reach, rim - 12)],
                    closed=False,
                ),
                3,
            )


def newspaper(sheet: Sheet, person: Person) -> None:
    """Held overhead by the one who has no umbrella."""
    x, y = person.x, FOOT - person.tall * 1.05
    with sheet.ink(CREAM, grain=0.06, rough=0.8) as cut:
        cut.polygon(
            [(x - 80, y + 30), (x + 6, y - 24), (x + 110, y + 16), (x + 100, y + 34), (x + 6, y - 2), (x - 72, y + 46)]
        )
    with sheet.ink(person.sleeve, grain=0.06, rough=0.8) as cut:
        cut.line(curve([(x - 8, y + 150), (x + 62, y + 122), (x + 62, y + 30)], closed=False), 38)
    with sheet.ink(person.skin, grain=0.06, rough=0.8) as cut:
        cut.oval(x + 62, y + 18, 16, 18)


def rain(sheet: Sheet) -> None:
    chance = sheet.chance
    with sheet.ink("#f1f5ef", grain=0.12, rough=0.6) as cut:
        for _ in range(190):
            x, y, long = chance.uniform(0, WIDTH + 200), chance.uniform(-60, 1000), chance.uniform(30, 74)
            drop(cut, x, y, long)
        for _ in range(50):
            x, y = chance.uniform(0, WIDTH), chance.uniform(890, 1050)
            cut.line([(x - 9, y - 8), (x, y), (x + 9, y - 8)], 2.6)


def drop(cut: Cutter, x: float, y: float, long: float) -> None:
    cut.polygon([(x, y), (x - long * 0.3 + 1.6, y + long), (x - long * 0.3 - 1.6, y + long)])

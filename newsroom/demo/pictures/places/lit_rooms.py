"""What can be seen in a lit window at night: somebody standing, a plant, a lamp, a ladder, a curtain."""

from dataclasses import dataclass

from ..press import Cutter, Sheet

INK, CURTAIN = "#0b1324", "#d9873a"


@dataclass(frozen=True)
class Window:
    left: float
    top: float
    width: float
    height: float


def rooms(sheet: Sheet, lit: list[Window]) -> None:
    """What can be seen of the people: a curtain, a plant, a lamp, a ladder, somebody standing."""
    with sheet.ink(CURTAIN, grain=0.1, rough=0.8) as cut:
        for order, window in enumerate(lit):
            if order % 2:
                cut.box(window.left, window.top, window.left + window.width * 0.24, window.top + window.height)
            else:
                cut.box(window.left, window.top, window.left + window.width, window.top + window.height * 0.2)
    with sheet.ink(INK, grain=0.05, rough=0.6) as cut:
        for order, window in enumerate(lit):
            INHABITANTS[order % len(INHABITANTS)](cut, window)
            bar = window.top + window.height * 0.26
            cut.box(window.left, bar - 1.5, window.left + window.width, bar + 1.5)


def person(cut: Cutter, window: Window) -> None:
    x, foot = window.left + window.width * 0.56, window.top + window.height
    tall = window.height * 0.66
    cut.oval(x, foot - tall * 0.86, tall * 0.12, tall * 0.14)
    cut.polygon(
        [
            (x - tall * 0.26, foot),
            (x - tall * 0.2, foot - tall * 0.62),
            (x + tall * 0.2, foot - tall * 0.62),
            (x + tall * 0.26, foot),
        ]
    )


def plant(cut: Cutter, window: Window) -> None:
    x, foot = window.left + window.width * 0.3, window.top + window.height
    cut.polygon([(x - 9, foot - 14), (x + 9, foot - 14), (x + 6, foot), (x - 6, foot)])
    for lean in (-16, -8, 0, 9, 17):
        cut.polygon([(x - 2, foot - 12), (x + lean, foot - 40 + abs(lean) * 0.6), (x + 2, foot - 12)])


def lamp(cut: Cutter, window: Window) -> None:
    x, foot = window.left + window.width * 0.68, window.top + window.height
    cut.box(x - 1.5, foot - 20, x + 1.5, foot)
    cut.polygon([(x - 7, foot - 36), (x + 7, foot - 36), (x + 13, foot - 19), (x - 13, foot - 19)])


def ladder(cut: Cutter, window: Window) -> None:
    x, foot, top = (
        window.left + window.width * 0.3,
        window.top + window.height,
        window.top + window.height * 0.25,
    )
    cut.line([(x - 10, foot), (x + 4, top)], 2.6)
    cut.line([(x + 18, foot), (x + 8, top)], 2.6)
    for rung in range(1, 5):
        share = rung / 5
        cut.line(
            [
                (x - 10 + 14 * share, foot + (top - foot) * share),
                (x + 18 - 10 * share, foot + (top - foot) * share),
            ],
            2,
        )


INHABITANTS = (plant, person, lamp, ladder, plant, lamp, person, lamp)

"""Nine projects on ruled paper: a ring for what each was said to cost, a disc for what it did, a comet between.

The scale is that of a slide rule: the same overrun in percent is as long for a salt shed as for a water main.
"""

from math import log

from ..press import HEIGHT, Sheet

PAPER, FINE, RULE, INK = "#dfe9d8", "#a9c6ae", "#6f9d84", "#24403a"
OVER, UNDER, RING, PENCIL = "#d5482f", "#2f7f6b", "#1d3d5c", "#e8b23e"
PROJECTS = ((9.5, 9.1), (4.8, 5.0), (1.1, 1.2), (2.9, 3.3), (6.2, 7.9), (3.4, 5.0), (7.4, 11.1), (1.6, 2.5), (2.1, 3.6))
"""Millions of dollars: the estimate at the vote and the final cost, in the order of the table."""
LEFT, RIGHT, TOP, ROW = 100, 1500, 150, 95


def estimates_chart() -> bytes:
    sheet = Sheet(seed=103, paper=PAPER)
    rows(sheet)
    ruling(sheet)
    tails(sheet)
    dots(sheet)
    return sheet.jpeg()


def at(millions: float) -> float:
    return LEFT + (RIGHT - LEFT) * log(millions) / log(12.5)


def ruling(sheet: Sheet) -> None:
    """Uprights at each tenth of a million, farther apart where they would crowd, and bold at the whole ones."""
    tenths = [*range(10, 30), *range(30, 60, 2), *range(60, 126, 5)]
    with sheet.ink(FINE, grain=0.15, rough=0.3) as cut:
        for tenth in tenths:
            cut.line([(at(tenth / 10), 84), (at(tenth / 10), HEIGHT - 84)], 1.6)
        for y in range(84, HEIGHT - 80, 19):
            cut.line([(LEFT, y), (RIGHT, y)], 1.6)
    with sheet.ink(RULE, grain=0.12, rough=0.4) as cut:
        for whole in range(1, 13):
            cut.line([(at(whole), 70), (at(whole), HEIGHT - 66)], 3.4)
        cut.box(LEFT, 82, RIGHT, 86)
        cut.box(LEFT, HEIGHT - 86, RIGHT, HEIGHT - 82)
    with sheet.ink(INK, grain=0.1, rough=0.5) as cut:
        for whole in range(1, 13):
            cut.box(at(whole) - 3, HEIGHT - 66, at(whole) + 3, HEIGHT - (30 if whole in (1, 5, 10) else 48))


def middle(order: int) -> float:
    return TOP + order * ROW


def rows(sheet: Sheet) -> None:
    with sheet.ink("#cbdcc6", grain=0.2, rough=1) as cut:
        for order in range(0, 9, 2):
            cut.box(LEFT - 60, middle(order) - ROW / 2, RIGHT + 50, middle(order) + ROW / 2)
    with sheet.ink(INK, grain=0.1, rough=0.4) as cut:
        for order in range(9):
            for x in range(LEFT, RIGHT, 16):
                cut.oval(x, middle(order), 1.8, 1.8)


def tails(sheet: Sheet) -> None:
    """From ring to disc, thin to thick."""
    for colour, wanted in ((OVER, True), (UNDER, False)):
        with sheet.ink(colour, grain=0.1, rough=0.7) as cut:
            for order, (estimate, cost) in enumerate(PROJECTS):
                if (cost > estimate) == wanted:
                    y = middle(order)
                    cut.polygon([(at(estimate), y - 4), (at(cost), y - 34), (at(cost), y + 34), (at(estimate), y + 4)])
                    cut.oval(at(cost), y, 38, 38)


def dots(sheet: Sheet) -> None:
    with sheet.ink(RING, grain=0.06, rough=0.6) as cut:
        for order, (estimate, _) in enumerate(PROJECTS):
            cut.oval(at(estimate), middle(order), 30, 30)
    with sheet.ink(PAPER, grain=0.05, rough=0.6) as cut:
        for order, (estimate, _) in enumerate(PROJECTS):
            cut.oval(at(estimate), middle(order), 16, 16)
    with sheet.ink("#f08c6a", grain=0.2, rough=0.8) as cut:
        for order, (estimate, cost) in enumerate(PROJECTS):
            if cost > estimate * 1.2:
                cut.oval(at(cost) + 6, middle(order) - 11, 14, 10)

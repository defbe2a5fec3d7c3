"""A button of the form that saves nothing: the order as it is after it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.http import QueryDict

from common.numbers import number_in
from common.refusal import Refusal
from newsroom.admin.front_page import moves
from newsroom.admin.front_page.moves import Moved
from newsroom.admin.front_page.order import Order
from newsroom.admin.front_page.spots import Spot, key_of

NO_SUCH_ACT = "This page has no such button. Load it again."


@dataclass(frozen=True)
class Pressed:
    order: Order
    said: str = ""
    focus: str = ""


def press(order: Order, command: str, posted: QueryDict, spots: Sequence[Spot]) -> Pressed:
    """`command` is the value of the button: what to do and, after a space, with which piece or place."""
    act, _, about = command.partition(" ")
    if act == "look":
        return Pressed(order)
    if act == "show":
        return Pressed(order, focus="words" if order.adding else "")
    if act == "open":
        return Pressed(replace(order, adding=about, words=""), focus="words")
    if act == "close":
        return Pressed(replace(order, adding=""), focus=f"add-{order.adding}")
    if act == "choose":
        return _choose(order, _number(about), spots)
    moved = _move(order, act, about, posted, spots)
    return Pressed(replace(order, choices=moved.choices), moved.said, moved.focus)


def _move(order: Order, act: str, about: str, posted: QueryDict, spots: Sequence[Spot]) -> Moved:
    if act in {"up", "down"}:
        return moves.shift(order.choices, _number(about), -1 if act == "up" else 1, spots)
    if act == "to":
        return moves.put(order.choices, _number(about), posted.get(f"to-{about}", ""), spots)
    if act == "put":
        article, _, place = about.partition(" ")
        key, _, before = place.partition(" ")
        return moves.put(order.choices, _number(article), key, spots, number_in(before))
    if act == "out":
        return moves.take_out(order.choices, _number(about), spots)
    raise Refusal(NO_SUCH_ACT)


def _choose(order: Order, article: int, spots: Sequence[Spot]) -> Pressed:
    """The chooser stays open while the place has room."""
    moved = moves.put(order.choices, article, order.adding, spots)
    size = next(spot.size for spot in spots if spot.key == order.adding)
    is_full = sum(key_of(choice) == order.adding for choice in moved.choices) >= size
    order = replace(order, choices=moved.choices, adding="" if is_full else order.adding)
    return Pressed(order, moved.said, moved.focus if is_full else "words")


def _number(text: str) -> int:
    number = number_in(text)
    if number is None:
        raise Refusal(NO_SUCH_ACT)
    return number

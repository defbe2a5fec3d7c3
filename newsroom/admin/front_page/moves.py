"""What the buttons beside a piece do to the order in the form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from articles.front import Choice
from common.refusal import Refusal
from newsroom.admin.front_page.spots import Spot, choice_of, key_of
from newsroom.front_page import NO_PLACE

NOT_HERE = "This piece stands no longer in this form. Choose it again."


@dataclass(frozen=True)
class Moved:
    """`said` is for who cannot see it; `focus` is the control that comes next, by its id."""

    choices: Sequence[Choice]
    said: str = ""
    focus: str = ""


def shift(choices: Sequence[Choice], article: int, step: int, spots: Sequence[Spot]) -> Moved:
    """One place up (-1) or down (1) among those in the same place of the page."""
    index = _index(choices, article)
    mates = _mates(choices, key_of(choices[index]))
    other = mates.index(index) + step
    moved = list(choices)
    if 0 <= other < len(mates):
        moved[index], moved[mates[other]] = moved[mates[other]], moved[index]
    button = "up" if step < 0 else "down"
    return Moved(moved, _said(moved, article, spots), _beside(moved, article, button))


def put(choices: Sequence[Choice], article: int, key: str, spots: Sequence[Spot], before: int | None = None) -> Moved:
    """Into a place, from another one or from the chooser, `before` the piece of this number there.

    Without a number at its end; in a place that is full at its head, so that what is too many is what was there.
    """
    spot = next((spot for spot in spots if spot.key == key), None)
    if spot is None:
        raise Refusal(NO_PLACE)
    moved = [choice for choice in choices if choice.article != article]
    mates = _mates(moved, key)
    if before is None:
        before = 0 if len(mates) >= spot.size else len(mates)
    moved.insert(mates[before] if before < len(mates) else len(moved), choice_of(key, article))
    verb = "Moved" if len(moved) == len(choices) else "Added"
    return Moved(moved, _said(moved, article, spots, verb), f"to-{article}")


def take_out(choices: Sequence[Choice], article: int, spots: Sequence[Spot]) -> Moved:
    """The focus goes on to what stands there now, so that the next can be taken out."""
    index = _index(choices, article)
    key = key_of(choices[index])
    at = _mates(choices, key).index(index)
    moved = [choice for number, choice in enumerate(choices) if number != index]
    left = _mates(moved, key)
    focus = f"out-{moved[left[min(at, len(left) - 1)]].article}" if left else f"add-{key}"
    return Moved(moved, f"Taken out of {_words(key, spots)}.", focus)


def _said(choices: Sequence[Choice], article: int, spots: Sequence[Spot], verb: str = "Moved") -> str:
    index = _index(choices, article)
    key = key_of(choices[index])
    mates, size = _mates(choices, key), next((spot.size for spot in spots if spot.key == key), 0)
    spare = f": {len(mates) - size} too many there now" if len(mates) > size else ""
    return f"{verb} to {_words(key, spots)}, {mates.index(index) + 1} of {max(size, len(mates))}{spare}."


def _beside(choices: Sequence[Choice], article: int, button: str) -> str:
    """The same button again, or what still does something at an end."""
    mates = _mates(choices, key_of(choices[_index(choices, article)]))
    ends = {"up": mates[0], "down": mates[-1]}
    if ends[button] != _index(choices, article):
        return f"{button}-{article}"
    other = "down" if button == "up" else "up"
    return f"{other}-{article}" if len(mates) > 1 else f"out-{article}"


def _index(choices: Sequence[Choice], article: int) -> int:
    for index, choice in enumerate(choices):
        if choice.article == article:
            return index
    raise Refusal(NOT_HERE)


def _mates(choices: Sequence[Choice], key: str) -> list[int]:
    """Where the pieces of a place stand among all."""
    return [index for index, choice in enumerate(choices) if key_of(choice) == key]


def _words(key: str, spots: Sequence[Spot]) -> str:
    return next((spot.words for spot in spots if spot.key == key), "a place that is not on the page")

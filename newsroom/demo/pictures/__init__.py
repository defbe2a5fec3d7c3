"""The pictures of the demo, each drawn when it is asked for."""

from collections.abc import Callable

from . import charts, people, places, things

PICTURES: dict[str, Callable[[], bytes]] = {
    **places.PICTURES,
    **things.PICTURES,
    **charts.PICTURES,
    **people.PICTURES,
}


def draw(name: str) -> bytes:
    """A JPEG of 1600 by 1067 pixels, or 1200 square for a portrait; the same bytes each time."""
    return PICTURES[name]()

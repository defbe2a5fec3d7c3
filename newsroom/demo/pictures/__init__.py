"""The pictures of the demo, each drawn when it is asked for."""

from collections.abc import Callable

from newsroom.demo.pictures import charts, people, places, things

from .harbor import harbor
from .larder import larder
from .night_street import night_street
from .orchard import orchard
from .river_map import river_map
from .timetable import timetable

PICTURES: dict[str, Callable[[], bytes]] = {
    "harbor": harbor,
    "larder": larder,
    "night-street": night_street,
    "orchard": orchard,
    "river-map": river_map,
    "timetable": timetable,
    **places.PICTURES,
    **things.PICTURES,
    **charts.PICTURES,
    **people.PICTURES,
}


def draw(name: str) -> bytes:
    """A JPEG of 1600 by 1067 pixels, or 1200 square for a portrait; the same bytes each time."""
    return PICTURES[name]()

"""The places of the front page as the form names them: `lead`, `second`, `opinion`, and `section.SLUG` for a row."""

from __future__ import annotations

from dataclasses import dataclass

from articles.front import SIZES, Choice
from articles.models import Section, Slot

Place = Slot.Place


@dataclass(frozen=True)
class Spot:
    key: str
    name: str
    size: int

    @property
    def words(self) -> str:
        """Its name inside a sentence; a section keeps its capital."""
        return self.name if self.key.startswith(Place.SECTION) else self.name.lower()


def key_of(choice: Choice) -> str:
    return f"{choice.place}.{choice.section}" if choice.section else choice.place


def choice_of(key: str, article: int) -> Choice:
    place, _, section = key.partition(".")
    return Choice(place, article, section)


def all_spots() -> list[Spot]:
    """In the order of the page."""
    single = [Spot(place.value, str(place.label), SIZES[place]) for place in (Place.LEAD, Place.SECOND, Place.OPINION)]
    rows = Section.objects.values_list("slug", "name")
    return single + [Spot(f"{Place.SECTION.value}.{slug}", name, SIZES[Place.SECTION]) for slug, name in rows]

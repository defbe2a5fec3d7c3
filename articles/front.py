"""The front page: what editors arranged for this instant, and the newest pieces wherever they left a place empty."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import prefetch_related_objects

from articles.models import Arrangement, Edition, Kind, Section, Slot
from articles.models.edition import EditionQuerySet

Place = Slot.Place
# How many pieces stand in a place: never more, and fewer only while the magazine has no others.
LEAD, SECOND, ROW, OPINION = 1, 4, 4, 3
SIZES = {Place.LEAD: LEAD, Place.SECOND: SECOND, Place.SECTION: ROW, Place.OPINION: OPINION}


@dataclass(frozen=True)
class Choice:
    """A piece that editors put in a place; `section` names the row, by its slug."""

    place: str
    article: int
    section: str = ""


@dataclass
class Row:
    section: Section
    editions: list[Edition] = field(default_factory=list)


@dataclass
class Front:
    lead: list[Edition]
    second: list[Edition]
    opinion: list[Edition]
    rows: list[Row]


def at(now: datetime) -> Front:
    """As readers see it at this instant."""
    return composed(choices_of(Arrangement.objects.at(now)))


def choices_of(arrangement: Arrangement | None) -> list[Choice]:
    if arrangement is None:
        return []
    rows = arrangement.slots.values_list("place", "article", "section__slug")
    return [Choice(place, article, section or "") for place, article, section in rows]


def top(now: datetime) -> Front:
    """The same without the rows of the sections, for who wants to know what leads: asked for in five queries."""
    return _top(_Page(choices_of(Arrangement.objects.at(now)), ()))


def composed(choices: Sequence[Choice], coming: Iterable[Edition] = ()) -> Front:
    """The page that these choices give: each piece once, what is not live left out, what is empty filled.

    For a preview, `coming` is what readers will have by then: unsaved, with its byline in words.
    """
    page = _Page(choices, coming)
    front = _top(page)
    rows = [
        Row(section, page.fill(page.chosen(Place.SECTION, section), page.newest().filter(section=section), ROW))
        for section in Section.objects.all()
    ]
    front.rows = [row for row in rows if row.editions]
    shown = [*front.lead, *front.second, *front.opinion, *(edition for row in rows for edition in row.editions)]
    prefetch_related_objects([edition for edition in shown if edition.pk], "credits")
    return front


def _top(page: _Page) -> Front:
    lead = page.fill(page.chosen(Place.LEAD), page.newest(), LEAD) or page.fill(page.anywhere(), None, LEAD)
    second = page.fill(page.chosen(Place.SECOND), page.newest(), SECOND)
    opinion = page.fill(page.chosen(Place.OPINION), page.newest().filter(kind=Kind.OPINION), OPINION)
    return Front(lead, second, opinion, [])


class _Page:
    def __init__(self, choices: Sequence[Choice], coming: Iterable[Edition]) -> None:
        self.choices = choices
        self.taken = {choice.article for choice in choices}
        self.placed: set[int] = set()
        editions = Edition.objects.live().illustrated().filter(article__in=self.taken)
        self.live = {edition.article_id: edition for edition in [*editions, *coming]}

    def chosen(self, place: str, section: Section | None = None) -> list[Edition]:
        slug = section.slug if section else ""
        keys = [choice.article for choice in self.choices if (choice.place, choice.section) == (place, slug)]
        return [self.live[key] for key in keys if key in self.live]

    def anywhere(self) -> list[Edition]:
        """Whatever was chosen, for a lead when nothing else is live: a page without one is none."""
        return [self.live[choice.article] for choice in self.choices if choice.article in self.live]

    def newest(self) -> EditionQuerySet:
        return Edition.objects.live().illustrated().order_by("-first_at", "-pk")

    def fill(self, chosen: Iterable[Edition], filler: EditionQuerySet | None, size: int) -> list[Edition]:
        """Chosen pieces are taken already, wherever they stand, so nothing is on the page twice."""
        found = [edition for edition in chosen if edition.article_id not in self.placed][:size]
        if filler is not None and len(found) < size:
            found += filler.exclude(article__in=self.taken)[: size - len(found)]
        self.placed |= {edition.article_id for edition in found}
        self.taken |= self.placed
        return found

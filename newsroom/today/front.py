"""Today's front page, small: what leads it, and when the next one starts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from articles import front
from articles.models import Arrangement, Edition, Slot


@dataclass(frozen=True)
class Spot:
    name: str
    editions: Sequence[Edition]


@dataclass(frozen=True)
class FrontPage:
    places: Sequence[Spot]
    next: Arrangement | None
    next_lead: str
    """Empty where it fills itself."""


def front_page(now: datetime) -> FrontPage:
    top = front.top(now)
    places = [Spot("Lead", top.lead), Spot("Second tier", top.second), Spot("Opinion", top.opinion)]
    coming = Arrangement.objects.waiting(now).first()
    return FrontPage([place for place in places if place.editions], coming, _lead_of(coming) if coming else "")


def _lead_of(arrangement: Arrangement) -> str:
    slot = arrangement.slots.filter(place=Slot.Place.LEAD).select_related("article").first()
    return str(slot.article) if slot else ""

"""Front pages in a list: since when or from when, by whom, and what leads."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils.timesince import timesince, timeuntil

from articles.models import Arrangement, Slot
from newsroom import front_page, instants

# Nobody plans more of them, nor looks further back.
MOST_WAITING = 50
MOST_HELD = 10
GONE = "That front page was taken back. This is the one that readers have now."


@dataclass(frozen=True)
class Page:
    arrangement: Arrangement
    starts: str
    distance: str
    waits: bool
    lead: str = ""


def page(arrangement: Arrangement, now: datetime, zone: ZoneInfo, lead: str = "") -> Page:
    at, waits = arrangement.starts_at, arrangement.starts_at > now
    distance = f"in {timeuntil(at, now, depth=1)}" if waits else f"{timesince(at, now, depth=1)} ago"
    return Page(arrangement, instants.short(at, now, zone), distance, waits, lead)


def waiting(now: datetime, zone: ZoneInfo) -> list[Page]:
    return _listed(Arrangement.objects.waiting(now).select_related("made_by")[:MOST_WAITING], now, zone)


def held(now: datetime, zone: ZoneInfo) -> list[Page]:
    """Those that readers had, the newest first: that one they have now."""
    earlier = Arrangement.objects.filter(starts_at__lte=now).order_by("-starts_at").select_related("made_by")
    return _listed(earlier[:MOST_HELD], now, zone)


def theirs(base: Arrangement | None, now: datetime) -> Arrangement | None:
    """What somebody else has where the editor began: that page if it still waits, else the one that holds."""
    return base if base and base.starts_at > now else front_page.holding(now)


def _listed(arrangements: Iterable[Arrangement], now: datetime, zone: ZoneInfo) -> list[Page]:
    found = list(arrangements)
    leads = Slot.objects.filter(arrangement__in=found, place=Slot.Place.LEAD).select_related("article")
    by_page = {slot.arrangement_id: str(slot.article) for slot in leads}
    return [page(one, now, zone, by_page.get(one.pk, "")) for one in found]

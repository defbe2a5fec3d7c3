"""A month or a year later, on the house's calendar."""

from __future__ import annotations

from calendar import monthrange
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from subscribers.models import Plan

MONTHS = {Plan.Term.MONTH: 1, Plan.Term.YEAR: 12}


def day_of(at: datetime, zone: ZoneInfo) -> int:
    return at.astimezone(zone).day


def end_of(start: datetime, term: str, day: int, zone: ZoneInfo) -> datetime:
    """When a term that begins at `start` ends: on the same `day` of its month, or on the last where there is none.

    `day` is that on which the first term began, so that 31 January is followed by 28 February and 31 March.
    """
    local = start.astimezone(zone)
    years, month = divmod(local.month - 1 + MONTHS[Plan.Term(term)], 12)
    year = local.year + years
    last = monthrange(year, month + 1)[1]
    return local.replace(year=year, month=month + 1, day=min(day, last)).astimezone(UTC)

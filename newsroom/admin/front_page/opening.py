"""What the form begins with: what readers have, one that waits, one of before, or what was chosen already."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from django.http import QueryDict

from articles.front import choices_of
from articles.models import Arrangement
from common.numbers import number_in
from newsroom.admin.front_page.order import Order
from newsroom.admin.front_page.pages import GONE
from newsroom.admin.front_page.pieces import pieces
from newsroom.front_page import UNDERWAY, holding

KEPT = "This is what you had chosen before you were logged out. It is not saved yet."
LEFT_OUT = "Left out, since readers would not see them: {headlines}."


@dataclass(frozen=True)
class Opened:
    order: Order
    notice: str = ""


def opened(query: QueryDict, now: datetime, zone: ZoneInfo) -> Opened:
    if "piece" in query or "base" in query:
        return Opened(Order.of(query, zone), KEPT)
    if "open" in query:
        return _waiting(_named(query.get("open", "")), now, zone)
    if "again" in query:
        return _again(_named(query.get("again", "")), now, zone)
    return Opened(Order.showing(holding(now), zone))


def _waiting(arrangement: Arrangement | None, now: datetime, zone: ZoneInfo) -> Opened:
    if arrangement and arrangement.starts_at > now:
        return Opened(Order.showing(arrangement, zone, waits=True))
    return Opened(Order.showing(holding(now), zone), UNDERWAY if arrangement else GONE)


def _again(arrangement: Arrangement | None, now: datetime, zone: ZoneInfo) -> Opened:
    """Over what holds now, and without what has been withdrawn since."""
    current = Order.showing(holding(now), zone)
    if arrangement is None:
        return Opened(current, GONE)
    choices = choices_of(arrangement)
    told = pieces((choice.article for choice in choices), now, zone)
    gone = [told[choice.article].headline for choice in choices if told[choice.article].mark == "gone"]
    kept = [choice for choice in choices if told[choice.article].mark != "gone"]
    notice = LEFT_OUT.format(headlines=", ".join(f"“{headline}”" for headline in gone)) if gone else ""
    return Opened(replace(current, choices=kept), notice)


def _named(text: str) -> Arrangement | None:
    number = number_in(text)
    return None if number is None else Arrangement.objects.filter(pk=number).first()

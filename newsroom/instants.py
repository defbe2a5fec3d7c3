"""Instants as the newsroom types and reads them: the house's clock, with the city whose clock it is."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from django.db.models import TextChoices

from common.clock import YEARS
from common.refusal import Refusal

UNREADABLE = "Write the date and the time like 2026-11-24T09:00."
SKIPPED = "The clock in {city} skips this hour. Choose another, such as {next:%Y-%m-%d %H:%M}."
TWICE = "The clock in {city} shows {typed:%H:%M} twice on {typed:%Y-%m-%d}. Choose the first or the second."


class Which(TextChoices):
    """Which of the two, where the clock shows an hour twice."""

    FIRST = "first", "The first"
    SECOND = "second", "The second"


class TwoInstants(Refusal):
    """The clock shows what was typed twice; `first` and `second` are the two instants."""

    def __init__(self, sentence: str, first: datetime, second: datetime) -> None:
        refusal = Refusal.of_field("which", sentence)
        super().__init__(refusal.sentence, refusal.reason, refusal.problems)
        self.first = first
        self.second = second


def parse(text: str, zone: ZoneInfo, which: str = "") -> datetime:
    """The instant at which the house's clock shows `text` (YYYY-MM-DDTHH:MM).

    Refuses what is no date and time, what the clock skips, and, without `which`, what it shows twice
    (TwoInstants).
    """
    typed = _typed(text)
    first, second = typed.replace(tzinfo=zone, fold=0), typed.replace(tzinfo=zone, fold=1)
    if first.utcoffset() == second.utcoffset():
        return first
    read_back = first.astimezone(UTC).astimezone(zone)
    if read_back.replace(tzinfo=None) != first.replace(tzinfo=None):
        raise Refusal.of_field("at", SKIPPED.format(city=city(zone), next=read_back))
    if which not in Which.values:
        raise TwoInstants(TWICE.format(city=city(zone), typed=typed), first, second)
    return second if which == Which.SECOND else first


def in_words(at: datetime, now: datetime, zone: ZoneInfo) -> str:
    """ "Tue 09:00 New York"; with the date if it is a week away, with the year if that is another one."""
    return f"{short(at, now, zone)} {city(zone)}"


def short(at: datetime, now: datetime, zone: ZoneInfo) -> str:
    """The same, where the page says elsewhere whose clock it is."""
    local = at.astimezone(zone)
    return f"{local:%a}{_date(local, now.astimezone(zone))} {local:%H:%M}{_offset(local)}"


def city(zone: ZoneInfo) -> str:
    """The place in a zone's name: New York."""
    return zone.key.rsplit("/", 1)[-1].replace("_", " ")


def _date(local: datetime, today: datetime) -> str:
    if abs((local.date() - today.date()).days) < 7:
        return ""
    return f" {local.day} {local:%b}" if local.year == today.year else f" {local.day} {local:%b %Y}"


def _offset(local: datetime) -> str:
    """Where the clock shows this hour twice, which of the two: EDT or EST."""
    twin = local.replace(fold=1 - local.fold)
    return "" if local.utcoffset() == twin.utcoffset() else f" {local:%Z}"


def _typed(text: str) -> datetime:
    try:
        typed = datetime.strptime(f"{text.strip()} +0000", "%Y-%m-%dT%H:%M %z")
    except ValueError as error:
        raise Refusal.of_field("at", UNREADABLE) from error
    if typed.year not in YEARS:
        raise Refusal.of_field("at", UNREADABLE)
    return typed

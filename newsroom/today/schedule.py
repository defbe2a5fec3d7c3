"""Releases: which are late or held, and which go out until tomorrow morning; of each, what would hold it now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from django.db.models import OuterRef, Q, Subquery

from common.refusal import Problem
from newsroom import health, instants
from newsroom.foresight import foreseen
from newsroom.health import LATE_AFTER
from newsroom.models import Release, Transition
from newsroom.models.release import ReleaseQuerySet
from newsroom.today import some
from newsroom.today.some import Some
from newsroom.waiting import Colleague

MOST_LATE, MOST_TONIGHT = 12, 24
MORNING = time(10)
ASLEEP = "Nothing has taken up what is due: the workers are stopped or asleep. “Release now” publishes without them."
AWAY = "Redis does not answer, so timed releases wait. Saving and “Release now” work all the same."
BOTH = "Redis does not answer, so what is due waits. “Release now” publishes without it."


@dataclass(frozen=True)
class Due:
    """A release, and what would hold it if its hour were now; `seen` is the newest transition of its article."""

    release: Release
    problems: Sequence[Problem]
    is_late: bool
    may_act: bool
    seen: int

    @property
    def is_held(self) -> bool:
        return self.release.state == Release.State.HELD

    @property
    def mark(self) -> str:
        """What a button names, so that it is pressed for the release that was seen, at the hour that was seen."""
        return mark(self.release)


@dataclass(frozen=True)
class Hour:
    label: str
    rows: Sequence[Due]


@dataclass(frozen=True)
class Schedule:
    late: Some[Due]
    alarm: str
    tonight: Some[Due]
    hours: Sequence[Hour]
    until: str
    later: Release | None
    """What comes after that, where nothing does before."""

    @property
    def next(self) -> Release | None:
        return self.tonight.rows[0].release if self.tonight.rows else self.later


def mark(release: Release) -> str:
    return f"{release.pk} {release.at.isoformat()}"


def schedule(who: Colleague, now: datetime, zone: ZoneInfo) -> Schedule:
    end = morning_after(now, zone)
    held, pending = Q(state=Release.State.HELD), Q(state=Release.State.PENDING)
    ahead = pending & Q(at__gt=_late(now))
    late = some.of(_of(who, held | pending & Q(at__lte=_late(now))), MOST_LATE)
    tonight = some.of(_of(who, ahead & Q(at__lt=end)), MOST_TONIGHT)
    told = _told([*late.rows, *tonight.rows], who, now)
    rows = [told[one.pk] for one in tonight.rows]
    return Schedule(
        late=Some([told[one.pk] for one in late.rows], late.more),
        alarm=_alarm(who, any(told[one.pk].is_late for one in late.rows)),
        tonight=Some(rows, tonight.more),
        hours=[Hour(label, list(group)) for label, group in groupby(rows, lambda row: _hour(row, now, zone))],
        until=instants.short(end, now, zone),
        later=None if rows else _of(who, ahead).first(),
    )


def morning_after(now: datetime, zone: ZoneInfo) -> datetime:
    day = now.astimezone(zone).date() + timedelta(days=1)
    return datetime.combine(day, MORNING, zone)


def _late(now: datetime) -> datetime:
    return now - LATE_AFTER


def _of(who: Colleague, wanted: Q) -> ReleaseQuerySet:
    newest = Transition.objects.filter(article=OuterRef("article")).order_by("-pk").values("pk")[:1]
    theirs = Q() if who.finds_all else Q(article__in=who.findable.values("pk"))
    releases = Release.objects.filter(wanted, theirs).order_by("at", "pk")
    return releases.annotate(seen=Subquery(newest)).select_related("article__section", "revision", "made_by")


def _told(due: Sequence[Release], who: Colleague, now: datetime) -> dict[int, Due]:
    problems = foreseen(due)
    return {
        one.pk: Due(
            release=one,
            problems=problems[one.pk],
            is_late=one.state == Release.State.PENDING and one.at <= _late(now),
            may_act=who.is_managing,
            seen=vars(one)["seen"] or 0,
        )
        for one in due
    }


def _alarm(who: Colleague, is_late: bool) -> str:
    """For who can do something about it."""
    if not (who.is_managing or who.user.is_superuser):
        return ""
    if health.broker() == "away":
        return BOTH if is_late else AWAY
    return ASLEEP if is_late else ""


def _hour(row: Due, now: datetime, zone: ZoneInfo) -> str:
    """ "21:00", whatever the minute; after midnight "Wed 06:00"."""
    hour = row.release.at.astimezone(zone).replace(minute=0, second=0, microsecond=0)
    words = instants.short(hour, now, zone)
    return words.partition(" ")[2] if hour.date() == now.astimezone(zone).date() else words

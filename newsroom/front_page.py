"""How the front page is arranged: for now, or from an instant on. Nothing of it needs a sign-off or a release."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F, Q

from articles.front import SIZES, Choice, choices_of
from articles.models import Arrangement, Article, Edition, Magazine, Section, Slot
from common.refusal import Problem, Reason, Refusal, refuse_for
from newsroom.models import Release
from newsroom.roles import Job, jobs_of
from subscribers.models import User

MAY_NOT = "The front page is arranged by managing editors."
STALE = "Somebody else arranged the front page meanwhile. Your order is kept below: look at both, then save again."
PAST = "This instant has passed. Choose a later one, or save for now."
TAKEN = "Another front page starts at this instant. Choose another, or change that one."
UNDERWAY = "This front page has started. Arrange the one that readers see now instead."
CHANGED = "Somebody else changed this front page meanwhile. Look at it again before you take it back."
NO_PLACE = "Choose one of the places of the front page."
UNSEEN = "Take out “{headline}”: readers do not see it, and no release of it waits."
UNKNOWN = "Take out the piece that is not here any more."
TWICE = "Each piece stands on the front page once."


def arrange(
    choices: Sequence[Choice],
    *,
    by: User,
    now: datetime,
    over: Arrangement | None = None,
    version: int = 0,
    at: datetime | None = None,
) -> Arrangement:
    """The front page from `at` on, or from now on.

    `over` is the arrangement that the editor had before them, at `version`: one that waits is changed in its place, the
    one that holds is followed by this. Refuses what somebody else changed meanwhile and loses nothing of it. What is
    there already is returned as it is, so that a button pressed twice does nothing the second time.
    """
    _refuse_without_right(by)
    with transaction.atomic():
        _one_at_a_time()
        there = Arrangement.objects.filter(pk=over.pk).first() if over else None
        waiting = there if there and _waits(there, now) else None
        _refuse_past(at, now)
        if same := _same(choices, waiting, at, now):
            return same
        _refuse_taken(at, waiting)
        if is_stale(over, version, now, at):
            raise Refusal(STALE, Reason.STALE)
        refuse_for(tuple(dict.fromkeys(_problems(choices, _stood(there)))), Reason.INVALID)
        arrangement = waiting or Arrangement()
        arrangement.starts_at = at or _after(there, now)
        arrangement.version = version + 1 if waiting else 1
        arrangement.made_by, arrangement.made_at = by, now if at else arrangement.starts_at
        arrangement.save()
        _write(arrangement, choices)
    return arrangement


def cancel(arrangement: Arrangement, *, by: User, now: datetime, version: int | None = None) -> None:
    """Takes back one that waits; with `version`, only while nobody has changed it since."""
    _refuse_without_right(by)
    with transaction.atomic():
        _one_at_a_time()
        waiting = Arrangement.objects.waiting(now).filter(pk=arrangement.pk).first()
        if waiting is None:
            raise Refusal(UNDERWAY, Reason.NOT_NOW)
        if version not in {None, waiting.version}:
            raise Refusal(CHANGED, Reason.STALE)
        waiting.delete()


def may_arrange(user: User) -> bool:
    return Job.MANAGING_EDITOR in jobs_of(user)


def by_place(choices: Iterable[Choice]) -> dict[tuple[str, str], list[int]]:
    """The articles of each place and section, in their order."""
    found: dict[tuple[str, str], list[int]] = {}
    for choice in choices:
        found.setdefault((choice.place, choice.section), []).append(choice.article)
    return found


def holding(now: datetime) -> Arrangement | None:
    """What holds, also if it was put up a hair after `now` by somebody who was first under the lock."""
    started = Q(starts_at__lte=now) | Q(starts_at__lte=F("made_at"))
    return Arrangement.objects.filter(started).order_by("-starts_at").first()


def is_stale(over: Arrangement | None, version: int, now: datetime, at: datetime | None) -> bool:
    """Whether what the editor had before them is not what there is: that version of one that waits, or the one that
    holds. What started meanwhile is in nobody's way who arranges a later one."""
    there = Arrangement.objects.filter(pk=over.pk).first() if over else None
    if there is None and over is not None:
        return True
    if there and _waits(there, now):
        return there.version != version
    return at is None and holding(now) != there


def _refuse_without_right(user: User) -> None:
    if not may_arrange(user):
        raise Refusal(MAY_NOT, Reason.NOT_ALLOWED)


def _one_at_a_time() -> None:
    """There is one front page, so one row stands for the right to change it."""
    Magazine.objects.select_for_update().get_or_create(pk=1)


def _waits(arrangement: Arrangement, now: datetime) -> bool:
    return arrangement.starts_at > now and arrangement.starts_at > arrangement.made_at


def _after(there: Arrangement | None, now: datetime) -> datetime:
    """Now, and in any case later than what this one follows."""
    follows = there is not None and there.starts_at <= there.made_at
    return max(now, there.starts_at + timedelta(microseconds=1)) if there and follows else now


def _same(
    choices: Sequence[Choice], waiting: Arrangement | None, at: datetime | None, now: datetime
) -> Arrangement | None:
    """What has these pieces in these places at this instant already."""
    there = Arrangement.objects.filter(starts_at=at).first() if at else holding(now)
    is_meant = there is not None and (waiting is None or there == waiting)
    return there if is_meant and by_place(choices_of(there)) == by_place(choices) else None


def _refuse_past(at: datetime | None, now: datetime) -> None:
    if at is not None and at <= now:
        raise Refusal.of_field("at", PAST)


def _refuse_taken(at: datetime | None, waiting: Arrangement | None) -> None:
    if at is not None and Arrangement.objects.filter(starts_at=at).exclude(pk=waiting.pk if waiting else 0).exists():
        raise Refusal.of_field("at", TAKEN)


def _problems(choices: Sequence[Choice], stood: set[int]) -> Iterable[Problem]:
    """Why this is no front page. A piece that `stood` there may stay: it is not shown while nobody can read it."""
    names = dict(Section.objects.values_list("slug", "name"))
    for (place, section), articles in by_place(choices).items():
        if place not in SIZES or (place == Slot.Place.SECTION) != (section in names):
            yield Problem("place", NO_PLACE)
        elif len(articles) > SIZES[Slot.Place(place)]:
            most = SIZES[Slot.Place(place)]
            name = names.get(section) or Slot.Place(place).label
            yield Problem("place", f"“{name}” has room for {most}; take {len(articles) - most} out.")
    counted = Counter(choice.article for choice in choices)
    yield from _unseen(counted.keys() - stood)
    if counted and max(counted.values()) > 1:
        yield Problem("article", TWICE)


def _unseen(chosen: set[int]) -> Iterable[Problem]:
    missing = chosen - _shown(chosen)
    articles = Article.objects.in_bulk(missing)
    for key in sorted(missing):
        yield Problem("article", UNSEEN.format(headline=articles[key]) if key in articles else UNKNOWN)


def _stood(arrangement: Arrangement | None) -> set[int]:
    return set(arrangement.slots.values_list("article", flat=True)) if arrangement else set()


def _shown(articles: set[int]) -> set[int]:
    """Those of these articles that readers see, or will see once their release comes."""
    live = Edition.objects.live().filter(article__in=articles).values_list("article", flat=True)
    waiting = Release.objects.waiting().filter(article__in=articles).values_list("article", flat=True)
    return {*live, *waiting}


def _write(arrangement: Arrangement, choices: Sequence[Choice]) -> None:
    sections = {section.slug: section for section in Section.objects.all()}
    articles = Article.objects.in_bulk([choice.article for choice in choices])
    arrangement.slots.all().delete()
    Slot.objects.bulk_create(
        Slot(
            arrangement=arrangement,
            place=choice.place,
            section=sections.get(choice.section),
            article=articles[choice.article],
            position=position,
        )
        for position, choice in enumerate(choices)
    )

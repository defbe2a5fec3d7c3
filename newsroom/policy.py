"""Who somebody is to an article, and which articles they find at all."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Q, QuerySet, TextChoices

from articles.models import Article, Edition, Section
from newsroom.roles import DESK_JOBS, NEWSROOM, Job, jobs_of
from subscribers.models import User


class Who(TextChoices):
    """What a person is to an article; the label is how a refusal names them."""

    AUTHOR = "author", "whoever began it or is named on it"
    EDITOR = "editor", "editors of its section"
    DESK = "desk", "copy editors, fact checkers and photo editors"
    MANAGING = "managing", "managing editors"
    SCHEDULE = "schedule", "the schedule"


def who_is(user: User | None, article: Article, section: str = "") -> frozenset[Who]:
    """Everything that `user` is to `article`, in its section or that of this slug. Nobody (None) is the schedule."""
    if user is None:
        return frozenset({Who.SCHEDULE})
    jobs = jobs_of(user)
    is_theirs = bool(jobs & NEWSROOM) and article.is_of(user)
    return _who(jobs, is_theirs=is_theirs, is_edited=Job.EDITOR in jobs and _edits(user, article, section))


def who_is_to_each(user: User, articles: Sequence[Article]) -> list[frozenset[Who]]:
    """The same for each of many, in three queries."""
    jobs = jobs_of(user)
    named = Article.objects.naming(user).filter(pk__in=[article.pk for article in articles])
    theirs = set(named.values_list("pk", flat=True)) if jobs & NEWSROOM else set()
    edited = sections_of(user) if Job.EDITOR in jobs else frozenset()
    return [_who(jobs, is_theirs=article.pk in theirs, is_edited=article.section_id in edited) for article in articles]


def _who(jobs: frozenset[Job], *, is_theirs: bool, is_edited: bool) -> frozenset[Who]:
    facts = {
        Who.AUTHOR: is_theirs,
        Who.EDITOR: is_edited,
        Who.DESK: bool(jobs & DESK_JOBS),
        Who.MANAGING: Job.MANAGING_EDITOR in jobs,
    }
    return frozenset(who for who, holds in facts.items() if holds)


def _edits(user: User, article: Article, section: str) -> bool:
    wanted = {"section__slug": section} if section else {"section": article.section_id}
    return user.sections_edited.filter(**wanted).exists()


def may_begin(user: User, section: Section) -> bool:
    """Writers begin articles everywhere, editors in their sections, managing editors everywhere."""
    jobs = jobs_of(user)
    if jobs & {Job.WRITER, Job.MANAGING_EDITOR}:
        return True
    return Job.EDITOR in jobs and section.pk in sections_of(user)


def may_release(who: frozenset[Who], change: str, *, is_live: bool) -> bool:
    """Managing editors release everything, editors of the section minor changes of what is live."""
    return Who.MANAGING in who or (Who.EDITOR in who and is_live and change == Edition.Change.MINOR)


def sections_of(user: User) -> frozenset[int]:
    return frozenset(user.sections_edited.values_list("section", flat=True))


def finds_all(user: User, jobs: frozenset[Job]) -> bool:
    return user.is_superuser or bool(jobs & (DESK_JOBS | {Job.MANAGING_EDITOR}))


def findable(user: User) -> QuerySet[Article]:
    """The articles that `user` finds in the newsroom. What is not in here does not exist for them."""
    jobs = jobs_of(user)
    if finds_all(user, jobs):
        return Article.objects.all()
    theirs = Article.objects.naming(user) if jobs & NEWSROOM else Article.objects.none()
    if Job.EDITOR not in jobs:
        return theirs
    return Article.objects.filter(Q(section__in=sections_of(user)) | Q(pk__in=theirs.values("pk")))

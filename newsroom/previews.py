"""Preview links: addresses at which somebody without an account reads one revision, for a time and so many openings."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db.models import Exists, F, OuterRef, QuerySet

from articles.models import Article, Revision, Stage
from common.refusal import Problem, Reason, Refusal, refuse_for
from common.text import clean_line, visible
from newsroom import workflow
from newsroom.models import PreviewLink, Transition
from newsroom.models.transition import Act
from newsroom.roles import NEWSROOM
from newsroom.step import Ground
from subscribers.models import User

MOST_DAYS, MOST_OPENINGS = 30, 100
LONGEST_NAME = 120
MAY_NOT = "Preview links are made and revoked by those who may work on the article."
SPIKED = "This article is spiked: restore it, then show it around."


def may_share(ground: Ground, now: datetime) -> bool:
    """Whoever may do anything at all with the article."""
    return bool(workflow.offered(ground, now))


def make(revision: Revision, *, by: User, for_whom: str, days: int, most_openings: int, now: datetime) -> PreviewLink:
    """A link to this revision, and never to another, whatever is saved after it."""
    _refuse_strangers(revision.article, by, now)
    if revision.article.stage == Stage.SPIKED:
        raise Refusal(SPIKED, Reason.NOT_NOW)
    refuse_for(tuple(_problems(clean_line(for_whom), days, most_openings)), Reason.INVALID)
    return PreviewLink.objects.create(
        article=revision.article,
        revision=revision,
        for_whom=clean_line(for_whom),
        made_by=by,
        made_at=now,
        expires_at=now + timedelta(days=days),
        most_openings=most_openings,
    )


def revoke(link: PreviewLink, *, by: User, now: datetime) -> None:
    """For good, and at once for who has it open: their next request finds nothing."""
    _refuse_strangers(link.article, by, now)
    PreviewLink.objects.filter(pk=link.pk, revoked_at=None).update(revoked_at=now)


def running(now: datetime) -> QuerySet[PreviewLink]:
    """The links that are neither revoked nor expired, spent or not. One ends with its article, with a withdrawal of it,
    and with the right of who made it to be in the newsroom."""
    colleagues = User.objects.filter(is_active=True, is_staff=True, groups__name__in=NEWSROOM)
    withdrawals = Transition.objects.filter(article=OuterRef("article"), act=Act.WITHDRAW, at__gte=OuterRef("made_at"))
    links = PreviewLink.objects.filter(revoked_at=None, expires_at__gt=now, made_by__in=colleagues)
    return links.exclude(article__stage=Stage.SPIKED).exclude(Exists(withdrawals))


def found(secret: str, now: datetime) -> PreviewLink | None:
    return running(now).filter(secret=secret).select_related("article", "revision__article").first()


def is_spent(link: PreviewLink) -> bool:
    return link.openings >= link.most_openings


def spend(link: PreviewLink, now: datetime) -> bool:
    """Counts one opening, if one is left: of many at once as many as are left, and no more."""
    opened = PreviewLink.objects.good(now).filter(pk=link.pk)
    return bool(opened.update(openings=F("openings") + 1, opened_at=now))


def _refuse_strangers(article: Article, by: User, now: datetime) -> None:
    if not may_share(Ground(article, by), now):
        raise Refusal(MAY_NOT, Reason.NOT_ALLOWED)


def _problems(for_whom: str, days: int, most_openings: int) -> Iterable[Problem]:
    if not visible(for_whom):
        yield Problem("for_whom", "Say who is to read it: only colleagues see this.")
    if len(for_whom) > LONGEST_NAME:
        yield Problem("for_whom", f"Shorten this to {LONGEST_NAME} characters; it has {len(for_whom)}.")
    if not 1 <= days <= MOST_DAYS:
        yield Problem("days", f"Choose 1 to {MOST_DAYS} days.")
    if not 1 <= most_openings <= MOST_OPENINGS:
        yield Problem("most_openings", f"Choose 1 to {MOST_OPENINGS} openings.")

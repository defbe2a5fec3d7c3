"""Pieces as the form tells of them: which they are, how old, and whether readers see them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.db.models import QuerySet
from django.utils.timesince import timesince

from articles.models import Article, Edition
from articles.models.edition import EditionQuerySet
from newsroom import instants
from newsroom.models import Release
from newsroom.models.release import ReleaseQuerySet
from newsroom.standing import Standing, stated

MOST_FOUND = 8
UNKNOWN = "A piece that is not here any more"


@dataclass(frozen=True)
class Piece:
    article: int
    headline: str
    state: str
    mark: str
    """`live`, `waits` or `gone`."""
    section: str = ""
    age: str = ""

    @property
    def facts(self) -> list[str]:
        return [fact for fact in (self.section, self.age) if fact]


def pieces(articles: Iterable[int], now: datetime, zone: ZoneInfo) -> dict[int, Piece]:
    wanted = set(articles)
    found = {article.pk: article for article in _articles(wanted)}
    live = {edition.article_id: edition for edition in _live().filter(article__in=wanted)}
    words = dict(_waiting().filter(article__in=wanted).values_list("article", "revision__content__headline"))
    told = {key: _told(article, live.get(key), words.get(key, ""), now, zone) for key, article in found.items()}
    return {key: told.get(key) or Piece(key, UNKNOWN, "not shown", "gone") for key in wanted}


def find(words: str, now: datetime, zone: ZoneInfo) -> list[Piece]:
    """What readers see or will see, by the headline that is printed: first what is to come, then the newest."""
    waiting = _waiting().filter(revision__content__headline__icontains=words).order_by("at")
    live = _live().filter(headline__icontains=words).order_by("-first_at", "-pk")
    keys = [*waiting.values_list("article", flat=True)[: MOST_FOUND // 2]]
    keys += live.exclude(article__in=keys).values_list("article", flat=True)[: MOST_FOUND - len(keys)]
    found = pieces(keys, now, zone)
    return [found[key] for key in keys]


def _articles(wanted: set[int]) -> QuerySet[Article]:
    return stated(Article.objects.filter(pk__in=wanted).select_related("section"))


def _live() -> EditionQuerySet:
    return Edition.objects.live().select_related("section")


def _waiting() -> ReleaseQuerySet:
    return Release.objects.waiting()


def _told(article: Article, live: Edition | None, coming: str, now: datetime, zone: ZoneInfo) -> Piece:
    standing = Standing.of(article)
    if live:
        age = timesince(live.first_at, now, depth=1)
        return Piece(article.pk, live.headline, "live", "live", live.section.name, age)
    state, mark = _state(standing, now, zone)
    return Piece(article.pk, coming or str(article), state, mark, article.section.name if article.section else "")


def _state(standing: Standing, now: datetime, zone: ZoneInfo) -> tuple[str, str]:
    if standing.held_because:
        return "held: not shown until it is released", "gone"
    if standing.release_at is not None:
        at = instants.short(standing.release_at, now, zone)
        return (f"late: was due {at}" if standing.is_late(now) else f"goes out {at}"), "waits"
    return f"{standing.public.lower()}: not shown", "gone"

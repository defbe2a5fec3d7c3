"""What stands in the way of the address that an article is to have."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from articles.addresses import date_of, slug_of
from articles.content import Content
from articles.models import Address, Article, Edition, Magazine, Revision
from common.refusal import Problem
from newsroom.models import Release

TAKEN = "Another article has the address {date:%Y/%m/%d}/{slug}. Change the slug."
NONE = "No address can be made of this headline. Fill in the slug."


def obstacles(article: Article, revision: Revision, at: datetime) -> tuple[Problem, ...]:
    slug, day = slug_of(Content.of(revision.content)), date_of(article, at)
    return _obstacles(article.pk, day, slug, _owners([(day, slug)]))


def obstacles_of_each(releases: Sequence[Release]) -> dict[int, tuple[Problem, ...]]:
    """As `obstacles`, of each release by its id, and in three queries however many they are."""
    zone = Magazine.load().zone
    # The last one wins, which is that of the first edition.
    editions = Edition.objects.filter(article__in={release.article_id for release in releases}).order_by("-number")
    first = dict(editions.values_list("article", "address_date"))
    wanted = {
        one.pk: (first.get(one.article_id) or one.at.astimezone(zone).date(), slug_of(Content.of(one.revision.content)))
        for one in releases
    }
    owners = _owners(wanted.values())
    return {one.pk: _obstacles(one.article_id, *wanted[one.pk], owners) for one in releases}


Place = tuple[date, str]


def _owners(places: Iterable[Place]) -> dict[Place, int]:
    """Which article has each of these addresses, as far as one has."""
    wanted = set(places)
    found = Address.objects.filter(date__in={day for day, _ in wanted}, slug__in={slug for _, slug in wanted})
    return {(day, slug): article for day, slug, article in found.values_list("date", "slug", "article")}


def _obstacles(article: int, day: date, slug: str, owners: dict[Place, int]) -> tuple[Problem, ...]:
    if not slug:
        return (Problem("slug", NONE),)
    if owners.get((day, slug), article) != article:
        return (Problem("slug", TAKEN.format(date=day, slug=slug)),)
    return ()

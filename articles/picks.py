"""What stands under "More from the magazine": chosen by hand, and filled where nobody chose."""

from __future__ import annotations

from django.db.models import Q, prefetch_related_objects

from articles.models import Edition, Pick

MORE = 4


def more(under: Edition) -> list[Edition]:
    """Up to four other live editions to stand under this one.

    The editors' picks for it, else those for every article; then the newest of its section, then of all.
    """
    found = _live([key for key in _picked_under(under) if key != under.article_id])[:MORE]
    others = Edition.objects.live().exclude(article=under.article_id).order_by("-first_at", "-pk")
    for filler in (others.filter(section=under.section_id), others):
        rest = filler.exclude(article__in=[edition.article_id for edition in found])
        found += rest.illustrated()[: MORE - len(found)]
    return with_credits(found)


def with_credits(editions: list[Edition]) -> list[Edition]:
    prefetch_related_objects(editions, "credits")
    return editions


def _picked_under(edition: Edition) -> list[int]:
    picks = Pick.objects.filter(Q(under=edition.article_id) | Q(under=None))
    rows = list(picks.values_list("under", "article"))
    own = [article for under, article in rows if under is not None]
    return own or [article for _, article in rows]


def _live(articles: list[int]) -> list[Edition]:
    """The live editions of these articles, in this order; what is withdrawn is left out."""
    editions = Edition.objects.live().illustrated().filter(article__in=articles)
    by_article = {edition.article_id: edition for edition in editions}
    return [by_article[key] for key in articles if key in by_article]

"""What readers will have at an instant to come: for the preview of a front page that starts then."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from articles import addresses, bylines
from articles.content import Content
from articles.editions import credits_of, printed
from articles.models import Edition
from newsroom.models import Release


def coming(articles: Iterable[int], at: datetime | None) -> list[Edition]:
    """Those of these articles whose release is due by `at`, as they will be printed; unsaved."""
    if at is None:
        return []
    due = Release.objects.pending().filter(article__in=set(articles), at__lte=at)
    return [_edition(release) for release in due.select_related("article", "revision")]


def _edition(release: Release) -> Edition:
    content = Content.of(release.revision.content)
    edition = printed(content)
    first = release.article.editions.order_by("number").first()
    edition.article = release.article
    edition.first_at = first.first_at if first else release.at
    edition.address_date = addresses.date_of(release.article, release.at)
    edition.slug = addresses.slug_of(content) or "untitled"
    edition.byline_text = bylines.in_words(credits_of(edition, content))
    return edition

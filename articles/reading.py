"""Which edition an address leads to, and which of its two texts a reader gets."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404
from django.utils.safestring import SafeString

from articles.addresses import date_in
from articles.models import Edition, Rendering, Series
from articles.models.edition import EditionQuerySet
from common.refusal import Reason, Refusal
from subscribers.access import Decision


def edition_at(year: str, month: str, day: str, slug: str) -> Edition | None:
    """The live edition of the article that has or had this address; otherwise as `live_or_none`."""
    date = date_in(year, month, day)
    if date is None:
        raise Http404
    there = Edition.objects.addressed(date, slug)
    return live_or_none(there.illustrated().select_related("article", "rendering", "series"))


def live_or_gone(editions: EditionQuerySet) -> Edition:
    """As `live_or_none`, but refuses what is withdrawn."""
    edition = live_or_none(editions)
    if edition is None:
        raise Refusal("This article has been withdrawn.", Reason.GONE)
    return edition


def live_or_none(editions: EditionQuerySet) -> Edition | None:
    """The live one of an article's `editions`; None when it is withdrawn, Http404 where nothing was ever published."""
    edition = editions.live().first()
    if edition is None and not editions.exists():
        raise Http404
    return edition


def text_for(decision: Decision, rendering: Rendering) -> SafeString:
    """The whole body or the teaser: HTML that was cleaned when it was saved."""
    return SafeString(rendering.body if decision.full else rendering.teaser)


@dataclass(frozen=True)
class Neighbours:
    """Where a piece stands in its series."""

    series: Series
    previous: Edition | None
    next: Edition | None
    part: int
    parts: int


def neighbours(edition: Edition) -> Neighbours | None:
    """The live pieces of its series before and after it, in the order in which they first came out."""
    if edition.series is None:
        return None
    others = list(edition.series.editions.live().exclude(article=edition.article_id).as_parts())
    place = (edition.first_at, edition.article_id)
    before = [other for other in others if (other.first_at, other.article_id) < place]
    after = others[len(before) :]
    return Neighbours(
        edition.series,
        before[-1] if before else None,
        after[0] if after else None,
        part=len(before) + 1,
        parts=len(others) + 1,
    )


def corrections_of(edition: Edition) -> list[Edition]:
    """The editions of the same article that corrected it, newest first."""
    return list(Edition.objects.correcting().filter(article=edition.article_id))

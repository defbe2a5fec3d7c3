"""The words that a live edition is found by; they are written with the edition, in the same transaction."""

from __future__ import annotations

from articles.models import Edition, SearchText
from common import html
from subscribers.access import Level

# PostgreSQL refuses a row with a megabyte of words and of the places where they stand. A body in Latin letters is
# shorter than this; of the longest in others the end is not found.
MOST_BYTES = 500_000


def add(edition: Edition) -> None:
    """Of an edition whose credits and topics are saved."""
    rendering = edition.rendering
    text = rendering.body if edition.access == Level.OPEN else rendering.teaser
    SearchText.objects.update_or_create(
        edition=edition,
        defaults={
            "headline": edition.headline,
            "dek": edition.dek,
            "names": " · ".join(_names(edition)),
            "text": _shortened(html.plain(text)),
        },
    )


def remove(edition: Edition) -> None:
    SearchText.objects.filter(edition=edition).delete()


def _shortened(text: str) -> str:
    return text.encode()[:MOST_BYTES].decode(errors="ignore")


def _names(edition: Edition) -> list[str]:
    series = [edition.series.name] if edition.series else []
    topics = [topic.name for topic in edition.topics.all()]
    people = [credit.name for credit in edition.credits.all()]
    return [*people, edition.section.name, edition.get_kind_display(), *topics, *series]

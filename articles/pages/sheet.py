"""All that is printed on an article page, be it an edition's or a preview's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from articles import bylines, picks, structured_data
from articles.addresses import absolute
from articles.models import Edition, EditionCredit, Magazine, Rendering, Topic
from articles.reading import corrections_of, neighbours, text_for
from subscribers import access
from subscribers.access import Decision, Why


@dataclass(frozen=True)
class Sheet:
    """`edition` is a live one, or an unsaved one for a revision that nobody has released."""

    edition: Edition
    rendering: Rendering
    credits: Sequence[EditionCredit]
    topics: Sequence[Topic]
    corrections: Sequence[Edition] = ()


def of_edition(edition: Edition) -> Sheet:
    return Sheet(
        edition,
        edition.rendering,
        list(edition.credits.select_related("contributor").prefetch_related("contributor__handles")),
        list(edition.topics.all()),
        corrections_of(edition),
    )


def context(sheet: Sheet, decision: Decision, magazine: Magazine) -> dict[str, object]:
    """What articles/article.html draws."""
    edition = sheet.edition
    return {
        "magazine": magazine,
        "edition": edition,
        "byline": bylines.parts(sheet.credits),
        "text": text_for(decision, sheet.rendering),
        "decision": decision,
        "corrections": sheet.corrections,
        "contributor_lines": bylines.lines(sheet.credits, magazine.name),
        "topics": sheet.topics,
        "audience": access.audience(edition, magazine.metered_pieces) if decision.why == Why.STAFF else "",
        "minutes": sheet.rendering.minutes,
        "neighbours": neighbours(edition),
        "more": picks.more(edition),
        "structured_data": structured_data.news_article(edition, sheet.credits, sheet.corrections, magazine),
        "open_graph": structured_data.open_graph(edition, magazine),
        "canonical": absolute(edition.get_absolute_url()),
    }

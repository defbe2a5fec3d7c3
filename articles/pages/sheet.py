"""All that is printed on an article page, be it an edition's or a preview's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils import timezone
from django.utils.text import slugify

from articles import bylines, picks, structured_data
from articles.addresses import absolute
from articles.content import Content
from articles.editions import credits_of, printed, topics_of
from articles.models import Edition, EditionCredit, Magazine, Rendering, Revision, Topic
from articles.reading import corrections_of, text_for
from subscribers.access import Decision


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


def of_revision(revision: Revision, rendering: Rendering, magazine: Magazine) -> Sheet:
    content = Content.of(revision.content)
    edition = printed(content)
    edition.article = revision.article
    edition.slug = content.slug or slugify(content.headline) or "untitled"
    _date(edition, revision, magazine)
    return Sheet(edition, rendering, credits_of(edition, content), topics_of(content))


def context(sheet: Sheet, decision: Decision, magazine: Magazine) -> dict[str, object]:
    """What articles/article.html draws."""
    edition = sheet.edition
    return {
        "magazine": magazine,
        "edition": edition,
        "byline": bylines.parts(sheet.credits),
        "byline_text": bylines.in_words(sheet.credits),
        "text": text_for(decision, sheet.rendering),
        "decision": decision,
        "corrections": sheet.corrections,
        "contributor_lines": bylines.lines(sheet.credits, magazine.name),
        "topics": sheet.topics,
        "more": picks.more(edition),
        "structured_data": structured_data.news_article(edition, sheet.credits, sheet.corrections, magazine),
        "open_graph": structured_data.open_graph(edition, magazine),
        "canonical": absolute(edition.get_absolute_url()),
    }


def _date(edition: Edition, revision: Revision, magazine: Magazine) -> None:
    """The dates of the first edition, or today's for what was never published."""
    first = revision.article.editions.order_by("number").first()
    edition.first_at = first.first_at if first else timezone.now()
    edition.address_date = first.address_date if first else edition.first_at.astimezone(magazine.zone).date()

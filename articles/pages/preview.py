"""The article page as a revision would have it: the one page here that is not made of an edition."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from articles import addresses
from articles.content import Content
from articles.editions import credits_of, printed, topics_of
from articles.models import Magazine, Rendering, Revision
from articles.pages import sheet
from articles.pages.sharing import PRIVATE
from articles.pages.sheet import Sheet
from subscribers import access
from subscribers.access import Decision, Reader, Why
from subscribers.meter import Meter

WHOLE = Decision(Why.STAFF)


def preview(
    request: HttpRequest, revision: Revision, rendering: Rendering, sentence: str, decision: Decision = WHOLE
) -> HttpResponse:
    """`revision` on the page that it would have now, under `sentence`: the whole, or what `decision` leaves of it.

    Who may see it, the caller decides.
    """
    context = of_revision(revision, rendering, decision) | {"preview": sentence}
    response = render(request, "articles/article.html", context)
    response["Cache-Control"] = PRIVATE
    response["X-Robots-Tag"] = "noindex"
    return response


def of_revision(revision: Revision, rendering: Rendering, decision: Decision = WHOLE) -> dict[str, object]:
    """What articles/article.html draws."""
    return sheet.context(_sheet(revision, rendering), decision, Magazine.load())


def without_subscription(revision: Revision) -> Decision:
    """What is decided for a visitor whose free pieces are read."""
    limit = Magazine.load().metered_pieces
    piece = printed(Content.of(revision.content))
    piece.article = revision.article
    return access.decide(Reader(meter=Meter("", 0)), piece, limit)


def _sheet(revision: Revision, rendering: Rendering) -> Sheet:
    """With the dates of the first edition, or today's for what was never published."""
    content = Content.of(revision.content)
    edition = printed(content)
    edition.article = revision.article
    first = revision.article.editions.order_by("number").first()
    edition.first_at = first.first_at if first else timezone.now()
    edition.address_date = addresses.date_of(revision.article, edition.first_at)
    edition.slug = addresses.slug_of(content) or "untitled"
    return Sheet(edition, rendering, credits_of(edition, content), topics_of(content))

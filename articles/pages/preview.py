"""The article page as a revision would have it, for colleagues: the one page here that is not made of an edition."""

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
from subscribers.access import Decision, Why


def preview(request: HttpRequest, revision: Revision, rendering: Rendering, sentence: str) -> HttpResponse:
    """The whole of `revision` on the page that it would have now, under `sentence`.

    Who may see it, the caller decides.
    """
    magazine = Magazine.load()
    context = sheet.context(_of_revision(revision, rendering), Decision(Why.STAFF), magazine)
    context["preview"] = sentence
    response = render(request, "articles/article.html", context)
    response["Cache-Control"] = PRIVATE
    response["X-Robots-Tag"] = "noindex"
    return response


def _of_revision(revision: Revision, rendering: Rendering) -> Sheet:
    """With the dates of the first edition, or today's for what was never published."""
    content = Content.of(revision.content)
    edition = printed(content)
    edition.article = revision.article
    first = revision.article.editions.order_by("number").first()
    edition.first_at = first.first_at if first else timezone.now()
    edition.address_date = addresses.date_of(revision.article, edition.first_at)
    edition.slug = addresses.slug_of(content) or "untitled"
    return Sheet(edition, rendering, credits_of(edition, content), topics_of(content))

"""The article page as a revision would have it, for colleagues: the one page here that is not made of an edition."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.text import slugify

from articles.content import Content
from articles.editions import credits_of, printed, topics_of
from articles.models import Edition, Magazine, Rendering, Revision
from articles.pages import sheet
from articles.pages.sharing import PRIVATE
from articles.pages.sheet import Sheet
from subscribers.access import Decision, Why


@dataclass(frozen=True)
class Notice:
    """Its sentence stands above the page."""

    sentence: str


def preview(request: HttpRequest, revision: Revision, rendering: Rendering, sentence: str) -> HttpResponse:
    """The whole of `revision` on the page that it would have now. Who may see it, the caller decides."""
    magazine = Magazine.load()
    context = sheet.context(_of_revision(revision, rendering, magazine), Decision(Why.STAFF), magazine)
    context["preview"] = Notice(sentence)
    response = render(request, "articles/article.html", context)
    response["Cache-Control"] = PRIVATE
    response["X-Robots-Tag"] = "noindex"
    return response


def _of_revision(revision: Revision, rendering: Rendering, magazine: Magazine) -> Sheet:
    content = Content.of(revision.content)
    edition = printed(content)
    edition.article = revision.article
    edition.slug = content.slug or slugify(content.headline) or "untitled"
    _date(edition, revision, magazine)
    return Sheet(edition, rendering, credits_of(edition, content), topics_of(content))


def _date(edition: Edition, revision: Revision, magazine: Magazine) -> None:
    """The dates of the first edition, or today's for what was never published."""
    first = revision.article.editions.order_by("number").first()
    edition.first_at = first.first_at if first else timezone.now()
    edition.address_date = first.address_date if first else edition.first_at.astimezone(magazine.zone).date()

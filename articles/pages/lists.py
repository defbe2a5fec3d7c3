"""The front page, and the lists of a section, a topic and a contributor: live editions, newest first."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from articles import picks
from articles.models import Contributor, Edition, Magazine, Section, Topic
from articles.models.edition import EditionQuerySet
from articles.pages.sharing import keep
from common import keyset
from common.refusal import Refusal

SIZE = 20


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    magazine = Magazine.load()
    front = picks.front()
    others = Edition.objects.live().exclude(article__in=[edition.article_id for edition in front])
    context = {"title": magazine.name, "description": magazine.tagline, "magazine": magazine}
    return _page(request, others, context, first=front)


@require_safe
def section(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(Section, slug=slug)
    editions = Edition.objects.live().filter(section=found)
    return _page(request, editions, {"title": found.name, "description": found.description})


@require_safe
def topic(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(Topic, slug=slug)
    editions = Edition.objects.live().filter(topics=found)
    return _page(request, editions, {"title": found.name, "description": ""})


@require_safe
def contributor(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(Contributor.objects.select_related("portrait"), slug=slug)
    context = {"title": found.name, "description": found.title, "contributor": found}
    return _page(request, Edition.objects.live().by(slug), context)


def _page(
    request: HttpRequest,
    editions: EditionQuerySet,
    context: dict[str, object],
    first: Sequence[Edition] = (),
) -> HttpResponse:
    """`first` stands before the newest ones, on the first page alone."""
    cursor = request.GET.get("cursor", "")
    try:
        rows = keyset.read(editions.illustrated(), "first_at", cursor, SIZE)
    except Refusal as refusal:
        raise Http404(refusal.sentence) from refusal
    ahead = () if cursor else first
    context["editions"] = [*ahead, *picks.with_credits(list(rows.rows))]
    context["older"] = f"{request.path}?{urlencode({'cursor': rows.next})}" if rows.next else ""
    response = render(request, "articles/list.html", context)
    keep(response, request)
    return response

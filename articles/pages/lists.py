"""The pages that list pieces: the front page, and those of a section, topic, series and contributor, newest first."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles import front, in_print, picks
from articles.addresses import absolute
from articles.models import Edition, Section
from articles.models.edition import EditionQuerySet
from articles.pages import paging
from articles.pages.sharing import keep

SIZE = 20


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    context = {"front": front.at(timezone.now()), "canonical": absolute("/")}
    response = render(request, "articles/front.html", context)
    keep(response, request)
    return response


@require_safe
def latest(request: HttpRequest) -> HttpResponse:
    return _page(request, Edition.objects.live(), {"title": "Latest", "description": "Everything, newest first."})


@require_safe
def section(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(Section, slug=slug)
    editions = Edition.objects.live().filter(section=found)
    return _page(request, editions, {"title": found.name, "description": found.description, "subject": found})


@require_safe
def topic(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(in_print.TOPICS, slug=slug)
    editions = Edition.objects.live().filter(topics=found)
    return _page(request, editions, {"title": found.name, "description": "", "subject": found})


@require_safe
def series(request: HttpRequest, slug: str) -> HttpResponse:
    """In the order in which they came out, whole: a series is read from its beginning."""
    found = get_object_or_404(in_print.SERIES, slug=slug)
    editions = found.editions.live().illustrated().as_parts()
    context = {"series": found, "editions": picks.with_credits(list(editions)), "canonical": absolute(request.path)}
    response = render(request, "articles/series.html", context)
    keep(response, request)
    return response


@require_safe
def contributor(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(in_print.CONTRIBUTORS.select_related("portrait"), slug=slug)
    context = {"title": found.name, "description": found.title, "subject": found, "contributor": found}
    return _page(request, Edition.objects.live().by(slug), context)


def _page(request: HttpRequest, editions: EditionQuerySet, context: dict[str, object]) -> HttpResponse:
    rows, pages = paging.read(request, editions.illustrated(), "first_at", SIZE)
    context |= {"editions": picks.with_credits(rows), "canonical": absolute(request.path), **pages}
    response = render(request, "articles/list.html", context)
    keep(response, request)
    return response

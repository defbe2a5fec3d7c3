"""RSS, Atom and JSON Feed of the magazine, a section, a topic and a contributor, and the page that names them all."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles import in_print
from articles.addresses import absolute
from articles.feeds import places
from articles.feeds.entries import Feed, newest
from articles.feeds.formats import FORMATS
from articles.feeds.legal import legal
from articles.feeds.places import Place
from articles.models import Edition, Magazine, Section
from articles.models.edition import EditionQuerySet
from articles.pages.alike import alike
from articles.pages.sharing import keep
from outbox.models import Event

# HTTP tells dates in whole seconds, and a change is seen a moment after its instant.
SETTLED = timedelta(seconds=10)
NEVER = datetime(1970, 1, 1, tzinfo=UTC)


@require_safe
def magazine(request: HttpRequest, ending: str) -> HttpResponseBase:
    return _answer(request, ending, places.of_magazine(Magazine.load()), Edition.objects.live())


@require_safe
def section(request: HttpRequest, slug: str, ending: str) -> HttpResponseBase:
    found = get_object_or_404(Section, slug=slug)
    return _answer(request, ending, places.of_section(found), Edition.objects.live().filter(section=found))


@require_safe
def topic(request: HttpRequest, slug: str, ending: str) -> HttpResponseBase:
    found = get_object_or_404(in_print.TOPICS, slug=slug)
    return _answer(request, ending, places.of_topic(found), Edition.objects.live().filter(topics=found))


@require_safe
def contributor(request: HttpRequest, slug: str, ending: str) -> HttpResponseBase:
    found = get_object_or_404(in_print.CONTRIBUTORS, slug=slug)
    return _answer(request, ending, places.of_contributor(found), Edition.objects.live().by(slug))


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    groups = [(name, found) for name, found in places.with_pieces().items() if found]
    context = {"places": [places.of_magazine(Magazine.load())], "groups": groups, "canonical": absolute(request.path)}
    response = render(request, "articles/feeds.html", context)
    keep(response, request)
    return response


def _answer(request: HttpRequest, ending: str, place: Place, editions: EditionQuerySet) -> HttpResponseBase:
    changed = _changed()
    house = Magazine.load()
    title = f"{place.name} | {house.name}" if place.slug else house.name
    entries = newest(editions, house)
    feed = Feed(
        title=title,
        description=place.description or f"The newest from {title}",
        page=absolute(place.page),
        address=absolute(request.path),
        house=house.name,
        home=absolute("/"),
        # An empty one has to have a date, too.
        updated=max((entry.updated for entry in entries), default=(changed or NEVER).replace(microsecond=0)),
        entries=entries,
    )
    settled = changed if changed and timezone.now() - changed > SETTLED else None
    form = FORMATS[ending]
    return alike(request, form.written(legal(feed)), form.content_type, settled)


def _changed() -> datetime | None:
    """When readers' pieces last changed anywhere: in a list, what was withdrawn or moved leaves no other trace."""
    last = Event.objects.filter(kind__startswith="article.").first()
    return last.at if last else None

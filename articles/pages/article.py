"""The article page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from csp.decorators import csp_update
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles import embeds
from articles.models import Edition, Magazine
from articles.pages import sheet
from articles.pages.sharing import keep
from articles.reading import edition_at
from subscribers import access, meter
from subscribers.access import Decision, Level, Reader, Why
from subscribers.models import User


class Conversation(Protocol):
    """What another room puts under the text: the number of comments in words, its address and its HTML."""

    @property
    def words(self) -> str: ...
    @property
    def url(self) -> str: ...
    @property
    def html(self) -> str: ...


Converse = Callable[[HttpRequest, Edition, Reader, datetime], Conversation | None]


@require_safe
@csp_update({"frame-src": embeds.ORIGINS})  # type: ignore[arg-type]  # Its types know no view with arguments.
def page(request: HttpRequest, year: str, month: str, day: str, slug: str, conversation: Converse) -> HttpResponse:
    edition = edition_at(year, month, day, slug)
    if edition is None:
        return _withdrawn(request)
    if request.path != edition.get_absolute_url():
        return _moved(request, edition)
    magazine = Magazine.load()
    at = timezone.now()
    who, decision = _decide(request, edition, magazine, at)
    context = sheet.context(sheet.of_edition(edition), decision, magazine)
    context["conversation"] = conversation(request, edition, who, at)
    response = render(request, "articles/article.html", context)
    keep(response, request, is_open=edition.access == Level.OPEN)
    if who.meter and _spends(request, decision):
        meter.spend(request, response, who.meter, edition.key)
    return response


def _decide(request: HttpRequest, edition: Edition, magazine: Magazine, at: datetime) -> tuple[Reader, Decision]:
    """Counts a metered piece for who is logged in before the page is made, so that the count is exact."""
    limit = magazine.metered_pieces
    gauge = meter.of_request(request, at, magazine.zone, limit) if edition.access == Level.METERED else None
    who = access.reader(request.user, at, gauge)
    decision = access.decide(who, edition, limit)
    if gauge is None or edition.key in gauge.read or not _spends(request, decision):
        return who, decision
    if isinstance(request.user, User):
        who = replace(who, meter=meter.spend_row(request.user, gauge, edition.key))
        decision = access.decide(who, edition, limit)
    return who, decision


def _spends(request: HttpRequest, decision: Decision) -> bool:
    return decision.why == Why.METERED and request.method == "GET"


def _moved(request: HttpRequest, edition: Edition) -> HttpResponse:
    response = redirect(edition, permanent=True)
    # Browsers keep a 301 for good, and an editor may want the earlier address back.
    keep(response, request)
    return response


def _withdrawn(request: HttpRequest) -> HttpResponse:
    response = render(request, "articles/withdrawn.html", status=410)
    keep(response, request)
    return response

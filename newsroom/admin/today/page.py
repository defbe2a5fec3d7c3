"""Today as an answer: the whole page, or its parts alone for the script that exchanges them."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from http import HTTPStatus
from typing import Any, cast

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.shortcuts import redirect, render
from django.utils import timezone

from common.refusal import STATUS
from newsroom import instants
from newsroom.admin import unsaved
from newsroom.admin.today.parts import Drawing, Part, parts
from newsroom.admin.today.pressed import Pressed
from newsroom.today import today
from newsroom.zone import house_clock
from subscribers.models import User

TEMPLATE = "admin/index.html"
TITLE = "Today"
# What today.js sends with all that it asks for.
IN_PLACE = "today"


def context(request: HttpRequest, pressed: Pressed | None = None) -> dict[str, Any]:
    now, zone = timezone.now(), house_clock()
    drawn = parts(today(cast(User, request.user), now, zone), Drawing(request, now, zone, pressed))
    return {
        "title": TITLE,
        "parts": {part.key: part for part in drawn},
        "pressed": pressed,
        "kept": _kept(pressed, drawn),
        "now": now,
        "clock": instants.in_words(now, now, zone),
        # The rows take the whole width; the lists are below them.
        "is_nav_sidebar_enabled": False,
    }


def whole(
    site: AdminSite, request: HttpRequest, pressed: Pressed | None = None, status: HTTPStatus = HTTPStatus.OK
) -> HttpResponse:
    house = site.each_context(request)
    found = {**house, "app_list": house["available_apps"], **context(request, pressed)}
    return render(request, TEMPLATE, found, status=status)


def fresh(site: AdminSite, request: HttpRequest) -> HttpResponse:
    """The parts as they are now, or 304 where they are what the page has."""
    found = context(request)
    tag = _tag(list(found["parts"].values()))
    if request.headers.get("If-None-Match") == tag:
        return HttpResponseNotModified(headers={"ETag": tag})
    response = render(request, "newsroom/_today.html", found)
    response["ETag"] = tag
    return response


def answer(site: AdminSite, request: HttpRequest, pressed: Pressed, status: HTTPStatus | None = None) -> HttpResponse:
    """What a button leads to: the page again, or the parts to the script. A refusal stands in its row, and is answered
    with its own status unless another is named."""
    status = status or (STATUS[pressed.refusal.reason] if pressed.refusal else HTTPStatus.OK)
    if request.headers.get("X-Requested-With") == IN_PLACE:
        return render(request, "newsroom/_today.html", context(request, pressed), status=status)
    if pressed.is_refused:
        return whole(site, request, pressed, status)
    messages.success(request, pressed.said)
    return redirect("admin:index", permanent=False)


def _kept(pressed: Pressed | None, drawn: Iterable[Part]) -> list[str]:
    """What was typed in a row that somebody else's act has taken away meanwhile."""
    if pressed is None or pressed.posted is None or any(f'data-row="{pressed.row}"' in part.html for part in drawn):
        return []
    return [typed for _, typed in unsaved.words(pressed.posted)]


def _tag(drawn: list[Part]) -> str:
    marks = " ".join(f"{part.key}:{part.mark}" for part in drawn)
    return f'"{sha256(marks.encode()).hexdigest()[:24]}"'

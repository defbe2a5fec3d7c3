"""Words that came too late: their author was logged out meanwhile, or finds the article no more. They get them back."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any

from django.contrib.admin import AdminSite
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from common import html
from newsroom.admin.drawn import drawn

View = Callable[..., HttpResponse]
WORDS = {
    "headline": "Headline",
    "dek": "Dek",
    "slug": "Address",
    "lead_alt": "Alternative text",
    "lead_caption": "Caption",
    "lead_credit": "Credit",
    "description": "Description",
    "send_back_note": "Note",
    "withdraw_note": "Note",
    "correction": "Correction",
    "reason": "Reason",
}
OF_BYLINE = re.compile(r"bylines-\d+-(?:title|sentence)")
LOGGED_OUT = "You are logged out, or may no longer work here. Nothing was saved."
NOT_FOUND = "There is no article here that you find. Nothing was saved."


def door(site: AdminSite, view: View) -> View:
    """The admin's own door, but for who was logged out while writing: it would throw their words away."""
    guarded = site.admin_view(view)

    @wraps(guarded)
    def opened(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method == "POST" and not site.has_permission(request):
            return answer(request, LOGGED_OUT, HTTPStatus.FORBIDDEN)
        return guarded(request, *args, **kwargs)

    return opened


def answer(request: HttpRequest, sentence: str, status: HTTPStatus) -> HttpResponse:
    """Only what was posted: whether the article exists is not said."""
    context = {
        "title": "Not saved",
        "sentence": sentence,
        "words": words(request.POST),
        "body": _body(request.POST.get("body", "")),
    }
    return render(request, "newsroom/unsaved.html", context, status=status)


def words(posted: QueryDict) -> list[tuple[str, str]]:
    """What was typed, with the label that stood over it."""
    labels = WORDS | {name: "Byline" for name in posted if OF_BYLINE.fullmatch(name)}
    typed = [(label, posted.get(name, "").strip()) for name, label in labels.items()]
    return [(label, words) for label, words in typed if words]


def _body(typed: str) -> str:
    """As it was typed, to be copied with its italics; plain where it cannot be cleaned."""
    return typed if html.obstacle(typed) else drawn(html.clean(typed))

"""The queue: shown, and what was pressed in it done."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any, cast

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone

from comments import moderation
from comments.admin.queue.press import Press, press
from comments.admin.queue.rows import rows
from comments.admin.reason_form import HidingForm
from comments.models import Comment, Verdict
from common import keyset
from common.refusal import Refusal
from subscribers.models import User

TEMPLATE = "comments/admin/queue.html"
SIZE = 20
# Counted no further: nobody decides on more in a day.
MOST_COUNTED = 1_000
DONE = {Verdict.APPROVE: "approved", Verdict.HIDE: "hidden", Verdict.KEEP: "left as it is"}


def queue(site: AdminSite, request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return _page(site, request)
    try:
        pressed = press(request.POST)
    except Refusal as refusal:
        messages.error(request, refusal.sentence)
        return HttpResponseRedirect(request.get_full_path(), status=HTTPStatus.SEE_OTHER)
    if pressed.verdict == Verdict.HIDE and not pressed.form.is_valid():
        return _page(site, request, pressed.form)
    _decide(request, pressed)
    return HttpResponseRedirect(request.get_full_path(), status=HTTPStatus.SEE_OTHER)


def _decide(request: HttpRequest, pressed: Press) -> None:
    said = pressed.said(cast(User, request.user), timezone.now())
    outcome = moderation.each(pressed.verdict, pressed.seen, said)
    for comment, refusal in outcome.refused:
        messages.error(request, f"{comment}: {refusal.sentence}", extra_tags=str(comment.key))
    if outcome.done:
        messages.success(request, _done(pressed.verdict, outcome.done))


def _done(verdict: Verdict, comments: list[Comment]) -> str:
    if len(comments) > 1:
        return f"{len(comments)} comments {DONE[verdict].replace('it is', 'they are')}."
    return f"The comment of {comments[0].author_name} is {DONE[verdict]}."


def _page(site: AdminSite, request: HttpRequest, bound: HidingForm | None = None) -> HttpResponse:
    """`bound` is the form that was refused."""
    try:
        cursor = request.GET.get("cursor", "")
        page = keyset.read_merged([moderation.waiting(), moderation.reported()], "since", cursor, SIZE)
    except Refusal as refusal:
        raise Http404(refusal.sentence) from refusal
    several = bound if bound and bound.prefix is None else None
    own: dict[str, Any] = {
        "title": "Comments to decide on",
        "rows": rows(page.rows, cast(User, request.user), bound),
        "page": page,
        "form": several or HidingForm(),
        "chosen": set(request.POST.getlist("chosen")) if several else set(),
        "held": _count(moderation.waiting()),
        "reported": _count(moderation.reported()),
        "is_nav_sidebar_enabled": False,
    }
    return render(request, TEMPLATE, {**site.each_context(request), **own})


def _count(comments: Any) -> str:
    number = comments.order_by().values("pk")[:MOST_COUNTED].count()
    return f"{number:,} or more" if number == MOST_COUNTED else f"{number:,}"

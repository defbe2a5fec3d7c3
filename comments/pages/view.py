"""The comments view, at its own address: reading them, and posting through the form."""

from __future__ import annotations

import uuid
from http import HTTPStatus

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from articles.pages import sharing
from articles.reading import edition_at
from comments import posting, reading
from comments.conversation import Conversation
from comments.forms import CommentForm
from comments.models import Comment
from comments.pages import in_place, thread, writing
from common.refusal import Refusal
from subscribers import access


@require_http_methods(["GET", "HEAD", "POST"])
def comments(request: HttpRequest, year: str, month: str, day: str, slug: str) -> HttpResponse:
    edition = edition_at(year, month, day, slug)
    if edition is None:
        return _closed_to_caches(request, _withdrawn(request))
    now = timezone.now()
    conversation = Conversation.of(request, edition, access.reader(request.user, now), now)
    if request.method == "POST":
        return _closed_to_caches(request, writing.post(request, conversation, now))
    if request.path != conversation.url:
        there = f"{conversation.url}?{request.GET.urlencode()}".rstrip("?")
        return _closed_to_caches(request, redirect(there, permanent=True))
    return _closed_to_caches(request, _show(request, conversation))


def _withdrawn(request: HttpRequest) -> HttpResponse:
    """With the words of whoever was writing meanwhile."""
    if request.method != "POST":
        return render(request, "articles/withdrawn.html", status=HTTPStatus.GONE)
    form = CommentForm(request.POST)
    form.full_clean()
    form.refuse(Refusal(posting.WITHDRAWN))
    return render(request, "comments/withdrawn.html", {"form": form}, status=HTTPStatus.GONE)


def _show(request: HttpRequest, conversation: Conversation) -> HttpResponse:
    if not conversation.standing.may_read:
        return thread.page(request, conversation, CommentForm(), reading.Branches())
    reply = _asked_for(request, conversation, "reply")
    focus = reply or _asked_for(request, conversation, "comment")
    replying = thread.answered(conversation, reply)
    form = CommentForm(initial={"parent": replying.key} if replying else None)
    if replying and in_place.is_asked(request):
        return writing.alone(request, conversation, form, replying.key, replying)
    try:
        shown = thread.branches(conversation, focus, request.GET.get("cursor", ""))
    except Refusal as refusal:
        raise Http404(refusal.sentence) from refusal
    return thread.page(request, conversation, form, shown, focus, replying)


def _asked_for(request: HttpRequest, conversation: Conversation, parameter: str) -> Comment | None:
    """The comment that the address names; Http404 where there is none that this reader sees."""
    key = request.GET.get(parameter)
    if not key:
        return None
    try:
        comment = reading.find(conversation.thread, uuid.UUID(key), conversation.user)
    except ValueError as error:
        raise Http404 from error
    if comment is None:
        raise Http404
    return comment


def _closed_to_caches(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    sharing.keep(response, request, is_open=False)
    response["X-Robots-Tag"] = "noindex"
    return response

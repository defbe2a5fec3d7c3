"""Join the Conversation: the section under an article, and the comments view at its own address."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.safestring import SafeString
from django.views.decorators.http import require_http_methods

from articles.models import Edition
from articles.pages import sharing
from articles.reading import edition_at
from comments import posting, reading
from comments.forms import CommentForm
from comments.models import Comment
from comments.room import Room
from common.problems import STATUS
from common.refusal import Refusal
from subscribers import access
from subscribers.access import Reader

SHOWN_BELOW_ARTICLE = 3


@dataclass(frozen=True)
class Conversation:
    """What the article page prints."""

    count: int
    words: str
    url: str
    html: SafeString


def conversation(request: HttpRequest, edition: Edition, reader: Reader) -> Conversation:
    """The section under an article: one form of four, and for who may read the newest comments."""
    room = Room.of(request, edition, reader, timezone.now())
    newest = reading.newest(room.thread, SHOWN_BELOW_ARTICLE) if room.standing.may_read else []
    context = _context(room, CommentForm()) | {"newest": newest, "here": edition.get_absolute_url()}
    html = render_to_string("comments/_conversation.html", context, request)
    return Conversation(room.count, room.words, room.url, SafeString(html))


@require_http_methods(["GET", "HEAD", "POST"])
def comments(request: HttpRequest, year: str, month: str, day: str, slug: str) -> HttpResponse:
    edition = edition_at(year, month, day, slug)
    if edition is None:
        return _closed_to_caches(request, render(request, "articles/withdrawn.html", status=HTTPStatus.GONE))
    now = timezone.now()
    room = Room.of(request, edition, access.reader(request.user, now), now)
    if request.method == "POST":
        return _closed_to_caches(request, _post(request, room, now))
    if request.path != room.url:
        return redirect(f"{room.url}?{request.GET.urlencode()}".rstrip("?"), permanent=True)
    return _closed_to_caches(request, _show(request, room))


def _show(request: HttpRequest, room: Room) -> HttpResponse:
    if not room.standing.may_read:
        return _page(request, room, CommentForm(), reading.Branches())
    cursor = request.GET.get("cursor", "")
    focus = _asked_for(request, room, "reply") or _asked_for(request, room, "comment")
    answers = "reply" in request.GET and room.standing.may_comment
    replying = focus if answers and focus and focus.is_published else None
    try:
        branches = _around(room, focus, cursor) if focus else reading.branches(room.thread, room.user, cursor)
    except Refusal as refusal:
        raise Http404(refusal.sentence) from refusal
    form = CommentForm(initial={"parent": replying.key} if replying else None)
    return _page(request, room, form, branches, focus, replying)


def _post(request: HttpRequest, room: Room, now: datetime) -> HttpResponse:
    """Posts, and goes to the comment; or shows the form again with what was typed and why it was refused."""
    form = CommentForm(request.POST)
    if not form.is_valid():
        return _again(request, room, form, HTTPStatus.BAD_REQUEST)
    try:
        comment = _posted(room, form, now)
    except Refusal as refusal:
        form.refuse(refusal)
        return _again(request, room, form, STATUS[refusal.reason])
    return _to(room, comment)


def _posted(room: Room, form: CommentForm, now: datetime) -> Comment:
    typed = form.cleaned_data
    if room.user is None:
        raise room.standing.not_commenting()
    parent = _answered(room, typed["parent"])
    if typed["parent"] and not parent:
        raise posting.gone()
    return posting.post(
        room.edition,
        room.user,
        typed["text"],
        parent=parent,
        form_key=typed["form_key"],
        now=now,
        name=typed["name"],
    )


def _answered(room: Room, key: uuid.UUID | None) -> Comment | None:
    comment = reading.find(room.thread, key, room.user) if key else None
    return comment if comment and comment.is_published else None


def _to(room: Room, comment: Comment) -> HttpResponseRedirect:
    """A root is the first of its page; a reply may be far down, so it is shown in its place."""
    query = f"?comment={comment.key}" if comment.root_id else ""
    return HttpResponseRedirect(f"{room.url}{query}#{comment.anchor}", status=HTTPStatus.SEE_OTHER)


def _again(request: HttpRequest, room: Room, form: CommentForm, status: HTTPStatus) -> HttpResponse:
    if not room.standing.may_read:
        return _page(request, room, form, reading.Branches(), status=status)
    parent = _answered(room, form.cleaned_data.get("parent")) if room.standing.may_comment else None
    if parent is None:
        form.forget_parent()
    branches = _around(room, parent, "") if parent else reading.branches(room.thread, room.user)
    return _page(request, room, form, branches, parent, parent, status)


def _asked_for(request: HttpRequest, room: Room, parameter: str) -> Comment | None:
    """The comment that the address names; Http404 where there is none that this reader sees."""
    key = request.GET.get(parameter)
    if not key:
        return None
    try:
        comment = reading.find(room.thread, uuid.UUID(key), room.user)
    except ValueError as error:
        raise Http404 from error
    if comment is None:
        raise Http404
    return comment


def _around(room: Room, comment: Comment, cursor: str) -> reading.Branches:
    if comment.root_id:
        return reading.around(comment, room.user)
    return reading.branch(comment, room.user, cursor)


def _page(
    request: HttpRequest,
    room: Room,
    form: CommentForm,
    branches: reading.Branches,
    focus: Comment | None = None,
    replying: Comment | None = None,
    status: HTTPStatus = HTTPStatus.OK,
) -> HttpResponse:
    context = _context(room, form) | {
        "is_page": True,
        "here": room.url,
        "branches": branches,
        "focus": focus,
        "replying": replying,
    }
    return render(request, "comments/comments.html", context, status=status)


def _context(room: Room, form: CommentForm) -> dict[str, object]:
    return {
        "conversation": room,
        "edition": room.edition,
        "magazine": room.magazine,
        "standing": room.standing,
        "form": form,
    }


def _closed_to_caches(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    sharing.keep(response, request, is_open=False)
    response["X-Robots-Tag"] = "noindex"
    return response

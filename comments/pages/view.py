"""The comments view, at its own address: reading them, and posting through the form."""

from __future__ import annotations

import uuid
from datetime import datetime
from http import HTTPStatus

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from articles.pages import sharing
from articles.reading import edition_at
from comments import posting, reading
from comments.conversation import Conversation
from comments.forms import CommentForm
from comments.models import Comment
from common.refusal import STATUS, Refusal
from subscribers import access


@require_http_methods(["GET", "HEAD", "POST"])
def comments(request: HttpRequest, year: str, month: str, day: str, slug: str) -> HttpResponse:
    edition = edition_at(year, month, day, slug)
    if edition is None:
        return _closed_to_caches(request, _withdrawn(request))
    now = timezone.now()
    conversation = Conversation.of(request, edition, access.reader(request.user, now), now)
    if request.method == "POST":
        return _closed_to_caches(request, _post(request, conversation, now))
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
        return _page(request, conversation, CommentForm(), reading.Branches())
    cursor = request.GET.get("cursor", "")
    focus = _asked_for(request, conversation, "reply") or _asked_for(request, conversation, "comment")
    answers = "reply" in request.GET and conversation.standing.may_comment
    replying = focus if answers and focus and focus.is_published else None
    try:
        branches = _branches(conversation, focus, cursor)
    except Refusal as refusal:
        raise Http404(refusal.sentence) from refusal
    form = CommentForm(initial={"parent": replying.key} if replying else None)
    return _page(request, conversation, form, branches, focus, replying)


def _post(request: HttpRequest, conversation: Conversation, now: datetime) -> HttpResponse:
    """Posts, and goes to the comment; or shows the form again with what was typed and why it was refused."""
    form = CommentForm(request.POST)
    if not form.is_valid():
        return _again(request, conversation, form, HTTPStatus.BAD_REQUEST)
    try:
        comment = _posted(conversation, form, now)
    except Refusal as refusal:
        form.refuse(refusal)
        return _again(request, conversation, form, STATUS[refusal.reason])
    return _to(conversation, comment)


def _posted(conversation: Conversation, form: CommentForm, now: datetime) -> Comment:
    typed = form.cleaned_data
    if conversation.user is None:
        raise conversation.standing.not_commenting()
    parent = _answered(conversation, typed["parent"])
    if typed["parent"] and not parent:
        raise posting.gone()
    return posting.post(
        conversation.edition,
        conversation.user,
        typed["text"],
        parent=parent,
        form_key=typed["form_key"],
        now=now,
        name=typed["name"],
    )


def _answered(conversation: Conversation, key: uuid.UUID | None) -> Comment | None:
    comment = reading.find(conversation.thread, key, conversation.user) if key else None
    return comment if comment and comment.is_published else None


def _to(conversation: Conversation, comment: Comment) -> HttpResponseRedirect:
    """A root is the first of its page; a reply may be far down, so it is shown in its place."""
    query = f"?comment={comment.key}" if comment.root_id else ""
    return HttpResponseRedirect(f"{conversation.url}{query}#{comment.anchor}", status=HTTPStatus.SEE_OTHER)


def _again(request: HttpRequest, conversation: Conversation, form: CommentForm, status: HTTPStatus) -> HttpResponse:
    if not conversation.standing.may_read:
        return _page(request, conversation, form, reading.Branches(), status=status)
    parent = _answered(conversation, form.cleaned_data.get("parent")) if conversation.standing.may_comment else None
    if parent is None:
        form.forget_parent()
    branches = _branches(conversation, parent)
    return _page(request, conversation, form, branches, parent, parent, status)


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


def _branches(conversation: Conversation, focus: Comment | None, cursor: str = "") -> reading.Branches:
    """The page of the thread, or the one comment that was asked for, in its place."""
    if focus is None:
        return reading.branches(conversation.thread, conversation.user, cursor)
    if focus.root_id:
        return reading.around(focus, conversation.user)
    return reading.branch(focus, conversation.user, cursor)


def _page(
    request: HttpRequest,
    conversation: Conversation,
    form: CommentForm,
    branches: reading.Branches,
    focus: Comment | None = None,
    replying: Comment | None = None,
    status: HTTPStatus = HTTPStatus.OK,
) -> HttpResponse:
    context = conversation.context(form) | {
        "is_page": True,
        "here": conversation.url,
        "branches": branches,
        "focus": focus,
        "replying": replying,
    }
    return render(request, "comments/comments.html", context, status=status)


def _closed_to_caches(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    sharing.keep(response, request, is_open=False)
    response["X-Robots-Tag"] = "noindex"
    return response

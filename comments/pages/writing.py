"""Posting through the form of the comments view."""

from __future__ import annotations

import uuid
from datetime import datetime
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from comments import posting, reading
from comments.conversation import Conversation, place
from comments.forms import CommentForm
from comments.models import Comment
from comments.pages import in_place, thread
from comments.pages.one import swapped
from common.refusal import STATUS, Refusal

POSTED = "Your comment is posted."
HELD = "Your comment is kept. Only you see it until a moderator has read it."


def post(request: HttpRequest, conversation: Conversation, now: datetime) -> HttpResponse:
    """Posts, and goes to the comment; or shows the form again with what was typed and why it was refused."""
    form = CommentForm(request.POST)
    if not form.is_valid():
        return _again(request, conversation, form, HTTPStatus.BAD_REQUEST)
    try:
        comment = _posted(conversation, form, now)
    except Refusal as refusal:
        form.refuse(refusal)
        return _again(request, conversation, form, STATUS[refusal.reason])
    return _swapped(request, conversation, comment) if in_place.is_asked(request) else _to(conversation, comment)


def alone(
    request: HttpRequest,
    conversation: Conversation,
    form: CommentForm,
    under: uuid.UUID | None,
    replying: Comment | None,
    status: HTTPStatus = HTTPStatus.OK,
) -> HttpResponse:
    """The form, for where it stands: under a comment, even if that one is gone meanwhile."""
    if under:
        form.stand_under(under)
    context = conversation.context([], form) | {"replying": replying}
    return in_place.part(request, "comments/_form.html", context, status)


def _posted(conversation: Conversation, form: CommentForm, now: datetime) -> Comment:
    typed = form.cleaned_data
    if conversation.user is None:
        raise conversation.standing.not_commenting()
    parent = _found(conversation, typed["parent"])
    if typed["parent"] and not (parent and parent.is_published):
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


def _found(conversation: Conversation, key: uuid.UUID | None) -> Comment | None:
    return reading.find(conversation.thread, key, conversation.user) if key else None


def _to(conversation: Conversation, comment: Comment) -> HttpResponseRedirect:
    """A root is the first of its page; a reply may be far down, so it is shown in its place."""
    there = place(conversation.edition, comment) if comment.root_id else f"{conversation.url}#{comment.anchor}"
    return HttpResponseRedirect(there, status=HTTPStatus.SEE_OTHER)


def _swapped(request: HttpRequest, conversation: Conversation, comment: Comment) -> HttpResponse:
    """The comment, and after one that answers none a fresh form."""
    if conversation.user:
        conversation.user.refresh_from_db()  # Their name may have come with this comment.
    form = None if comment.parent_id else CommentForm()
    return swapped(request, conversation.again(), comment, HELD if comment.is_held else POSTED, form=form)


def _again(request: HttpRequest, conversation: Conversation, form: CommentForm, status: HTTPStatus) -> HttpResponse:
    """Where the comment that it answers is gone, it goes on as a comment of its own."""
    under = form.cleaned_data.get("parent")
    parent = thread.answered(conversation, _found(conversation, under))
    if parent is None:
        form.forget_parent()
    if in_place.is_asked(request):
        return alone(request, conversation, form, under, parent, status)
    may_read = conversation.standing.may_read
    shown = thread.branches(conversation, parent) if may_read else reading.Branches()
    return thread.page(request, conversation, form, shown, parent, parent, status)

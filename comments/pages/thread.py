"""The page of a thread, or of one comment in its place, for who reads it and for who writes."""

from __future__ import annotations

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from comments import reading
from comments.conversation import Conversation
from comments.forms import CommentForm
from comments.models import Comment
from comments.reading import Branches


def branches(conversation: Conversation, focus: Comment | None, cursor: str = "") -> Branches:
    """The page of the thread, or the one comment that was asked for, in its place."""
    if focus is None:
        return reading.branches(conversation.thread, conversation.user, cursor)
    if focus.root_id:
        return reading.around(focus, conversation.user)
    return reading.branch(focus, conversation.user, cursor)


def page(
    request: HttpRequest,
    conversation: Conversation,
    form: CommentForm,
    shown: Branches,
    focus: Comment | None = None,
    replying: Comment | None = None,
    status: HTTPStatus = HTTPStatus.OK,
) -> HttpResponse:
    context = conversation.context(shown.comments, form) | {
        "is_page": True,
        "here": conversation.url,
        "back": request.get_full_path(),
        "branches": shown,
        "focus": focus,
        "replying": replying,
    }
    return render(request, "comments/comments.html", context, status=status)


def answered(conversation: Conversation, comment: Comment | None) -> Comment | None:
    """The comment, if it can be answered."""
    return comment if comment and comment.is_published and conversation.standing.may_comment else None

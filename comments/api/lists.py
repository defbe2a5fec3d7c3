"""The conversation of an article, for programs: the same decision as on the page."""

from __future__ import annotations

import uuid
from datetime import datetime
from http import HTTPStatus
from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from articles.models import Edition
from articles.reading import live_or_gone
from comments import marks, posting, reading
from comments.api import examples
from comments.api.door import Door, answer
from comments.api.serializers import (
    BranchSerializer,
    CommentQuery,
    CommentSerializer,
    NewCommentSerializer,
    read,
)
from comments.api.voices import person_of, standing_of, voice_of
from comments.models import Comment, Thread
from comments.standing import Standing
from common.api.paging import page_of, paged
from common.keyset import Page
from common.refusal import Problem, Reason, Refusal
from subscribers.api.authentication import caller
from subscribers.api.idempotency import HEADER, once
from subscribers.models import Scope, User


class CommentList(Door):
    scopes = {"GET": Scope.READ, "POST": Scope.COMMENT}
    refuses = {"GET": (410,), "POST": (409, 410, 422)}

    @extend_schema(
        summary="List the comments of an article",
        description="Roots, the newest first, each with its first replies; `under` lists all replies of one root. "
        "For subscribers and staff, unless the section lets everybody read.",
        parameters=[CommentQuery],
        responses={200: page_of(BranchSerializer)},
        examples=[examples.LIST],
    )
    def get(self, request: Request, key: uuid.UUID) -> Response:
        edition = live_or_gone(Edition.objects.filter(article__key=key))
        now = timezone.now()
        thread = Thread.objects.filter(article=edition.article_id).first()
        there = standing_of(request, edition, thread, now)
        return Response(_listing(request, thread, there, CommentQuery.of(request), now))

    @extend_schema(
        summary="Post a comment, or a reply",
        description="It passes the magazine’s screen: its `state` says whether everybody reads it or a moderator does "
        "first. Sent again under one idempotency key, it is the same comment.",
        request=NewCommentSerializer,
        responses={201: CommentSerializer},
        examples=[examples.SENT, examples.POSTED],
    )
    @once
    def post(self, request: Request, key: uuid.UUID) -> Response:
        author = voice_of(request)
        edition = live_or_gone(Edition.objects.filter(article__key=key))
        sent = read(NewCommentSerializer(data=request.data))
        now = timezone.now()
        comment = posting.post(
            edition,
            author,
            sent["text"],
            parent=_answered(edition, sent["parent"], author),
            form_key=_form_key(request),
            now=now,
            name=sent["name"],
        )
        location = request.build_absolute_uri(reverse("api-comment", args=[comment.key]))
        return answer(request, comment, None, now, HTTPStatus.CREATED, Location=location)


def _listing(
    request: Request, thread: Thread | None, there: Standing, query: dict[str, Any], now: datetime
) -> dict[str, object]:
    user = person_of(request)
    page = _page(thread, user, query)
    context = {"request": request, "marks": marks.of(user, page.comments, there, now)}
    rows: Any = page.rows[0].replies if query["under"] else page.rows
    told = CommentSerializer if query["under"] else BranchSerializer
    return paged(request, Page((), page.next, page.previous), told(rows, many=True, context=context).data)


def _page(thread: Thread | None, user: User | None, query: dict[str, Any]) -> reading.Branches:
    cursor, size = query["cursor"], query["limit"]
    if query["under"] is None:
        return reading.branches(thread, user, cursor, size)
    root = reading.find(thread, query["under"], user)
    if root is None or root.root_id:
        raise Http404
    return reading.branch(root, user, cursor, size)


def _answered(edition: Edition, key: uuid.UUID | None, author: User) -> Comment | None:
    if key is None:
        return None
    thread = Thread.objects.filter(article=edition.article_id).first()
    comment = reading.find(thread, key, author)
    if comment is None or not comment.is_published:
        raise Refusal(posting.GONE, Reason.NOT_NOW, (Problem("parent", posting.GONE),))
    return comment


def _form_key(request: Request) -> uuid.UUID:
    """An idempotency key is what the form's key is on the page, also when its answer is kept no longer."""
    key = request.headers.get(HEADER)
    return uuid.uuid5(uuid.NAMESPACE_OID, f"{caller(request)} {key}") if key else uuid.uuid4()

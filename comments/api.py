"""The comments of an article, for programs: the same decision as on the page."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import Http404
from django.utils import timezone
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from articles.api.callers import reader_of
from articles.models import Edition, Magazine
from articles.pages import sharing
from articles.reading import live_or_gone
from comments import reading, standing
from comments.models import Comment, Thread
from common.api.paging import Query, paged
from common.keyset import Page
from subscribers.models import Scope, User


class CommentQuery(Query):
    under = serializers.UUIDField(required=False, default=None)


class CommentSerializer(serializers.Serializer[Comment]):
    """What was removed, or hidden, keeps its place and its state; its words and its author are gone."""

    id = serializers.UUIDField(source="key")
    # A serializer has a parent of its own, which DRF keeps apart from its fields.
    parent = serializers.UUIDField(source="parent.key", default=None)  # type: ignore[assignment]
    state = serializers.CharField()
    author = serializers.SerializerMethodField()
    text = serializers.SerializerMethodField()
    html = serializers.SerializerMethodField()
    at = serializers.DateTimeField()

    def get_author(self, comment: Comment) -> dict[str, str] | None:
        return None if comment.place else {"name": comment.author_name}

    def get_text(self, comment: Comment) -> str:
        return "" if comment.place else comment.text

    def get_html(self, comment: Comment) -> str:
        return "" if comment.place else comment.html


class BranchSerializer(serializers.Serializer[reading.Branch]):
    """A root with its first replies, and the address of all of them where there are more."""

    def to_representation(self, branch: reading.Branch) -> dict[str, Any]:
        request: Request = self.context["request"]
        all_replies = request.build_absolute_uri(f"{request.path}?under={branch.root.key}")
        return CommentSerializer(branch.root).data | {
            "replies_count": branch.root.replies_count,
            "replies": [CommentSerializer(reply).data for reply in branch.replies],
            "all_replies": all_replies if branch.others else None,
        }


class CommentList(APIView):
    """Roots, newest first, each with its first replies; `?under=ID` lists all replies of one root."""

    scopes = {"GET": Scope.READ}

    def get(self, request: Request, key: uuid.UUID) -> Response:
        edition = live_or_gone(Edition.objects.filter(article__key=key))
        now = timezone.now()
        thread = Thread.objects.filter(article=edition.article_id).first()
        stands = standing.decide(reader_of(request, now), edition, thread, Magazine.load(), now)
        if not stands.may_read:
            raise stands.not_reading()
        return Response(_listing(request, thread, CommentQuery.of(request)))

    def finalize_response(self, request: Request, response: Response, *args: Any, **kwargs: Any) -> Response:
        response = super().finalize_response(request, response, *args, **kwargs)
        sharing.keep(response, request, is_open=False)
        return response


def _listing(request: Request, thread: Thread | None, query: dict[str, Any]) -> dict[str, object]:
    user = request.user if isinstance(request.user, User) else None
    if query["under"]:
        root = reading.find(thread, query["under"], user)
        if root is None or root.root_id:
            raise Http404
        page = reading.branch(root, user, query["cursor"], query["limit"])
        results = [CommentSerializer(reply).data for reply in page.rows[0].replies]
    else:
        page = reading.branches(thread, user, query["cursor"], query["limit"])
        results = [BranchSerializer(row, context={"request": request}).data for row in page.rows]
    return paged(request, Page((), page.next, page.previous), results)

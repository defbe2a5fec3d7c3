"""One comment: read, changed and deleted by its author, who names the version that they have seen."""

from __future__ import annotations

import uuid
from http import HTTPStatus

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from comments import editing, removing
from comments.api import examples
from comments.api.door import Door, answer
from comments.api.serializers import CommentSerializer, WordsSerializer, etag_of, read
from comments.api.voices import find, find_to_read, voice_of
from comments.models import Comment
from common.api.conditional import check_match
from common.api.parameters import Parameters
from subscribers.models import Scope

CHANGE = (
    "Within five minutes of posting, while the conversation is open. The new words pass the screen as the first did."
)


class CommentDetail(Door):
    scopes = {"GET": Scope.READ, "PUT": Scope.COMMENT, "PATCH": Scope.COMMENT, "DELETE": Scope.COMMENT}
    refuses = {
        "GET": (410,),
        "PUT": (409, 410, 412, 428),
        "PATCH": (409, 410, 412, 428),
        "DELETE": (412, 428),
    }

    @extend_schema(
        summary="Read a comment",
        description="One that you see in its conversation, or have written yourself, whatever became of it.",
        responses={200: CommentSerializer},
        examples=[examples.ONE],
    )
    def get(self, request: Request, key: uuid.UUID) -> Response:
        Parameters.of(request)
        now = timezone.now()
        comment, there = find_to_read(request, key, now)
        return answer(request, comment, there, now)

    @extend_schema(
        summary="Change your comment",
        description=CHANGE,
        request=WordsSerializer,
        responses={200: CommentSerializer},
        examples=[examples.MENDED, examples.CHANGED],
    )
    def put(self, request: Request, key: uuid.UUID) -> Response:
        author = voice_of(request)
        comment = find(request, key)
        text = read(WordsSerializer(data=request.data))["text"]
        now = timezone.now()
        changed = editing.edit(comment, text, by=author, now=now, check=_named_by(request))
        return answer(request, changed, None, now)

    @extend_schema(
        summary="Change your comment",
        description=CHANGE,
        request=WordsSerializer,
        responses={200: CommentSerializer},
        examples=[examples.MENDED, examples.CHANGED],
    )
    def patch(self, request: Request, key: uuid.UUID) -> Response:
        """There is but one field to change."""
        return self.put(request, key)

    @extend_schema(
        summary="Delete your comment",
        description="At any time. Its words go for good; where it has replies, its place stays.",
        responses={204: None},
    )
    def delete(self, request: Request, key: uuid.UUID) -> Response:
        author = voice_of(request)
        removing.remove(find(request, key), by=author, now=timezone.now(), check=_named_by(request))
        return Response(status=HTTPStatus.NO_CONTENT)


def _named_by(request: Request) -> editing.Check:
    def check(comment: Comment) -> None:
        check_match(request, etag_of(comment))

    return check

"""What every address of the conversation has in common."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from articles.pages import sharing
from comments import marks
from comments.api.serializers import CommentSerializer, etag_of
from comments.api.voices import person_of
from comments.marks import Marks
from comments.models import Comment
from comments.standing import Standing


class Door(APIView):
    """No cache keeps what stands behind it."""

    def finalize_response(self, request: Request, response: Response, *args: Any, **kwargs: Any) -> Response:
        response = super().finalize_response(request, response, *args, **kwargs)
        sharing.keep(response, request, is_open=False)
        return response


def answer(
    request: Request, comment: Comment, there: Standing | None, now: datetime, status: int = 200, **headers: str
) -> Response:
    """The comment as it is for whoever asks; `there` is None for its author, who reads it whatever became of it."""
    own = frozenset([comment.pk])
    seen = marks.of(person_of(request), [comment], there, now) if there else Marks(readable=own, mine=own)
    told = CommentSerializer(comment, context={"marks": seen})
    return Response(told.data, status=status, headers={"ETag": etag_of(comment), **headers})

"""What readers do with each other's comments."""

from __future__ import annotations

import uuid
from http import HTTPStatus

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from comments import liking, reporting
from comments.api import examples
from comments.api.door import Door
from comments.api.serializers import LikeSerializer, NewReportSerializer, ReportSerializer, read
from comments.api.voices import find, voice_of
from subscribers.api.idempotency import once
from subscribers.models import Scope


class CommentLike(Door):
    scopes = {"PUT": Scope.COMMENT, "DELETE": Scope.COMMENT}
    refuses = {"PUT": (409,), "DELETE": (409,)}

    @extend_schema(
        summary="Like a comment",
        description="Somebody else’s, once however often it is sent.",
        request=None,
        responses={200: LikeSerializer},
        examples=[examples.LIKED],
    )
    def put(self, request: Request, key: uuid.UUID) -> Response:
        by = voice_of(request)
        comment = liking.like(find(request, key), by=by, now=timezone.now())
        return _told(liked=True, likes_count=comment.likes_count)

    @extend_schema(
        summary="Take your like back", request=None, responses={200: LikeSerializer}, examples=[examples.TAKEN_BACK]
    )
    def delete(self, request: Request, key: uuid.UUID) -> Response:
        by = voice_of(request)
        comment = liking.unlike(find(request, key), by=by, now=timezone.now())
        return _told(liked=False, likes_count=comment.likes_count)


class CommentReports(Door):
    scopes = {"POST": Scope.COMMENT}
    refuses = {"POST": (409, 422)}

    @extend_schema(
        summary="Report a comment",
        description="Tells moderators what is wrong with it. One report from you for the same words; the author is not "
        "told who sent it.",
        request=NewReportSerializer,
        responses={201: ReportSerializer},
        examples=[examples.TOLD, examples.REPORTED],
    )
    @once
    def post(self, request: Request, key: uuid.UUID) -> Response:
        by = voice_of(request)
        comment = find(request, key)
        sent = read(NewReportSerializer(data=request.data))
        made = reporting.report(comment, by=by, now=timezone.now(), **sent)
        return Response(ReportSerializer(made).data, status=HTTPStatus.CREATED)


def _told(**like: object) -> Response:
    return Response(LikeSerializer(like).data)

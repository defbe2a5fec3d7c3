"""What happened to an article: its revisions, its releases, and every act."""

from __future__ import annotations

import uuid
from typing import Any

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from articles.content import Content
from articles.models import Revision
from common import keyset
from common.api.paging import Query, page_of, paged
from common.api.parameters import Parameters
from newsroom.api import content, examples
from newsroom.api.acts import NothingSerializer
from newsroom.api.articles import SAVING, ArticleDoor
from newsroom.api.door import Door
from newsroom.api.sent import read
from newsroom.api.serializers import (
    ReleaseOfArticleSerializer,
    ReleaseSerializer,
    RevisionSerializer,
    TransitionSerializer,
    WholeRevisionSerializer,
    WorkingCopySerializer,
)
from newsroom.models import Release
from subscribers.api.idempotency import once
from subscribers.models import Scope

READING = {"GET": Scope.NEWSROOM_READ}
RELEASED = ("revision", "edition", "made_by", "article")


class ReleaseQuery(Query):
    state = serializers.ChoiceField(
        Release.State.choices, required=False, help_text="Left out: those that wait, pending or held."
    )


class RevisionList(Door):
    """The revisions of one article."""

    scopes = READING

    @extend_schema(
        summary="List the revisions of an article",
        description="Each save that changed something, the newest first.",
        parameters=[Query],
        responses={200: page_of(RevisionSerializer)},
        examples=[examples.REVISIONS],
    )
    def get(self, request: Request, key: uuid.UUID) -> Response:
        query = Query.of(request)
        revisions = self.article(key).revisions.select_related("made_by", "restores")
        light = revisions.defer("content", "restores__content")
        page = keyset.read(light, "made_at", query["cursor"], query["limit"])
        return Response(paged(request, page, RevisionSerializer(page.rows, many=True).data))


class RevisionDetail(Door):
    """One revision, which never changes."""

    scopes = READING

    @extend_schema(
        summary="Read a revision",
        description="With what the article said then.",
        responses={200: WholeRevisionSerializer},
        examples=[examples.REVISION],
    )
    def get(self, request: Request, key: uuid.UUID, number: int) -> Response:
        Parameters.of(request)
        revision = get_object_or_404(self.article(key).revisions.select_related("made_by", "restores"), number=number)
        revision.content = content.told(Content.of(revision.content))
        return Response(WholeRevisionSerializer(revision).data)


class RestoreRevision(ArticleDoor):
    """Saves an earlier revision over the newest."""

    scopes = {"POST": Scope.NEWSROOM_WRITE}
    refuses = {"POST": SAVING}

    @extend_schema(
        summary="Restore a revision",
        description="As a new save, over the version that If-Match names. Nothing is lost: what it is saved over stays "
        "a revision. 204 where the article is now in a section of others.",
        request=NothingSerializer,
        responses={200: WorkingCopySerializer, 204: None},
        examples=[examples.NOTHING, examples.ONE],
    )
    @once
    def post(self, request: Request, key: uuid.UUID, number: int) -> Response:
        read(NothingSerializer(data=request.data))
        with self.locked(key) as article:
            earlier: Revision = get_object_or_404(article.revisions, number=number)
            return self.save(article, Content.of(earlier.content), restores=earlier)


class TransitionList(Door):
    """The timeline of one article."""

    scopes = READING

    @extend_schema(
        summary="List what happened to an article",
        description="Every act, the newest first: who, through which token, from which stage to which, and with which "
        "note. What the schedule did nobody did.",
        parameters=[Query],
        responses={200: page_of(TransitionSerializer)},
        examples=[examples.TRANSITIONS],
    )
    def get(self, request: Request, key: uuid.UUID) -> Response:
        query = Query.of(request)
        transitions = self.article(key).transitions.select_related("by", "revision", "desk", "release")
        page = keyset.read(transitions.defer("revision__content"), "at", query["cursor"], query["limit"])
        return Response(paged(request, page, TransitionSerializer(page.rows, many=True).data))


class ReleaseList(Door):
    """The releases of one article."""

    scopes = READING

    @extend_schema(
        summary="List the releases of an article",
        description="Also those that were cancelled; the one with the last instant first.",
        parameters=[Query],
        responses={200: page_of(ReleaseSerializer)},
        examples=[examples.RELEASES],
    )
    def get(self, request: Request, key: uuid.UUID) -> Response:
        query = Query.of(request)
        page = keyset.read(_told(self.article(key).releases.all()), "at", query["cursor"], query["limit"])
        return Response(paged(request, page, ReleaseSerializer(page.rows, many=True).data))


class Schedule(Door):
    """The releases of all articles."""

    scopes = READING

    @extend_schema(
        summary="List the releases that wait",
        description="Of every article that you find, the next first; of those that are done or cancelled, the last.",
        parameters=[ReleaseQuery],
        responses={200: page_of(ReleaseOfArticleSerializer)},
        examples=[examples.SCHEDULE],
    )
    def get(self, request: Request) -> Response:
        query = ReleaseQuery.of(request)
        states = self._states(query)
        releases = _told(Release.objects.filter(state__in=states, article__in=self.articles().values("pk")))
        is_to_come = set(states) <= set(Release.WAITING)
        page = keyset.read(releases, "at", query["cursor"], query["limit"], ascending=is_to_come)
        return Response(paged(request, page, ReleaseOfArticleSerializer(page.rows, many=True).data))

    def _states(self, query: dict[str, Any]) -> tuple[str, ...]:
        return (query["state"],) if "state" in query else Release.WAITING


def _told(releases: QuerySet[Release]) -> QuerySet[Release]:
    return releases.select_related(*RELEASED).defer("revision__content")

"""The articles of the newsroom: found, begun, read and saved."""

from __future__ import annotations

import uuid
from http import HTTPStatus
from typing import Any

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.fields import empty
from rest_framework.request import Request
from rest_framework.response import Response

from articles.content import Content
from articles.models import Article, Kind, Stage
from common import keyset
from common.api.fields import InstantField
from common.api.paging import Query, page_of, paged
from common.api.parameters import Parameters
from common.clock import database_now
from newsroom import grounds, workflow
from newsroom.api import examples
from newsroom.api.content import ContentSerializer, NewContentSerializer, SomeContentSerializer, content_of
from newsroom.api.door import Door, address_of, version_of
from newsroom.api.offers import Caller
from newsroom.api.sent import read
from newsroom.api.serializers import WorkingCopyLineSerializer, WorkingCopySerializer
from newsroom.api.told import Line, Whole
from newsroom.models.transition import Act
from newsroom.standing import stated
from newsroom.step import Ground
from subscribers.api.idempotency import once
from subscribers.models import Scope

FILTERS = {"stage": "stage", "section": "section__slug", "kind": "kind", "changed_since": "changed_at__gte"}
SAVING = (409, 412, 428)
VERSION = OpenApiParameter(
    "ETag",
    str,
    OpenApiParameter.HEADER,
    response=[HTTPStatus.OK, HTTPStatus.CREATED],
    description="Which version this is: send it as `If-Match` with a change.",
)


class FlagField(serializers.BooleanField):
    """In an address, what is left out is not false."""

    default_empty_html = empty


class ArticleQuery(Query):
    """Their order is that of their last save, the newest first."""

    stage = serializers.ChoiceField(Stage.choices, required=False)
    section = serializers.SlugField(required=False, help_text="The slug of a section.")
    kind = serializers.ChoiceField(Kind.choices, required=False)
    mine = FlagField(required=False, help_text="Those that you began or are named on.")
    changed_since = InstantField(required=False, help_text="Saved at this instant or later.")


class ArticleDoor(Door):
    """Answers with one article as it is then."""

    def answer(self, article: Article, status: HTTPStatus = HTTPStatus.OK) -> Response:
        """Without a body where what was done took the article out of the caller's sight."""
        found = self.stated().filter(pk=article.pk).first()
        return Response(status=HTTPStatus.NO_CONTENT) if found is None else self.tell(found, status)

    def stated(self) -> QuerySet[Article]:
        """With all that it takes to say where they stand."""
        return stated(self.articles().select_related("section", "head"))

    def tell(self, found: Article, status: HTTPStatus = HTTPStatus.OK) -> Response:
        caller = Caller.of(self.request, database_now())
        told = WorkingCopySerializer(Whole(Ground(found, self.person), caller)).data
        response = Response(told, status=status, headers={"ETag": version_of(found)})
        if status == HTTPStatus.CREATED:
            response["Location"] = address_of(found)
        return response

    def save(self, article: Article, content: Content, **details: Any) -> Response:
        """Over the version that the caller names, of a locked article."""
        self.check_version(article)
        self.stay_within(content.section)
        details |= {"content": content, "version": article.version, "through": self.through}
        workflow.perform(Act.EDIT, article, by=self.person, now=database_now(), **details)
        return self.answer(article)


class ArticleList(ArticleDoor):
    """The articles that you find in the newsroom."""

    scopes = {"GET": Scope.NEWSROOM_READ, "POST": Scope.NEWSROOM_WRITE}

    @extend_schema(
        summary="List the newsroom's articles",
        description="What you find in the admin, and each with the acts that you may do now.",
        parameters=[ArticleQuery],
        responses={200: page_of(WorkingCopyLineSerializer)},
        examples=[examples.LIST],
    )
    def get(self, request: Request) -> Response:
        query = ArticleQuery.of(request)
        caller = Caller.of(request, database_now())
        page = keyset.read(self._filtered(query), "changed_at", query["cursor"], query["limit"])
        lines = [Line(ground, caller) for ground in grounds.of_each(page.rows, self.person)]
        return Response(paged(request, page, WorkingCopyLineSerializer(lines, many=True).data))

    @extend_schema(
        summary="Begin an article",
        description="In drafting, as its first revision. A section is needed; the rest may come later.",
        parameters=[VERSION],
        request=NewContentSerializer,
        responses={201: WorkingCopySerializer},
        examples=[examples.BEGIN, examples.BEGUN],
    )
    @once
    def post(self, request: Request) -> Response:
        content = content_of(read(NewContentSerializer(data=request.data)), Content())
        self.stay_within(content.section)
        article = workflow.create(content, by=self.person, now=database_now(), through=self.through)
        return self.answer(article, HTTPStatus.CREATED)

    def _filtered(self, query: dict[str, Any]) -> QuerySet[Article]:
        found = stated(self.articles().select_related("section"))
        if "mine" in query:
            theirs = Article.objects.naming(self.person).values("pk")
            found = found.filter(pk__in=theirs) if query["mine"] else found.exclude(pk__in=theirs)
        return found.filter(**{path: query[name] for name, path in FILTERS.items() if name in query})


class ArticleDetail(ArticleDoor):
    """One article of the newsroom."""

    scopes = {"GET": Scope.NEWSROOM_READ, "PUT": Scope.NEWSROOM_WRITE, "PATCH": Scope.NEWSROOM_WRITE}
    refuses = {"PUT": SAVING, "PATCH": SAVING}

    @extend_schema(
        summary="Read one of the newsroom's articles",
        description="Its text, where it stands, what is missing, and what you may do with it now.",
        responses={200: WorkingCopySerializer},
        examples=[examples.ONE],
    )
    def get(self, request: Request, key: uuid.UUID) -> Response:
        Parameters.of(request)
        return self.tell(get_object_or_404(self.stated(), key=key))

    @extend_schema(
        summary="Save the whole of an article",
        description="Every field has to be there: what you leave out would be lost. Saving what is there already "
        "makes no revision. 204 where the article is now in a section of others.",
        request=ContentSerializer,
        responses={200: WorkingCopySerializer, 204: None},
        examples=[examples.WHOLE, examples.ONE],
    )
    def put(self, request: Request, key: uuid.UUID) -> Response:
        sent = read(ContentSerializer(data=request.data))
        with self.locked(key) as article:
            return self.save(article, content_of(sent, _content(article), over=Content()))

    @extend_schema(
        summary="Save some fields of an article",
        description="The others stay as they are. The byline and the topics are each sent whole. "
        "204 where the article is now in a section of others.",
        request=SomeContentSerializer,
        responses={200: WorkingCopySerializer, 204: None},
        examples=[examples.SOME, examples.ONE],
    )
    def patch(self, request: Request, key: uuid.UUID) -> Response:
        sent = read(SomeContentSerializer(data=request.data))
        with self.locked(key) as article:
            return self.save(article, content_of(sent, _content(article)))


def _content(article: Article) -> Content:
    assert article.head is not None, "every article has a revision from its creation on"
    return Content.of(article.head.content)

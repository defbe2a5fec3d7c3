"""The readers' API of articles: live editions, and what this reader may read of each."""

from __future__ import annotations

import uuid
from collections.abc import Collection
from typing import Any

from django.utils import timezone
from django.utils.functional import SimpleLazyObject
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from articles.api import examples
from articles.api.answering import CONDITIONAL, answer
from articles.api.callers import decided
from articles.api.filters import ArticleQuery, narrowed
from articles.api.serializers import ArticleSerializer, WholeArticleSerializer
from articles.api.sparse import FieldsField
from articles.models import Edition
from articles.reading import live_or_gone
from common import keyset
from common.api.paging import page_of, paged
from common.api.parameters import Parameters
from subscribers.access import Level
from subscribers.models import Scope


class OneArticle(Parameters):
    fields = FieldsField(WholeArticleSerializer)  # type: ignore[assignment]  # As in ArticleQuery.


class ArticleList(APIView):
    """Live articles, newest first."""

    scopes = {"GET": Scope.READ}

    @extend_schema(
        summary="List articles",
        description="The live articles, by their first publication, the newest first; filters narrow the list "
        "together. Texts are not in it: read an article for its own.",
        parameters=[ArticleQuery, *CONDITIONAL],
        responses={200: page_of(ArticleSerializer), 304: None},
        examples=[examples.ARTICLES],
    )
    def get(self, request: Request) -> Response:
        query = ArticleQuery.of(request)
        editions = ArticleSerializer.fetched(narrowed(query, request.get_host()), query["fields"])
        page = keyset.read(editions, "first_at", query["cursor"], query["limit"])
        told = ArticleSerializer(page.rows, many=True, context={"fields": query["fields"]})
        return answer(request, paged(request, page, told.data))


class ArticleDetail(APIView):
    """One live article, with its text as far as whoever asks may read it. Nothing is counted on the meter."""

    scopes = {"GET": Scope.READ}
    refuses = {"GET": (410,)}

    @extend_schema(
        summary="Read an article",
        description="With the text that you may read: `access` says which, and why. A metered article is told whole "
        "to who reads everything; nothing is counted on anybody's meter. What is not open to everybody is private.",
        parameters=[OneArticle, *CONDITIONAL],
        responses={200: WholeArticleSerializer, 304: None},
        examples=[examples.ARTICLE],
    )
    def get(self, request: Request, key: uuid.UUID) -> Response:
        fields = OneArticle.of(request).get("fields", frozenset())
        editions = Edition.objects.filter(article__key=key)
        edition = live_or_gone(WholeArticleSerializer.fetched(editions, fields))
        told = WholeArticleSerializer(edition, context=_context(request, edition, fields))
        return answer(request, told.data, is_open=edition.access == Level.OPEN)


def _context(request: Request, edition: Edition, fields: Collection[str]) -> dict[str, Any]:
    """The decision is made when a field first asks for it, and then it is one for all of them."""
    decision = SimpleLazyObject(lambda: decided(request, edition, timezone.now()))
    return {"fields": fields, "decision": decision}

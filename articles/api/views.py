"""The readers' API: live editions, and what this reader may read of each."""

from __future__ import annotations

import uuid
from typing import Any

from django.utils import timezone
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from articles.api.callers import reader_of
from articles.api.serializers import ArticleQuery, ArticleSerializer, WholeArticleSerializer
from articles.models import Edition, Magazine
from articles.models.edition import EditionQuerySet
from articles.pages.sharing import keep
from articles.reading import live_or_gone
from common import keyset
from common.api.paging import paged
from subscribers import access
from subscribers.access import Level
from subscribers.models import Scope

FILTERS = {"section": "section__slug", "topic": "topics__slug", "kind": "kind"}


class ArticleList(APIView):
    """Live articles, newest first."""

    scopes = {"GET": Scope.READ}

    def get(self, request: Request) -> Response:
        query = ArticleQuery.of(request)
        editions = _filtered(Edition.objects.live().told_whole(), query)
        page = keyset.read(editions, "first_at", query["cursor"], query["limit"])
        results = [ArticleSerializer(edition).data for edition in page.rows]
        response = Response(paged(request, page, results))
        keep(response, request)
        return response


class ArticleDetail(APIView):
    """One live article, with its text as far as whoever asks may read it. Nothing is counted on the meter."""

    scopes = {"GET": Scope.READ}

    def get(self, request: Request, key: uuid.UUID) -> Response:
        editions = Edition.objects.filter(article__key=key)
        edition = live_or_gone(editions.told_whole().select_related("rendering"))
        who = reader_of(request, timezone.now())
        decision = access.decide(who, edition, Magazine.load().metered_pieces)
        response = Response(WholeArticleSerializer(edition, context={"decision": decision}).data)
        keep(response, request, is_open=edition.access == Level.OPEN)
        return response


def _filtered(editions: EditionQuerySet, query: dict[str, Any]) -> EditionQuerySet:
    if "contributor" in query:
        editions = editions.by(query["contributor"])
    return editions.filter(**{path: query[name] for name, path in FILTERS.items() if name in query})

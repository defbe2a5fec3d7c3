"""The readers' API: live editions, and what this reader may read of each."""

from __future__ import annotations

import uuid
from typing import Any

from django.db.models import QuerySet
from django.http import Http404
from django.utils import timezone
from rest_framework.exceptions import APIException
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from articles.api.paging import paged
from articles.api.serializers import ArticleQuery, ArticleSerializer, WholeArticleSerializer
from articles.models import Edition, EditionCredit, Magazine
from articles.pages.sharing import keep
from common import keyset
from subscribers import access
from subscribers.access import Level

FILTERS = {"section": "section__slug", "topic": "topics__slug", "kind": "kind"}


class Withdrawn(APIException):
    status_code = 410
    default_detail = "This article has been withdrawn."


class ArticleList(APIView):
    """Live articles, newest first."""

    def get(self, request: Request) -> Response:
        query = ArticleQuery.of(request)
        editions = _filtered(Edition.objects.live().with_words().prefetch_related("topics"), query)
        page = keyset.read(editions, "first_at", query["cursor"], query["limit"])
        results = [ArticleSerializer(edition).data for edition in page.rows]
        response = Response(paged(request, page, results))
        keep(response, request)
        return response


class ArticleDetail(APIView):
    """One live article, with its text as far as whoever asks may read it. Nothing is counted on the meter."""

    def get(self, request: Request, key: uuid.UUID) -> Response:
        edition = _edition(key)
        who = access.reader(request.user, timezone.now())
        decision = access.decide(who, edition, Magazine.load().metered_pieces)
        response = Response(WholeArticleSerializer(edition, context={"decision": decision}).data)
        keep(response, request, is_open=edition.access == Level.OPEN)
        return response


def _filtered(editions: QuerySet[Edition], query: dict[str, Any]) -> QuerySet[Edition]:
    given = {path: query[name] for name, path in FILTERS.items() if name in query}
    if "contributor" in query:
        theirs = EditionCredit.objects.filter(contributor__slug=query["contributor"])
        given["pk__in"] = theirs.values("edition")
    return editions.filter(**given)


def _edition(key: uuid.UUID) -> Edition:
    ever = Edition.objects.filter(article__key=key)
    words = ever.live().with_words().select_related("rendering").prefetch_related("topics")
    edition = words.first()
    if edition is None:
        raise Withdrawn if ever.exists() else Http404
    return edition

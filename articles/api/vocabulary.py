"""Sections, topics and series for programs."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import OpenApiExample, extend_schema, extend_schema_field, extend_schema_view
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from articles import in_print
from articles.api import examples
from articles.api.answering import CONDITIONAL, answer
from articles.api.fields import NamedSerializer
from articles.models import Section, Series
from common import keyset
from common.api.paging import Query, page_of, paged
from common.api.parameters import Parameters
from subscribers.models import Scope


class SectionSerializer(NamedSerializer):
    description = serializers.CharField()
    position = serializers.IntegerField(help_text="Its place in the magazine's navigation, the smallest first.")


class TopicSerializer(NamedSerializer):
    pass


class SeriesSerializer(NamedSerializer):
    description = serializers.CharField()


class WholeSeriesSerializer(SeriesSerializer):
    articles = serializers.SerializerMethodField(help_text="The ids of its live pieces, in the order of reading.")

    @extend_schema_field(serializers.ListField(child=serializers.UUIDField()))
    def get_articles(self, series: Series) -> list[str]:
        return [str(key) for key in series.editions.live().as_parts().values_list("article__key", flat=True)]


class Named(APIView):
    """A list of what has a slug, in its order. What no live piece names is not told of: it may be named in a draft."""

    scopes = {"GET": Scope.READ}
    rows: QuerySet[Any]
    serializer: type[NamedSerializer]

    def get(self, request: Request) -> Response:
        query = Query.of(request)
        page = keyset.read_by_slug(self.rows.all(), query["cursor"], query["limit"])
        return answer(request, paged(request, page, self.serializer(page.rows, many=True).data))


class OneNamed(APIView):
    scopes = {"GET": Scope.READ}
    rows: QuerySet[Any]
    serializer: type[NamedSerializer]

    def get(self, request: Request, slug: str) -> Response:
        Parameters.of(request)
        return answer(request, self.serializer(get_object_or_404(self.rows.all(), slug=slug)).data)


def _list(summary: str, row: type[NamedSerializer], example: OpenApiExample) -> Any:
    return extend_schema_view(
        get=extend_schema(
            summary=summary,
            description="In the order of their ids.",
            parameters=[Query, *CONDITIONAL],
            responses={200: page_of(row), 304: None},
            examples=[example],
        )
    )


def _one(summary: str, row: type[NamedSerializer], example: OpenApiExample) -> Any:
    told = extend_schema(summary=summary, parameters=CONDITIONAL, responses={200: row, 304: None}, examples=[example])
    return extend_schema_view(get=told)


@_list("List sections", SectionSerializer, examples.SECTIONS)
class SectionList(Named):
    rows, serializer = Section.objects.all(), SectionSerializer


@_one("Read a section", SectionSerializer, examples.SECTION)
class SectionDetail(OneNamed):
    rows, serializer = Section.objects.all(), SectionSerializer


@_list("List topics of live articles", TopicSerializer, examples.TOPICS)
class TopicList(Named):
    rows, serializer = in_print.TOPICS, TopicSerializer


@_one("Read a topic", TopicSerializer, examples.TOPIC)
class TopicDetail(OneNamed):
    rows, serializer = in_print.TOPICS, TopicSerializer


@_list("List series with live articles", SeriesSerializer, examples.ALL_SERIES)
class SeriesList(Named):
    rows, serializer = in_print.SERIES, SeriesSerializer


@_one("Read a series, with the ids of its articles", WholeSeriesSerializer, examples.SERIES)
class SeriesDetail(OneNamed):
    rows, serializer = in_print.SERIES, WholeSeriesSerializer

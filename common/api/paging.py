"""Lists of the API: `{"results": [...], "next": URL or null, "previous": URL or null}`."""

from __future__ import annotations

from functools import cache
from typing import Any

from drf_spectacular.utils import inline_serializer
from rest_framework import serializers
from rest_framework.request import Request

from common.api.parameters import Parameters
from common.keyset import Page


class Query(Parameters):
    """The parameters that every list takes; a list with filters adds them as fields."""

    cursor = serializers.CharField(
        required=False,
        allow_blank=True,
        max_length=200,
        default="",
        help_text="As the links to the pages before and after have it; empty: the first page.",
    )
    limit = serializers.IntegerField(required=False, min_value=1, max_value=100, default=20, help_text="Rows a page.")


def paged(request: Request, page: Page[Any], results: object) -> dict[str, object]:
    return {"results": results, "next": _link(request, page.next), "previous": _link(request, page.previous)}


@cache
def page_of(row: type[serializers.BaseSerializer[Any]]) -> serializers.Serializer[Any]:
    """What such a list answers, for the description: `responses={200: page_of(ArticleSerializer)}`."""
    link: dict[str, Any] = {"allow_null": True, "read_only": True}
    return inline_serializer(
        f"{row.__name__.removesuffix('Serializer')}Page",
        {"results": row(many=True), "next": serializers.URLField(**link), "previous": serializers.URLField(**link)},
    )


def _link(request: Request, cursor: str) -> str | None:
    if not cursor:
        return None
    query = request.query_params.copy()
    query["cursor"] = cursor
    return request.build_absolute_uri(f"{request.path}?{query.urlencode()}")

"""Lists of the API: `{"results": [...], "next": URL or null, "previous": URL or null}`."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers
from rest_framework.request import Request

from common.keyset import Page


class Query(serializers.Serializer[Any]):
    """The parameters that every list takes; a list with filters adds them as fields. Others are refused."""

    cursor = serializers.CharField(required=False, max_length=200, default="")
    limit = serializers.IntegerField(required=False, min_value=1, max_value=100, default=20)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        unknown = set(self.initial_data) - set(self.fields)
        if unknown:
            raise serializers.ValidationError(
                {name: f"This list takes {', '.join(self.fields)}; not this parameter." for name in unknown}
            )
        return attrs

    @classmethod
    def of(cls, request: Request) -> dict[str, Any]:
        query = cls(data=request.query_params)
        query.is_valid(raise_exception=True)
        return query.validated_data


def paged(request: Request, page: Page[Any], results: object) -> dict[str, object]:
    return {"results": results, "next": _link(request, page.next), "previous": _link(request, page.previous)}


def _link(request: Request, cursor: str) -> str | None:
    if not cursor:
        return None
    query = request.query_params.copy()
    query["cursor"] = cursor
    return request.build_absolute_uri(f"{request.path}?{query.urlencode()}")

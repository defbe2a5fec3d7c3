"""An answer with its ETag, and who may keep it."""

from __future__ import annotations

import json
from http import HTTPStatus
from typing import Any

from django.utils.cache import patch_vary_headers
from django.utils.http import parse_etags
from drf_spectacular.utils import OpenApiParameter
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.encoders import JSONEncoder

from articles.pages.sharing import ASK_AGAIN, PRIVATE
from common.api.conditional import etag
from common.api.described import IF_NONE_MATCH
from subscribers.api.authentication import caller

# For the description of every address here.
CONDITIONAL = [
    IF_NONE_MATCH,
    OpenApiParameter(
        "ETag",
        str,
        OpenApiParameter.HEADER,
        response=[HTTPStatus.OK, HTTPStatus.NOT_MODIFIED],
        description="Of all that is answered, to you: send it with If-None-Match.",
    ),
]


def answer(request: Request, data: Any, *, is_open: bool = True) -> Response:
    """The ETag is that of this answer to this caller, so it tells nobody of words that they are not given, and what
    somebody may no longer read is never "not modified". Shared caches keep what is open, and asked for by nobody."""
    tag = f"W/{etag(json.dumps(data, cls=JSONEncoder))}"
    response = Response(status=HTTPStatus.NOT_MODIFIED) if _has(request, tag) else Response(data)
    response["ETag"] = tag
    response["Cache-Control"] = ASK_AGAIN if is_open and not caller(request) else PRIVATE
    patch_vary_headers(response, ["Authorization", "Cookie"])
    return response


def _has(request: Request, tag: str) -> bool:
    """Strength is not asked about here (RFC 9110, 13.1.2)."""
    named = parse_etags(request.headers.get("If-None-Match", ""))
    return named == ["*"] or tag.removeprefix("W/") in {one.removeprefix("W/") for one in named}

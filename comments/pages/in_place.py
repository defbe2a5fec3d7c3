"""What a page's script asks for, to show it where the reader is: parts of the page, drawn by the page's own templates.

Without this header the same addresses answer with pages.
"""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

HEADER = "X-In-Place"


def is_asked(request: HttpRequest) -> bool:
    return HEADER in request.headers


def part(
    request: HttpRequest, template: str, context: Mapping[str, object], status: HTTPStatus = HTTPStatus.OK
) -> HttpResponse:
    """The header tells it apart from a page, such as one of the server's errors."""
    response = render(request, template, {**context, "in_place": True}, status=status)
    response[HEADER] = "1"
    return response

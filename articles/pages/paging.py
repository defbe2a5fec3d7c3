"""Lists that go on: a page of rows, and the real addresses of the pages on either side."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar
from urllib.parse import urlencode

from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest

from common import keyset
from common.refusal import Refusal

Row = TypeVar("Row", bound=Model)


def read(
    request: HttpRequest, rows: QuerySet[Row], field: str, size: int, keeping: Iterable[str] = ()
) -> tuple[list[Row], dict[str, str]]:
    """The rows, newest first, and what articles/_paging.html draws. An address that we never gave out is not found.

    `keeping` are the filters in the address that the other pages have too.
    """
    try:
        page = keyset.read(rows, field, request.GET.get("cursor", ""), size)
    except Refusal as refusal:
        raise Http404(refusal.sentence) from refusal
    return list(page.rows), {
        "older": address(request, keeping, cursor=page.next) if page.next else "",
        "newer": address(request, keeping, cursor=page.previous) if page.previous else "",
    }


def address(request: HttpRequest, keeping: Iterable[str] = (), **parts: object) -> str:
    """This page's address with `parts`, and with the filters of `keeping` that it has now."""
    kept = {name: request.GET[name] for name in keeping if request.GET.get(name)}
    asked = urlencode(kept | {name: value for name, value in parts.items() if value})
    return f"{request.path}?{asked}" if asked else request.path

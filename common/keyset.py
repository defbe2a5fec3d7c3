"""Paging by the last row seen, `(instant, id)`: page 5,000 costs what page 1 costs, and no row is shown twice."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Generic, TypeVar

from django.db.models import Model, Q, QuerySet

from common.refusal import Refusal

Row = TypeVar("Row", bound=Model)
BAD_CURSOR = "This page address is not one that we gave out. Start from the first page."


@dataclass(frozen=True)
class Page(Generic[Row]):
    """Rows in the list's order; `next` and `previous` are cursors, empty where there is nothing more."""

    rows: Sequence[Row]
    next: str
    previous: str


def read(queryset: QuerySet[Row], field: str, cursor: str, size: int, *, ascending: bool = False) -> Page[Row]:
    """The page of `size` rows ordered by `(field, id)`, newest first unless `ascending`. Refuses a forged cursor."""
    backwards, edge = _decode(cursor)
    up = ascending != backwards
    rows = queryset.filter(_beyond(field, edge, up)) if edge else queryset
    found = list(rows.order_by(*_order(field, up))[: size + 1])
    more = len(found) > size
    found = found[:size]
    if backwards:
        found.reverse()
    has_next = more or backwards
    has_previous = more if backwards else bool(edge)
    return Page(
        found,
        _encode("n", field, found[-1]) if found and has_next else "",
        _encode("p", field, found[0]) if found and has_previous else "",
    )


def _beyond(field: str, edge: tuple[datetime, int], up: bool) -> Q:
    """The bound stands by itself as well, since PostgreSQL begins nowhere in an index for one within an OR."""
    at, pk = edge
    side = "gt" if up else "lt"
    bound = Q(**{f"{field}__{side}e": at})
    return bound & (Q(**{f"{field}__{side}": at}) | Q(**{f"pk__{side}": pk}))


def _order(field: str, up: bool) -> tuple[str, str]:
    return (field, "pk") if up else (f"-{field}", "-pk")


def _encode(direction: str, field: str, row: Model) -> str:
    text = f"{direction}|{getattr(row, field).isoformat()}|{row.pk}"
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def _decode(cursor: str) -> tuple[bool, tuple[datetime, int] | None]:
    if not cursor:
        return False, None
    try:
        text = base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True).decode()
        direction, at, pk = text.split("|")
        instant, number = datetime.fromisoformat(at).astimezone(UTC), int(pk)
    except (ValueError, OverflowError, binascii.Error) as error:
        raise Refusal.of_field("cursor", BAD_CURSOR) from error
    if direction not in {"n", "p"} or not 0 < number < 2**63:
        raise Refusal.of_field("cursor", BAD_CURSOR)
    return direction == "p", (instant, number)

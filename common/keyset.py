"""Paging by the last row seen, `(instant, id)` or `(slug, id)`: page 5,000 costs what page 1 costs, and no row is
shown twice."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Generic, TypeVar

from django.core.exceptions import ValidationError
from django.core.validators import validate_slug
from django.db.models import Model, Q, QuerySet

from common.refusal import Refusal

Row = TypeVar("Row", bound=Model)
Edge = tuple[datetime | str, int]
BAD_CURSOR = "This page address is not one that we gave out. Start from the first page."


@dataclass(frozen=True)
class Page(Generic[Row]):
    """Rows in the list's order; `next` and `previous` are cursors, empty where there is nothing more."""

    rows: Sequence[Row]
    next: str
    previous: str


def read(queryset: QuerySet[Row], field: str, cursor: str, size: int, *, ascending: bool = False) -> Page[Row]:
    """The page of `size` rows ordered by `(field, id)`, newest first unless `ascending`. Refuses a forged cursor."""
    return _read([queryset], field, _decode(cursor, _instant), size, ascending)


def read_merged(querysets: Sequence[QuerySet[Row]], field: str, cursor: str, size: int) -> Page[Row]:
    """One list, the oldest first, of rows that several queries find, none of them in two: each by its own index."""
    return _read(querysets, field, _decode(cursor, _instant), size, ascending=True)


def read_by_slug(queryset: QuerySet[Row], cursor: str, size: int) -> Page[Row]:
    """The same of rows that have a slug and no instant, in its order."""
    return _read([queryset], "slug", _decode(cursor, _slug), size, ascending=True)


def _read(
    querysets: Sequence[QuerySet[Row]], field: str, place: tuple[bool, Edge | None], size: int, ascending: bool
) -> Page[Row]:
    backwards, edge = place
    up = ascending != backwards
    found = _first(querysets, field, edge, up, size + 1)
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


def _first(querysets: Sequence[QuerySet[Row]], field: str, edge: Edge | None, up: bool, number: int) -> list[Row]:
    beyond = _beyond(field, edge, up) if edge else Q()
    found = [row for rows in querysets for row in rows.filter(beyond).order_by(*_order(field, up))[:number]]
    if len(querysets) > 1:
        found.sort(key=lambda row: (getattr(row, field), row.pk), reverse=not up)
    return found[:number]


def _beyond(field: str, edge: Edge, up: bool) -> Q:
    """The bound stands by itself as well, since PostgreSQL begins nowhere in an index for one within an OR."""
    value, pk = edge
    side = "gt" if up else "lt"
    bound = Q(**{f"{field}__{side}e": value})
    return bound & (Q(**{f"{field}__{side}": value}) | Q(**{f"pk__{side}": pk}))


def _order(field: str, up: bool) -> tuple[str, str]:
    return (field, "pk") if up else (f"-{field}", "-pk")


def _encode(direction: str, field: str, row: Model) -> str:
    value = getattr(row, field)
    text = f"{direction}|{value.isoformat() if isinstance(value, datetime) else value}|{row.pk}"
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def _decode(cursor: str, value: Callable[[str], Any]) -> tuple[bool, Edge | None]:
    if not cursor:
        return False, None
    try:
        text = base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True).decode()
        direction, told, pk = text.split("|")
        edge, number = value(told), int(pk)
    except (ValueError, OverflowError, binascii.Error, ValidationError) as error:
        raise Refusal.of_field("cursor", BAD_CURSOR) from error
    if direction not in {"n", "p"} or not 0 < number < 2**63:
        raise Refusal.of_field("cursor", BAD_CURSOR)
    return direction == "p", (edge, number)


def _instant(told: str) -> datetime:
    return datetime.fromisoformat(told).astimezone(UTC)


def _slug(told: str) -> str:
    validate_slug(told)
    return told

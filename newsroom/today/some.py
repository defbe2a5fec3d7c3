"""The first rows of a list, and how many others there are: counted no further than anybody wants to know."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db.models import QuerySet

Row = TypeVar("Row")
COUNTED = 100


@dataclass(frozen=True)
class Some(Generic[Row]):
    rows: Sequence[Row]
    more: int = 0

    @property
    def count(self) -> int:
        return len(self.rows) + self.more

    @property
    def is_counted(self) -> bool:
        """Else there are at least so many more."""
        return self.count < COUNTED


def of(queryset: QuerySet[Any, Row], size: int) -> Some[Row]:
    """The first `size` of them; the others are counted only where there are any."""
    found = list(queryset[: size + 1])
    if len(found) <= size:
        return Some(found)
    return Some(found[:size], queryset.values("pk")[:COUNTED].count() - size)

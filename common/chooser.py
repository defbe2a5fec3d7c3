"""A field that finds its row while somebody types, at an address of the screen's own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from django.contrib.admin import AdminSite
from django.contrib.admin.widgets import AutocompleteSelect
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest, JsonResponse

from common.numbers import number_in
from common.text import clean_line

MOST = 20
Row = TypeVar("Row", bound=models.Model)


class Finder(AutocompleteSelect):
    """Shows nothing as chosen where what was sent can be no row's number; Django's own fails on it."""

    def optgroups(self, name: str, value: Sequence[str], attr: dict[str, Any] | None = None) -> Any:
        return super().optgroups(name, [one for one in value if number_in(str(one)) is not None], attr)


class Chooser(Finder):
    """Django's own autocomplete offers whatever the other screen lists; this one, what `url_name` answers."""

    def __init__(self, field: Any, site: AdminSite, url_name: str) -> None:
        super().__init__(field, site)
        self.url_name = f"%s:{url_name}"


def typed(request: HttpRequest) -> str:
    return clean_line(request.GET.get("term", ""))


def choices(rows: QuerySet[Row], label: Callable[[Row], str], key: str = "pk") -> JsonResponse:
    """The first rows, as the widget wants them; for the others, somebody types more. What is chosen is their `key`."""
    results = [{"id": str(getattr(row, key)), "text": label(row)} for row in rows[:MOST]]
    return JsonResponse({"results": results, "pagination": {"more": False}})

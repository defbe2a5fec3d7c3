"""Screens of what articles name: nothing there is ever deleted, only archived."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from django.contrib import admin
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.admin.views.main import ChangeList
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.utils import timezone

from common.admin import Kept, Row


class Shelf(admin.SimpleListFilter):
    title = "whether it is offered"
    parameter_name = "shelf"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin[Any]) -> list[tuple[str, str]]:
        return [("archived", "Archived"), ("all", "Everything")]

    def choices(self, changelist: ChangeList) -> Iterator[Any]:
        first, *others = super().choices(changelist)
        yield {**first, "display": "Offered for articles"}
        yield from others

    def queryset(self, request: HttpRequest, queryset: QuerySet[Model]) -> QuerySet[Model]:
        if self.value() == "all":
            return queryset
        return queryset.filter(archived_at__isnull=self.value() != "archived")


@admin.action(description="Archive: no longer offer for articles", permissions=["change"])
def archive(screen: admin.ModelAdmin[Any], request: HttpRequest, queryset: QuerySet[Any]) -> None:
    _note(request, queryset, "Archived.")
    queryset.update(archived_at=timezone.now())


@admin.action(description="Bring back: offer for articles again", permissions=["change"])
def bring_back(screen: admin.ModelAdmin[Any], request: HttpRequest, queryset: QuerySet[Any]) -> None:
    _note(request, queryset, "Brought back.")
    queryset.update(archived_at=None)


class LibraryScreen(Kept[Row]):
    """The model has `archived_at`."""

    actions: tuple[Any, ...] = (archive, bring_back)
    list_filter: ClassVar[tuple[Any, ...]] = (Shelf,)

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Row], search_term: str
    ) -> tuple[QuerySet[Row], bool]:
        found, duplicates = super().get_search_results(request, queryset, search_term)
        if request.resolver_match and request.resolver_match.url_name == "autocomplete":
            found = found.filter(archived_at=None)
        return found, duplicates


def _note(request: HttpRequest, rows: QuerySet[Any], what: str) -> None:
    assert request.user.pk is not None
    LogEntry.objects.log_actions(request.user.pk, rows, CHANGE, what)

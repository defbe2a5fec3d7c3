from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest

from articles.models import Section, Series, Topic
from common.admin import Kept, Row


class NamedByArticles(Kept[Row]):
    """Articles name these by their slug, so that it stays."""

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> tuple[str, ...]:
        return ("slug",) if obj else ()

    def get_prepopulated_fields(self, request: HttpRequest, obj: Model | None = None) -> Any:
        return {} if obj else {"slug": ("name",)}


@admin.register(Section)
class SectionAdmin(NamedByArticles[Section]):
    list_display = ("name", "slug", "description", "position")
    search_fields = ("name",)


@admin.register(Series)
class SeriesAdmin(NamedByArticles[Series]):
    list_display = ("name", "slug", "description")
    search_fields = ("name",)
    search_help_text = "Name"


@admin.register(Topic)
class TopicAdmin(NamedByArticles[Topic]):
    list_display = ("name", "slug")
    search_fields = ("name",)
    search_help_text = "Name"

"""What every screen of the newsroom has in common."""

from __future__ import annotations

from typing import Any, TypeVar

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AdminTextInputWidget
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest

from common.text import clean_line, clean_lines

Row = TypeVar("Row", bound=models.Model)


class Line(forms.CharField):
    """Words of one line, tidied before they are judged: what is invisible is nothing."""

    def to_python(self, value: Any) -> Any:
        return clean_line(super().to_python(value) or "")


class Lines(forms.CharField):
    def to_python(self, value: Any) -> Any:
        return clean_lines(super().to_python(value) or "")


TIDY: dict[type[models.Field[Any, Any]], dict[str, Any]] = {
    models.CharField: {"form_class": Line},
    models.TextField: {"form_class": Lines},
    # A slug is a CharField too, but has a form field of its own.
    models.SlugField: {"widget": AdminTextInputWidget},
}


class Screen(admin.ModelAdmin[Row]):
    formfield_overrides = TIDY
    list_per_page = 50
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Row], search_term: str
    ) -> tuple[QuerySet[Row], bool]:
        """Tidied as well: for a null character PostgreSQL has an error where a chooser wants an answer."""
        return super().get_search_results(request, queryset, clean_line(search_term))

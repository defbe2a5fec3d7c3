from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from articles.models import Magazine
from common import html
from common.admin import TIDY, Kept


class PageText(forms.CharField):
    """The HTML of a page of the house's own."""

    def to_python(self, value: Any) -> str:
        typed = super().to_python(value) or ""
        if sentence := html.obstacle(typed):
            raise ValidationError(sentence)
        return html.clean(typed)


@admin.register(Magazine)
class MagazineAdmin(Kept[Magazine]):
    """One row, so its list is its form."""

    formfield_overrides = {**TIDY, models.TextField: {"form_class": PageText}}
    fieldsets = (
        (None, {"fields": ("name", "tagline", "zone_name", "date_style", "metered_pieces")}),
        ("The conversation", {"fields": ("open_days", "guidelines_sentence", "guidelines")}),
        ("Pages", {"fields": ("about", "contact", "contact_page", "privacy", "terms")}),
    )

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        if Magazine.objects.exists():
            return redirect("admin:articles_magazine_change", 1)
        return redirect("admin:articles_magazine_add")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return self.has_change_permission(request) and not Magazine.objects.exists()

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, JsonResponse
from django.urls import path

from articles.models import Article, Edition, Pick
from common import chooser
from common.admin import Screen

URL_NAME = "articles_pick_live"


class PickForm(forms.ModelForm[Pick]):
    """A pick may outlive a withdrawal: whether a piece is live is asked when it is chosen, not again."""

    def clean_article(self) -> Article:
        article: Article = self.cleaned_data["article"]
        if "article" in self.changed_data:
            _refuse_unseen(article)
        return article

    def clean_under(self) -> Article | None:
        under: Article | None = self.cleaned_data["under"]
        if under and "under" in self.changed_data:
            _refuse_unseen(under)
        return under

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or self.cleaned_data
        under, article = typed.get("under"), typed.get("article")
        if under and typed.get("place") == Pick.Place.FRONT:
            self.add_error("under", "Front page picks stand under no article: empty this.")
        elif under and under == article:
            self.add_error("article", "Choose another piece: this is the one under which the pick stands.")
        elif article and self._stands_already(typed):
            self.add_error("article", "This piece is in that list already.")
        return typed

    def _stands_already(self, typed: dict[str, Any]) -> bool:
        there = Pick.objects.filter(place=typed.get("place"), under=typed.get("under"), article=typed["article"])
        return there.exclude(pk=self.instance.pk).exists()


@admin.register(Pick)
class PickAdmin(Screen[Pick]):
    form = PickForm
    list_display = ("article", "place", "under", "position")
    list_editable = ("position",)
    list_filter = ("place",)
    list_select_related = ("article", "under")
    search_fields = ("article__headline",)
    search_help_text = "Headline"
    fields = ("place", "article", "under", "position")

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        field: Any = super().formfield_for_dbfield(db_field, request, **kwargs)
        if db_field.is_relation:
            # Without the buttons around it: articles are neither begun nor changed from a list of picks.
            field.widget = chooser.Chooser(db_field, self.admin_site, URL_NAME)
            field.widget.choices = field.choices
        return field

    def get_urls(self) -> list[Any]:
        return [path("live/", self.admin_site.admin_view(self.live), name=URL_NAME), *super().get_urls()]

    def live(self, request: HttpRequest) -> JsonResponse:
        """Live pieces whose printed headline has what was typed."""
        if not (self.has_add_permission(request) or self.has_change_permission(request)):
            raise PermissionDenied
        return chooser.choices(_live(chooser.typed(request)), str)


def _live(term: str) -> QuerySet[Article]:
    editions = Edition.objects.live().filter(headline__icontains=term)
    return Article.objects.filter(pk__in=editions.values("article"))


def _refuse_unseen(article: Article) -> None:
    if article.live_edition is None:
        raise ValidationError("Readers cannot open this piece now. Choose one that is live.")

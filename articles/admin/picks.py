from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, JsonResponse
from django.urls import path

from articles.models import Article, Edition, Pick
from common import chooser
from common.admin import HouseForm, Screen

URL_NAME = "articles_pick_live"


class PickForm(HouseForm[Pick]):
    """A pick may outlive a withdrawal: whether a piece is live is asked when it is chosen, not again."""

    AT = {"twice": "article", "under-itself": "article"}

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


@admin.register(Pick)
class PickAdmin(Screen[Pick]):
    form = PickForm
    list_display = ("article", "under", "position")
    list_editable = ("position",)
    list_select_related = ("article", "under")
    search_fields = ("article__headline",)
    search_help_text = "Headline"
    fields = ("article", "under", "position")

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
        """Live pieces whose printed headline has what was typed, by that headline."""
        if not (self.has_add_permission(request) or self.has_change_permission(request)):
            raise PermissionDenied
        editions = Edition.objects.live().filter(headline__icontains=chooser.typed(request))
        return chooser.choices(editions, str, key="article_id")


def _refuse_unseen(article: Article) -> None:
    if article.live_edition is None:
        raise ValidationError("Readers cannot open this piece now. Choose one that is live.")

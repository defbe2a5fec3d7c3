"""Conversations in the newsroom: closing one by hand, also before anybody has commented, and opening it again."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Model, QuerySet
from django.http import HttpRequest, JsonResponse
from django.urls import path
from django.utils import timezone
from django_stubs_ext import WithAnnotations

from articles.models import Article, Edition
from comments import moderation
from comments.models import Printed, Thread, printed_headline
from common import chooser
from common.admin import Kept
from subscribers.models import User

URL_NAME = "comments_thread_live"
UNSEEN = "Readers cannot open this piece now. Choose one that is live."


class CloseForm(forms.ModelForm[Thread]):
    """Names the article whose conversation is closed."""

    def validate_unique(self) -> None:
        """It may have a thread already: `moderation.close` takes the one that is there."""


@admin.register(Thread)
class ThreadAdmin(Kept[Thread]):
    form = CloseForm
    list_display = ("article_in_print", "published_count", "closed_at")
    search_fields = ("printed",)
    search_help_text = "Headline"
    ordering = ("-id",)
    actions = ("close", "reopen")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Thread]:
        return super().get_queryset(request).annotate(printed=printed_headline("article"))

    def get_fields(self, request: HttpRequest, obj: Thread | None = None) -> tuple[str, ...]:
        return ("article_in_print", "published_count", "closed_at") if obj else ("article",)

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        field: Any = super().formfield_for_dbfield(db_field, request, **kwargs)
        if db_field.is_relation:
            # Without the buttons around it: a moderator neither begins nor changes articles.
            field.queryset = _live("")
            field.error_messages["invalid_choice"] = UNSEEN
            field.label_from_instance = _in_print
            field.widget = chooser.Chooser(db_field, self.admin_site, URL_NAME)
            field.widget.choices = field.choices
        return field

    def get_urls(self) -> list[Any]:
        return [path("live/", self.admin_site.admin_view(self.live), name=URL_NAME), *super().get_urls()]

    def live(self, request: HttpRequest) -> JsonResponse:
        """Live pieces whose printed headline has what was typed."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        return chooser.choices(_live(chooser.typed(request)), _in_print)

    def save_model(self, request: HttpRequest, obj: Thread, form: Any, change: bool) -> None:
        obj.pk = moderation.close(obj.article, by=cast(User, request.user), now=timezone.now()).pk

    def has_add_permission(self, request: HttpRequest) -> bool:
        return super().has_add_permission(request) and self.has_moderate_permission(request)

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_moderate_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm(moderation.PERMISSION)

    @admin.display(description="article")
    def article_in_print(self, thread: WithAnnotations[Thread, Printed]) -> str:
        return thread.printed

    @admin.action(description="Close", permissions=["moderate"])
    def close(self, request: HttpRequest, threads: QuerySet[Thread]) -> None:
        for thread in threads:
            moderation.close(thread.article, by=cast(User, request.user), now=timezone.now())
        messages.success(request, "Closed.")

    @admin.action(description="Open again", permissions=["moderate"])
    def reopen(self, request: HttpRequest, threads: QuerySet[Thread]) -> None:
        for thread in threads:
            moderation.reopen(thread.article, by=cast(User, request.user), now=timezone.now())
        messages.success(request, "Opened again, for what is left of their days.")


def _live(term: str) -> QuerySet[WithAnnotations[Article, Printed]]:
    editions = Edition.objects.live().filter(headline__icontains=term)
    return Article.objects.filter(pk__in=editions.values("article")).annotate(printed=printed_headline("pk"))


def _in_print(article: WithAnnotations[Article, Printed]) -> str:
    return article.printed

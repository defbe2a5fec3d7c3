"""Articles in the admin: the list, and the doors to the form and the preview."""

from __future__ import annotations

from functools import partial
from http import HTTPStatus
from typing import Any, cast

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from articles import rendering
from articles.models import Article, Stage
from articles.pages.preview import preview
from common.admin import Kept
from newsroom import instants, policy, standing
from newsroom.admin import beginning, body_asks, editing, unsaved
from newsroom.admin.paging import CappedPaginator
from newsroom.admin.press import revision_of
from newsroom.roles import Job, jobs_of
from newsroom.standing import Standing
from newsroom.zone import house_clock
from subscribers.models import User

BEGINNERS = {Job.WRITER, Job.EDITOR, Job.MANAGING_EDITOR}
MARKS = {Stage.DRAFTING: "○", Stage.IN_REVIEW: "◐", Stage.APPROVED: "●", Stage.SPIKED: "×"}
PREVIEW = "Preview of revision {number}, which only colleagues see."


@admin.register(Article)
class ArticleAdmin(Kept[Article]):
    """Permissions open the door; the policy says who finds what, the workflow what they may do."""

    list_display = ("title", "section", "kind", "stands", "public", "next_release", "changed")
    list_filter = ("stage", "section", "kind")
    list_max_show_all = 50
    search_fields = ("headline",)
    search_help_text = "Words of the headline"
    paginator = CappedPaginator
    actions = None
    sortable_by = ("title", "changed")

    def get_urls(self) -> list[URLPattern]:
        door = partial(unsaved.door, self.admin_site)
        return [
            path("", door(self.changelist_view), name="articles_article_changelist"),
            path("add/", door(self.add_view), name="articles_article_add"),
            path("<int:object_id>/change/", door(self.change_view), name="articles_article_change"),
            path(
                "<int:object_id>/preview/",
                door(require_safe(self.preview_view)),
                name="articles_article_preview",
            ),
            path("body/library/", door(body_asks.library), name="articles_article_library"),
            path("body/pictures/<uuid:key>/", door(body_asks.picture), name="articles_article_picture"),
            path("body/embed/", door(body_asks.embed), name="articles_article_embed"),
        ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        articles = policy.findable(cast(User, request.user))
        return standing.stated(articles.select_related("section"))

    def has_add_permission(self, request: HttpRequest) -> bool:
        return bool(jobs_of(cast(User, request.user)) & BEGINNERS)

    def has_change_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        return self.has_view_permission(request, obj)

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        if not self.has_add_permission(request):
            raise PermissionDenied
        return beginning.answer(self, request)

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        try:
            article = self.found(request, int(object_id))
        except Http404:
            if request.method != "POST":
                raise
            return unsaved.answer(request, unsaved.NOT_FOUND, HTTPStatus.NOT_FOUND)
        return editing.answer(self, request, article)

    def preview_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        article = self.found(request, object_id)
        number = request.GET.get("revision")
        revision = article.head if number is None else revision_of(article, number)
        if revision is None:
            raise Http404
        sentence = PREVIEW.format(number=revision.number)
        return preview(request, revision, rendering.preview(revision), sentence)

    def found(self, request: HttpRequest, object_id: int) -> Article:
        """The article as it is now, or 404 for who does not find it."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        found = self.get_queryset(request).select_related("head__made_by", "lead_image")
        return get_object_or_404(found, pk=object_id)

    @admin.display(description="headline", ordering="headline")
    def title(self, article: Article) -> str:
        return str(article)

    @admin.display(description="where it stands")
    def stands(self, article: Article) -> SafeString:
        stage = Stage(article.stage)
        mark = format_html('<span class="mark mark--{}" aria-hidden="true">{}</span>', stage, MARKS[stage])
        return format_html("{} {}", mark, stage.label.capitalize())

    @admin.display(description="readers have")
    def public(self, article: Article) -> str:
        stands = Standing.of(article)
        return "Live, older text" if stands.is_live and stands.is_changed else stands.public

    @admin.display(description="next release")
    def next_release(self, article: Article) -> str:
        return Standing.of(article).next_release(timezone.now(), house_clock()) or "–"

    @admin.display(description="changed", ordering="changed_at")
    def changed(self, article: Article) -> str:
        return instants.short(article.changed_at, timezone.now(), house_clock())

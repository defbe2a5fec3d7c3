"""Articles in the admin: the doors to the list, the form and the preview."""

from __future__ import annotations

from functools import partial
from http import HTTPStatus
from typing import Any, cast

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path

from articles.models import Article
from newsroom.admin import beginning, body_asks, company, editing, preview_links, previewing, unsaved
from newsroom.admin.article_list import ArticleList
from newsroom.admin.previewing import framed, framing
from newsroom.roles import Job, jobs_of
from subscribers.models import User

BEGINNERS = {Job.WRITER, Job.EDITOR, Job.MANAGING_EDITOR}


@admin.register(Article)
class ArticleAdmin(ArticleList):
    """Permissions open the door; the policy says who finds what, the workflow what they may do."""

    def get_urls(self) -> list[URLPattern]:
        door = partial(unsaved.door, self.admin_site)
        return [
            path("", door(self.changelist_view), name="articles_article_changelist"),
            path("add/", framing(door(self.add_view)), name="articles_article_add"),
            path("<int:object_id>/change/", framing(door(self.change_view)), name="articles_article_change"),
            path("<int:object_id>/preview/", framed(door(self.preview_view)), name="articles_article_preview"),
            path("<int:object_id>/pulse/", door(self.pulse_view), name="articles_article_pulse"),
            *preview_links.doors(self, door),
            path("body/library/", door(body_asks.library), name="articles_article_library"),
            path("body/pictures/<uuid:key>/", door(body_asks.picture), name="articles_article_picture"),
            path("body/upload/", door(body_asks.upload), name="articles_article_upload"),
            path("body/embed/", door(body_asks.embed), name="articles_article_embed"),
        ]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return bool(jobs_of(cast(User, request.user)) & BEGINNERS)

    def has_change_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        return self.has_view_permission(request, obj)

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        if not self.has_add_permission(request):
            return _shut_out(request)
        return beginning.answer(self, request)

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        try:
            article = self.found(request, int(object_id))
        except PermissionDenied:
            return _shut_out(request)
        except Http404:
            if request.method != "POST":
                raise
            return unsaved.answer(request, unsaved.NOT_FOUND, HTTPStatus.NOT_FOUND)
        return editing.answer(self, request, article)

    def preview_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        return previewing.answer(request, self, object_id)

    def pulse_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        return company.answer(self, request, object_id)

    def found(self, request: HttpRequest, object_id: int) -> Article:
        """The article as it is now, or 404 for who does not find it."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        found = self.get_queryset(request).select_related("head__made_by", "lead_image")
        return get_object_or_404(found, pk=object_id)


def _shut_out(request: HttpRequest) -> HttpResponse:
    """Whose role was taken away while they wrote gets their words back."""
    if request.method != "POST":
        raise PermissionDenied
    return unsaved.answer(request, unsaved.LOGGED_OUT, HTTPStatus.FORBIDDEN)

"""The addresses of Today: the admin's own first page, its parts alone, and where its buttons lead."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import Any, cast

from django.contrib.admin import AdminSite
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path
from django.utils import timezone

from articles.models import Article
from comments import moderation
from comments.models import Comment
from common.clock import database_now
from common.refusal import Reason, Refusal
from newsroom import policy
from newsroom.admin import unsaved
from newsroom.admin.today import article_acts, comment_acts, page
from newsroom.admin.today.pressed import Pressed
from newsroom.admin.today.said import said
from newsroom.zone import house_clock
from subscribers.models import User

GONE = "There is nothing here any more that you find under this row."


def open_in(site: AdminSite) -> None:
    """In the place of Django's own index, whose list of screens stands below."""
    urls = site.get_urls

    def index(request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        request.current_app = site.name
        return page.whole(site, request)

    site.index = index  # type: ignore[method-assign, assignment]
    site.get_urls = lambda: [*_addresses(site), *urls()]  # type: ignore[method-assign]


def _addresses(site: AdminSite) -> list[URLPattern]:
    return [
        path("today/", _door(site, page.fresh), name="today"),
        path("today/articles/<int:number>/", _door(site, on_article), name="today_article"),
        path("today/comments/<int:number>/", _door(site, on_comment), name="today_comment"),
    ]


def _door(site: AdminSite, view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    def opened(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        request.current_app = site.name
        return view(site, request, *args, **kwargs)

    return unsaved.door(site, opened)


def on_article(site: AdminSite, request: HttpRequest, number: int) -> HttpResponse:
    if request.method != "POST":
        return redirect("admin:index")
    person = cast(User, request.user)
    article = policy.findable(person).filter(pk=number).first()
    if article is None:
        return page.answer(site, request, _refused(request, Refusal(GONE, Reason.GONE)), HTTPStatus.NOT_FOUND)
    try:
        act = article_acts.carry_out(request.POST, article, by=person, now=database_now(), zone=house_clock())
    except Refusal as refusal:
        return page.answer(site, request, _refused(request, refusal))
    site.get_model_admin(Article).log_change(request, article, act.label)
    return page.answer(site, request, Pressed(said(act, article, timezone.now(), house_clock())))


def on_comment(site: AdminSite, request: HttpRequest, number: int) -> HttpResponse:
    if request.method != "POST":
        return redirect("admin:index")
    person = cast(User, request.user)
    comment = Comment.objects.filter(pk=number).first()
    if comment is None or not person.has_perm(moderation.PERMISSION):
        raise Http404
    try:
        words = comment_acts.carry_out(request.POST, comment, by=person, now=timezone.now(), zone=house_clock())
    except Refusal as refusal:
        return page.answer(site, request, _refused(request, refusal))
    return page.answer(site, request, Pressed(words))


def _refused(request: HttpRequest, refusal: Refusal) -> Pressed:
    posted = request.POST
    return Pressed(refusal.sentence, posted.get("row", ""), posted.get("act", ""), posted, refusal)

"""The address of the queue, and who goes through: those who may moderate, and nobody else."""

from __future__ import annotations

from functools import partial, wraps
from http import HTTPStatus
from operator import itemgetter
from typing import Any

from django.contrib.admin import AdminSite
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path, reverse
from django.views.decorators.http import require_http_methods

from comments import moderation
from comments.admin.queue.page import queue

URL_NAME = "comments_queue"
LINK = "Comments to decide on"
MAY_NOT = "Moderators and managing editors decide on comments. Ask one of them."


def open_in(site: AdminSite) -> None:
    """The admin knows pages of models alone: this one is told to it, and listed for who may open it."""
    urls, app_list = site.get_urls, site.get_app_list

    def with_link(request: HttpRequest, app_label: str | None = None) -> list[Any]:
        apps: list[Any] = app_list(request, app_label)
        for app in apps:
            if app["app_label"] == "comments" and request.user.has_perm(moderation.PERMISSION):
                app["models"] = sorted([*app["models"], _link()], key=itemgetter("name"))
        return apps

    site.get_urls = lambda: [path("comments/queue/", _door(site), name=URL_NAME), *urls()]  # type: ignore[method-assign]
    site.get_app_list = with_link  # type: ignore[method-assign]


def _door(site: AdminSite) -> Any:
    view = partial(queue, site)

    @wraps(queue)
    def allowed(request: HttpRequest) -> HttpResponse:
        if not request.user.has_perm(moderation.PERMISSION):
            return render(request, "403.html", {"sentence": MAY_NOT}, status=HTTPStatus.FORBIDDEN)
        request.current_app = site.name
        return view(request)

    return site.admin_view(require_http_methods(["GET", "HEAD", "POST"])(allowed))


def _link() -> dict[str, Any]:
    address = reverse(f"admin:{URL_NAME}")
    return {"name": LINK, "object_name": "CommentQueue", "admin_url": address, "add_url": None, "view_only": False}

"""The addresses of the screen, and who goes through: managing editors, and nobody else."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from operator import itemgetter
from typing import Any, cast

from csp.constants import SELF
from csp.decorators import csp_replace
from django.contrib.admin import AdminSite
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import URLPattern, path, reverse
from django.views.decorators.clickjacking import xframe_options_sameorigin

from newsroom.admin.front_page import arranging, looking, taking_back
from newsroom.admin.front_page.order import Order
from newsroom.front_page import MAY_NOT, may_arrange
from newsroom.zone import house_clock
from subscribers.models import User

View = Callable[..., HttpResponse]
LINK = "Front page: arrange"


def open_in(site: AdminSite) -> None:
    """The admin knows pages of models alone: this one is told to it, and listed for who may open it."""
    urls, app_list = site.get_urls, site.get_app_list

    def with_link(request: HttpRequest, app_label: str | None = None) -> list[Any]:
        apps: list[Any] = app_list(request, app_label)
        for app in apps:
            if app["app_label"] == "articles" and _is_offered(request):
                app["models"] = sorted([*app["models"], _link()], key=itemgetter("name"))
        return apps

    site.get_urls = lambda: [*_addresses(site), *urls()]  # type: ignore[method-assign]
    site.get_app_list = with_link  # type: ignore[method-assign]


def _addresses(site: AdminSite) -> list[URLPattern]:
    page = csp_replace({"frame-src": [SELF]})(_door(site, arranging.page))
    preview = csp_replace({"frame-ancestors": [SELF]})(xframe_options_sameorigin(_door(site, looking.preview)))
    return [
        path("front-page/", page, name="front_page"),
        path("front-page/preview/", preview, name="front_page_preview"),
        path("front-page/found/", _door(site, looking.found), name="front_page_found"),
        path("front-page/<int:number>/take-back/", _door(site, taking_back.take_back), name="front_page_take_back"),
    ]


def _door(site: AdminSite, view: Callable[..., HttpResponse]) -> View:
    def allowed(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not may_arrange(cast(User, request.user)):
            return render(request, "403.html", {"sentence": MAY_NOT}, status=HTTPStatus.FORBIDDEN)
        request.current_app = site.name
        return view(site, request, *args, **kwargs)

    guarded = site.admin_view(wraps(view)(allowed))

    @wraps(guarded)
    def opened(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method == "POST" and not site.has_permission(request):
            return _kept_through_log_in(request)
        return guarded(request, *args, **kwargs)

    return opened


def _kept_through_log_in(request: HttpRequest) -> HttpResponse:
    """Who was logged out while arranging finds it all in the form again."""
    query = Order.of(request.POST, house_clock()).query
    return redirect_to_login(f"{reverse('admin:front_page')}?{query}")


def _is_offered(request: HttpRequest) -> bool:
    """Asked of permissions first, which are read already: the list stands on every page of the admin."""
    user = cast(User, request.user)
    return user.has_perm("articles.change_arrangement") and may_arrange(user)


def _link() -> dict[str, Any]:
    address = reverse("admin:front_page")
    return {"name": LINK, "object_name": "FrontPage", "admin_url": address, "add_url": None, "view_only": False}

"""The policy forbids nothing that the house itself needs: no page of it is reported by a real browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.conf import settings
from django.contrib import admin
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Page

from articles.models import Pick
from newsroom.roles import Job
from subscribers.models import User
from tests.conftest import PASSWORD, Factory

pytestmark = pytest.mark.django_db(transaction=True)
LISTEN = """document.addEventListener("securitypolicyviolation", (event) => {
  console.error(`forbidden: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
});"""
READERS = ("/", "/latest/", "/search/?q=tide", "/section/coast/", "/feeds/", "/corrections/", "/subscribe/")
ACCOUNT = (
    "/account/",
    "/account/comments/",
    "/account/tokens/",
    "/account/tokens/new/",
    "/accounts/email/",
    "/accounts/password/change/",
    "/accounts/reauthenticate/",
    "/accounts/logout/",
    "/accounts/2fa/",
    "/accounts/2fa/totp/activate/",
    "/accounts/2fa/webauthn/add/",
)
PROGRAMS = ("/api/v1/docs/",)


@pytest.fixture
def everybody(person: Factory) -> User:
    """Who may open every page that there is."""
    user = person("ann admin", Job.MANAGING_EDITOR)
    User.objects.filter(pk=user.pk).update(is_superuser=True)
    return User.objects.get(pk=user.pk)


@pytest.fixture
def page(window: Callable[..., Page], everybody: User, live_server: Any) -> Page:
    client, page = Client(), window()
    client.force_login(everybody)
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})
    cookie: Any = {"name": settings.SESSION_COOKIE_NAME, "value": client.session.session_key, "url": live_server.url}
    page.context.add_cookies([cookie])
    page.add_init_script(LISTEN)
    return page


def newsroom(everybody: User, edition: Any, image: Any, pick: Pick) -> Iterator[str]:
    """Every list, and each kind of page besides."""
    for model in sorted(admin.site._registry, key=str):
        yield reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")
    article, user = edition.article_id, everybody.pk
    yield from ("/admin/", "/admin/front-page/", "/admin/articles/article/add/", "/admin/articles/image/add/")
    yield from (f"/admin/articles/article/{article}/change/", f"/admin/articles/image/{image.pk}/change/")
    yield from (f"/admin/subscribers/user/{user}/{name}/" for name in ("change", "password", "history"))
    yield from ("/admin/articles/article/?q=none", "/admin/articles/image/?_popup=1", "/admin/subscribers/user/add/")
    yield from (f"/admin/articles/pick/{pick.pk}/delete/", "/admin/subscribers/client/add/")
    yield from ("/admin/articles/magazine/", "/admin/articles/contributor/add/", "/admin/subscribers/entitlement/add/")


def test_no_page_is_reported(page: Page, everybody: User, live: Any, image: Any) -> None:
    """What the browser says of it fails the test where its window closes."""
    edition = live(access="metered")
    pick = Pick.objects.create(article=edition.article)
    pieces = (edition.get_absolute_url(), f"{edition.get_absolute_url()}comments/")
    newsrooms = tuple(newsroom(everybody, edition, image, pick))
    for address in (*READERS, *pieces, *ACCOUNT, *PROGRAMS, *newsrooms):
        answer = page.goto(address, wait_until="load")
        assert answer, address
        assert answer.status == 200, address

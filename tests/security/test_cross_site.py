"""What another site sends, or where it would have us lead somebody, is refused at every door."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from articles.addresses import ARTICLE
from articles.pages.sitemaps import MONTH
from subscribers.models import Client as Program
from subscribers.models import Token, User
from tests.conftest import PASSWORD, Factory
from tests.security.conftest import by_password, code_of, is_logged_in

pytestmark = [pytest.mark.django_db, pytest.mark.one_database, pytest.mark.usefixtures("magazine")]
ELSEWHERE = [
    "//elsewhere.example/",
    "https://elsewhere.example/",
    "/\\elsewhere.example",
    "/\t/elsewhere.example",
    "javascript:alert(1)",
    "http://testserver@elsewhere.example/",
    "/accounts/login/?next=//elsewhere.example",
    "/account/second-step/?next=https://elsewhere.example",
]
# What stands for the parts of an address.
ANY = {"uuid": "0b5f7d1c-5d0e-4f0a-9d53-1d3b1b0b0b0b", "int": "1", "slug": "month", "path": "1"}
# Where no form is of ours: programs send their token, and whoever was given a preview its secret.
NO_FORMS = ("/api", "/preview/")
FROM_ELSEWHERE = {"Origin": "https://elsewhere.example", "Referer": "https://elsewhere.example/"}


def addresses(resolver: Any = None, before: str = "/") -> Iterator[str]:
    for pattern in (resolver or get_resolver()).url_patterns:
        here = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from addresses(pattern, here)
        elif isinstance(pattern, URLPattern):
            yield filled(here)


def filled(pattern: str) -> str:
    pattern = pattern.replace(MONTH, "sitemap-2026-11.xml").replace(ARTICLE.removesuffix("$"), "2026/11/24/tide/")
    plain = re.sub(r"<(\w+):\w+>", lambda part: ANY.get(part[1], "1"), pattern)
    plain = re.sub(r"\(\?P<\w+>[^()]*(\([^()]*\)[^()]*)*\)", "1", plain)
    return plain.replace("^", "").replace("$", "").replace("\\", "").replace("(?:.*)", "x")


@pytest.fixture
def boss(person: Factory) -> User:
    user = person("ann admin")
    User.objects.filter(pk=user.pk).update(is_staff=True, is_superuser=True)
    return User.objects.get(pk=user.pk)


def test_no_door_takes_a_form_of_another_site(boss: User) -> None:
    """Every address that there is, for somebody who may do everything: none of them acts."""
    browser = Client(enforce_csrf_checks=True, raise_request_exception=False)
    browser.force_login(boss)
    wrong = []
    for address in sorted(set(addresses())):
        answer = browser.post(address, {"post": "yes", "action": "delete_selected"}, headers=FROM_ELSEWHERE)
        if answer.status_code not in ({403, 404, 405} if address.startswith(NO_FORMS) else {403}):
            wrong.append(f"{address}: {answer.status_code}")
    assert not wrong
    assert len(set(addresses())) > 150


def test_nor_with_the_token_of_another_session(as_: Factory, boss: User, reader: User) -> None:
    """Log-in CSRF: a form that logs a reader in to the account of somebody else."""
    other, browser = Client(), Client(enforce_csrf_checks=True)
    token = re.search('name="csrfmiddlewaretoken" value="(.+?)"', other.get("/accounts/login/").content.decode())
    assert token
    form = {"login": reader.email, "password": PASSWORD, "csrfmiddlewaretoken": token[1]}
    assert browser.post("/accounts/login/", form).status_code == 403
    browser.get("/accounts/login/")
    assert browser.post("/accounts/login/", form, headers=FROM_ELSEWHERE).status_code == 403
    assert not is_logged_in(browser)


def test_a_sent_form_and_nothing_else_acts(as_: Factory, reader: User, now: Any) -> None:
    from subscribers import tokens

    token, _ = tokens.issue(reader, "Script", ["read"], by=reader, now=now)
    browser = as_(reader)
    for address in (reverse("revoke-token", args=[token.key]), "/account/log-out-elsewhere/"):
        assert browser.get(address).status_code == 405
    browser.get("/accounts/logout/")
    assert is_logged_in(browser)
    assert Token.objects.get().revoked_at is None


def test_no_door_leads_to_another_site(boss: User, app: Any, settings: Any) -> None:
    """Logged out, half-way and logged in; by an address and by a form."""
    settings.STAFF_SECOND_FACTOR = True
    secret, wrong = app(boss), []

    def look(answer: Any, door: str, there: str) -> None:
        if re.search(r"^(\w+:)?[/\\\s]*elsewhere|^\w+:|^//|^/\\|^/\t", answer.headers.get("Location", "")):
            wrong.append(f"{door} leads to {answer['Location']}, asked for {there}")

    doors = (
        "/accounts/login/",
        "/accounts/signup/",
        "/accounts/logout/",
        "/accounts/login/code/",
        "/accounts/password/reset/",
        "/accounts/reauthenticate/",
        "/accounts/2fa/authenticate/",
        "/accounts/2fa/reauthenticate/",
        "/accounts/2fa/webauthn/login/",
        "/accounts/2fa/totp/activate/",
        "/accounts/2fa/recovery-codes/",
        "/account/second-step/",
        "/account/tokens/new/",
        "/subscribe/",
        "/admin/login/",
        "/admin/",
    )
    for there in ELSEWHERE:
        visitor, half, whole = Client(), Client(), Client()
        by_password(half, boss, there)
        whole.force_login(boss)
        for browser in (visitor, half, whole):
            for door in doors:
                look(browser.get(door, {"next": there}), door, there)
        look(whole.post("/accounts/reauthenticate/", {"password": PASSWORD, "next": there}), "again", there)
        look(whole.post("/accounts/logout/", {"next": there}), "log-out", there)
        look(half.post("/accounts/2fa/authenticate/", {"code": code_of(secret), "next": there}), "second step", there)
    assert not wrong


def test_the_addresses_of_clients_are_walked_too() -> None:
    assert "/admin/subscribers/client/1/tokens/new/" in set(addresses())
    assert not Program.objects.exists()

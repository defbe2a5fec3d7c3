"""The headers of the house are on every answer, whatever it is and whoever gives it."""

from __future__ import annotations

from typing import Any

import pytest
from django.http import HttpResponseBase
from django.test import Client

from tests.conftest import Factory

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
TWO_YEARS = "max-age=63072000"
POLICY = {"default-src 'none'", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'"}
ALIKE = {
    "Strict-Transport-Security": {TWO_YEARS},
    "Cross-Origin-Opener-Policy": {"same-origin"},
    "X-Content-Type-Options": {"nosniff"},
    "X-Frame-Options": {"DENY"},
    "Referrer-Policy": {"same-origin"},
}
# What other sites may show or read, on purpose.
SHARED = {"a picture", "what a program reads", "what a program may ask"}


@pytest.fixture(autouse=True)
def _as_in_production(settings: Any) -> None:
    settings.SECURE_HSTS_SECONDS = 2 * 365 * 24 * 60 * 60
    settings.SECURE_SSL_REDIRECT = True
    settings.WHITENOISE_USE_FINDERS = settings.WHITENOISE_AUTOREFRESH = True


@pytest.fixture
def answers(
    as_: Factory,
    managing: Any,
    reader: Any,
    writer: Any,
    live: Factory,
    withdrawn: Factory,
    image: Any,
    monkeypatch: Any,
) -> dict[str, HttpResponseBase]:
    """One answer of every kind."""
    piece, gone = live(), withdrawn(live(slug="gone"))
    visitor, newsroom, account = Client(raise_request_exception=False), as_(managing), as_(reader)
    strict = Client(enforce_csrf_checks=True)

    def get(address: str, browser: Client = visitor, **more: Any) -> HttpResponseBase:
        return browser.get(address, secure=True, **more)

    def failing(*args: Any, **kwargs: Any) -> None:
        raise RuntimeError("Something broke.")

    found = {
        "the front page": get("/"),
        "an article": get(piece.get_absolute_url()),
        "an account": get("/account/", account),
        "the log-in": get("/accounts/login/"),
        "the second step": get("/accounts/2fa/", account),
        "the newsroom": get("/admin/", newsroom),
        "an article's form": get(f"/admin/articles/article/{piece.article_id}/change/", newsroom),
        "a change of password": get("/accounts/password/change/", newsroom),
        "what a program reads": get("/api/v1/articles/"),
        "what a program may ask": visitor.options("/api/v1/articles/", secure=True),
        "a feed": get("/feeds/magazine.rss"),
        "a sitemap": get("/sitemap.xml"),
        "robots": get("/robots.txt"),
        "a picture": get(image.url),
        "a style sheet": get("/static/articles/magazine.css"),
        "a script": get("/static/subscribers/passkeys.js"),
        "health": get("/healthz"),
        "readiness": get("/readyz"),
        "301": get("/latest"),
        "301 to HTTPS": visitor.get("/", secure=False),
        "302": get("/account/"),
        "400": get("/", headers={"Host": "elsewhere.example"}),
        "400 of the API": get("/api/v1/articles/?limit=x"),
        "401": get("/api/v1/me/", headers={"Authorization": "Bearer none"}),
        "403": get("/admin/newsroom/desk/", as_(writer)),
        "403 of a form": strict.post("/accounts/login/", {}, secure=True),
        "404": get("/nothing/here/"),
        "404 of the API": get("/api/v1/nothing/"),
        "404 of a file": get("/static/nothing.css"),
        "405": visitor.post("/feeds/", secure=True),
        "410": get(gone.get_absolute_url()),
        "413": visitor.generic("POST", "/accounts/login/", b"", secure=True, CONTENT_LENGTH=str(2**40)),
        "415": visitor.generic("POST", "/", b"x", content_type="text/plain; charset=utf-7", secure=True),
    }
    monkeypatch.setattr("subscribers.pages.plans._plans", failing)
    return found | {"500": get("/subscribe/")}


def test_every_answer_has_them(answers: dict[str, HttpResponseBase]) -> None:
    wrong = [f"{kind}: {told}" for kind, answer in answers.items() for told in _wrong(kind, answer)]
    assert not wrong


def test_each_is_the_answer_that_it_is_called(answers: dict[str, HttpResponseBase]) -> None:
    told = {kind: str(answer.status_code) for kind, answer in answers.items()}
    assert {kind: status for kind, status in told.items() if not kind.startswith(status)} == {
        kind: "200" for kind in answers if not kind[0].isdigit()
    }


def test_on_an_answer_that_is_not_encrypted_nothing_is_said_of_encryption(client: Client, settings: Any) -> None:
    """Browsers heed it nowhere else; the health of a process is asked for without."""
    assert "Strict-Transport-Security" not in client.get("/healthz")


def _wrong(kind: str, answer: HttpResponseBase) -> list[str]:
    policy = answer.get("Content-Security-Policy", "")
    wrong = [f"the policy lacks {part}" for part in POLICY - set(policy.split("; "))]
    wrong += [f"the policy has {part}" for part in ("unsafe", "*", "http:", "data: ;") if part in policy]
    expected = ALIKE | {"Cross-Origin-Resource-Policy": {"same-origin", *({"cross-origin"} if kind in SHARED else ())}}
    for name, allowed in expected.items():
        is_plain = name == "Strict-Transport-Security" and kind == "301 to HTTPS"
        if answer.get(name) not in allowed and not is_plain:
            wrong.append(f"{name}: {answer.get(name)}")
    if "camera=()" not in answer.get("Permissions-Policy", ""):
        wrong.append("no Permissions-Policy")
    return wrong

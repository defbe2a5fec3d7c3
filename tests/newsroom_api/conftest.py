"""Programs at the newsroom's side of the API: each with a token, and with what it has read in its hands."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client as Browser

from articles.models import Article, Section
from subscribers import tokens
from subscribers.models import Client, Scope, User
from subscribers.models.token import NEWSROOM_SCOPES
from tests.newsroom.test_truth_table import cast

__all__ = ["cast"]

HERE = "/api/v1/newsroom/"


class Program:
    """Sends JSON under a token. Addresses are told from the newsroom's start, or whole."""

    def __init__(self, secret: str) -> None:
        self.authorization = f"Bearer {secret}"
        self.browser = Browser(headers={"Authorization": self.authorization})

    def send(self, method: str, address: str, sent: Any = None, **headers: str) -> Any:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        path = address if address.startswith("/") else f"{HERE}{address}"
        body = "" if sent is None else json.dumps(sent)
        return self.browser.generic(method, path, body, "application/json", headers=named)

    def get(self, address: str, **query: Any) -> Any:
        path = address if address.startswith("/") else f"{HERE}{address}"
        return self.browser.get(path, query)

    def upload(self, file: Any, *, once: str = "", **words: Any) -> Any:
        """Under the idempotency key `once`, if there is one."""
        headers = {"Idempotency-Key": once} if once else {}
        return self.browser.post(f"{HERE}pictures/", words | {"file": file}, headers=headers)

    def post(self, address: str, sent: Any = None, **headers: str) -> Any:
        return self.send("POST", address, sent, **headers)

    def patch(self, address: str, sent: Any = None, **headers: str) -> Any:
        return self.send("PATCH", address, sent, **headers)

    def put(self, address: str, sent: Any = None, **headers: str) -> Any:
        return self.send("PUT", address, sent, **headers)

    def act(self, act: str, article: Article, sent: Any = None, **headers: str) -> Any:
        return self.post(f"{of(article)}acts/{act}/", sent, **headers)

    def tag(self, article: Article) -> str:
        """The ETag of what it reads now."""
        answer: str = self.get(of(article))["ETag"]
        return answer


@pytest.fixture
def program(now: datetime) -> Callable[..., Program]:
    """A program of a person, or of a client, with all scopes of the newsroom unless it names others."""

    def made(owner: User | Client, *scopes: Scope, name: str = "Desk tool") -> Program:
        by = owner.owner if isinstance(owner, Client) else owner
        _token, secret = tokens.issue(owner, name, scopes or NEWSROOM_SCOPES, by=by, now=now)
        return Program(secret)

    return made


@pytest.fixture
def client_of(db: None) -> Callable[..., Client]:
    """A registered client that acts for `owner`, in these sections alone if any are named."""

    def made(owner: User, *sections: Section) -> Client:
        client = Client.objects.create(name="Wire", owner=owner)
        client.sections.set(sections)
        return client

    return made


@pytest.fixture
def city(section: Section) -> Section:
    """Another section than that of the props."""
    return Section.objects.create(name="City", slug="city")


def of(article: Article) -> str:
    return f"articles/{article.key}/"


def fields(answer: HttpResponse) -> dict[str, str]:
    """What a refusal says at each field."""
    problem: dict[str, Any] = answer.json()  # type: ignore[attr-defined]
    return {error["field"]: error["detail"] for error in problem.get("errors", ())}


def acts(answer: Any) -> set[str]:
    return {offer["act"] for offer in answer.json()["acts"]}


@pytest.fixture
def sent(section: Section, contributor: Any, image: Any) -> dict[str, Any]:
    """The whole of an article, as a program sends it."""
    return {
        "section": section.slug,
        "kind": "essay",
        "topics": [],
        "headline": "A road under water",
        "dek": "The sea has it twice a day.",
        "body": "<p>The <strong>road</strong> goes under.</p>\n<p>It comes back.</p>",
        "teaser_cut": 1,
        "bylines": [{"contributor": str(contributor.key), "role": "by", "title": "walker", "sentence": ""}],
        "lead": {"image": str(image.key), "alt": "A road", "caption": "At noon.", "credit": "Ines Roy"},
        "access": "metered",
        "slug": "road-under-water",
        "description": "A road and its tides.",
        "series": "",
    }

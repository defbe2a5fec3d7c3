from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from articles.content import Content
from articles.models import Article, Topic
from subscribers.models import User
from tests.browser import Form, Page, forms_of
from tests.conftest import again


class Sheet:
    """An article's form in somebody's browser: opened, typed into, and sent by one of its buttons."""

    def __init__(self, client: Client, url: str) -> None:
        self.client = client
        self.url = url
        self.answer = client.get(url)
        self.text = self.answer.content.decode()

    @property
    def form(self) -> Form:
        return next(form for form in forms_of(Page(self.url, self.text)) if "act" in form.names)

    def press(self, act: str = "edit", **typed: Any) -> Any:
        """The answer; a refusal is a page, and anything else an address to go to."""
        sent = [(name, value) for name, value in self.form.values if name not in typed]
        data: dict[str, list[Any]] = {"act": [act]}
        for name, value in sent:
            data.setdefault(name, []).append(value)
        for name, value in typed.items():
            data[name] = value if isinstance(value, list) else [value]
        answer = self.client.post(self.url, data)
        self.text = answer.content.decode() or self.text
        return answer


@pytest.fixture
def sheet(as_: Callable[[User], Client]) -> Callable[..., Sheet]:
    def opened(user: User, article: Article | None = None) -> Sheet:
        args = [article.pk] if article else []
        return Sheet(as_(user), reverse(f"admin:articles_article_{'change' if args else 'add'}", args=args))

    return opened


@pytest.fixture
def typed(section: Any, contributor: Any, image: Any) -> dict[str, Any]:
    """Everything that a writer types into an empty form."""
    Topic.objects.create(name="Tides", slug="tides")
    return {
        "section": "coast",
        "kind": "essay",
        "topics": ["tides"],
        "headline": "A road under water",
        "dek": "The sea has it twice a day.",
        "body": "<p>The <strong>road</strong> goes under.</p><p>It comes back.</p>",
        "teaser_cut": "1",
        "bylines-0-contributor": str(contributor.key),
        "bylines-0-role": "by",
        "bylines-0-title": "walker",
        "lead_image": str(image.pk),
        "access": "metered",
        "slug": "road-under-water",
        "description": "A road and its tides.",
    }


def body_of(answer: HttpResponse) -> str:
    return answer.content.decode()


def saved(article: Article) -> Content:
    head = again(article).head
    assert head is not None
    return Content.of(head.content)

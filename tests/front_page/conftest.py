"""The screen on which managing editors arrange the front page, without a script: each button posts the whole form."""

from __future__ import annotations

import re
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from articles import front
from articles.front import Choice
from newsroom import front_page
from tests.browser import Page, forms_of

URL = "/admin/front-page/"
HOUR = timedelta(hours=1)


class Screen:
    """The form in somebody's browser: opened, and sent by one of its buttons with all that stands in it."""

    def __init__(self, client: Client, query: str = "") -> None:
        self.client = client
        self.read(client.get(URL + query, follow=True))

    def read(self, answer) -> None:
        self.answer, self.text = answer, unescape(answer.content.decode())
        forms = forms_of(Page(URL, answer.content.decode()))
        self.values = next((form.values for form in forms if "base" in form.names), [])

    def press(self, do: str, **typed: str) -> Screen:
        self.read(self.client.post(URL, self.sent(do=do, **typed), follow=True))
        return self

    def preview(self, **typed: str | list[str]) -> Any:
        return self.client.post(URL + "preview/", self.sent(**typed))

    def sent(self, **typed: str | list[str]) -> dict[str, list[str]]:
        data: dict[str, list[str]] = {}
        for name, value in self.values:
            data.setdefault(name, []).append(value)
        return data | {name: [value] if isinstance(value, str) else value for name, value in typed.items()}

    @property
    def pieces(self) -> list[str]:
        return [value for name, value in self.values if name == "piece"]

    def place(self, name: str) -> str:
        """The words of a place of the page."""
        html = next(part for part in self.text.split('<section class="place') if f">{name}</h2>" in part)
        return " ".join(
            re.sub(r"<select.*?</select>|<[^>]*>", " ", html.split("</section>")[0], flags=re.DOTALL).split()
        )


def leads() -> str:
    """What readers see on top now."""
    return front.at(timezone.now()).lead[0].headline


@pytest.fixture
def opened(as_, managing, magazine):
    return lambda query="": Screen(as_(managing), query)


@pytest.fixture
def three(live):
    return [live(headline=f"Piece {name}") for name in "ABC"]


@pytest.fixture
def arranged(three, managing, now):
    """A leads; B and C stand in the second tier."""
    a, b, c = (piece.article_id for piece in three)
    choices = [Choice("lead", a), Choice("second", b), Choice("second", c)]
    return front_page.arrange(choices, by=managing, now=now - HOUR)


@pytest.fixture
def waiting(three, managing, now):
    return front_page.arrange([Choice("lead", three[1].article_id)], by=managing, now=now, at=now + 2 * HOUR)

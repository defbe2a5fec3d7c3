"""What an open page asks: what was saved after it came, and who else has the article open."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.cache import cache
from django.urls import reverse

from newsroom.roles import Job


@pytest.fixture(autouse=True)
def _nobody_here() -> None:
    cache.clear()


@pytest.fixture
def ask(as_: Any) -> Any:
    return lambda user, article: as_(user).get(reverse("admin:articles_article_pulse", args=[article.pk]))


def test_it_says_who_saved_which_revision(ask: Any, sheet: Any, writer: Any, editor: Any, draft: Any) -> None:
    article = draft()
    sheet(editor, article).press(headline="Changed")
    told = ask(writer, article).json()
    assert (told["version"], told["by"]) == (2, "Edda Editor")
    assert ask(editor, article).json()["by"] == "You"


def test_it_names_the_others_and_not_oneself(ask: Any, writer: Any, editor: Any, draft: Any) -> None:
    article, other = draft(), draft()
    ask(writer, other)
    assert ask(writer, article).json()["others"] == []
    assert ask(editor, article).json()["others"] == ["Wanda Writer"]
    assert ask(writer, article).json()["others"] == ["Edda Editor"]


def test_nothing_of_it_is_kept(ask: Any, writer: Any, draft: Any) -> None:
    assert "no-store" in ask(writer, draft())["Cache-Control"]


def test_who_does_not_find_the_article_hears_nothing(ask: Any, person: Any, moderator: Any, draft: Any) -> None:
    article = draft()
    assert ask(person("walt writer", Job.WRITER), article).status_code == 404
    assert ask(moderator, article).status_code == 403


def test_it_asks_the_database_little(as_: Any, writer: Any, draft: Any, django_assert_max_num_queries: Any) -> None:
    client, address = as_(writer), reverse("admin:articles_article_pulse", args=[draft().pk])
    client.get(address)
    with django_assert_max_num_queries(8):
        client.get(address)

"""A button pressed several times, or a form sent again by “Back”, begins one article, and loses no word."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import uuid4

import pytest

from articles.models import Article, Stage
from newsroom import workflow
from newsroom.models.transition import Act
from tests.at_once import at_once
from tests.conftest import again


@pytest.fixture
def new(sheet: Any, writer: Any, typed: Any) -> Callable[..., Any]:
    """Presses a button of the empty form, the same form each time."""
    page = sheet(writer)
    key = dict(page.form.values)["form_key"]
    return lambda **changes: page.press(**typed | {"form_key": key} | changes)


def test_a_new_form_sent_three_times_begins_one_article(new: Any) -> None:
    addresses = {new().url for _ in range(3)}
    assert Article.objects.count() == 1
    assert len(addresses) == 1
    assert Article.objects.get().version == 1


def test_other_words_sent_with_the_same_form_are_saved_over_the_first(new: Any) -> None:
    new()
    new(headline="Second thoughts")
    article = Article.objects.get()
    assert (article.headline, article.version) == ("Second thoughts", 2)


def test_other_words_are_refused_with_both_texts_if_somebody_saved_meanwhile(new: Any, sheet: Any, editor: Any) -> None:
    new()
    sheet(editor, Article.objects.get()).press(headline="The editor's headline")
    answer = new(headline="Second thoughts").content.decode()
    assert "Edda Editor saved this at" in answer
    assert "Second thoughts</textarea>" in answer
    assert Article.objects.get().headline == "The editor's headline"


def test_a_form_of_somebody_else_begins_its_own(sheet: Any, writer: Any, managing: Any, typed: Any) -> None:
    page = sheet(writer)
    same = typed | {"form_key": dict(page.form.values)["form_key"]}
    page.press(**same)
    sheet(managing).press(**same)
    assert Article.objects.count() == 2


def test_duplicate_pressed_three_times_makes_one_copy(sheet: Any, writer: Any, draft: Any) -> None:
    article = draft()
    page = sheet(writer, article)
    addresses = {page.press("duplicate", headline="Changed first").url for _ in range(3)}
    assert Article.objects.exclude(pk=article.pk).get().headline == "Changed first"
    assert len(addresses) == 1
    assert again(article).version == 2
    assert article.transitions.filter(act=Act.DUPLICATE).count() == 1


def test_another_page_makes_another_copy(sheet: Any, writer: Any, draft: Any) -> None:
    article = draft()
    for _ in range(2):
        sheet(writer, article).press("duplicate")
    assert Article.objects.count() == 3


def test_save_pressed_twice_is_no_collision_with_oneself(sheet: Any, writer: Any, draft: Any) -> None:
    page = sheet(writer, draft())
    answers = [page.press(headline="Once") for _ in range(2)]
    assert [answer.status_code for answer in answers] == [302, 302]


def test_what_was_spiked_is_restored_to_drafting(sheet: Any, managing: Any, draft: Any) -> None:
    article = draft()
    page = sheet(managing, article)
    assert "Nobody works on it any more." in page.text
    page.press("spike")
    assert again(article).stage == Stage.SPIKED
    sheet(managing, article).press("restore")
    assert again(article).stage == Stage.DRAFTING


@pytest.mark.django_db(transaction=True)
def test_the_same_form_eight_times_in_one_moment_begins_one(content: Any, writer: Any, now: datetime) -> None:
    key, words = uuid4(), content()
    begun = at_once(*[lambda: workflow.create(words, by=writer, now=now, key=key).pk] * 8)
    assert len(set(begun)) == 1
    assert Article.objects.get().revisions.count() == 1

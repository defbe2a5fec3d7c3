"""One sentence says where an article stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from articles.models import Article, Stage
from newsroom import standing, workflow
from newsroom.models.transition import Act
from newsroom.standing import Standing
from tests.conftest import again

NEW_YORK = ZoneInfo("America/New_York")
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
NINE = datetime(2026, 11, 24, 14, tzinfo=UTC)
PLAIN = Standing(Stage.DRAFTING, False, False, True, None, "")


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({}, "In drafting. Not public."),
        (
            {"stage": Stage.APPROVED, "release_at": NINE},
            "Approved. Not public. Next release Tue 09:00 New York.",
        ),
        ({"stage": Stage.SPIKED}, "Spiked. Not public."),
        ({"stage": Stage.APPROVED, "is_live": True, "is_changed": False}, "Live."),
        (
            {"stage": Stage.IN_REVIEW, "is_live": True, "release_at": NINE},
            "Live. Changes in review. Next release Tue 09:00 New York.",
        ),
        ({"stage": Stage.APPROVED, "is_live": True}, "Live. Changes approved."),
        ({"was_published": True}, "In drafting. Withdrawn."),
        (
            {"release_at": NOW - timedelta(minutes=5)},
            "In drafting. Not public. The release of Tue 06:55 New York is late.",
        ),
        (
            {"release_at": NINE, "held_because": "The dek is missing."},
            "In drafting. Not public. The release of Tue 09:00 New York is held: The dek is missing.",
        ),
    ],
)
def test_the_sentence(changes: dict[str, Any], sentence: str) -> None:
    assert replace(PLAIN, **changes).sentence(NOW, NEW_YORK) == sentence


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, ""),
        ({"release_at": NINE}, "Tue 09:00"),
        ({"release_at": NOW - timedelta(minutes=5)}, "Late: Tue 06:55"),
        ({"release_at": NOW - timedelta(seconds=2)}, "Tue 06:59"),
        ({"release_at": NOW - timedelta(days=1), "held_because": "No dek."}, "Held: Mon 07:00"),
    ],
)
def test_what_is_to_come(changes: dict[str, Any], words: str) -> None:
    assert replace(PLAIN, **changes).next_release(NOW, NEW_YORK) == words


def stands(article: Article) -> Standing:
    return Standing.of(standing.stated(Article.objects.all()).get(pk=article.pk))


def test_a_draft_that_nobody_has_published(draft: Any) -> None:
    assert stands(draft()) == PLAIN


def test_a_live_article_that_nobody_has_changed_since(live: Any) -> None:
    assert stands(live().article) == Standing(Stage.APPROVED, True, True, False, None, "")


def test_a_live_article_that_somebody_has_changed_since(live: Any, revise: Any, sheet: Any, writer: Any) -> None:
    article = live().article
    sheet(writer, article).press(headline="Another headline")
    assert stands(article) == Standing(Stage.DRAFTING, True, True, True, None, "")


def test_an_article_that_was_withdrawn(live: Any, managing: Any, now: datetime) -> None:
    article = live().article
    workflow.perform(Act.WITHDRAW, article, by=managing, now=now, note="Wrong.")
    assert stands(article).public == "Withdrawn"


def test_a_release_that_waits(scheduled: Any, now: datetime) -> None:
    release = scheduled(now + timedelta(hours=2))
    assert stands(release.article).release_at == now + timedelta(hours=2)


def test_a_release_that_is_cancelled_waits_no_longer(scheduled: Any, managing: Any, now: datetime) -> None:
    article = scheduled().article
    workflow.perform(Act.CANCEL, again(article), by=managing, now=now)
    assert stands(article).release_at is None


def test_all_of_it_comes_with_the_articles(draft: Any, live: Any, django_assert_num_queries: Any) -> None:
    draft(), live()
    with django_assert_num_queries(1):
        assert len([Standing.of(article) for article in standing.stated(Article.objects.all())]) == 2

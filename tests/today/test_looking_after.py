"""What changes meanwhile comes by itself, part by part, and what costs nothing to know is not drawn again."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from django.test import RequestFactory

from articles.models import Article
from comments import posting
from comments.models import Comment, State
from newsroom.admin.today.parts import Drawing, parts
from newsroom.today import today
from tests.comments.conftest import usual
from tests.today.conftest import FRESH, IN_PLACE, URL


def marks(page: Any) -> dict[str, str]:
    return {str(one.get("data-part")): str(one.get("data-mark")) for one in page.found("//section[@data-part]")}


def test_nothing_new_is_answered_without_a_page(as_: Any, managing: Any, scheduled: Any) -> None:
    scheduled()
    client = as_(managing)
    tag = client.get(FRESH)["ETag"]
    again = client.get(FRESH, headers={"If-None-Match": tag})
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", tag)
    assert "no-store" in again["Cache-Control"]


def test_only_the_parts_that_changed_have_another_mark(
    screen: Any, managing: Any, scheduled: Any, in_review: Any
) -> None:
    release = scheduled()
    before = screen(managing, FRESH)
    in_review(headline="The pier")
    after = screen(managing, FRESH)
    assert {key for key, mark in marks(after).items() if marks(before)[key] != mark} == {"mine"}
    assert after.client.get(FRESH)["ETag"] != ""
    assert release.state == "pending"


def test_that_some_minutes_went_by_is_no_news(
    screen: Any, managing: Any, scheduled: Any, in_review: Any, now: Any
) -> None:
    scheduled(now + timedelta(hours=5))
    in_review(headline="The pier")
    request, zone = RequestFactory().get(FRESH), ZoneInfo("America/New_York")

    def drawn(at: datetime) -> dict[str, str]:
        found = parts(today(managing, at, zone), Drawing(request, at, zone, None))
        return {part.key: part.mark for part in found}

    assert drawn(now + timedelta(minutes=1)) == drawn(now + timedelta(minutes=4))


def test_the_page_and_its_parts_have_the_same_marks(screen: Any, managing: Any, scheduled: Any) -> None:
    scheduled()
    assert marks(screen(managing, URL)) == marks(screen(managing, FRESH))


def test_a_row_that_was_acted_on_is_answered_with_the_parts_and_what_is_said(
    screen: Any, writer: Any, draft: Any
) -> None:
    article = draft()
    page = screen(writer)
    answer = page.press(f"article-{article.pk}", "submit", in_place=True)
    assert answer.status_code == 200
    assert "<html" not in page.text
    assert page.found("//*[@data-told]")[0].text == "“The tide at Marrow Point” is submitted for review."
    assert page.rows("others") == [f"article-{article.pk}"]


def test_a_part_alone_has_no_page_around_it(as_: Any, writer: Any, magazine: Any) -> None:
    assert b"<html" not in as_(writer).get(FRESH, headers=IN_PLACE).content


@pytest.mark.parametrize(("address", "most"), [(URL, 40), (FRESH, 36)])
def test_today_costs_the_same_for_many_rows_as_for_few(
    as_: Any,
    managing: Any,
    many: Any,
    django_assert_max_num_queries: Any,
    address: str,
    most: int,
) -> None:
    client = as_(managing)
    counted = []
    for number in (1, 3):
        many(number)
        with django_assert_max_num_queries(most) as queries:
            assert client.get(address).status_code == 200
        counted.append(len(queries))
    assert counted[0] == counted[1]


@pytest.fixture
def many(draft: Any, held: Any, scheduled: Any, approved: Any, live: Any, subscriber: Any, now: Any) -> Any:
    """So many of all that Today shows."""
    edition = live(headline="Live", slug="live")

    def make(number: int) -> None:
        for _ in range(number):
            name = f"piece-{Article.objects.count()}"
            draft(headline=name)
            approved(headline=name)
            scheduled(headline=name, slug=f"{name}-s")
            held(headline=name, slug=f"{name}-h")
            comment = posting.post(edition, subscriber, usual(Comment.objects.count()), form_key=uuid4(), now=now)
            Comment.objects.filter(pk=comment.pk).update(state=State.HELD)

    return make

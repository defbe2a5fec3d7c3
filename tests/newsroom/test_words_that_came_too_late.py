"""Somebody writes, and meanwhile is logged out or finds the article no more."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from articles.models import Article

TYPED = {
    "headline": "Mine <b>",
    "body": "<p>An <em>hour</em> of work.<script>alert(1)</script></p>",
    "slug": "an-hour",
    "bylines-3-sentence": "Wanda walked there.",
    "version": "1",
}
ADDRESSES = ["/admin/articles/article/add/", "/admin/articles/article/{}/change/"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_who_was_logged_out_gets_them_back(client: Client, draft: Any, magazine: Any, address: str) -> None:
    answer = client.post(address.format(draft().pk), TYPED)
    text = answer.content.decode()
    assert answer.status_code == 403
    assert "You are logged out" in text
    assert "Mine &lt;b&gt;" in text
    assert "<p>An <em>hour</em> of work.</p>" in text
    assert "alert(1)" not in text
    assert "an-hour" in text
    assert "Wanda walked there." in text


@pytest.mark.parametrize("address", ADDRESSES)
def test_whose_role_was_taken_away_meanwhile_gets_them_back(as_: Any, moderator: Any, draft: Any, address: str) -> None:
    client, address = as_(moderator), address.format(draft().pk)
    answer = client.post(address, TYPED)
    assert answer.status_code == client.get(address).status_code == 403
    assert "An <em>hour</em> of work." in answer.content.decode()


def test_who_finds_the_article_no_more_gets_them_back(as_: Any, writer: Any, managing: Any, draft: Any) -> None:
    article = draft()
    Article.objects.update(created_by=managing)
    answers = [as_(writer).post(f"/admin/articles/article/{pk}/change/", TYPED) for pk in (article.pk, 999_999)]
    for answer in answers:
        assert answer.status_code == 404
        assert "An <em>hour</em> of work." in answer.content.decode()
    assert article.headline not in answers[0].content.decode()


def test_a_page_that_nobody_typed_into_leads_to_the_log_in(client: Client, draft: Any) -> None:
    assert client.get(f"/admin/articles/article/{draft().pk}/change/").status_code == 302

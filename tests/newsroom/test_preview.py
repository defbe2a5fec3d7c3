"""A preview is the real page of a revision, for colleagues who find the article."""

from __future__ import annotations

from typing import Any

import pytest
from django.conf import settings
from django.urls import reverse

from articles.models import Edition, Rendering
from newsroom.roles import Job


@pytest.fixture
def look(as_: Any) -> Any:
    def at(user: Any, article: Any, query: str = "") -> Any:
        return as_(user).get(reverse("admin:articles_article_preview", args=[article.pk]) + query)

    return at


def test_the_whole_text_is_shown_as_readers_would_see_it(look: Any, writer: Any, draft: Any) -> None:
    text = look(writer, draft(access="subscribers")).content.decode()
    assert "<h1>The tide at Marrow Point</h1>" in text
    assert ">Ada Long</a>" in text
    assert "Paragraph 6 of the piece." in text


def test_it_says_that_it_is_a_preview(look: Any, writer: Any, draft: Any) -> None:
    assert "Preview of revision 1, which only colleagues see." in look(writer, draft()).content.decode()


def test_nobody_keeps_it(look: Any, writer: Any, draft: Any) -> None:
    answer = look(writer, draft())
    assert "no-store" in answer["Cache-Control"]
    assert answer["X-Robots-Tag"] == "noindex"
    assert '<meta name="robots" content="noindex">' in answer.content.decode()


def test_looking_stores_nothing(look: Any, writer: Any, draft: Any) -> None:
    look(writer, draft())
    assert not Edition.objects.exists()
    assert not Rendering.objects.exists()


def test_it_has_the_address_that_readers_will_have(look: Any, writer: Any, live: Any) -> None:
    edition = live(headline="The tide " * 11 + "and a road")
    address = f'<link rel="canonical" href="{settings.SITE_URL}{edition.get_absolute_url()}">'
    assert address in look(writer, edition.article).content.decode()


def test_an_earlier_revision_can_be_looked_at(look: Any, sheet: Any, writer: Any, draft: Any) -> None:
    article = draft()
    sheet(writer, article).press(headline="Second thoughts")
    assert "<h1>The tide at Marrow Point</h1>" in look(writer, article, "?revision=1").content.decode()
    assert "<h1>Second thoughts</h1>" in look(writer, article).content.decode()


def test_a_draft_that_lacks_almost_everything_can_be_looked_at(look: Any, writer: Any, draft: Any) -> None:
    article = draft(headline="", dek="", body="", bylines=(), lead=None, access="")
    assert look(writer, article).status_code == 200


@pytest.mark.parametrize("number", ["2", "", "first", "-1", "9" * 5000])
def test_a_revision_that_does_not_exist_is_nothing(look: Any, writer: Any, draft: Any, number: str) -> None:
    assert look(writer, draft(), f"?revision={number}").status_code == 404


def test_a_revision_of_another_article_is_nothing(look: Any, sheet: Any, writer: Any, draft: Any) -> None:
    other = draft()
    sheet(writer, other).press(headline="Second thoughts")
    assert look(writer, draft(), "?revision=2").status_code == 404


def test_who_does_not_find_the_article_has_no_preview_of_it(look: Any, person: Any, draft: Any) -> None:
    assert look(person("walt writer", Job.WRITER), draft()).status_code == 404


@pytest.mark.parametrize("who", ["moderator", "subscriptions_manager"])
def test_who_works_elsewhere_in_the_house_has_none(request: Any, look: Any, who: str, draft: Any) -> None:
    assert look(request.getfixturevalue(who), draft()).status_code == 403


def test_readers_and_visitors_have_none(look: Any, client: Any, subscriber: Any, draft: Any) -> None:
    article = draft()
    assert look(subscriber, article).status_code == 302
    assert client.get(reverse("admin:articles_article_preview", args=[article.pk])).status_code == 302


def test_nothing_can_be_sent_to_it(as_: Any, writer: Any, draft: Any) -> None:
    url = reverse("admin:articles_article_preview", args=[draft().pk])
    assert as_(writer).post(url).status_code == 405


@pytest.mark.parametrize(
    ("access", "sentence"),
    [
        ("subscribers", "This article is for subscribers."),
        ("metered", "You have read your 3 free articles this month."),
    ],
)
def test_it_shows_what_a_reader_without_a_subscription_would_see(
    look: Any, writer: Any, draft: Any, access: str, sentence: str
) -> None:
    text = look(writer, draft(access=access, teaser_cut=2), "?as=visitor").content.decode()
    assert sentence in text
    assert "Paragraph 2 of the piece." in text
    assert "Paragraph 3 of the piece." not in text


def test_only_the_newsroom_itself_may_frame_it_and_only_the_form_frames(
    look: Any, sheet: Any, writer: Any, draft: Any
) -> None:
    article = draft()
    answer = look(writer, article, "?frame")
    assert "frame-ancestors 'self'" in answer["Content-Security-Policy"]
    assert answer["X-Frame-Options"] == "SAMEORIGIN"
    assert '<base target="_blank">' in answer.content.decode()
    policy = sheet(writer, article).answer["Content-Security-Policy"]
    assert "frame-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy

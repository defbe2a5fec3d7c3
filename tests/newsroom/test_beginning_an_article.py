"""An empty form: what is typed begins an article, and what is refused keeps every word."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse

from articles.content import Content, Line, Picture
from articles.models import Article, Contributor, Section
from tests.newsroom.conftest import saved


def test_a_writer_begins_an_article_with_all_that_belongs_to_it(
    sheet: Any, writer: Any, typed: Any, contributor: Any, image: Any
) -> None:
    sheet(writer).press(**typed)
    article = Article.objects.get()
    assert saved(article) == Content(
        section="coast",
        kind="essay",
        topics=("tides",),
        headline="A road under water",
        dek="The sea has it twice a day.",
        body="<p>The <strong>road</strong> goes under.</p>\n<p>It comes back.</p>",
        teaser_cut=1,
        bylines=(Line(contributor.key, title="walker"),),
        lead=Picture(image.key, alt=image.alt, caption=image.caption, credit=image.credit),
        access="metered",
        slug="road-under-water",
        description="A road and its tides.",
    )
    assert article.created_by == writer


def test_a_new_form_names_the_writer_in_the_byline(sheet: Any, writer: Any, section: Any) -> None:
    Contributor.objects.create(name="Wanda Writer", slug="wanda", user=writer)
    sheet(writer).press(section="coast", headline="Mine")
    assert Article.objects.get().bylines.get().contributor.name == "Wanda Writer"


def test_without_a_section_nothing_begins_and_every_word_stays(sheet: Any, writer: Any, typed: Any) -> None:
    Section.objects.create(name="Hills", slug="hills")
    page = sheet(writer)
    answer = page.press(**typed | {"section": ""})
    assert not Article.objects.exists()
    assert answer.status_code == 200
    assert "A road under water" in page.text
    assert "The &lt;strong&gt;road&lt;/strong&gt; goes under." in page.text


def test_an_editor_begins_nothing_in_the_sections_of_others(sheet: Any, editor: Any, typed: Any) -> None:
    Section.objects.create(name="Hills", slug="hills")
    page = sheet(editor)
    page.press(**typed | {"section": "hills"})
    assert "editors in their own sections" in page.text
    assert "A road under water" in page.text


@pytest.mark.parametrize("who", ["copy_editor", "photo_editor", "moderator", "subscriptions_manager"])
def test_who_begins_no_articles_finds_no_empty_form(request: Any, as_: Any, who: str) -> None:
    client = as_(request.getfixturevalue(who))
    assert client.get(reverse("admin:articles_article_add")).status_code == 403
    assert client.post(reverse("admin:articles_article_add"), {"headline": "Mine"}).status_code == 403

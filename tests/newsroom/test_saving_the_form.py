"""What is typed is saved, and what is refused keeps every word."""

from __future__ import annotations

from typing import Any

import pytest

from articles.content import Line, Picture
from articles.models import Contributor
from tests.conftest import again
from tests.newsroom.conftest import saved


def test_a_save_says_which_revision_it_made(sheet: Any, writer: Any, draft: Any) -> None:
    article = draft()
    page = sheet(writer, article)
    answer = page.press(headline="The road at Marrow Point")
    assert "Saved as revision 2." in page.client.get(answer.url).content.decode()
    assert again(article).headline == "The road at Marrow Point"


def test_a_form_that_is_sent_as_it_was_opened_changes_nothing(sheet: Any, writer: Any, draft: Any) -> None:
    article = draft()
    page = sheet(writer, article)
    answer = page.press()
    assert "Nothing had changed." in page.client.get(answer.url).content.decode()
    assert again(article).version == 1


def test_lines_of_the_byline_stand_in_the_order_of_their_numbers(
    sheet: Any, writer: Any, draft: Any, contributor: Any
) -> None:
    other = Contributor.objects.create(name="Bo Tran", slug="bo-tran")
    article = draft()
    sheet(writer, article).press(
        **{
            "bylines-0-ORDER": "2",
            "bylines-1-contributor": str(other.key),
            "bylines-1-role": "photographs",
            "bylines-1-ORDER": "1",
        }
    )
    assert saved(article).bylines == (Line(other.key, role="photographs"), Line(contributor.key))


def test_a_line_of_the_byline_is_taken_out(sheet: Any, writer: Any, draft: Any) -> None:
    article = draft()
    sheet(writer, article).press(**{"bylines-0-DELETE": "on"})
    assert saved(article).bylines == ()


def test_a_line_of_the_byline_that_cannot_be_kept_says_so_at_its_place(sheet: Any, writer: Any, draft: Any) -> None:
    page = sheet(writer, draft())
    page.press(**{"bylines-0-title": "x" * 81})
    assert "Shorten this to 80 characters; it has 81." in page.text
    assert "x" * 81 in page.text


@pytest.mark.parametrize("typed_name", ["someone", "00000000-0000-4000-8000-000000000000"])
def test_a_contributor_that_does_not_exist_is_refused(sheet: Any, writer: Any, draft: Any, typed_name: str) -> None:
    article = draft()
    page = sheet(writer, article)
    page.press(headline="New words", **{"bylines-0-contributor": typed_name})
    assert "Nothing is saved yet: mend what is marked below." in page.text
    assert "New words" in page.text
    assert again(article).version == 1


def test_words_typed_of_a_picture_stand_against_those_of_the_library(
    sheet: Any, writer: Any, draft: Any, image: Any
) -> None:
    article = draft(lead=None)
    sheet(writer, article).press(lead_image=str(image.pk), lead_caption="The harbour in March.")
    lead = saved(article).lead
    assert lead == Picture(image.key, alt=image.alt, caption="The harbour in March.", credit=image.credit)


def test_words_of_a_picture_that_was_there_can_be_emptied(sheet: Any, writer: Any, draft: Any) -> None:
    article = draft()
    sheet(writer, article).press(lead_caption="")
    assert saved(article).lead.caption == ""


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("headline", "x" * 201, "Shorten this to 200 characters; it has 201."),
        ("slug", "a road", "Use only letters without accents, digits and hyphens in the address."),
        ("section", "nowhere", "Nothing is saved yet"),
        ("kind", "gossip", "Nothing is saved yet"),
        ("topics", "nothing", "Nothing is saved yet"),
        ("access", "friends", "Nothing is saved yet"),
        ("lead_image", "987654321", "Nothing is saved yet"),
        ("lead_image", "a picture", "Nothing is saved yet"),
        ("lead_image", "9" * 30, "Nothing is saved yet"),
        ("teaser_cut", "-1", "Nothing is saved yet"),
        ("teaser_cut", "9" * 5000, "Nothing is saved yet"),
        ("version", "yesterday", "Nothing is saved yet"),
        ("bylines-TOTAL_FORMS", "many", "Nothing is saved yet"),
        ("bylines-TOTAL_FORMS", "100000", "Nothing is saved yet"),
        ("headline", "a\0b", "Nothing is saved yet"),
    ],
)
def test_what_cannot_be_kept_is_refused_and_the_other_words_stay(
    sheet: Any, writer: Any, draft: Any, field: str, value: str, sentence: str
) -> None:
    article = draft()
    page = sheet(writer, article)
    answer = page.press(**{"dek": "What I have just typed.", field: value})
    assert answer.status_code == 200
    assert sentence in page.text
    assert "What I have just typed." in page.text
    assert again(article).version == 1


def test_script_in_the_body_is_gone_when_it_is_saved(sheet: Any, writer: Any, draft: Any) -> None:
    article = draft()
    sheet(writer, article).press(body='<p onclick="x()">Safe <script>alert(1)</script>text</p>')
    assert saved(article).body == "<p>Safe text</p>"


def test_script_in_the_headline_is_shown_as_text(sheet: Any, writer: Any, draft: Any) -> None:
    page = sheet(writer, draft(headline="<script>alert(1)</script>"))
    assert "<script>alert(1)</script>" not in page.text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page.text

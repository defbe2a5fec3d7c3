"""Two save one article (C1): the second is refused, keeps every word, and sees the other's beside them."""

from __future__ import annotations

import re
from typing import Any

import pytest

from articles.models import Contributor, Series, Stage
from tests.conftest import again
from tests.newsroom.conftest import saved


@pytest.fixture
def second(sheet: Any, writer: Any, editor: Any, draft: Any) -> Any:
    """The writer's page, opened before the editor saved another headline and body."""
    article = draft()
    page = sheet(writer, article)
    sheet(editor, article).press(headline="The editor's headline", body="<p>The editor's <em>text</em>.</p>")
    page.article = article
    return page


def theirs(text: str, field: str) -> str:
    """What the page shows as the other person's beside an input."""
    place = text.split(f'id="field-{field}"')[1].split('class="input')[0]
    found = re.search(r'<div class="theirs__text prose" tabindex="0">(.*?)</div>', place, re.DOTALL)
    return found.group(1) if found else ""


def test_the_second_save_is_refused_and_keeps_every_word(second: Any) -> None:
    second.press(headline="The writer's headline", dek="The writer's dek.")
    assert again(second.article).headline == "The editor's headline"
    assert "The writer&#x27;s headline</textarea>" in second.text
    assert "The writer&#x27;s dek.</textarea>" in second.text


def test_it_says_who_saved_and_that_nothing_is_lost(second: Any) -> None:
    second.press(headline="The writer's headline")
    assert "Edda Editor saved this at" in second.text
    assert "every word that you typed is still here" in second.text


def test_what_the_other_has_stands_beside_each_field_that_differs(second: Any) -> None:
    second.press(headline="The writer's headline", dek="The writer's dek.")
    assert theirs(second.text, "headline") == "The editor&#x27;s headline"
    assert theirs(second.text, "dek") == "What a village keeps when the sea takes the road."
    assert theirs(second.text, "body") == "<p>The editor's <em>text</em>.</p>"
    assert theirs(second.text, "slug") == ""


def test_what_no_reader_sees_in_the_text_is_compared_too(sheet: Any, writer: Any, editor: Any, draft: Any) -> None:
    Series.objects.create(name="Tides", slug="tides")
    article = draft()
    page = sheet(writer, article)
    sheet(editor, article).press(series="tides")
    page.press()
    assert theirs(page.text, "series") == "Tides"


def test_it_leads_to_each_field_that_differs(second: Any) -> None:
    second.press(headline="The writer's headline")
    for place, words in (("id_headline", "Headline"), ("field-body", "Body")):
        assert f'<a href="#{place}">{words}</a>' in second.text
    assert '<a href="#id_dek">Dek</a>' not in second.text


def test_pressing_save_again_is_refused_again(second: Any) -> None:
    second.press(headline="The writer's headline")
    second.press()
    assert "Edda Editor saved this at" in second.text
    assert again(second.article).headline == "The editor's headline"


def test_who_ticks_it_saves_over_theirs(second: Any) -> None:
    second.press(headline="The writer's headline")
    second.press(over="2")
    assert again(second.article).headline == "The writer's headline"
    assert again(second.article).version == 3


def test_words_of_a_picture_that_were_emptied_stay_empty_though_the_other_took_it_out(
    sheet: Any, writer: Any, editor: Any, draft: Any
) -> None:
    article = draft()
    page = sheet(writer, article)
    sheet(editor, article).press(lead_image="")
    page.press(lead_caption="")
    page.press(over="2")
    lead = saved(article).lead
    assert lead is not None
    assert lead.caption == ""


def test_a_third_save_is_not_saved_over_by_a_tick_for_the_second(second: Any, sheet: Any, editor: Any) -> None:
    second.press(headline="The writer's headline")
    sheet(editor, second.article).press(headline="A third headline")
    second.press(over="2")
    assert again(second.article).headline == "A third headline"
    assert theirs(second.text, "headline") == "A third headline"


def test_an_act_on_an_older_text_is_not_done(second: Any) -> None:
    second.press("submit", headline="The writer's headline")
    assert again(second.article).stage == Stage.DRAFTING
    assert "Edda Editor saved this at" in second.text


def test_a_page_that_was_left_open_says_so_though_nothing_was_typed(second: Any) -> None:
    second.press("submit")
    assert again(second.article).stage == Stage.DRAFTING
    assert theirs(second.text, "headline") == "The editor&#x27;s headline"


def test_a_line_of_the_byline_that_both_added_is_kept(
    sheet: Any, writer: Any, editor: Any, draft: Any, contributor: Any
) -> None:
    other = Contributor.objects.create(name="Bo Tran", slug="bo-tran")
    article = draft()
    line = {"bylines-1-contributor": str(other.key), "bylines-1-role": "by"}
    page = sheet(writer, article)
    sheet(editor, article).press(**line)
    page.press(headline="The writer's headline", **line)
    page.press(over="2")
    lines = again(article).bylines.order_by("position")
    assert [line.contributor for line in lines] == [contributor, other]


@pytest.mark.parametrize("over", ["two", "9" * 5000, "-2", "1"])
def test_a_tick_for_a_revision_that_is_not_the_newest_saves_nothing(second: Any, over: str) -> None:
    answer = second.press(headline="The writer's headline", over=over)
    assert answer.status_code == 200
    assert again(second.article).headline == "The editor's headline"


def test_script_of_the_other_does_not_run_beside_mine(sheet: Any, writer: Any, editor: Any, draft: Any) -> None:
    article = draft()
    page = sheet(writer, article)
    sheet(editor, article).press(headline="<img src=x onerror=alert(1)>", body="<p>Hi<script>x()</script></p>")
    page.press(headline="Mine", body="<p>Mine.</p>")
    assert theirs(page.text, "headline") == "&lt;img src=x onerror=alert(1)&gt;"
    assert theirs(page.text, "body") == "<p>Hi</p>"

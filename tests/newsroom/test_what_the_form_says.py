"""Where the article stands, what blocks it, and what happened to it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from articles.models import Contributor
from newsroom import workflow
from newsroom.models.transition import Act
from tests.newsroom.conftest import saved


def test_it_says_in_one_sentence_where_the_article_stands(
    sheet: Any, managing: Any, scheduled: Any, now: datetime
) -> None:
    release = scheduled(now + timedelta(hours=1))
    assert "Approved. Not public. Next release" in sheet(managing, release.article).text


def test_each_thing_that_is_missing_leads_to_its_field(sheet: Any, writer: Any, draft: Any) -> None:
    text = sheet(writer, draft(dek="", lead=None)).text
    assert '<a href="#id_dek">The dek is missing: one sentence under the headline.</a>' in text
    assert '<a href="#field-lead_image">The lead picture is missing.</a>' in text


def test_a_missing_sign_off_is_among_what_is_missing(sheet: Any, editor: Any, copy_desk: Any, in_review: Any) -> None:
    text = sheet(editor, in_review()).text
    assert '<a href="#signoffs">The Copy desk has not signed this off.</a>' in text


@pytest.mark.parametrize(
    ("who", "made", "act"),
    [
        ("writer", "draft", "submit"),
        ("editor", "in_review", "approve"),
        ("copy_editor", "in_review", "sign copy"),
        ("managing", "approved", "release"),
        ("copy_editor", "draft", "edit"),
    ],
)
def test_the_one_button_that_stands_out_is_the_next_act(
    request: Any, sheet: Any, who: str, made: str, act: str
) -> None:
    if who == "copy_editor":
        request.getfixturevalue("copy_desk")
    text = sheet(request.getfixturevalue(who), request.getfixturevalue(made)()).text
    assert text.count('class="primary-button"') == 1
    assert f'name="act" value="{act}" class="primary-button"' in text


def test_the_timeline_tells_who_did_what_with_which_note(
    sheet: Any, writer: Any, editor: Any, in_review: Any, now: datetime
) -> None:
    article = in_review()
    workflow.perform(Act.SEND_BACK, article, by=editor, now=now, note="Who says so?")
    text = sheet(writer, article).text
    assert "<strong>Edda Editor</strong>: Send back" in text
    assert '<q class="note">Who says so?</q>' in text


def test_the_form_costs_the_same_however_long_the_article_has_lived(
    sheet: Any, editor: Any, writer: Any, in_review: Any, copy_desk: Any, django_assert_max_num_queries: Any
) -> None:
    article = in_review()
    for number in range(6):
        one = Contributor.objects.create(name=f"Person {number}", slug=f"person-{number}")
        row = number + 1
        sheet(editor, article).press(
            headline=f"Title {number}",
            **{f"bylines-{row}-contributor": str(one.key), f"bylines-{row}-role": "by"},
        )
    assert len(saved(article).bylines) == 7
    page = sheet(editor, article)
    with django_assert_max_num_queries(29):
        page.client.get(page.url)


def test_what_readers_have_can_still_be_corrected(sheet: Any, managing: Any, editor: Any, live: Any) -> None:
    article = live().article
    assert 'value="release"' not in sheet(editor, article).text
    page = sheet(managing, article)
    assert 'value="update"' not in page.text
    page.press("release", change="correction", correction="It is the east road.")
    assert article.editions.live().get().correction == "It is the east road."


def test_a_button_that_does_not_say_when_releases_nothing(sheet: Any, managing: Any, approved: Any) -> None:
    article = approved()
    sheet(managing, article).press("release", when="tomorrow")
    assert not article.releases.exists()


def test_who_may_not_approve_their_own_is_told_why(sheet: Any, managing: Any, content: Any, now: Any) -> None:
    article = workflow.create(content(), by=managing, now=now)
    workflow.perform(Act.SUBMIT, article, by=managing, now=now)
    assert "somebody else has to approve it" in sheet(managing, article).text


def test_an_empty_magazine_says_what_it_wants_first(sheet: Any, managing: Any, magazine: Any) -> None:
    assert "There are no sections yet" in sheet(managing).text

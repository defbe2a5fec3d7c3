"""What is pressed is done, after what was typed is saved; refused, it leaves both undone."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.urls import reverse

from articles.models import Article, Stage
from newsroom.models import SignOff
from tests.conftest import again


def test_submitting_saves_what_is_typed_first(sheet: Any, writer: Any, draft: Any) -> None:
    article = draft()
    sheet(writer, article).press("submit", headline="Last words")
    article = again(article)
    assert (article.stage, article.headline) == (Stage.IN_REVIEW, "Last words")


def test_an_act_that_is_refused_saves_nothing_and_keeps_what_was_typed(sheet: Any, editor: Any, in_review: Any) -> None:
    article = in_review(dek="")
    page = sheet(editor, article)
    page.press("approve", headline="The tide, again")
    assert "The dek is missing: one sentence under the headline." in page.text
    assert "What you typed is still here, and not saved yet." in page.text
    assert "The tide, again" in page.text
    assert (again(article).stage, again(article).headline) == (Stage.IN_REVIEW, "The tide at Marrow Point")


def test_an_editor_approves(sheet: Any, editor: Any, in_review: Any) -> None:
    article = in_review()
    sheet(editor, article).press("approve")
    assert again(article).stage == Stage.APPROVED


def test_an_article_goes_back_with_the_note_typed_beside_the_button(sheet: Any, editor: Any, in_review: Any) -> None:
    article = in_review()
    sheet(editor, article).press("send_back", send_back_note="Who says so?")
    assert again(article).stage == Stage.DRAFTING
    assert article.transitions.first().note == "Who says so?"


def test_without_a_note_it_does_not_go_back(sheet: Any, editor: Any, in_review: Any) -> None:
    page = sheet(editor, in_review())
    page.press("send_back")
    assert "Say in a note what is to be done: the writer reads it." in page.text


def test_a_desk_signs_what_it_has_read(sheet: Any, copy_editor: Any, copy_desk: Any, in_review: Any) -> None:
    article = in_review()
    sheet(copy_editor, article).press("sign copy")
    assert SignOff.objects.get().by == copy_editor


def test_a_desk_that_mends_a_word_signs_what_it_has_mended(
    sheet: Any, copy_editor: Any, copy_desk: Any, in_review: Any
) -> None:
    article = in_review()
    sheet(copy_editor, article).press("sign copy", headline="The tides at Marrow Point")
    assert SignOff.objects.get().revision == again(article).head


def test_a_desk_that_looks_at_an_older_text_signs_nothing(
    sheet: Any, copy_editor: Any, copy_desk: Any, in_review: Any
) -> None:
    page = sheet(copy_editor, in_review())
    page.press("sign copy", **{"part_hash-copy": "0" * 64})
    assert "The words changed while you read. Look again, then sign off." in page.text
    assert not SignOff.objects.exists()


def test_a_sign_off_is_taken_back(sheet: Any, copy_editor: Any, copy_desk: Any, in_review: Any) -> None:
    article = in_review()
    sheet(copy_editor, article).press("sign copy")
    sheet(copy_editor, article).press("unsign copy")
    assert not SignOff.objects.standing().exists()


@pytest.mark.parametrize("act", ["sign", "sign nowhere", "unsign nowhere"])
def test_a_desk_that_does_not_exist_is_refused(
    sheet: Any, copy_editor: Any, copy_desk: Any, in_review: Any, act: str
) -> None:
    page = sheet(copy_editor, in_review())
    assert page.press(act).status_code == 200
    assert "Choose the desk that you sign off for." in page.text


def test_a_managing_editor_releases_now(sheet: Any, managing: Any, approved: Any) -> None:
    article = approved()
    page = sheet(managing, article)
    answer = page.press("release", when="now")
    assert article.editions.live().exists()
    assert "Live." in page.client.get(answer.url).content.decode()


def test_a_managing_editor_releases_for_an_instant_on_the_houses_clock(
    sheet: Any, managing: Any, approved: Any
) -> None:
    article = approved()
    sheet(managing, article).press("release", when="at", at="2099-07-01T09:00")
    assert article.releases.get().at.isoformat() == "2099-07-01T13:00:00+00:00"


@pytest.mark.parametrize(
    ("at", "sentence"),
    [
        ("", "Say at which date and time, or choose now."),
        ("tomorrow", "Write the date and the time like 2026-11-24T09:00."),
        ("2001-01-01T09:00", "This instant has passed."),
        ("2099-03-08T02:30", "The clock in New York skips this hour."),
    ],
)
def test_an_instant_that_cannot_be_is_refused_in_a_sentence(
    sheet: Any, managing: Any, approved: Any, at: str, sentence: str
) -> None:
    article = approved()
    page = sheet(managing, article)
    page.press("release", when="at", at=at)
    assert sentence in page.text
    assert not article.releases.exists()


def test_a_time_that_is_typed_while_now_is_chosen_releases_nothing(sheet: Any, managing: Any, approved: Any) -> None:
    article = approved()
    page = sheet(managing, article)
    page.press("release", when="now", at="2099-07-01T09:00")
    assert "A time is typed, but “Now” is chosen." in page.text
    assert not article.releases.exists()


def test_an_hour_that_comes_twice_asks_which_of_the_two(sheet: Any, managing: Any, approved: Any) -> None:
    article = approved()
    page = sheet(managing, article)
    page.press("release", when="at", at="2099-11-01T01:30")
    assert "shows 01:30 twice" in page.text
    assert "The first (EDT)" in page.text
    page.press("release", which="second")
    assert article.releases.get().at.isoformat() == "2099-11-01T06:30:00+00:00"


def test_a_correction_carries_its_sentence(sheet: Any, managing: Any, writer: Any, live: Any) -> None:
    article = live().article
    sheet(managing, article).press(headline="The tides at Marrow Point")
    sheet(writer, article).press("submit")
    sheet(managing, article).press("approve")
    sheet(managing, article).press("release", when="now", change="correction", correction="It is the east road.")
    assert article.editions.live().get().correction == "It is the east road."


@pytest.mark.parametrize(
    ("who", "offered", "chosen"),
    [("editor", ["minor"], "minor"), ("managing", ["minor", "update", "correction"], "update")],
)
def test_who_releases_chooses_among_the_changes_that_are_theirs(
    request: Any, sheet: Any, writer: Any, managing: Any, live: Any, who: str, offered: list[str], chosen: str
) -> None:
    article = live().article
    sheet(writer, article).press("submit", headline="The tides at Marrow Point")
    sheet(managing, article).press("approve")
    page = sheet(request.getfixturevalue(who), article)
    select = page.text.split('<select name="change"')[1].split("</select>")[0]
    assert re.findall('value="(.*?)"', select) == offered
    assert dict(page.form.values)["change"] == chosen
    page.press("release")
    assert article.editions.live().get().change == chosen


def test_a_waiting_release_is_moved_and_cancelled(sheet: Any, managing: Any, scheduled: Any) -> None:
    release = scheduled()
    sheet(managing, release.article).press("move", when="at", at="2099-07-01T09:00")
    release.refresh_from_db()
    assert release.at.year == 2099
    sheet(managing, release.article).press("cancel")
    release.refresh_from_db()
    assert release.state == "cancelled"


def test_a_live_article_is_withdrawn_with_a_note(sheet: Any, managing: Any, live: Any) -> None:
    article = live().article
    page = sheet(managing, article)
    page.press("withdraw")
    assert "Say in a note why readers can no longer have it" in page.text
    page.press("withdraw", withdraw_note="The source was not who he said he was.")
    assert not article.editions.live().exists()


def test_a_copy_is_opened_when_an_article_is_duplicated(sheet: Any, writer: Any, draft: Any) -> None:
    article = draft()
    answer = sheet(writer, article).press("duplicate")
    copy = Article.objects.exclude(pk=article.pk).get()
    assert answer.url == reverse("admin:articles_article_change", args=[copy.pk])


def test_an_earlier_revision_is_restored_as_a_new_save(sheet: Any, writer: Any, draft: Any) -> None:
    article = draft()
    sheet(writer, article).press(headline="Second thoughts")
    sheet(writer, article).press("edit 1", headline="Third thoughts")
    revisions = list(article.revisions.order_by("number"))
    assert [one.content["headline"] for one in revisions] == [
        "The tide at Marrow Point",
        "Second thoughts",
        "Third thoughts",
        "The tide at Marrow Point",
    ]
    assert revisions[-1].restores == revisions[0]


@pytest.mark.parametrize("number", ["7", "first", "9" * 5000])
def test_a_revision_that_does_not_exist_is_not_restored(sheet: Any, writer: Any, draft: Any, number: str) -> None:
    page = sheet(writer, draft())
    assert page.press(f"edit {number}").status_code == 200
    assert "This article has no revision" in page.text

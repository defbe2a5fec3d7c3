"""A row of Today is acted on where it stands: the same acts as on the article's page, of what was seen in the row."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.urls import reverse

from articles.models import Stage
from newsroom import workflow
from newsroom.models import Release, SignOff
from newsroom.models.transition import Act
from newsroom.roles import Job
from tests.conftest import again
from tests.doors.world import superuser
from tests.today.conftest import IN_PLACE, URL

__all__ = ["superuser"]


def row_of(article: Any) -> str:
    return f"article-{article.pk}"


def test_a_writer_submits(screen: Any, writer: Any, draft: Any) -> None:
    article = draft()
    page = screen(writer)
    answer = page.press(row_of(article), "submit")
    assert (answer.status_code, answer.url) == (302, URL)
    assert again(article).stage == Stage.IN_REVIEW
    assert "“The tide at Marrow Point” is submitted for review." in page.text
    assert LogEntry.objects.get().user == writer


def test_a_desk_signs_and_an_editor_approves(
    screen: Any, copy_editor: Any, editor: Any, copy_desk: Any, in_review: Any
) -> None:
    article = in_review()
    screen(copy_editor).press(row_of(article), "sign")
    assert SignOff.objects.get().by == copy_editor
    screen(editor).press(row_of(article), "approve")
    assert again(article).stage == Stage.APPROVED


def test_sending_back_asks_for_a_note_in_its_row_and_keeps_what_was_typed(
    screen: Any, editor: Any, in_review: Any
) -> None:
    article = in_review()
    page = screen(editor)
    page.press(row_of(article), "send_back", send_back_note=" ")
    assert "Say in a note what is to be done: the writer reads it." in page.row(row_of(article))
    assert page.found("//details[@open]//button[@value='send_back']")
    page.press(row_of(article), "send_back", send_back_note="Who says so?")
    assert article.transitions.first().note == "Who says so?"
    assert again(article).stage == Stage.DRAFTING


def test_a_note_that_is_too_long_is_still_there(screen: Any, editor: Any, in_review: Any) -> None:
    article = in_review()
    page = screen(editor)
    page.press(row_of(article), "send_back", send_back_note="Why so? " * 300)
    assert "Shorten this to 2000 characters" in page.row(row_of(article))
    assert "Why so? Why so?" in page.found("//details[@open]//textarea")[0].value


def test_a_refused_approval_leads_to_the_fields_that_mend_it(screen: Any, editor: Any, in_review: Any) -> None:
    article = in_review(dek="")
    page = screen(editor)
    answer = page.press(row_of(article), "approve")
    assert answer.status_code == 422
    assert "Not done. The dek is missing: one sentence under the headline." in page.row(row_of(article))
    assert page.found(f"//li[@data-row='{row_of(article)}']//a[contains(@href, '#id_dek')]")
    assert again(article).stage == Stage.IN_REVIEW


def test_an_approved_article_is_released_now_or_for_an_hour(screen: Any, managing: Any, approved: Any) -> None:
    now, later = approved(headline="The road"), approved(headline="The pier", slug="pier")
    page = screen(managing)
    page.press(row_of(now), "release", when="now")
    assert "“The road” is live." in page.text
    page.press(row_of(later), "release", when="at", at="2099-07-01T09:00")
    assert "“The pier” goes out" in page.text
    assert later.releases.get().at.isoformat() == "2099-07-01T13:00:00+00:00"


def test_a_changed_article_says_how_it_differs(screen: Any, managing: Any, changed: Any, live: Any) -> None:
    article = changed(live())
    page = screen(managing)
    page.press(row_of(article), "release", change="correction", correction="It is the east road.")
    assert article.editions.live().get().correction == "It is the east road."


def test_an_hour_that_comes_twice_is_asked_for_again(screen: Any, managing: Any, approved: Any) -> None:
    article = approved()
    page = screen(managing)
    page.press(row_of(article), "release", when="at", at="2099-11-01T01:30")
    assert "shows 01:30 twice" in page.row(row_of(article))
    page.press(row_of(article), "release", which="second", when="at")
    assert article.releases.get().at.isoformat() == "2099-11-01T06:30:00+00:00"


def test_a_live_piece_whose_change_waits_is_withdrawn_with_a_note(
    screen: Any, managing: Any, changed: Any, live: Any
) -> None:
    article = changed(live())
    page = screen(managing)
    page.press(row_of(article), "withdraw")
    assert "Say in a note why readers can no longer have it" in page.row(row_of(article))
    page.press(row_of(article), "withdraw", withdraw_note="The source was not who he said he was.")
    assert not article.editions.live().exists()


def test_a_late_or_held_release_is_released_now_without_any_worker(
    screen: Any, managing: Any, late: Any, held: Any
) -> None:
    releases = [late(headline="The road"), held(headline="The pier", slug="pier")]
    page = screen(managing)
    for release in releases:
        page.press(f"release-{release.pk}", "move", when="now")
    assert [Release.objects.get(pk=one.pk).state for one in releases] == ["done", "done"]


def test_a_release_is_moved_and_cancelled_in_its_row(screen: Any, managing: Any, scheduled: Any) -> None:
    release = scheduled()
    row = f"release-{release.pk}"
    page = screen(managing)
    page.press(row, "move", when="at", at="")
    assert "Say at which date and time, or choose now." in page.row(row)
    page.press(row, "move", when="at", at="2099-07-01T09:00")
    release.refresh_from_db()
    assert release.at.year == 2099
    other = scheduled(headline="The pier", slug="pier")
    screen(managing).press(f"release-{other.pk}", "cancel")
    other.refresh_from_db()
    assert other.state == "cancelled"


def test_a_writer_takes_back_what_is_with_others(screen: Any, writer: Any, in_review: Any) -> None:
    article = in_review()
    screen(writer).press(row_of(article), "take_back")
    assert again(article).stage == Stage.DRAFTING


# Two at once


@pytest.mark.parametrize("act", ["submit", "sign", "send_back", "release", "cancel", "move"])
def test_a_button_pressed_twice_is_pressed_once(request: Any, screen: Any, act: str) -> None:
    article, who, row, typed = _prepared(request, act)
    pages = [screen(who), screen(who)]
    for page in pages:
        page.press(row, act, **typed)
        assert "Not done" not in page.text
    assert article.transitions.filter(act=act).count() == 1


def _prepared(request: Any, act: str) -> Any:
    """An article with the person, the row, and what is typed for this act."""
    wanted = request.getfixturevalue
    if act == "sign":
        wanted("copy_desk")
    if act in {"cancel", "move"}:
        release = wanted("scheduled")()
        typed = {"when": "at", "at": "2099-07-01T09:00"} if act == "move" else {}
        return release.article, wanted("managing"), f"release-{release.pk}", typed
    prop = {"submit": "draft", "release": "approved"}.get(act, "in_review")
    person = {"submit": "writer", "sign": "copy_editor"}.get(act, "managing")
    article = wanted(prop)()
    typed = {"send_back_note": "Who says so?"} if act == "send_back" else {}
    return article, wanted(person), row_of(article), typed


def test_the_second_of_two_is_told_who_was_first(screen: Any, editor: Any, managing: Any, in_review: Any) -> None:
    article = in_review()
    page = screen(editor)
    screen(managing).press(row_of(article), "approve")
    page.press(row_of(article), "approve", in_place=True)
    assert "Mara Managing approved it at " in page.text
    assert article.transitions.filter(act=Act.APPROVE).count() == 1


def test_what_they_did_before_somebody_else_undid_it_is_not_said_to_hold(
    screen: Any, editor: Any, writer: Any, in_review: Any, rewrite: Any, now: Any
) -> None:
    article = in_review()
    pages = [screen(editor), screen(editor)]
    pages[0].press(row_of(article), "approve")
    rewrite(article, headline="The tides")
    workflow.perform(Act.SUBMIT, article, by=writer, now=now)
    answer = pages[1].press(row_of(article), "approve")
    assert answer.status_code == 412
    assert "The text is not the one that you saw here." in pages[1].row(row_of(article))


def test_what_was_typed_in_a_row_that_is_gone_is_shown_again(
    screen: Any, editor: Any, managing: Any, in_review: Any, now: Any
) -> None:
    article = in_review()
    page = screen(editor)
    workflow.perform(Act.SEND_BACK, article, by=managing, now=now, note="Not now.")
    page.press(row_of(article), "send_back", send_back_note="Who says so?")
    told = page.found("//*[@data-told]")[0].text_content()
    assert "Mara Managing sent it back at " in told
    assert "You had written: “Who says so?”" in told


def test_a_desk_signs_no_words_that_it_has_not_seen(
    screen: Any, copy_editor: Any, copy_desk: Any, in_review: Any, rewrite: Any
) -> None:
    article = in_review()
    page = screen(copy_editor)
    rewrite(article, headline="The tides")
    page.press(row_of(article), "sign")
    assert "Mara Managing saved revision 2 at " in page.row(row_of(article))
    assert "The words changed while you read. Look again, then sign off." in page.row(row_of(article))
    assert not SignOff.objects.exists()


def test_a_desk_signs_its_words_though_a_caption_changed(
    screen: Any, copy_editor: Any, copy_desk: Any, in_review: Any, rewrite: Any
) -> None:
    article = in_review()
    page = screen(copy_editor)
    rewrite(article, description="For search engines.")
    page.press(row_of(article), "sign")
    assert SignOff.objects.exists()


def test_nobody_approves_or_releases_a_text_that_they_have_not_seen(
    screen: Any, editor: Any, in_review: Any, rewrite: Any
) -> None:
    article = in_review()
    page = screen(editor)
    rewrite(article, headline="The tides")
    page.press(row_of(article), "approve")
    assert "The text is not the one that you saw here." in page.row(row_of(article))
    assert again(article).stage == Stage.IN_REVIEW


def test_nobody_cancels_a_release_that_was_moved_meanwhile(
    screen: Any, managing: Any, person: Any, scheduled: Any, now: Any
) -> None:
    release = scheduled()
    page = screen(person("max managing", Job.MANAGING_EDITOR))
    workflow.perform(Act.MOVE, release.article, by=managing, now=now, at=now + timedelta(hours=2))
    page.press(f"release-{release.pk}", "cancel")
    assert "Mara Managing moved its release at " in page.text
    release.refresh_from_db()
    assert release.state == "pending"


def test_what_went_out_meanwhile_is_told_of_the_schedule(screen: Any, managing: Any, scheduled: Any) -> None:
    release = scheduled()
    page = screen(managing)
    due = release.at + timedelta(seconds=1)
    workflow.perform(Act.PUBLISH, release.article, by=None, now=due, release=release)
    page.press(f"release-{release.pk}", "cancel")
    assert "The schedule published it at " in page.text


# Doors


def test_what_is_no_button_of_today_is_refused(as_: Any, managing: Any, draft: Any) -> None:
    article, client = draft(), as_(managing)
    address = reverse("admin:today_article", args=[article.pk])
    for act in ("", "edit", "spike", "publish", "hold", "create", "nonsense"):
        answer = client.post(address, {"act": act, "seen": "x"}, headers=IN_PLACE)
        assert "Today has no such button. Load it again." in answer.content.decode()
    assert again(article).stage == Stage.DRAFTING


def test_what_one_does_not_find_is_not_acted_on(as_: Any, person: Any, draft: Any) -> None:
    article = draft()
    answer = as_(person("walt writer", Job.WRITER)).post(
        reverse("admin:today_article", args=[article.pk]), {"act": "submit"}
    )
    assert answer.status_code == 404
    assert "There is nothing here any more" in answer.content.decode()
    assert again(article).stage == Stage.DRAFTING


NOT_THEIRS = {
    "writer": 403,
    "copy_editor": 403,
    "fact_checker": 403,
    "photo_editor": 403,
    "superuser": 403,
    "moderator": 404,
    "subscriptions_manager": 404,
    "former": 404,
    "subscriber": 403,
    "lapsed": 403,
    "reader": 403,
}


def test_a_button_that_is_drawn_for_others_does_nothing_whoever_sends_it(
    request: Any, as_: Any, screen: Any, managing: Any, person: Any, in_review: Any
) -> None:
    """With everything that a managing editor's browser sends; of the former one, the role was taken away meanwhile."""
    article, sent = in_review(), {}
    form = screen(managing).found(f"//li[@data-row='{row_of(article)}']//form[.//button[@value='approve']]")[0]
    sent = dict(form.form_values()) | {"act": "approve"}
    former = person("flo former", Job.MANAGING_EDITOR)
    browsers = {"former": as_(former)}
    former.groups.clear()
    for who in NOT_THEIRS.keys() - {"former"}:
        browsers[who] = as_(request.getfixturevalue(who))
    assert {
        who: browsers[who].post(form.action, sent, headers=IN_PLACE).status_code for who in NOT_THEIRS
    } == NOT_THEIRS
    assert again(article).stage == Stage.IN_REVIEW


def test_who_was_logged_out_gets_their_note_back(client: Any, editor: Any, in_review: Any) -> None:
    address = reverse("admin:today_article", args=[in_review().pk])
    answer = client.post(address, {"act": "send_back", "send_back_note": "Who says so?"})
    assert answer.status_code == 403
    assert "Who says so?" in answer.content.decode()


def test_readers_have_no_today(as_: Any, reader: Any, magazine: Any) -> None:
    for address in (URL, reverse("admin:today")):
        assert "login" in as_(reader).get(address)["Location"]


def test_the_address_of_a_button_leads_back_to_today(as_: Any, writer: Any, draft: Any) -> None:
    assert as_(writer).get(reverse("admin:today_article", args=[draft().pk])).url == URL

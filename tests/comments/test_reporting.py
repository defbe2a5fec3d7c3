"""Telling the moderators of a comment."""

from datetime import timedelta

import pytest

from comments import editing, moderation, reporting
from comments.models import Comment, Report, Thread
from comments.reporting import MOST
from common.refusal import Reason, Refusal
from tests.at_once import at_once, refusals
from tests.comments.conftest import html

pytestmark = pytest.mark.django_db


@pytest.fixture
def comment(say, writer):
    """By somebody else than the subscriber."""
    return say(by=writer)


@pytest.fixture
def report(subscriber, now):
    def act(comment, by=subscriber, **given):
        return reporting.report(comment, by=by, **({"why": "spam", "words": "", "now": now} | given))

    return act


def test_a_report_says_what_is_wrong_with_which_words(comment, report, subscriber, now):
    made = report(comment, why="other", words=" It is  my\r\nname. ")
    assert (made.by, made.why, made.words, made.at) == (subscriber, "other", "It is  my\nname.", now)
    assert (made.revision.number, made.decision) == (1, None)


def test_the_same_words_are_reported_once_by_a_reader(comment, report, moderator):
    assert report(comment) == report(comment, why="uncivil")
    report(comment, by=moderator)
    assert Report.objects.count() == 2


def test_other_words_may_be_reported_again(comment, report, writer, now):
    report(comment)
    editing.edit(comment, "Something else.", by=writer, now=now)
    report(comment)
    assert Report.objects.count() == 2


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"why": ""}, "why"),
        ({"why": "boring"}, "why"),
        ({"why": "other", "words": " \u200b"}, "words"),
        ({"words": "a" * 401}, "words"),
        ({"words": "a" * 1_048_576}, "words"),
    ],
)
def test_what_cannot_be_kept_is_refused_at_its_field(comment, report, typed, field):
    with pytest.raises(Refusal) as refused:
        report(comment, **typed)
    assert refused.value.problems[0].field == field


def test_nobody_reports_their_own(comment, report, writer):
    with pytest.raises(Refusal, match="your own comment"):
        report(comment, by=writer)


@pytest.mark.parametrize(("who", "sentence"), [("lapsed", "Renew it to join"), ("reader", "Subscribe to join")])
def test_who_takes_no_part_reports_nothing(request, comment, report, who, sentence):
    with pytest.raises(Refusal, match=sentence):
        report(comment, by=request.getfixturevalue(who))


def test_it_is_possible_where_the_conversation_is_closed(comment, report, now):
    Thread.objects.update(closed_at=now)
    assert report(comment)


def test_what_is_hidden_is_not_reported_and_a_reply_to_it_is(say, comment, report, writer, moderator, now):
    reply = say(by=writer, parent=comment)
    moderation.hide(comment, by=moderator, reason="Names a minor", now=now)
    with pytest.raises(Refusal, match="is gone"):
        report(comment)
    assert report(reply)


def test_under_a_withdrawn_article_nothing_is_reported(comment, report, edition, withdrawn):
    withdrawn(edition)
    with pytest.raises(Refusal, match="was withdrawn"):
        report(comment)


def test_after_ten_in_an_hour_the_next_waits(comment, bulk, report, writer, now):
    for other in bulk(MOST, by=writer):
        other.revisions.create(number=1, text=other.text, at=now)
        report(other)
    with pytest.raises(Refusal, match="10 comments within an hour") as refused:
        report(comment)
    assert refused.value.reason == Reason.NOT_NOW
    assert report(comment, now=now + timedelta(hours=1))


@pytest.mark.django_db(transaction=True)
def test_sent_twenty_times_at_once_it_is_one_report(comment, report):
    made = at_once(*[lambda: report(comment).pk] * 20)
    assert refusals(made) == []
    assert len(set(made)) == Report.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_the_limit_holds_for_reports_that_come_at_once_in_two_conversations(
    say, comment, report, writer, live, monkeypatch
):
    monkeypatch.setattr(reporting, "MOST", 1)
    elsewhere = say(by=writer, to=live(headline="Another", slug="another"))
    made = at_once(*[lambda: report(comment), lambda: report(elsewhere)])
    assert [refusal.reason for refusal in refusals(made)] == [Reason.NOT_NOW]
    assert Report.objects.count() == 1


# The page


@pytest.fixture
def page(comment):
    return f"/comments/{comment.key}/report/"


def test_it_asks_why_and_thanks_in_place(as_, subscriber, address, page, comment):
    browser = as_(subscriber)
    assert page in html(browser.get(address))
    form = html(browser.get(f"{page}?next={address}"))
    for words in ("What is wrong with it?", *Report.Why.labels, comment.text):
        assert words in form
    response = browser.post(page, {"why": "spam", "words": "Again.", "next": address})
    assert (response.status_code, response["Location"]) == (303, f"{address}#{comment.anchor}")
    after = html(browser.get(address))
    assert "You have reported this." in after
    assert page not in after


def test_without_a_reason_it_asks_again_and_keeps_the_words(as_, subscriber, page):
    response = as_(subscriber).post(page, {"words": "Kept."})
    assert response.status_code == 400
    assert "Choose what is wrong" in html(response)
    assert "Kept.</textarea>" in html(response)


def test_a_lapsed_subscriber_is_told_why_not_and_sees_no_words(as_, lapsed, page, comment):
    response = as_(lapsed).get(page)
    assert response.status_code == 403
    assert "Renew it" in html(response)
    assert comment.text not in html(response)


def test_its_author_has_no_link_to_it_and_is_refused(as_, writer, address, page):
    assert page not in html(as_(writer).get(address))
    assert as_(writer).post(page, {"why": "spam"}).status_code == 403


def test_a_visitor_logs_in_first(client, page):
    assert client.get(page)["Location"].startswith("/accounts/login/?next=")


def test_for_a_script_it_is_the_form_and_then_the_comment_with_thanks(as_, subscriber, page, comment):
    browser = as_(subscriber)
    assert html(browser.get(page, headers={"X-In-Place": "1"})).startswith("<form")
    answer = html(browser.post(page, {"why": "spam"}, headers={"X-In-Place": "1"}))
    assert 'data-said="Thank you. A moderator will read this comment."' in answer
    assert "You have reported this." in answer


def test_a_report_that_was_decided_on_is_a_mark_still(as_, subscriber, moderator, report, address, comment, now):
    report(comment)
    moderation.keep(comment, by=moderator, now=now)
    assert "You have reported this." in html(as_(subscriber).get(address))
    assert Comment.objects.get().is_published

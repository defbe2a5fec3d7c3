"""The queue of comments: what a moderator sees of each, and decides."""

from __future__ import annotations

import re

import pytest

from comments import editing
from comments.admin.marking import marked
from comments.models import Comment, Decision, Report
from tests.comments.conftest import html

pytestmark = pytest.mark.django_db
QUEUE = "/admin/comments/queue/"


def one(comment: Comment, act: str, **more: str) -> dict:
    """What the buttons of one comment send."""
    key = str(comment.key)
    return {"do": act, "one": "1", "chosen": key, f"revision-{key}": comment.revision} | more


def several(act: str, *comments: Comment, **more: str) -> dict:
    seen = {f"revision-{comment.key}": comment.revision for comment in comments}
    return {"do": act, "chosen": [str(comment.key) for comment in comments]} | seen | more


def order(page: str) -> list[str]:
    return re.findall('data-row="([^"]*)"', page)


@pytest.mark.one_database
def test_an_empty_queue_says_what_comes_there(desk):
    assert "Nothing waits. What the screen holds and what readers report comes here" in html(desk.get(QUEUE))


def test_each_comment_is_shown_with_what_a_decision_turns_on(desk, say, held, report, hide, edition, neighbour):
    hide(say("Something else."))
    root = say("The road is sixty years old.", by=neighbour)
    held("Only a **nincompoop** would say so.", parent=root)
    report(shown := say(), "private", "That is my house.")
    page = html(desk.get(QUEUE))
    for words in (
        "Only a <strong><mark>nincompoop</mark></strong> would say so.",
        "A listed word: <q>nincompoop</q>",
        "It tells what is private: <q>That is my house.</q>",
        edition.headline,
        "</b>: The road is sixty years old.",
        "1 published and 1 hidden before; account",
        "<b data-count>1</b> held, <b data-count>1</b> reported",
        f"?comment={shown.key}#comment-{shown.key}",
    ):
        assert words in page


def test_a_moderator_does_not_learn_who_reported_their_own_comment(desk, as_, say, report, moderator, managing, writer):
    report(comment := say(by=moderator), "private", "That is my house.", by=writer)
    change = f"/admin/comments/comment/{comment.pk}/change/"
    for page in (QUEUE, change):
        assert writer.display_name not in html(desk.get(page))
        assert writer.display_name in html(as_(managing).get(page))
    assert "That is my house." in html(desk.get(QUEUE))


def test_a_report_on_words_that_have_changed_since_says_so(desk, say, report):
    report(comment := say(), "spam")
    editing.edit(comment, "Other words.", by=comment.author, now=comment.at)
    assert "It advertises something (before it was edited)" in html(desk.get(QUEUE))


def test_what_is_held_and_reported_stands_there_once(desk, say, report, listed):
    listed("nincompoop")
    report(comment := say(), "spam")
    editing.edit(comment, "Only a nincompoop.", by=comment.author, now=comment.at)
    page = html(desk.get(QUEUE))
    assert order(page) == [str(comment.key)]
    assert "<b data-count>1</b> held, <b data-count>0</b> reported" in page


def test_what_waits_longest_comes_first_and_twenty_at_a_time(desk, say, held, report, bulk, subscriber):
    report(reported := say())
    first = held()
    rows = bulk(25, by=subscriber)
    Comment.objects.filter(pk__in=[row.pk for row in rows]).update(state="held")
    page = html(desk.get(QUEUE))
    next_page = html(desk.get(QUEUE + re.search(r'href="(\?cursor=[^"]+)" rel="next"', page)[1]))
    back = html(desk.get(QUEUE + re.search(r'href="(\?cursor=[^"]+)" rel="prev"', next_page)[1]))
    assert (len(order(page)), len(order(next_page))) == (20, 7)
    assert len({*order(page), *order(next_page)}) == 27
    assert order(back) == order(page)
    assert {str(reported.key), str(first.key)} < {*order(page), *order(next_page)}
    assert desk.get(f"{QUEUE}?cursor=forged").status_code == 404


def test_the_queue_asks_as_much_for_twenty_comments_as_for_one(
    desk, say, held, report, bulk, neighbour, django_assert_num_queries, django_assert_max_num_queries
):
    report(say())
    held()
    desk.get(QUEUE)
    with django_assert_max_num_queries(15) as few:
        desk.get(QUEUE)
    Comment.objects.filter(pk__in=[row.pk for row in bulk(30, by=neighbour)]).update(state="held")
    with django_assert_num_queries(len(few)):
        desk.get(QUEUE)


def test_one_is_approved_in_place_and_the_next_stays(desk, held, moderator):
    first, second = held(), held("A nincompoop again.")
    page = html(desk.post(QUEUE, one(first, "approve"), follow=True))
    assert "The comment of Sam Subscriber is approved." in page
    assert order(page) == [str(second.key)]
    assert Decision.objects.get(verdict="approve").by == moderator


def test_hiding_needs_a_reason_and_keeps_what_was_chosen(desk, held):
    comment = held()
    page = html(desk.post(QUEUE, one(comment, "hide")))
    assert "Give the reason: choose a rule, or write your own words." in page
    both = {f"{comment.key}-rule": "civil", f"{comment.key}-reason": "x" * 390}
    page = html(desk.post(QUEUE, one(comment, "hide", **both)))
    assert "Both together may have 400 characters." in page
    assert 'value="civil" selected' in page
    assert Comment.objects.get().is_held


def test_a_ready_reason_and_own_words_are_the_reason_and_its_rule_is_kept(desk, held):
    comment = held()
    desk.post(
        QUEUE, one(comment, "hide", **{f"{comment.key}-rule": "civil", f"{comment.key}-reason": "Say it kindly."})
    )
    decision = Decision.objects.get(verdict="hide")
    assert (decision.rule, decision.reason) == ("civil", "It attacks a person instead of what they say. Say it kindly.")


def test_a_report_is_answered_by_leaving_the_comment(desk, say, report):
    report(comment := say())
    page = html(desk.post(QUEUE, one(comment, "leave"), follow=True))
    assert "The comment of Sam Subscriber is left as it is." in page
    assert order(page) == []
    assert Report.objects.get().decision.verdict == "keep"
    assert Comment.objects.get().is_published


def test_several_are_hidden_with_one_reason_and_each_refusal_is_told(desk, held, say, moderator):
    own, first, second = held(by=moderator), held("A nincompoop."), held("A nincompoop again.")
    page = html(desk.post(QUEUE, several("hide", first, own, second, rule="topic"), follow=True))
    assert "2 comments hidden." in page
    assert "This comment is your own: another moderator decides on it." in page
    assert Comment.objects.filter(state="hidden").count() == 2
    reasons = Decision.objects.filter(verdict="hide").values_list("reason", flat=True)
    assert set(reasons) == {"It is not about the article."}


def test_words_that_changed_meanwhile_are_shown_and_not_decided_on_unread(desk, held):
    comment = held()
    Comment.objects.update(revision=2, text="Other words", html="<p>Other words</p>")
    comment.revisions.create(number=2, text="Other words", at=comment.at)
    page = html(desk.post(QUEUE, one(comment, "approve"), follow=True))
    assert "Its author has changed this comment since you read it." in page
    assert f'data-about="{comment.key}"' in page
    assert "<p>Other words</p>" in page
    assert "A listed word: <q>nincompoop</q> (before it was edited)" in page
    assert Comment.objects.get().is_held


def test_the_second_moderator_hears_who_decided(desk, as_, managing, held):
    comment = held()
    as_(managing).post(QUEUE, one(comment, "hide", **{f"{comment.key}-rule": "civil"}))
    page = html(desk.post(QUEUE, one(comment, "approve"), follow=True))
    assert "this one is hidden. Mara Managing decided on it: hidden." in page


def test_what_no_button_sends_is_refused_with_a_sentence(desk, held):
    comment = held()
    for sent, says in (
        ({"do": "burn", "chosen": str(comment.key)}, "press Approve, Hide or Leave as it is"),
        ({"do": "approve"}, "Select a comment first."),
        ({"do": "approve", "chosen": ["1", "' OR 1", "\x00", str(comment.pk)]}, "Select a comment first."),
        ({"do": "approve", "chosen": [str(number) for number in range(101)]}, "100 comments at most"),
        ({"do": "approve", "chosen": str(comment.key), f"revision-{comment.key}": "9" * 4400}, "is approved"),
    ):
        assert says in html(desk.post(QUEUE, sent, follow=True))


@pytest.mark.one_database
def test_the_queue_is_for_moderators_and_managing_editors(request, as_, held):
    comment = held()
    wrong = []
    for who in ("moderator", "managing", "editor", "subscriptions_manager"):
        may = 200 if who in {"moderator", "managing"} else 403
        browser = as_(request.getfixturevalue(who))
        post = browser.post(QUEUE, one(comment, "burn")).status_code
        if browser.get(QUEUE).status_code != may or post != {200: 303, 403: 403}[may]:
            wrong.append((who, post))
    for who in ("subscriber", "reader"):
        answer = as_(request.getfixturevalue(who)).get(QUEUE)
        if answer.status_code not in (302, 403):
            wrong.append((who, answer.status_code))
    assert not wrong
    assert as_(request.getfixturevalue("moderator")).put(QUEUE).status_code == 405


@pytest.mark.one_database
def test_it_is_linked_from_where_moderators_start(desk, say):
    say()
    for page in ("/admin/comments/comment/", "/admin/comments/"):
        assert QUEUE in html(desk.get(page))


@pytest.mark.one_database
def test_nothing_in_a_comment_runs_where_its_span_is_marked():
    spans = ["<script>", "alert(1)", "https://x.example/?a=1&b=2"]
    shown = marked('<p>&lt;script&gt;alert(1) <a href="https://x.example/?a=1&amp;b=2" rel="nofollow">x</a></p>', spans)
    assert shown == (
        "<p><mark>&lt;script&gt;</mark><mark>alert(1)</mark> "
        '<mark><a href="https://x.example/?a=1&amp;b=2" rel="nofollow">x</a></mark></p>'
    )

"""Hiding and restoring comments, closing a conversation and opening it again."""

import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.db import connection, transaction

from comments import editing, moderation, removing
from comments.models import Comment, State, Thread
from common.refusal import Reason, Refusal
from tests.at_once import at_once, refusals

pytestmark = pytest.mark.django_db


def counts(root: Comment) -> tuple[int, int]:
    return Thread.objects.get().published_count, Comment.objects.get(pk=root.pk).replies_count


def test_hiding_leaves_a_decision_with_who_and_why(say, hide, moderator, now):
    comment = hide(say())
    decision = comment.decisions.get(verdict="hide")
    assert comment.state == "hidden"
    assert (decision.by, decision.reason, decision.at) == (moderator, "Names a minor", now)
    assert decision.revision == comment.revisions.get(number=1)


def test_what_is_hidden_is_not_counted_and_what_is_restored_is(say, hide, moderator, now):
    root = say()
    reply = say(parent=root)
    assert counts(root) == (2, 1)
    hide(reply)
    assert counts(root) == (1, 0)
    moderation.restore(reply, by=moderator, reason="The name is of a boat", now=now)
    assert counts(root) == (2, 1)


def test_hiding_twice_is_refused(say, hide):
    comment = say()
    hide(comment)
    with pytest.raises(Refusal, match="Only a comment that is published or held can be hidden") as refused:
        hide(comment)
    assert refused.value.sentence.endswith("this one is hidden. Moss Moderator decided on it: hidden.")
    assert refused.value.reason == Reason.NOT_NOW
    assert counts(comment) == (0, 0)


@pytest.mark.one_database
@pytest.mark.parametrize("reason", ["", "  ", "\u200b", "a" * 401])
def test_a_reason_is_needed_and_fits(say, hide, reason):
    with pytest.raises(Refusal) as refused:
        hide(say(), reason=reason)
    assert refused.value.problems[0].field == "reason"


@pytest.mark.one_database
@pytest.mark.parametrize("who", ["subscriber", "writer", "editor", "subscriptions_manager"])
def test_who_is_no_moderator_cannot_hide(request, say, hide, who):
    comment = say()
    with pytest.raises(Refusal, match="Only moderators") as refused:
        hide(comment, by=request.getfixturevalue(who))
    assert refused.value.reason == Reason.NOT_ALLOWED
    assert Comment.objects.get().is_published


def test_a_managing_editor_can(say, hide, managing):
    assert hide(say(), by=managing).state == "hidden"


def test_a_decision_on_words_that_have_changed_since_is_refused(say, hide):
    comment = say()
    Comment.objects.update(revision=2)
    with pytest.raises(Refusal, match="Read it again") as refused:
        hide(comment, revision=1)
    assert refused.value.reason == Reason.STALE


def test_words_that_their_author_took_back_can_be_neither_hidden_nor_restored(say, hide, moderator, now):
    comment = say()
    Comment.objects.update(state=State.REMOVED, text="", html="")
    with pytest.raises(Refusal, match="this one is removed by its author"):
        hide(comment)
    with pytest.raises(Refusal, match="this one is removed by its author"):
        moderation.restore(comment, by=moderator, reason="Nothing wrong with it", now=now)


# A whole conversation


def test_a_conversation_is_closed_and_opened_again(say, edition, moderator, now):
    say()
    assert moderation.close(edition.article, by=moderator, now=now).closed_at == now
    with pytest.raises(Refusal, match="This conversation is closed"):
        say()
    moderation.reopen(edition.article, by=moderator, now=now)
    assert say().is_published


def test_it_is_closed_before_anybody_has_commented(say, edition, moderator, now):
    moderation.close(edition.article, by=moderator, now=now)
    with pytest.raises(Refusal, match="This conversation is closed"):
        say()


def test_closing_leaves_who_and_when_and_closing_again_leaves_nothing(edition, moderator, managing, now):
    thread = moderation.close(edition.article, by=moderator, now=now)
    moderation.close(edition.article, by=managing, now=now + timedelta(minutes=1))
    record = LogEntry.objects.get(object_id=thread.pk)
    assert (record.user, record.action_time, record.change_message) == (moderator, now, "Closed.")


@pytest.mark.parametrize("act", [moderation.close, moderation.reopen])
def test_who_is_no_moderator_closes_and_opens_nothing(edition, writer, now, act):
    with pytest.raises(Refusal, match="Only moderators"):
        act(edition.article, by=writer, now=now)
    assert not Thread.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_comment_that_is_sent_while_the_conversation_is_closed_comes_too_late(say, edition, moderator, now):
    say()
    with ThreadPoolExecutor(1) as somebody:
        with transaction.atomic():
            moderation.close(edition.article, by=moderator, now=now)
            sending = somebody.submit(at_once, say)
            until_somebody_waits()
        assert [refusal.reason for refusal in refusals(sending.result(20))] == [Reason.NOT_NOW]
    assert Thread.objects.get().published_count == Comment.objects.count() == 1


def until_somebody_waits() -> None:
    """For a lock. SQLite shows none: there, whoever writes has waited since their transaction began."""
    if connection.vendor != "postgresql":
        time.sleep(0.2)
        return
    deadline = time.monotonic() + 10
    with connection.cursor() as cursor:
        while time.monotonic() < deadline:
            cursor.execute("SELECT count(*) FROM pg_locks WHERE NOT granted")
            if cursor.fetchone()[0]:
                return
            time.sleep(0.01)
    raise AssertionError("Nobody waits.")


# What is held, and what is reported


def test_a_held_comment_that_is_approved_is_published_and_counted(held, say, moderator, now):
    root = say()
    reply = held(parent=root)
    assert counts(root) == (1, 0)
    assert moderation.approve(reply, by=moderator, now=now).is_published
    assert counts(root) == (2, 1)
    decision = reply.decisions.get(verdict="approve")
    assert (decision.by, decision.reason, decision.revision.number) == (moderator, "", 1)


def test_a_held_comment_that_is_hidden_was_never_counted(held, hide):
    comment = hide(held())
    assert (comment.state, Thread.objects.get().published_count) == ("hidden", 0)


WAYS = (
    "hide restore hide remove",
    "hold approve hold remove",
    "hold hide restore remove",
    "hold hide remove",
    "hold remove approve",
    "remove hide",
)


def test_the_counts_are_exact_after_every_act_whatever_came_before(say, listed, moderator, now):
    listed("nincompoop")
    root = say()
    acts: dict[str, Any] = {
        "hold": lambda one: editing.edit(one, f"A nincompoop, {one.pk}.", by=one.author, now=one.at),
        "approve": lambda one: moderation.approve(one, by=moderator, now=now),
        "hide": lambda one: moderation.hide(one, by=moderator, reason="Uncivil", now=now),
        "restore": lambda one: moderation.restore(one, by=moderator, reason="It is not", now=now),
        "remove": lambda one: removing.remove(one, by=one.author, now=now),
    }
    wrong = []
    for way in WAYS:
        reply = say(parent=root)
        say(parent=reply)
        for act in way.split():
            with suppress(Refusal):
                acts[act](reply)
            published = Comment.objects.published().count()
            if counts(root) != (published, published - 1):
                wrong.append((way, act, counts(root), published))
    assert not wrong


def test_hiding_a_root_keeps_its_replies_and_counts_them(say, hide):
    root = say()
    for _ in range(2):
        say(parent=root)
    hide(root)
    assert counts(root) == (2, 2)


def test_a_rule_of_the_guidelines_is_kept_with_the_reason(say, hide):
    decision = hide(say(), rule="civil").decisions.get(verdict="hide")
    assert (decision.rule, decision.reason) == ("civil", "Names a minor")


ACTS: dict[str, tuple[Any, dict[str, str]]] = {
    "approve": (moderation.approve, {"held": "published"}),
    "hide": (moderation.hide, {"published": "hidden", "held": "hidden"}),
    "restore": (moderation.restore, {"hidden": "published"}),
    "keep": (moderation.keep, {"published": "published"}),
}


def test_each_act_needs_its_state_and_leaves_its_own(say, report, moderator, now):
    """The whole table: of the states that are not named every act is refused and changes nothing."""
    wrong = []
    comment = say()
    report(comment)
    for name, (act, leaves) in ACTS.items():
        for state in State:
            Comment.objects.update(state=state, text="" if state == State.REMOVED else "x")
            Comment.objects.get().reports.update(decision=None)
            try:
                after = act(comment, by=moderator, reason="As I said", now=now).state
            except Refusal as refusal:
                after = None if refusal.reason == Reason.NOT_NOW and Comment.objects.get().state == state else "?"
            if after != leaves.get(state):
                wrong.append((name, state, after))
    assert not wrong


def test_a_report_is_answered_by_whatever_is_decided(say, report, hide, moderator, now):
    kept, hidden = say(), say()
    reports = report(kept), report(hidden)
    moderation.keep(kept, by=moderator, now=now)
    hide(hidden)
    verdicts = []
    for one in reports:
        one.refresh_from_db()
        verdicts.append(one.decision.verdict)
    assert verdicts == ["keep", "hide"]


def test_what_nobody_reports_is_not_left_as_it_is(say, report, moderator, managing, now):
    comment = say()
    with pytest.raises(Refusal, match="No report on this comment is open"):
        moderation.keep(comment, by=moderator, now=now)
    report(comment)
    moderation.keep(comment, by=managing, now=now)
    with pytest.raises(Refusal, match="Mara Managing decided on it: left as it is"):
        moderation.keep(comment, by=moderator, now=now)


def test_nobody_decides_on_their_own_comment(held, moderator, managing, now):
    comment = held(by=moderator)
    with pytest.raises(Refusal, match="is your own: another moderator decides on it") as refused:
        moderation.approve(comment, by=moderator, now=now)
    assert refused.value.reason == Reason.NOT_ALLOWED
    assert moderation.approve(comment, by=managing, now=now).is_published


def test_a_held_comment_in_a_withdrawn_article_is_decided_on_as_any_other(held, edition, withdrawn, moderator, now):
    comment = held()
    withdrawn(edition)
    assert moderation.approve(comment, by=moderator, now=now).is_published


def test_what_waits_is_what_is_held_and_what_is_reported_each_once(held, say, report, neighbour, managing, hide):
    first, second = held(), say()
    report(second)
    report(second, by=managing)
    report(hide_me := say())
    hide(hide_me)
    both = say("A nincompoop said that.", by=neighbour)
    assert [one.pk for one in moderation.waiting()] == [first.pk, both.pk]
    assert [one.pk for one in moderation.reported()] == [second.pk]


# Two at once


@pytest.mark.django_db(transaction=True)
def test_of_two_moderators_at_once_one_decides_and_the_other_hears_who_did(held, moderator, managing, now):
    for _ in range(4):
        comment = held(f"Only a nincompoop, no. {_}.")
        outcomes = at_once(
            lambda: moderation.approve(comment, by=moderator, now=now),  # noqa: B023
            lambda: moderation.hide(comment, by=managing, reason="Uncivil", now=now, revision=1),  # noqa: B023
        )
        comment.refresh_from_db()
        decided = comment.decisions.exclude(by=None)
        refused = refusals(outcomes)
        assert len(refused) + len(decided) == 2
        # What is approved can still be hidden, and what is hidden is not approved.
        assert comment.state == "hidden"
        assert all("Mara Managing decided on it: hidden." in refusal.sentence for refusal in refused)
    assert Thread.objects.get().published_count == 0


@pytest.mark.django_db(transaction=True)
def test_words_that_their_author_changes_while_they_are_approved_are_never_approved_unread(held, moderator, now):
    for number in range(6):
        comment = held(f"Only a nincompoop, no. {number}.")
        outcomes = at_once(
            lambda: moderation.approve(comment, by=moderator, now=now, revision=1),  # noqa: B023
            lambda: editing.edit(comment, f"Worse, no. {number}.", by=comment.author, now=comment.at),  # noqa: B023
        )
        comment.refresh_from_db()
        approved = comment.decisions.filter(verdict="approve").first()
        if approved:
            assert approved.revision.number == 1
        else:
            assert [refusal.reason for refusal in refusals(outcomes)] == [Reason.STALE]
            assert (comment.state, comment.text) == ("held", f"Worse, no. {number}.")
    assert Thread.objects.get().published_count == Comment.objects.published().count()

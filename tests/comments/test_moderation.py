"""Hiding and restoring comments, closing a conversation and opening it again."""

import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.contrib.admin.models import LogEntry
from django.db import connection, transaction

from comments import moderation
from comments.models import Comment, State, Thread
from common.refusal import Reason, Refusal
from tests.at_once import at_once, refusals

pytestmark = pytest.mark.django_db


@pytest.fixture
def hide(moderator, now):
    def act(comment, reason="Names a minor", by=moderator, **given):
        return moderation.hide(comment, by=by, reason=reason, now=now, **given)

    return act


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
    with pytest.raises(Refusal, match="Only a comment that is published can be hidden; this one is hidden") as refused:
        hide(comment)
    assert refused.value.reason == Reason.NOT_NOW
    assert counts(comment) == (0, 0)


@pytest.mark.parametrize("reason", ["", "  ", "\u200b", "a" * 401])
def test_a_reason_is_needed_and_fits(say, hide, reason):
    with pytest.raises(Refusal) as refused:
        hide(say(), reason=reason)
    assert refused.value.problems[0].field == "reason"


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

"""What moderators do, each act leaving who did it: with a comment and its reason, or with a whole conversation."""

from __future__ import annotations

from datetime import datetime

from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db import transaction

from articles.models import Article
from comments import counting
from comments.models import LONGEST_REASON, Comment, Decision, State, Thread, Verdict
from common.refusal import Reason, Refusal
from common.text import clean_line
from subscribers.models import User

PERMISSION = "comments.moderate_comment"
# Verdict: the state that it needs, and the one that it leaves.
ACTS = {
    Verdict.HIDE: (State.PUBLISHED, State.HIDDEN),
    Verdict.RESTORE: (State.HIDDEN, State.PUBLISHED),
}


def hide(comment: Comment, *, by: User, reason: str, now: datetime, revision: int | None = None) -> Comment:
    """`revision` is the number of the one that the moderator has read; refuses if there is a newer one."""
    return _decide(Verdict.HIDE, comment, by, reason, now, revision)


def restore(comment: Comment, *, by: User, reason: str, now: datetime, revision: int | None = None) -> Comment:
    return _decide(Verdict.RESTORE, comment, by, reason, now, revision)


def close(article: Article, *, by: User, now: datetime) -> Thread:
    """Nobody comments from now on, whether anybody has yet or not. Closing what is closed changes nothing."""
    _check_may(by)
    with transaction.atomic():
        thread = counting.lock(Thread.objects.get_or_create(article=article)[0].pk)
        if thread.closed_at is None:
            _set_closed(thread, now, by, now, "Closed.")
    return thread


def reopen(article: Article, *, by: User, now: datetime) -> Thread:
    """Open again, for what is left of its days."""
    _check_may(by)
    with transaction.atomic():
        thread = counting.lock(Thread.objects.get(article=article).pk)
        if thread.closed_at:
            _set_closed(thread, None, by, now, "Opened again.")
    return thread


def _decide(verdict: Verdict, comment: Comment, by: User, reason: str, now: datetime, revision: int | None) -> Comment:
    reason = _reason(reason)
    _check_may(by)
    with transaction.atomic():
        counting.lock(comment.thread_id)
        comment = Comment.objects.get(pk=comment.pk)
        _check(comment, verdict, revision)
        seen = comment.revisions.get(number=comment.revision)
        Decision.objects.create(comment=comment, revision=seen, verdict=verdict, reason=reason, by=by, at=now)
        comment.state = ACTS[verdict][1]
        comment.save(update_fields=["state"])
        counting.count(comment, 1 if comment.is_published else -1)
    return comment


def _reason(typed: str) -> str:
    reason = clean_line(typed[: 4 * LONGEST_REASON])
    if not reason:
        raise Refusal.of_field("reason", "Give the reason: the author and other moderators read it.")
    if len(reason) > LONGEST_REASON:
        raise Refusal.of_field("reason", f"A reason may have {LONGEST_REASON} characters. Shorten it.")
    return reason


def _check_may(by: User) -> None:
    if not by.has_perm(PERMISSION):
        raise Refusal("Only moderators can do this. Ask one of them.", Reason.NOT_ALLOWED)


def _check(comment: Comment, verdict: Verdict, revision: int | None) -> None:
    before = ACTS[verdict][0]
    if comment.state != before:
        state = comment.get_state_display()
        sentence = f"Only a comment that is {before.label} can be {verdict.label}; this one is {state}."
        raise Refusal(sentence, Reason.NOT_NOW)
    if revision is not None and revision != comment.revision:
        raise Refusal("Its author has changed this comment since you read it. Read it again.", Reason.STALE)


def _set_closed(thread: Thread, closed_at: datetime | None, by: User, now: datetime, words: str) -> None:
    thread.closed_at = closed_at
    thread.save(update_fields=["closed_at"])
    LogEntry.objects.create(
        user=by,
        action_time=now,
        content_type=ContentType.objects.get_for_model(Thread),
        object_id=str(thread.pk),
        object_repr=str(thread)[:200],
        action_flag=CHANGE,
        change_message=words,
    )

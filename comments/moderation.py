"""What moderators do with a comment, each act leaving its decision, and an author with their own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from comments import counting
from comments.models import Comment, Decision
from common.refusal import Reason, Refusal
from common.text import clean_line
from subscribers.models import User

State = Comment.State
Verdict = Decision.Verdict
PERMISSION = "comments.moderate_comment"
LONGEST_REASON = 400


@dataclass(frozen=True)
class Act:
    before: Comment.State
    after: Comment.State
    needs_reason: bool


ACTS = {
    Verdict.HIDE: Act(State.PUBLISHED, State.HIDDEN, needs_reason=True),
    Verdict.RESTORE: Act(State.HIDDEN, State.PUBLISHED, needs_reason=True),
    Verdict.PUBLISH: Act(State.HELD, State.PUBLISHED, needs_reason=False),
    Verdict.REFUSE: Act(State.HELD, State.REFUSED, needs_reason=True),
}


def hide(comment: Comment, *, by: User, reason: str, now: datetime, revision: int | None = None) -> Comment:
    """`revision` is the number of the one that the moderator has read; refuses if there is a newer one."""
    return _decide(Verdict.HIDE, comment, by, reason, now, revision)


def restore(comment: Comment, *, by: User, reason: str, now: datetime, revision: int | None = None) -> Comment:
    return _decide(Verdict.RESTORE, comment, by, reason, now, revision)


def publish(comment: Comment, *, by: User, now: datetime, reason: str = "", revision: int | None = None) -> Comment:
    return _decide(Verdict.PUBLISH, comment, by, reason, now, revision)


def refuse(comment: Comment, *, by: User, reason: str, now: datetime, revision: int | None = None) -> Comment:
    return _decide(Verdict.REFUSE, comment, by, reason, now, revision)


def remove(comment: Comment, *, by: User, now: datetime) -> Comment:
    """Its author takes the words back, of every revision; the place stays where others have answered."""
    with transaction.atomic():
        counting.lock(comment.thread_id)
        comment = Comment.objects.get(pk=comment.pk)
        if comment.author_id != by.pk:
            raise Refusal("Only its author can remove a comment. A moderator can hide it.", Reason.NOT_ALLOWED)
        if comment.state == State.REMOVED:
            raise Refusal("This comment is already removed.", Reason.NOT_NOW)
        comment.text = comment.html = ""
        comment.edited_at = now
        comment.revisions.update(text="")
        comment.decisions.update(span="")
        return _turn(comment, State.REMOVED)


def _decide(
    verdict: Decision.Verdict, comment: Comment, by: User, reason: str, now: datetime, revision: int | None
) -> Comment:
    act = ACTS[verdict]
    reason = _reason(act, reason)
    if not by.has_perm(PERMISSION):
        raise Refusal("Only moderators can do this. Ask one of them.", Reason.NOT_ALLOWED)
    with transaction.atomic():
        counting.lock(comment.thread_id)
        comment = Comment.objects.get(pk=comment.pk)
        _check(comment, verdict, revision)
        seen = comment.revisions.get(number=comment.revision)
        Decision.objects.create(comment=comment, revision=seen, verdict=verdict, reason=reason, by=by, at=now)
        return _turn(comment, act.after)


def _reason(act: Act, typed: str) -> str:
    reason = clean_line(typed[: 4 * LONGEST_REASON])
    if act.needs_reason and not reason:
        raise Refusal.of_field("reason", "Give the reason: the author and other moderators read it.")
    if len(reason) > LONGEST_REASON:
        raise Refusal.of_field("reason", f"A reason may have {LONGEST_REASON} characters. Shorten it.")
    return reason


def _check(comment: Comment, verdict: Decision.Verdict, revision: int | None) -> None:
    before = ACTS[verdict].before
    if comment.state != before:
        state = comment.get_state_display()
        sentence = f"Only a comment that is {before.label} can be {verdict.label}; this one is {state}."
        raise Refusal(sentence, Reason.NOT_NOW)
    if revision is not None and revision != comment.revision:
        raise Refusal("Its author has changed this comment since you read it. Read it again.", Reason.STALE)


def _turn(comment: Comment, after: Comment.State) -> Comment:
    change = (after == State.PUBLISHED) - comment.is_published
    comment.state = after
    comment.save(update_fields=["state", "text", "html", "edited_at"])
    if change:
        counting.count(comment, change)
    return comment

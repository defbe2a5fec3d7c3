"""An author changes a comment of theirs: new words pass the screen as the first did."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction

from comments import acting, counting, posting, standing
from comments.acting import Check
from comments.models import Comment, State
from comments.screen import Finding, Submission, screen
from comments.standing import Standing
from comments.words import MOST_TYPED
from common.refusal import Problem, Reason, Refusal
from common.text import clean_lines
from subscribers.models import User

WINDOW = timedelta(minutes=5)
EDITABLE = {State.PUBLISHED, State.HELD}
NOT_YOURS = "Only its author can change a comment."
HIDDEN = "A moderator has hidden this comment, so it cannot be changed any more."
LATE = (
    "A comment can be changed for five minutes after it was posted, and they are over. "
    "You can still delete it, or add to it in a reply."
)
CHANGED = "You have changed this comment elsewhere meanwhile. Your words here are kept: look at both, then save again."


def edit(comment: Comment, text: str, *, by: User, now: datetime, check: Check = acting.unchecked) -> Comment:
    """The comment with these words, and a revision of them unless they are the same. What was published may be held;
    what is held stays so until a moderator has read it, whatever it says now. A refusal leaves all as it was."""
    with transaction.atomic():
        comment = acting.lock(comment, by)
        _refuse_unless_theirs(comment, by)
        check(comment)
        there = ready(comment, by=by, now=now)
        if not _is_same(comment, text):
            _change(comment, Submission(there, text, by, comment.thread, now, editing=comment), now)
    return comment


def is_editable(comment: Comment, user: User | None, there: Standing, now: datetime) -> bool:
    return comment.is_by(user) and there.may_comment and is_in_time(comment, now)


def is_in_time(comment: Comment, now: datetime) -> bool:
    return comment.state in EDITABLE and now < comment.at + WINDOW


def ready(comment: Comment, *, by: User, now: datetime) -> Standing:
    """The standing of an author who may change this comment now; refuses with what stands in the way."""
    _refuse_unless_theirs(comment, by)
    _refuse_unless_editable(comment, now)
    there = standing.of(by, comment.thread, now)
    if not there.may_comment:
        raise there.not_commenting()
    return there


def as_seen(number: int, text: str) -> Check:
    """That `text` is written over revision `number`, or is there already: a form that is sent twice is no collision."""

    def check(comment: Comment) -> None:
        if comment.revision != number and not _is_same(comment, text):
            raise Refusal(CHANGED, Reason.STALE, (Problem("text", CHANGED),))

    return check


def _refuse_unless_theirs(comment: Comment, by: User) -> None:
    if not comment.is_by(by):
        raise Refusal(NOT_YOURS, Reason.NOT_ALLOWED)


def _refuse_unless_editable(comment: Comment, now: datetime) -> None:
    if comment.state == State.REMOVED:
        raise acting.removed()
    if comment.state not in EDITABLE:
        raise Refusal(HIDDEN, Reason.NOT_NOW)
    if now >= comment.at + WINDOW:
        raise Refusal(LATE, Reason.NOT_NOW)


def _is_same(comment: Comment, typed: str) -> bool:
    return len(typed) <= MOST_TYPED and clean_lines(typed) == comment.text


def _change(comment: Comment, submission: Submission, now: datetime) -> None:
    findings = screen(submission)
    was_published = comment.is_published
    comment.state = _state_after(comment, findings)
    comment.text, comment.html = submission.text, submission.html
    comment.revision += 1
    comment.edited_at = now
    comment.save(update_fields=["state", "text", "html", "revision", "edited_at"])
    posting.record(comment, findings, now)
    if was_published and not comment.is_published:
        counting.count(comment, -1)


def _state_after(comment: Comment, findings: list[Finding]) -> State:
    return State.HELD if comment.is_held else posting.state_after(findings)

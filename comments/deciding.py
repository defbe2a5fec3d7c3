"""How each verdict on a comment is decided, whichever it is: checked and recorded under the lock of its thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from comments import counting, mails
from comments.mails import Told
from comments.models import LONGEST_REASON, Comment, Decision, State, Verdict
from common.refusal import Reason, Refusal
from common.text import clean_line
from subscribers.models import User

PERMISSION = "comments.moderate_comment"
# Verdict: the states that it needs, and the one that it leaves.
ACTS = {
    Verdict.APPROVE: ((State.HELD,), State.PUBLISHED),
    Verdict.HIDE: ((State.PUBLISHED, State.HELD), State.HIDDEN),
    Verdict.RESTORE: ((State.HIDDEN,), State.PUBLISHED),
    Verdict.KEEP: ((State.PUBLISHED,), State.PUBLISHED),
}
NEED_A_REASON = {Verdict.HIDE, Verdict.RESTORE}
OWN = "This comment is your own: another moderator decides on it."
STALE = "Its author has changed this comment since you read it. Read it again."
NO_REPORT = "No report on this comment is open."


@dataclass(frozen=True)
class Said:
    """By whom it is decided, when and why; `rule` is the one of the guidelines, where the reason names one."""

    by: User
    now: datetime
    reason: str = ""
    rule: str = ""


def decide(verdict: Verdict, comment: Comment, revision: int | None, said: Said) -> tuple[Comment, list[Told]]:
    """The comment as it is then, and what its author is to be told. Every open report on it is answered."""
    reason = reason_of(verdict, said.reason)
    check_may(said.by)
    with transaction.atomic():
        counting.lock(comment.thread_id)
        comment = Comment.objects.select_related("author", "thread").get(pk=comment.pk)
        _check(verdict, comment, revision, said.by)
        decision = Decision.objects.create(
            comment=comment,
            revision=comment.revisions.get(number=comment.revision),
            verdict=verdict,
            rule=said.rule,
            reason=reason,
            by=said.by,
            at=said.now,
        )
        comment.reports.open().update(decision=decision)
        told = mails.told(decision, State(comment.state))
        _change_to(comment, ACTS[verdict][1])
    return comment, told


def check_may(by: User) -> None:
    if not by.has_perm(PERMISSION):
        raise Refusal("Only moderators can do this. Ask one of them.", Reason.NOT_ALLOWED)


def reason_of(verdict: Verdict, typed: str) -> str:
    reason = clean_line(typed[: 4 * LONGEST_REASON])
    if not reason and verdict in NEED_A_REASON:
        raise Refusal.of_field("reason", "Give the reason: the author and other moderators read it.")
    if len(reason) > LONGEST_REASON:
        raise Refusal.of_field("reason", f"A reason may have {LONGEST_REASON} characters. Shorten it.")
    return reason


def _check(verdict: Verdict, comment: Comment, revision: int | None, by: User) -> None:
    if comment.is_by(by):
        raise Refusal(OWN, Reason.NOT_ALLOWED)
    before = ACTS[verdict][0]
    if comment.state not in before:
        needed = " or ".join(state.label for state in before)
        sentence = f"Only a comment that is {needed} can be {verdict.label}; this one is {comment.get_state_display()}."
        raise Refusal(sentence + _who_decided(comment), Reason.NOT_NOW)
    if verdict == Verdict.KEEP and not comment.reports.open().exists():
        raise Refusal(NO_REPORT + _who_decided(comment), Reason.NOT_NOW)
    if revision is not None and revision != comment.revision:
        raise Refusal(STALE, Reason.STALE)


def _who_decided(comment: Comment) -> str:
    """The last of the moderators, for the one who comes second."""
    last = comment.decisions.exclude(by=None).select_related("by").first()
    return f" {last.by} decided on it: {last.get_verdict_display()}." if last else ""


def _change_to(comment: Comment, state: State) -> None:
    change = (state == State.PUBLISHED) - comment.is_published
    comment.state = state
    comment.save(update_fields=["state"])
    if change:
        counting.count(comment, change)

"""What waits for moderators: comments that the screen holds, and those that readers report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from comments import waiting
from comments.models import Comment, Decision, Report, Verdict
from comments.screen import sentences
from newsroom.today import some
from newsroom.today.some import Some
from subscribers.models import User

MOST = 6


@dataclass(frozen=True)
class Said:
    """A comment, since when it waits, over what it was written, and why it waits."""

    comment: Comment
    since: datetime
    headline: str
    why: Sequence[str]
    seen: int
    """The newest decision on it."""
    is_own: bool
    """Of who looks, who does not decide on it."""

    @property
    def is_held(self) -> bool:
        return self.comment.is_held


@dataclass(frozen=True)
class Conversation:
    held: Some[Said]
    reported: Some[Said]

    @property
    def count(self) -> int:
        return self.held.count + self.reported.count


def conversation(by: User) -> Conversation:
    held, reported = some.of(waiting.waiting(), MOST), some.of(waiting.reported(), MOST)
    decisions = _decisions([*held.rows, *reported.rows])
    reports = _reports(reported.rows)
    return Conversation(
        Some([_said(one, _rules(one, decisions), decisions, by) for one in held.rows], held.more),
        Some([_said(one, reports[one.pk], decisions, by) for one in reported.rows], reported.more),
    )


Decisions = dict[int, list[Decision]]


def _said(comment: Comment, why: Sequence[str], decisions: Decisions, by: User) -> Said:
    facts, seen = vars(comment), max((one.pk for one in decisions.get(comment.pk, ())), default=0)
    return Said(comment, facts["since"], facts["printed"] or "", why, seen, comment.is_by(by))


def _decisions(comments: Iterable[Comment]) -> Decisions:
    found: Decisions = {}
    for decision in Decision.objects.filter(comment__in=list(comments)).select_related("revision").order_by("pk"):
        found.setdefault(decision.comment_id, []).append(decision)
    return found


def _rules(comment: Comment, decisions: Decisions) -> list[str]:
    """Why the screen held it as it stands, and on which words."""
    held = [one for one in decisions.get(comment.pk, ()) if one.verdict == Verdict.HOLD]
    return [
        sentences.found(one.rule) + (f": “{one.span}”" if one.span else "")
        for one in held
        if one.revision.number == comment.revision
    ]


def _reports(comments: Iterable[Comment]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for report in Report.objects.open().filter(comment__in=list(comments)):
        words = f"{report.get_why_display()}: “{report.words}”" if report.words else report.get_why_display()
        found.setdefault(report.comment_id, []).append(words)
    return found

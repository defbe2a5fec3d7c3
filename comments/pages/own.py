"""Somebody's own comments, newest first, whatever became of them: each with where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles.models import Edition
from articles.pages import paging
from comments import conversation, editing
from comments.models import Comment, Decision, State, Verdict
from comments.screen import held
from subscribers.pages.private import own

SIZE = 20
WORDS = {
    State.PUBLISHED: "Published.",
    State.HELD: "Only you see it until a moderator has read it.",
    State.REFUSED: "Not published.",
    State.HIDDEN: "Hidden by a moderator.",
    State.REMOVED: "Removed by you.",
}
# Which of them stand in their conversation for their author.
STANDING = {State.PUBLISHED, State.HELD}
# Which verdict brought them to where they are.
DECIDED_BY = {State.HELD: Verdict.HOLD, State.HIDDEN: Verdict.HIDE}


@dataclass(frozen=True)
class Own:
    """`edition` is None where the article is withdrawn; `reason` is why it is held or hidden, in a sentence."""

    comment: Comment
    edition: Edition | None
    reason: str
    is_editable: bool

    @property
    def state(self) -> str:
        return WORDS[State(self.comment.state)]

    @property
    def place(self) -> str:
        """Its own address, where it stands in the conversation; otherwise that of the article."""
        if self.edition is None:
            return ""
        if self.comment.state not in STANDING:
            return self.edition.get_absolute_url()
        return conversation.place(self.edition, self.comment)

    @property
    def is_removed(self) -> bool:
        return self.comment.state == State.REMOVED


@require_safe
@own
def comments(request: HttpRequest) -> HttpResponse:
    theirs = Comment.objects.filter(author=request.user.pk).select_related("thread")
    rows, pages = paging.read(request, theirs, "at", SIZE)
    return render(request, "comments/own.html", {"comments": _told(rows, timezone.now()), **pages})


def _told(rows: Sequence[Comment], now: datetime) -> list[Own]:
    """In two queries, however many there are."""
    live = Edition.objects.live().filter(article__in=[row.thread.article_id for row in rows])
    editions = {edition.article_id: edition for edition in live}
    reasons = _reasons(rows)
    return [
        Own(
            row,
            edition := editions.get(row.thread.article_id),
            reasons.get(row.pk, ""),
            is_editable=edition is not None and editing.is_in_time(row, now),
        )
        for row in rows
    ]


def _reasons(rows: Sequence[Comment]) -> dict[int, str]:
    """Of those that are held or hidden, by the last decision that made them so: a moderator's words, or the screen's
    rule in words."""
    verdicts = {row.pk: DECIDED_BY[State(row.state)] for row in rows if row.state in DECIDED_BY}
    decisions = Decision.objects.filter(comment__in=verdicts.keys()).order_by("at", "pk")
    return {
        decision.comment_id: _in_words(decision)
        for decision in decisions
        if decision.verdict == verdicts[decision.comment_id]
    }


def _in_words(decision: Decision) -> str:
    if decision.verdict == Verdict.HIDE:
        return f"The reason: {decision.reason}"
    return decision.reason or held(decision.rule)

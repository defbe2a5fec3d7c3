"""Somebody's own comments, newest first, whatever became of them: each with where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.models import Edition
from articles.pages import paging
from comments.conversation import address
from comments.models import Comment, Decision, State, Verdict
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


@dataclass(frozen=True)
class Own:
    """`edition` is None where the article is withdrawn; `reason` is why a moderator hid it."""

    comment: Comment
    edition: Edition | None
    reason: str = ""

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
        return f"{address(self.edition)}?comment={self.comment.key}#{self.comment.anchor}"


@require_safe
@own
def comments(request: HttpRequest) -> HttpResponse:
    theirs = Comment.objects.filter(author=request.user.pk).select_related("thread")
    rows, pages = paging.read(request, theirs, "at", SIZE)
    return render(request, "comments/own.html", {"comments": _with_places(rows), **pages})


def _with_places(rows: Sequence[Comment]) -> list[Own]:
    """In two queries, however many there are."""
    live = Edition.objects.live().filter(article__in=[row.thread.article_id for row in rows])
    editions = {edition.article_id: edition for edition in live}
    hidings = Decision.objects.filter(comment__in=rows, verdict=Verdict.HIDE).order_by("at", "pk")
    reasons = {hiding.comment_id: hiding.reason for hiding in hidings}
    return [
        Own(row, editions.get(row.thread.article_id), reasons.get(row.pk, "") if row.state == State.HIDDEN else "")
        for row in rows
    ]

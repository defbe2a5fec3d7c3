"""An author deletes a comment of theirs: the words go, and where there are replies its place stays."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from comments import acting, counting
from comments.acting import Check
from comments.models import Comment, State
from common.refusal import Reason, Refusal
from subscribers.api import idempotency
from subscribers.models import User

NOT_YOURS = "Only its author can delete a comment. Report it if a moderator should read it."


def remove(comment: Comment, *, by: User, now: datetime, check: Check = acting.unchecked) -> Comment:
    """At any time, also where the conversation is closed, the article withdrawn, the subscription over or the comment
    hidden: the words are their author's. What was decided on them stays. What is removed already stays so."""
    with transaction.atomic():
        comment = acting.lock(comment, by)
        refuse_unless_theirs(comment, by)
        check(comment)
        if comment.state != State.REMOVED:
            _empty(comment)
    return comment


def refuse_unless_theirs(comment: Comment, by: User) -> None:
    if not comment.is_by(by):
        raise Refusal(NOT_YOURS, Reason.NOT_ALLOWED)


def _empty(comment: Comment) -> None:
    was_published = comment.is_published
    comment.state = State.REMOVED
    comment.text = comment.html = comment.author_name = ""
    comment.likes_count = 0
    comment.save(update_fields=["state", "text", "html", "author_name", "likes_count"])
    comment.revisions.update(text="")
    # Decisions quote the words, and what readers reported is no longer there to be decided on.
    comment.decisions.update(span="")
    comment.likes.all().delete()
    comment.reports.open().delete()
    idempotency.forget(comment.author, comment.key)
    if was_published:
        counting.count(comment, -1)

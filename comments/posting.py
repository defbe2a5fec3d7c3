"""Posting a comment or a reply: one verb for every door."""

from __future__ import annotations

import uuid
from datetime import datetime

from django.db import transaction

from articles.models import Edition
from comments import counting, standing
from comments.models import Comment, CommentRevision, Decision, State, Thread, Verdict
from comments.screen import Finding, Submission, screen
from comments.words import MOST_TYPED
from common.refusal import Problem, Reason, Refusal
from common.text import clean_lines
from subscribers.models import User
from subscribers.models.user import LONGEST_NAME
from subscribers.naming import named

GONE = "The comment that you answer is gone. Your words are kept: post them as a comment of their own."
OTHER_WORDS = "This form has posted other words already. These were not posted: send them again, if you want both."
WITHDRAWN = f"{standing.WITHDRAWN} Keep a copy of your words."


def post(
    edition: Edition,
    author: User,
    text: str,
    *,
    parent: Comment | None = None,
    form_key: uuid.UUID,
    now: datetime,
    name: str = "",
) -> Comment:
    """The comment that this form makes, or has made before: sent twice, a form gives one comment.

    `name` is needed while the author has none. Raises Refusal, of the field `text` or `name` if one mends it.
    """
    with transaction.atomic():
        # What one author sends at once is taken one by one. Their key stays free, since others refer to it.
        author = User.objects.select_for_update(no_key=True).get(pk=author.pk)
        if made := _made(author, form_key, text):
            return made
        # Judged under the lock that closing takes too: what closes meanwhile closes before this comment.
        thread = counting.lock(Thread.objects.get_or_create(article_id=edition.article_id)[0].pk)
        over_it = author.display_name or name[:LONGEST_NAME]
        submission = Submission(standing.of(author, thread, now), text, author, thread, now, name=over_it)
        findings = screen(submission)
        comment = Comment(
            thread=thread,
            author=author,
            author_name=named(author, name),
            form_key=form_key,
            text=submission.text,
            html=submission.html,
            state=state_after(findings),
            at=now,
            **_place(thread, parent),
        )
        comment.save(force_insert=True)
        record(comment, findings, now)
        if comment.is_published:
            counting.count(comment, 1)
    return comment


def state_after(findings: list[Finding]) -> State:
    held = any(finding.verdict == Verdict.HOLD for finding in findings)
    return State.HELD if held else State.PUBLISHED


def record(comment: Comment, findings: list[Finding], now: datetime) -> None:
    """Keeps the words of `comment` as its revision, and what the screen decided on them."""
    revision = CommentRevision.objects.create(comment=comment, number=comment.revision, text=comment.text, at=now)
    Decision.objects.bulk_create(
        Decision(
            comment=comment,
            revision=revision,
            verdict=finding.verdict,
            rule=finding.rule,
            span=finding.span,
            reason=finding.sentence,
            at=now,
        )
        for finding in findings
    )


def gone() -> Refusal:
    return Refusal(GONE, Reason.NOT_NOW, (Problem("text", GONE),))


def _made(author: User, form_key: uuid.UUID, text: str) -> Comment | None:
    """The comment that this form made before, of the same words; it may have been edited or hidden since."""
    made = Comment.objects.filter(author=author, form_key=form_key).first()
    # Longer words made no comment, and are not looked into.
    if made and (len(text) > MOST_TYPED or not made.revisions.filter(number=1, text=clean_lines(text)).exists()):
        raise Refusal(OTHER_WORDS, Reason.NOT_NOW, (Problem("text", OTHER_WORDS),))
    return made


def _place(thread: Thread, parent: Comment | None) -> dict[str, Comment | int | None]:
    """Root, parent and depth; the parent is read again, under the lock that hiding takes too."""
    if parent is None:
        return {}
    answered = Comment.objects.published().filter(thread=thread, pk=parent.pk).first()
    if answered is None:
        raise gone()
    depth = min(answered.depth + 1, Comment.DEEPEST)
    return {"parent": answered, "root_id": answered.root_id or answered.pk, "depth": depth}

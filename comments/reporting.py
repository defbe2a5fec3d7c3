"""A reader tells the moderators of a comment."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction

from comments import acting, standing
from comments.models import Comment, Report
from comments.models.report import LONGEST_WORDS
from common.refusal import Reason, Refusal
from common.text import clean_lines, visible
from subscribers.models import User

MOST, SPAN = 10, timedelta(hours=1)
OWN = "This is your own comment: you can delete it."
CHOOSE = "Choose what is wrong with this comment."
SAY_WHAT = "Tell the moderators in a sentence what is wrong with it."
LONG = "Shorten this to {most} characters; it has {length:,}."
OFTEN = (
    "You have reported {most} comments within an hour, and moderators read those first. Report this one in an hour, "
    "if it still stands."
)


def report(comment: Comment, *, by: User, why: str, words: str, now: datetime) -> Report:
    """The report of this reader on the comment as it stands now: the one that they have made before, if they have.
    Refuses by field (`why`, `words`) what they can mend there."""
    words = _accepted(why, words)
    with transaction.atomic():
        comment = acting.lock(comment, by)
        refuse_unless_ready(comment, by=by, now=now)
        seen = comment.revisions.get(number=comment.revision)
        made = Report.objects.filter(revision=seen, by=by).first()
        if made is None:
            _refuse_floods(by, now)
            made = Report.objects.create(comment=comment, revision=seen, by=by, why=why, words=words, at=now)
    return made


def refuse_unless_ready(comment: Comment, *, by: User, now: datetime) -> None:
    """Also where the conversation is closed: what is wrong there stands there all the same."""
    there = standing.of(by, comment.thread, now)
    if not there.takes_part:
        raise there.not_taking_part()
    acting.refuse_unless_published(comment)
    if comment.is_by(by):
        raise Refusal(OWN, Reason.NOT_ALLOWED)


def _accepted(why: str, typed: str) -> str:
    if why not in Report.Why.values:
        raise Refusal.of_field("why", CHOOSE)
    if len(typed) > 4 * LONGEST_WORDS:
        raise Refusal.of_field("words", LONG.format(most=LONGEST_WORDS, length=len(typed)))
    words = clean_lines(typed)
    if len(words) > LONGEST_WORDS:
        raise Refusal.of_field("words", LONG.format(most=LONGEST_WORDS, length=len(words)))
    if why == Report.Why.OTHER and not visible(words):
        raise Refusal.of_field("words", SAY_WHAT)
    return words


def _refuse_floods(by: User, now: datetime) -> None:
    """Exact however many come at once: the person is locked."""
    if Report.objects.filter(by=by, at__gt=now - SPAN).count() >= MOST:
        raise Refusal(OFTEN.format(most=MOST), Reason.NOT_NOW)

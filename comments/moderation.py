"""What moderators do, each act leaving who did it: with a comment and its reason, or with a whole conversation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db import transaction

from articles.models import Article
from comments import counting, mails
from comments.deciding import PERMISSION, Said, check_may, decide
from comments.mails import Told
from comments.models import Comment, Thread, Verdict
from comments.waiting import reported, waiting
from common.refusal import Refusal
from subscribers.models import User

__all__ = ["PERMISSION", "approve", "close", "each", "hide", "keep", "reopen", "reported", "restore", "waiting"]


@dataclass
class Outcome:
    """Of an act on several comments: what was not done stops nothing else."""

    done: list[Comment] = field(default_factory=list)
    refused: list[tuple[Comment, Refusal]] = field(default_factory=list)


def approve(comment: Comment, *, by: User, now: datetime, reason: str = "", revision: int | None = None) -> Comment:
    """Publishes what was held. `revision` is, here as below, the number of the one that the moderator has read; refuses
    if there is a newer one."""
    return _decide(Verdict.APPROVE, comment, revision, Said(by, now, reason))


def hide(
    comment: Comment, *, by: User, reason: str, now: datetime, revision: int | None = None, rule: str = ""
) -> Comment:
    """Whether readers have it or it is held. `rule` is the one of the guidelines, where the reason names one."""
    return _decide(Verdict.HIDE, comment, revision, Said(by, now, reason, rule))


def restore(comment: Comment, *, by: User, reason: str, now: datetime, revision: int | None = None) -> Comment:
    return _decide(Verdict.RESTORE, comment, revision, Said(by, now, reason))


def keep(comment: Comment, *, by: User, now: datetime, reason: str = "", revision: int | None = None) -> Comment:
    """Leaves it as it is, which answers its reports."""
    return _decide(Verdict.KEEP, comment, revision, Said(by, now, reason))


def each(verdict: Verdict, seen: Mapping[Comment, int | None], said: Said) -> Outcome:
    """The same for several comments, each with the revision that was read; an author has one mail for all of theirs."""
    outcome = Outcome()
    told: list[Told] = []
    try:
        for comment, revision in seen.items():
            try:
                decided, about = decide(verdict, comment, revision, said)
            except Refusal as refusal:
                outcome.refused.append((comment, refusal))
            else:
                outcome.done.append(decided)
                told += about
    finally:
        # What is decided stays so, also if the next one breaks.
        mails.tell(told)
    return outcome


def close(article: Article, *, by: User, now: datetime) -> Thread:
    """Nobody comments from now on, whether anybody has yet or not. Closing what is closed changes nothing."""
    check_may(by)
    with transaction.atomic():
        thread = counting.lock(Thread.objects.get_or_create(article=article)[0].pk)
        if thread.closed_at is None:
            _set_closed(thread, now, by, now, "Closed.")
    return thread


def reopen(article: Article, *, by: User, now: datetime) -> Thread:
    """Open again, for what is left of its days."""
    check_may(by)
    with transaction.atomic():
        thread = counting.lock(Thread.objects.get(article=article).pk)
        if thread.closed_at:
            _set_closed(thread, None, by, now, "Opened again.")
    return thread


def _decide(verdict: Verdict, comment: Comment, revision: int | None, said: Said) -> Comment:
    with transaction.atomic():
        comment, told = decide(verdict, comment, revision, said)
        mails.tell(told)
    return comment


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

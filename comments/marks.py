"""What one reader has done with the comments that a page shows, and may do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import F

from comments import editing
from comments.models import Comment, Like, Report
from comments.standing import Standing
from subscribers.models import User


@dataclass(frozen=True)
class Marks:
    """Ids of comments. `readable` are those whose words are for this reader; of the others there is but a place."""

    readable: frozenset[int] = frozenset()
    mine: frozenset[int] = frozenset()
    editable: frozenset[int] = frozenset()
    liked: frozenset[int] = frozenset()
    reported: frozenset[int] = frozenset()


def of(user: User | None, comments: Iterable[Comment], there: Standing, now: datetime) -> Marks:
    """In two queries, however many comments there are; in none for who takes no part."""
    shown = list(comments)
    mine = frozenset(comment.pk for comment in shown if comment.is_by(user))
    others = [comment for comment in shown if comment.pk not in mine] if user and there.takes_part else []
    return Marks(
        readable=frozenset(comment.pk for comment in shown if comment.is_read_by(user)),
        mine=mine,
        editable=frozenset(comment.pk for comment in shown if editing.is_editable(comment, user, there, now)),
        liked=_liked(user, others),
        reported=_reported(user, others),
    )


def _liked(user: User | None, comments: list[Comment]) -> frozenset[int]:
    if not comments:
        return frozenset()
    return frozenset(Like.objects.filter(by=user, comment__in=comments).values_list("comment", flat=True))


def _reported(user: User | None, comments: list[Comment]) -> frozenset[int]:
    """As they stand: what has been changed since may be reported again."""
    if not comments:
        return frozenset()
    theirs = Report.objects.filter(by=user, comment__in=comments, revision__number=F("comment__revision"))
    return frozenset(theirs.values_list("comment", flat=True))

"""What every act on a comment that stands begins with: the locks, and the comment as it is now."""

from __future__ import annotations

from collections.abc import Callable

from comments import counting
from comments.models import Comment
from common.refusal import Reason, Refusal
from subscribers.models import User

REMOVED = "This comment was deleted by its author."
GONE = "This comment is gone. Load the page again."
# What a door asks of the comment under the lock, such as whether it is the one that the caller has read.
Check = Callable[[Comment], None]


def unchecked(comment: Comment) -> None:
    """For a door that asks nothing."""


def lock(comment: Comment, by: User) -> Comment:
    """As it is now. First the person, whose acts are taken one by one, then the thread: as posting does."""
    User.objects.select_for_update(no_key=True).get(pk=by.pk)
    counting.lock(comment.thread_id)
    return Comment.objects.select_related("thread", "parent").get(pk=comment.pk)


def refuse_unless_published(comment: Comment) -> None:
    """What only its author sees, others cannot tell from what is gone."""
    if not comment.is_published:
        raise Refusal(GONE, Reason.NOT_NOW)


def removed() -> Refusal:
    return Refusal(REMOVED, Reason.GONE)

from __future__ import annotations

from django.db.models import F

from comments.models import Comment, Thread


def count(comment: Comment, change: int) -> None:
    """Counts a comment that became visible (1) or no longer is (-1); its thread must be locked."""
    Thread.objects.filter(pk=comment.thread_id).update(published_count=F("published_count") + change)
    if comment.root_id:
        Comment.objects.filter(pk=comment.root_id).update(replies_count=F("replies_count") + change)


def lock(thread_id: int) -> Thread:
    """Whatever changes what a thread shows or counts takes this lock first, so nothing waits in a circle."""
    return Thread.objects.select_for_update(no_key=True).get(pk=thread_id)

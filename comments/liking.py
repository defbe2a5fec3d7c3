"""A reader likes a comment, or takes that back."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import F

from comments import acting, standing
from comments.models import Comment, Like
from common.refusal import Reason, Refusal
from subscribers.models import User

OWN = "This is your own comment: likes come from others."


def like(comment: Comment, *, by: User, now: datetime) -> Comment:
    """Once, however often it is sent. Also where the conversation is closed: a like needs nobody to read it first."""
    with transaction.atomic():
        comment = _ready(comment, by, now)
        if comment.is_by(by):
            raise Refusal(OWN, Reason.NOT_ALLOWED)
        _, is_new = Like.objects.get_or_create(comment=comment, by=by, defaults={"at": now})
        if is_new:
            _count(comment, 1)
    return comment


def unlike(comment: Comment, *, by: User, now: datetime) -> Comment:
    with transaction.atomic():
        comment = _ready(comment, by, now)
        gone, _ = Like.objects.filter(comment=comment, by=by).delete()
        if gone:
            _count(comment, -1)
    return comment


def _ready(comment: Comment, by: User, now: datetime) -> Comment:
    comment = acting.lock(comment, by)
    there = standing.of(by, comment.thread, now)
    if not there.takes_part:
        raise there.not_taking_part()
    acting.refuse_unless_published(comment)
    return comment


def _count(comment: Comment, change: int) -> None:
    Comment.objects.filter(pk=comment.pk).update(likes_count=F("likes_count") + change)
    comment.refresh_from_db(fields=["likes_count"])

"""What waits for a moderator, the longest first: comments that the screen holds, and those that readers report."""

from __future__ import annotations

from datetime import datetime

from django.db.models import F, OuterRef, QuerySet, Subquery
from django_stubs_ext import WithAnnotations

from comments.models import Comment, Printed, Report, State, printed_headline


class Since(Printed):
    """When it was held or first reported, and the headline over it."""

    since: datetime


def waiting() -> QuerySet[WithAnnotations[Comment, Since]]:
    """Held ones, the oldest first."""
    return _rows(Comment.objects.filter(state=State.HELD), F("at"))


def reported() -> QuerySet[WithAnnotations[Comment, Since]]:
    """Published ones on which reports are open; what is held as well waits there already."""
    theirs = Report.objects.open().filter(comment=OuterRef("pk")).order_by("at", "pk")
    published = Comment.objects.published().filter(pk__in=Report.objects.open().values("comment"))
    return _rows(published, Subquery(theirs.values("at")[:1]))


def _rows(comments: QuerySet[Comment], since: F | Subquery) -> QuerySet[WithAnnotations[Comment, Since]]:
    rows = comments.annotate(since=since, printed=printed_headline("thread__article"))
    return rows.select_related("author", "parent", "thread").order_by("since", "pk")

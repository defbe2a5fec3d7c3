"""Roots newest first, each with its first replies, at a cost that does not grow with the thread."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypedDict

from django.db.models import F, OuterRef, Q, QuerySet, Subquery
from django_stubs_ext import WithAnnotations

from comments.models import Comment, Thread
from common import keyset
from subscribers.models import User

ROOTS = 20
# Replies shown under a root at once, and on a root's own page.
REPLIES = 20
REPLIES_ALONE = 100


class Cut(TypedDict):
    cut: datetime | None


@dataclass(frozen=True)
class Branch:
    """A root and the replies of it that are shown; `others` published ones are not."""

    root: Comment
    replies: Sequence[Comment]
    others: int


@dataclass(frozen=True)
class Branches:
    """`next` and `previous` are cursors, empty where there is nothing more."""

    rows: Sequence[Branch] = ()
    next: str = ""
    previous: str = ""

    @property
    def comments(self) -> list[Comment]:
        return [comment for row in self.rows for comment in (row.root, *row.replies)]


def branches(thread: Thread | None, user: User | None, cursor: str = "", size: int = ROOTS) -> Branches:
    """A page of the thread as `user` sees it, in two queries. Refuses a forged cursor."""
    if thread is None:
        return Branches()
    roots = thread.comments.roots().visible_to(user).annotate(cut=Subquery(_first_reply_beyond()))
    page = keyset.read(roots, "at", cursor, size)
    replies = _first_replies(page.rows, user)
    rows = [_branch(root, replies[root.pk]) for root in page.rows]
    return Branches(rows, page.next, page.previous)


def branch(root: Comment, user: User | None, cursor: str = "", size: int = REPLIES_ALONE) -> Branches:
    """One root with a page of its replies, oldest first. Refuses a forged cursor."""
    page = keyset.read(_replies(user).filter(root=root), "at", cursor, size, ascending=True)
    return Branches([Branch(root, page.rows, 0)], page.next, page.previous)


def around(reply: Comment, user: User | None) -> Branches:
    """One reply in its place: its root, and the replies that lead to it."""
    earlier = Q(at__lt=reply.at) | Q(at=reply.at, pk__lte=reply.pk)
    leading = _replies(user).filter(earlier, root=reply.root_id).order_by("-at", "-pk")[:REPLIES]
    root = Comment.objects.get(descendants=reply)
    return Branches([_branch(root, list(reversed(leading)))])


def newest(thread: Thread | None, number: int) -> list[Comment]:
    """Roots only: a reply says little without what it answers."""
    if thread is None:
        return []
    return list(thread.comments.roots().published().order_by("-at", "-pk")[:number])


def find(thread: Thread | None, key: uuid.UUID, user: User | None) -> Comment | None:
    """The comment with this key, if it is in this thread and `user` sees it."""
    if thread is None:
        return None
    return thread.comments.visible_to(user).filter(key=key).first()


def find_anywhere(key: uuid.UUID, user: User | None) -> Comment | None:
    """The comment with this key, whatever its article, if `user` sees it in its conversation or has written it."""
    comment = Comment.objects.select_related("thread", "parent").filter(key=key).first()
    if comment is None or comment.is_by(user):
        return comment
    return comment if Comment.objects.visible_to(user).filter(pk=comment.pk).exists() else None


def _first_reply_beyond() -> QuerySet[Comment, Cut]:
    """When the first reply was written that is too many to show. Looked up for each root, since ranking all
    replies of the page's roots would read a hundred thousand rows to show twenty."""
    published = Comment.objects.published().filter(root=OuterRef("pk")).order_by("at", "pk")
    return published.values(cut=F("at"))[REPLIES : REPLIES + 1]


def _first_replies(
    roots: Sequence[WithAnnotations[Comment, Cut]], user: User | None
) -> dict[int | None, list[Comment]]:
    by_root: dict[int | None, list[Comment]] = defaultdict(list)
    if not roots:
        return by_root
    shown = Q()
    for root in roots:
        shown |= Q(root=root, at__lt=root.cut) if root.cut else Q(root=root)
    for reply in _replies(user).filter(shown).order_by("at", "pk"):
        by_root[reply.root_id].append(reply)
    return by_root


def _replies(user: User | None) -> QuerySet[Comment]:
    return Comment.objects.visible_to(user).select_related("parent").defer("parent__text", "parent__html")


def _branch(root: Comment, replies: Sequence[Comment]) -> Branch:
    shown = sum(reply.is_published for reply in replies)
    return Branch(root, replies, max(0, root.replies_count - shown))

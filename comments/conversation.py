from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from django.http import HttpRequest
from django.urls import reverse

from articles.models import Edition, Magazine
from comments import marks, standing
from comments.forms import CommentForm
from comments.marks import Marks
from comments.models import Comment, Thread
from comments.standing import Standing
from subscribers.access import Reader
from subscribers.models import User


@dataclass(frozen=True)
class Conversation:
    """As whoever asks finds it."""

    edition: Edition
    magazine: Magazine
    thread: Thread | None
    standing: Standing
    user: User | None
    now: datetime

    @property
    def url(self) -> str:
        return address(self.edition)

    @property
    def count(self) -> int:
        return self.thread.published_count if self.thread else 0

    @property
    def words(self) -> str:
        if not self.count:
            return "No comments yet"
        return "1 comment" if self.count == 1 else f"{self.count:,} comments"

    @classmethod
    def of(cls, request: HttpRequest, edition: Edition, reader: Reader, now: datetime) -> Conversation:
        """Three queries."""
        thread = Thread.objects.filter(article=edition.article_id).first()
        magazine = Magazine.load()
        stands = standing.decide(reader, edition, thread, magazine, now)
        return cls(edition, magazine, thread, stands, request.user if isinstance(request.user, User) else None, now)

    def again(self) -> Conversation:
        """With its number as it is now."""
        return replace(self, thread=Thread.objects.filter(article=self.edition.article_id).first())

    def marks(self, comments: Iterable[Comment]) -> Marks:
        return marks.of(self.user, comments, self.standing, self.now)

    def context(self, comments: Iterable[Comment], form: CommentForm | None = None) -> dict[str, object]:
        """What the templates of the section, of the view and of one comment have in common."""
        return {
            "conversation": self,
            "edition": self.edition,
            "magazine": self.magazine,
            "standing": self.standing,
            "marks": self.marks(comments),
            "form": form,
        }


def address(edition: Edition) -> str:
    """Of the comments view."""
    date = edition.address_date
    return reverse("comments", args=[f"{date:%Y}", f"{date:%m}", f"{date:%d}", edition.slug])


def place(edition: Edition, comment: Comment) -> str:
    """Of one comment in the comments view, however far down it stands."""
    return f"{address(edition)}?comment={comment.key}#{comment.anchor}"

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest
from django.urls import reverse

from articles.models import Edition, Magazine
from comments import standing
from comments.forms import CommentForm
from comments.models import Thread
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
        return cls(edition, magazine, thread, stands, request.user if isinstance(request.user, User) else None)

    def context(self, form: CommentForm) -> dict[str, object]:
        """What the templates of the section and of the view have in common."""
        return {
            "conversation": self,
            "edition": self.edition,
            "magazine": self.magazine,
            "standing": self.standing,
            "form": form,
        }


def address(edition: Edition) -> str:
    """Of the comments view."""
    date = edition.address_date
    return reverse("comments", args=[f"{date:%Y}", f"{date:%m}", f"{date:%d}", edition.slug])

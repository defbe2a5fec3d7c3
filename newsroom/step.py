"""One act under way: what the guards judge and the effects carry out, under the lock of the article's row."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TypedDict

from articles.content import Content
from articles.models import Article, Revision
from newsroom.models import Desk, Release
from newsroom.models.transition import Act
from subscribers.models import User


class Details(TypedDict, total=False):
    """What an act may be given. `part_hash` is that of the part as the signer saw it on the screen."""

    note: str
    content: Content
    version: int
    restores: Revision
    desk: Desk
    part_hash: str
    at: datetime | None
    change: str
    correction: str
    release: Release


@dataclass
class Step:
    act: Act
    article: Article
    by: User | None
    now: datetime
    details: Details = field(default_factory=Details)
    release: Release | None = None
    """The release that the act makes or touches."""
    changed: bool = True
    """False where the act found nothing to do."""

    @property
    def note(self) -> str:
        return self.details.get("note", "").strip()

    @property
    def head(self) -> Revision:
        head = self.article.head
        assert head is not None, "every article has a revision from its creation on"
        return head

    @property
    def the_release(self) -> Release:
        assert self.release is not None, "a guard or an effect has set it"
        return self.release

    @property
    def person(self) -> User:
        assert self.by is not None, "the table lets only people do this"
        return self.by

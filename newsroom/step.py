"""One act under way: what the guards judge and the effects carry out, under the lock of the article's row."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import TypedDict

from articles.content import Content
from articles.models import Article, Edition, Revision
from common.text import clean_line, clean_lines
from newsroom.models import Desk, Release, SectionRules
from newsroom.models.transition import Act
from newsroom.policy import Who, who_is
from subscribers.models import User


class Details(TypedDict, total=False):
    """What an act may be given. `part_hash` is that of the part as the signer saw it on the screen; `through` names the
    token by which a program acts."""

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
    through: str


@dataclass
class Ground:
    """An article and who stands before it: what acts on it turn on, each asked of the database once."""

    article: Article
    by: User | None

    @cached_property
    def who(self) -> frozenset[Who]:
        return who_is(self.by, self.article)

    @cached_property
    def live(self) -> Edition | None:
        return self.article.live_edition

    @cached_property
    def waiting(self) -> Release | None:
        return self.article.releases.waiting().select_related("revision", "made_by").first()

    @cached_property
    def may_sign_own(self) -> bool:
        """Whether the section lets authors sign off their own."""
        return SectionRules.objects.filter(section=self.article.section_id, own_sign_off=True).exists()


@dataclass
class Step:
    act: Act
    ground: Ground
    now: datetime
    details: Details = field(default_factory=Details)
    release: Release | None = None
    """The release that the act makes or touches."""
    changed: bool = True
    """False where the act found nothing to do."""

    @property
    def article(self) -> Article:
        return self.ground.article

    @property
    def by(self) -> User | None:
        return self.ground.by

    @property
    def note(self) -> str:
        return clean_lines(self.details.get("note", ""))

    @property
    def correction(self) -> str:
        return clean_line(self.details.get("correction", ""))

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

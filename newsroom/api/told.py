"""An article as a program is told of it: where it stands, what it says, what is missing, and what can be done."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from articles.content import Content
from articles.models import Article, Edition, Revision
from common.refusal import Problem
from newsroom import outlook, signoffs
from newsroom.api import content
from newsroom.api.door import address_of
from newsroom.api.offers import Caller, Offer
from newsroom.models import Desk, Release, SignOff
from newsroom.models.transition import Act
from newsroom.standing import Standing
from newsroom.step import Ground


@dataclass
class Line:
    """As it stands in a list. Of an article that `stated` found, with its section."""

    ground: Ground
    caller: Caller

    @property
    def article(self) -> Article:
        return self.ground.article

    @property
    def address(self) -> str:
        return address_of(self.article)

    @property
    def standing(self) -> str:
        return Standing.of(self.article).sentence(self.caller.now, self.caller.zone)

    @cached_property
    def acts(self) -> list[Offer]:
        return self.caller.offers(self.ground)


@dataclass
class DeskLine:
    """A desk whose sign-off the section wants, and its word: for this text, or for an earlier one."""

    desk: Desk
    valid: SignOff | None
    stale: SignOff | None
    part_hash: str
    may_sign: bool
    may_unsign: bool

    @property
    def state(self) -> str:
        return "valid" if self.valid else "stale" if self.stale else "missing"

    @property
    def signoff(self) -> SignOff | None:
        return self.valid or self.stale


@dataclass
class Whole(Line):
    @property
    def head(self) -> Revision:
        assert self.article.head is not None, "every article has a revision from its creation on"
        return self.article.head

    @property
    def content(self) -> dict[str, Any]:
        return content.told(Content.of(self.head.content))

    @property
    def blocks(self) -> tuple[Problem, ...]:
        return outlook.obstacles(self.ground, self.head, self._standings, self.caller.now)

    @property
    def desks(self) -> list[DeskLine]:
        return [self._desk(line) for line in self._standings]

    @property
    def release(self) -> Release | None:
        return self.ground.waiting

    @property
    def edition(self) -> Edition | None:
        return self.ground.live

    @cached_property
    def _standings(self) -> list[signoffs.Standing]:
        return signoffs.standing(self.article, self.head)

    def _desk(self, line: signoffs.Standing) -> DeskLine:
        acts = {offer.act for offer in self.acts} if line.desk.pk in self.caller.desks else set()
        return DeskLine(
            desk=line.desk,
            valid=line.valid,
            stale=line.stale,
            part_hash=signoffs.part_hash(self.head, line.desk),
            may_sign=Act.SIGN in acts and line.valid is None,
            may_unsign=Act.UNSIGN in acts and bool(line.valid or line.stale),
        )

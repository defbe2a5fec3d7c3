"""Which acts a caller may do with an article now, where each is done, and what it needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from zoneinfo import ZoneInfo

from django.urls import reverse
from rest_framework.request import Request

from articles.addresses import absolute
from articles.models import Article, Magazine
from newsroom import outlook
from newsroom.models import Desk
from newsroom.models.transition import Act
from newsroom.standing import Standing
from newsroom.step import Ground
from subscribers.api.authentication import acting_for
from subscribers.models import Scope, Token, User

# They change what readers have, or when.
RELEASING = {Act.RELEASE, Act.MOVE, Act.CANCEL, Act.WITHDRAW}
# They are about a text: who does them names the version that they have read.
ABOUT_A_VERSION = {Act.EDIT, Act.SIGN, Act.APPROVE, Act.RELEASE}
OF_A_DESK = {Act.SIGN, Act.UNSIGN}
NEEDS: dict[Act, tuple[str, ...]] = {
    Act.SEND_BACK: ("note",),
    Act.WITHDRAW: ("note",),
    Act.SIGN: ("desk",),
    Act.UNSIGN: ("desk",),
}
TAKES: dict[Act, tuple[str, ...]] = {
    Act.EDIT: (),
    Act.DUPLICATE: (),
    Act.SIGN: ("part_hash", "note"),
    Act.RELEASE: ("at", "change", "correction", "note"),
    Act.MOVE: ("at", "note"),
    Act.SEND_BACK: (),
    Act.WITHDRAW: (),
}


@dataclass(frozen=True)
class Offer:
    act: Act
    address: str
    changes: Sequence[str] = ()

    @property
    def label(self) -> str:
        return self.act.label

    @property
    def method(self) -> str:
        return "PATCH" if self.act == Act.EDIT else "POST"

    @property
    def if_match(self) -> bool:
        return self.act in ABOUT_A_VERSION

    @property
    def needs(self) -> tuple[str, ...]:
        return NEEDS.get(self.act, ())

    @property
    def takes(self) -> tuple[str, ...]:
        return TAKES.get(self.act, ("note",))


@dataclass
class Caller:
    """Who is told: what they may do turns on their token too. A session has every scope (None)."""

    person: User
    scopes: frozenset[str] | None
    now: datetime

    @classmethod
    def of(cls, request: Request, now: datetime) -> Caller:
        token = request.auth
        scopes = frozenset(token.scopes) if isinstance(token, Token) else None
        return cls(acting_for(request), scopes, now)

    @cached_property
    def zone(self) -> ZoneInfo:
        return Magazine.load().zone

    @cached_property
    def desks(self) -> frozenset[int]:
        """Those that they sign for."""
        return frozenset(Desk.objects.filter(group__user=self.person).values_list("pk", flat=True))

    def offers(self, ground: Ground) -> list[Offer]:
        offered = outlook.acts(ground, self.now)
        return [self._offer(act, ground) for act in Act if act in offered and self._may(act)]

    def _may(self, act: Act) -> bool:
        in_scope = self.scopes is None or scope_of(act) in self.scopes
        return in_scope and (act not in OF_A_DESK or bool(self.desks))

    def _offer(self, act: Act, ground: Ground) -> Offer:
        standing = Standing.of(ground.article)
        changes = outlook.changes(standing, ground.who) if act == Act.RELEASE else ()
        return Offer(act, address_of(act, ground.article), changes)


def scope_of(act: Act) -> Scope:
    return Scope.NEWSROOM_RELEASE if act in RELEASING else Scope.NEWSROOM_WRITE


def address_of(act: Act, article: Article) -> str:
    if act == Act.EDIT:
        return absolute(reverse("newsroom-api-article", args=[article.key]))
    return absolute(reverse(f"newsroom-api-{act.value}", args=[article.key]))

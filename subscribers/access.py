"""Who gets which text: one function decides for page, structured data, API and mail, and says why in a sentence."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from django.contrib.auth.models import AnonymousUser
from django.db.models import TextChoices

from subscribers.meter import Meter
from subscribers.models import Client, Entitlement, User


class Level(TextChoices):
    OPEN = "open", "Open to everybody"
    METERED = "metered", "Metered: a few pieces a month are free"
    SUBSCRIBERS = "subscribers", "Subscribers only"


# Who else reads a piece, for those who read everything.
AUDIENCES = {
    Level.OPEN: "Everybody reads the whole of it.",
    Level.METERED: (
        "Subscribers read the whole of it; everybody else as one of {limit} free articles a month, then its teaser."
    ),
    Level.SUBSCRIBERS: "Subscribers read the whole of it; everybody else its teaser.",
}


class Why(TextChoices):
    """The label is the sentence for the reader; `{limit}` is the number of free pieces a month."""

    OPEN = "open", "This article is open to everybody."
    STAFF = "staff", "You read this because you work here."
    SUBSCRIPTION = "subscription", "You read this with your subscription."
    LICENCE = "licence", "You read this under your licence."
    METERED = "metered", "This is one of your {limit} free articles this month."
    METER_SPENT = (
        "meter-spent",
        "You have read your {limit} free articles this month. Subscribers read everything.",
    )
    METERED_ELSEWHERE = (
        "metered-elsewhere",
        "The whole of this article is on our site, for subscribers and as one of {limit} free articles a month.",
    )
    LAPSED = "lapsed", "Your subscription has ended. Renew it to read the whole of this article."
    NO_SUBSCRIPTION = (
        "no-subscription",
        "This article is for subscribers, and this account has no subscription.",
    )
    VISITOR = "visitor", "This article is for subscribers."


FULL = {Why.OPEN, Why.STAFF, Why.SUBSCRIPTION, Why.LICENCE, Why.METERED}


class Person(TextChoices):
    """Who asks, as far as access goes."""

    VISITOR = "visitor"
    ACCOUNT = "account"
    LAPSED = "lapsed"
    SUBSCRIBER = "subscriber"
    STAFF = "staff"
    CLIENT = "client"


READ_EVERYTHING = {Person.SUBSCRIBER, Person.STAFF, Person.CLIENT}
# What decides where a piece is not open and the meter does not.
BY_PERSON = {
    Person.VISITOR: Why.VISITOR,
    Person.ACCOUNT: Why.NO_SUBSCRIPTION,
    Person.LAPSED: Why.LAPSED,
    Person.SUBSCRIBER: Why.SUBSCRIPTION,
    Person.STAFF: Why.STAFF,
    Person.CLIENT: Why.LICENCE,
}


class Piece(Protocol):
    """What can be read: anything with an access level, a section and a public key."""

    @property
    def key(self) -> uuid.UUID: ...
    @property
    def access(self) -> str: ...
    @property
    def section_id(self) -> int: ...


@dataclass(frozen=True)
class Reader:
    """`meter` is None on every surface that does not spend it (all but the page), and for who reads everything.
    A client's licence holds `within` these sections; None: in all of them."""

    person: Person = Person.VISITOR
    meter: Meter | None = None
    within: frozenset[int] | None = None

    def person_before(self, piece: Piece) -> Person:
        is_outside = self.within is not None and piece.section_id not in self.within
        return Person.VISITOR if is_outside else self.person


@dataclass(frozen=True)
class Decision:
    why: Why
    limit: int = 0
    remaining: int | None = None

    @property
    def full(self) -> bool:
        return self.why in FULL

    @property
    def reason(self) -> str:
        return self.why.value

    @property
    def sentence(self) -> str:
        return self.why.label.format(limit=self.limit)


def audience(piece: Piece, limit: int) -> str:
    """Which reader sees what, as a sentence for who works here."""
    if not piece.access:
        return "Who else reads it is not decided yet."
    return AUDIENCES[Level(piece.access)].format(limit=limit)


def reader(user: User | AnonymousUser, at: datetime, meter: Meter | None = None) -> Reader:
    """What `user` may rely on at this instant; at most two queries, none for a visitor."""
    if not isinstance(user, User) or not user.is_active:
        return Reader(meter=meter)
    if user.is_staff:
        return Reader(Person.STAFF)
    theirs = Entitlement.objects.filter(user=user)
    if theirs.active(at).exists():
        return Reader(Person.SUBSCRIBER)
    return Reader(Person.LAPSED if theirs.filter(starts_at__lte=at).exists() else Person.ACCOUNT, meter)


def client_reader(client: Client, within: frozenset[int]) -> Reader:
    """What a client may rely on, whatever its owner may; `within` are the sections that it is kept to, none: all."""
    if not (client.is_active and client.has_full_text):
        return Reader()
    return Reader(Person.CLIENT, within=within or None)


def decide(who: Reader, piece: Piece, limit: int) -> Decision:
    """Full text or teaser of `piece` for `who`; `limit` is the number of metered pieces free in a month."""
    if piece.access == Level.OPEN:
        return Decision(Why.OPEN)
    person = who.person_before(piece)
    if piece.access == Level.METERED and person not in READ_EVERYTHING:
        return _metered(who.meter, piece, limit)
    return Decision(BY_PERSON[person])


def _metered(meter: Meter | None, piece: Piece, limit: int) -> Decision:
    if meter is None:
        return Decision(Why.METERED_ELSEWHERE, limit)
    if not meter.covers(piece.key):
        return Decision(Why.METER_SPENT, limit, 0)
    return Decision(Why.METERED, limit, meter.remaining_after(piece.key))

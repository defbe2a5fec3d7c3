"""What somebody reads by, until when and from what, in a sentence each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from subscribers.house import House, house
from subscribers.models import Entitlement, Plan, Subscription, User

NOTHING = "This account has no subscription."
STAFF = "You read everything because you work here."
RENEWS = "It renews by itself."
CANCELLED = "It ends on that day."
OVERDUE = "The payment for the next {term} failed, and you read on until {grace}."
GRACE = "After that you read on until {grace}."


@dataclass(frozen=True)
class Summary:
    """`subscription` is the one that runs; `again` the plan that somebody without any had last, if it is offered."""

    sentences: tuple[str, ...]
    reads_now: bool = False
    subscription: Subscription | None = None
    again: Plan | None = None

    @property
    def sentence(self) -> str:
        return " ".join(self.sentences)


def of(user: User, at: datetime) -> Summary:
    running = Subscription.objects.running().filter(user=user).select_related("plan").first()
    theirs = Entitlement.objects.filter(user=user).select_related("plan", "payment").order_by("starts_at", "pk")
    magazine = house()
    if now := list(theirs.active(at)):
        return Summary(tuple(_reads(row, running, magazine) for row in now), True, running)
    last = theirs.filter(starts_at__lte=at).last()
    if last is None:
        return Summary((STAFF if user.is_staff else NOTHING,), subscription=running)
    again = last.plan if last.plan and last.plan.is_offered and not running else None
    return Summary((_read(last, magazine),), subscription=running, again=again)


def _reads(row: Entitlement, running: Subscription | None, house: House) -> str:
    until = f"until {house.date(row.ends_at)}" if row.ends_at else "without end"
    return f"{_what(row)}, {until}. {_next(row, running, house)}".rstrip()


def _next(row: Entitlement, running: Subscription | None, house: House) -> str:
    """What follows it, as far as a subscription or days of grace say so."""
    if running and row.payment and row.payment.subscription_id == running.pk:
        if running.is_overdue and running.grace_until:
            return OVERDUE.format(term=running.get_term_display(), grace=house.date(running.grace_until))
        return CANCELLED if running.is_cancelled else RENEWS
    if row.grace_until and row.ends_at and row.grace_until > row.ends_at:
        return GRACE.format(grace=house.date(row.grace_until))
    return ""


def _read(row: Entitlement, house: House) -> str:
    ended = min(at for at in (row.ends_at, row.revoked_at) if at)
    return f"{_what(row)}, ended on {house.date(ended)}."


def _what(row: Entitlement) -> str:
    return f"{row.plan.name if row.plan else 'A subscription'}, {row.get_source_display()}"

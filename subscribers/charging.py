"""Charging a subscription for its next term, and what a paid term opens. The subscription must be locked."""

from __future__ import annotations

from datetime import datetime, timedelta

from subscribers import granting, mails, terms
from subscribers.house import house
from subscribers.models import Entitlement, Payment, Subscription
from subscribers.payments import Charge, Gateway

GRACE = timedelta(days=7)
AWAY = "The payment service does not answer. Send this form again in a minute: you pay once, however often it is sent."


def charge(
    subscription: Subscription, gateway: Gateway, *, method: str, reference: str, now: datetime, is_renewal: bool
) -> Payment:
    """The payment, which may be declined. Raises ServiceAway where its outcome is not known."""
    asked = Charge(reference, subscription.cents, subscription.currency, method, is_renewal)
    answer = gateway.charge(asked)
    payment = Payment.objects.create(
        subscription=subscription,
        term=subscription.terms + 1,
        cents=subscription.cents,
        currency=subscription.currency,
        outcome=Payment.Outcome.PAID if answer.is_paid else Payment.Outcome.DECLINED,
        why=answer.declined,
        gateway=gateway.name,
        reference=reference,
        at=now,
    )
    if answer.is_paid:
        subscription.method = method
        _begin_term(subscription, payment, now)
        mails.send("receipt", subscription, payment=payment, notice=gateway.notice)
    return payment


def _begin_term(subscription: Subscription, payment: Payment, now: datetime) -> None:
    """Follows the term before, unless nobody read in between: then it begins now, and so do those after it."""
    zone = house().zone
    start = subscription.renews_at
    if now - start > GRACE:
        start, subscription.day = now, terms.day_of(now, zone)
    end = terms.end_of(start, subscription.term, subscription.day, zone)
    entitlement = Entitlement.objects.create(
        user_id=subscription.user_id,
        plan_id=subscription.plan_id,
        source=Entitlement.Source.PURCHASE,
        starts_at=start,
        ends_at=end,
        payment=payment,
    )
    granting.granted(entitlement, by=None, now=now)
    subscription.renews_at = subscription.due_at = end
    subscription.terms += 1
    subscription.grace_until = None
    subscription.save()

"""Beginning a subscription: one verb for every door."""

from __future__ import annotations

import uuid
from datetime import datetime

from django.db import transaction

from common.refusal import Reason, Refusal
from outbox.models import Event
from subscribers import summary, terms
from subscribers.charging import AWAY, charge
from subscribers.house import house
from subscribers.models import Entitlement, Plan, Subscription, User
from subscribers.payments import Gateway, ServiceAway


def subscribe(
    user: User, plan: Plan, method: str, *, form_key: uuid.UUID, now: datetime, gateway: Gateway
) -> Subscription:
    """The subscription that this form begins, or has begun before: sent twice, a form is charged once.

    Refuses where the payment is declined, and then nothing has changed.
    """
    reference = f"begin:{user.key}:{form_key}"
    with transaction.atomic():
        # What one reader sends at once is taken one by one. Their key stays free, since others refer to it.
        user = User.objects.select_for_update(no_key=True).get(pk=user.pk)
        if begun := Subscription.objects.filter(payments__reference=reference).first():
            return begun
        _check_reads_nothing_yet(user, now)
        subscription = _new(user, plan, method, now)
        try:
            payment = charge(subscription, gateway, method=method, reference=reference, now=now, is_renewal=False)
        except ServiceAway as away:
            raise Refusal(AWAY, Reason.NOT_NOW) from away
        if not payment.is_paid:
            raise Refusal.of_field("method", payment.why)
        Event.objects.create(
            kind="subscription.started",
            cause=f"subscription:{subscription.key}:started",
            subject=str(subscription.key),
            payload={"plan": plan.slug},
        )
    return subscription


def _check_reads_nothing_yet(user: User, now: datetime) -> None:
    if user.subscriptions.running().exists() or Entitlement.objects.filter(user=user).active(now).exists():
        raise Refusal(f"You have a subscription already. {summary.of(user, now).sentence}", Reason.NOT_NOW)


def _new(user: User, plan: Plan, method: str, now: datetime) -> Subscription:
    """Before its first term is paid; nobody sees it so, since it is kept only with that."""
    return Subscription.objects.create(
        user=user,
        plan=plan,
        cents=plan.cents,
        currency=plan.currency,
        term=plan.term,
        method=method,
        day=terms.day_of(now, house().zone),
        started_at=now,
        renews_at=now,
        due_at=now,
    )

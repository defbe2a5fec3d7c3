"""Cancelling a subscription at the end of its term, thinking better of it, and the end itself."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from common.refusal import Reason, Refusal
from outbox.models import Event
from subscribers import granting, mails
from subscribers.models import Entitlement, Subscription

OVER = "This subscription has ended. Renew it to read on."


def cancel(subscription: Subscription, *, now: datetime) -> Subscription:
    """What is paid stays open until its end; where nothing is paid any more, it ends now. Twice changes nothing."""
    with transaction.atomic():
        subscription = locked(subscription)
        if subscription.is_overdue:
            return end(subscription, now=now)
        if not subscription.is_cancelled:
            subscription.cancelled_at = now
            subscription.save(update_fields=["cancelled_at"])
            mails.send("cancelled", subscription)
    return subscription


def keep(subscription: Subscription, *, now: datetime) -> Subscription:
    """Takes the cancellation back, before the term is over."""
    with transaction.atomic():
        subscription = locked(subscription)
        if subscription.is_cancelled and subscription.renews_at <= now:
            raise Refusal(OVER, Reason.NOT_NOW)
        subscription.cancelled_at = None
        subscription.save(update_fields=["cancelled_at"])
    return subscription


def end(subscription: Subscription, *, now: datetime) -> Subscription:
    """Of a subscription that is locked. What was read on credit ends with it."""
    subscription.ended_at = now
    subscription.save(update_fields=["ended_at"])
    unpaid = Entitlement.objects.filter(payment__subscription=subscription, ends_at__lte=now, grace_until__gt=now)
    for entitlement in unpaid:
        entitlement.grace_until = now
        entitlement.save(update_fields=["grace_until"])
        granting.granted(entitlement, by=None, now=now, changed=["grace_until"])
    Event.objects.create(
        kind="subscription.ended",
        cause=f"subscription:{subscription.key}:ended",
        subject=str(subscription.key),
        payload={"plan": subscription.plan.slug},
    )
    mails.send("ended", subscription)
    return subscription


def locked(subscription: Subscription) -> Subscription:
    """As the database has it now, running, and nobody else's until the transaction ends."""
    found = Subscription.objects.running().select_for_update(no_key=True, of=("self",)).filter(pk=subscription.pk)
    if row := found.select_related("plan", "user").first():
        return row
    raise Refusal(OVER, Reason.NOT_NOW)

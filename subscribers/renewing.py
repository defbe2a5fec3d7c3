"""What a subscription comes to at the end of a term: the next one, days of grace, or its end."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from django.db import transaction

from common.clock import database_now
from common.refusal import Reason, Refusal
from subscribers import ending, granting, mails, payments
from subscribers.charging import AWAY, GRACE, charge
from subscribers.models import Entitlement, Payment, Subscription
from subscribers.payments import Gateway, ServiceAway

log = logging.getLogger(__name__)
MOST_AT_ONCE = 500
AGAIN = timedelta(days=1)


def renew_due(now: datetime | None = None, gateway: Gateway | None = None) -> int:
    """Charges, tries again or ends whatever is due; the number of subscriptions that moved on.

    Any number of workers may run this at once. `now` is the database's clock unless a test names another instant.
    """
    instant = now or database_now()
    due = list(Subscription.objects.due(instant).order_by("due_at", "pk").values_list("pk", flat=True)[:MOST_AT_ONCE])
    return sum(_move_on(pk, instant, gateway or payments.chosen()) for pk in due)


def pay(subscription: Subscription, method: str, *, now: datetime, gateway: Gateway) -> Subscription:
    """By the reader, after a payment that failed. Refuses what is declined; where nothing is due, changes nothing."""
    with transaction.atomic():
        subscription = ending.locked(subscription)
        if not subscription.is_overdue:
            return subscription
        try:
            payment = _charge(subscription, method, gateway, now, is_renewal=False)
        except ServiceAway as away:
            raise Refusal(AWAY, Reason.NOT_NOW) from away
    if not payment.is_paid:
        raise Refusal.of_field("method", payment.why)
    return subscription


def _move_on(pk: int, now: datetime, gateway: Gateway | None) -> bool:
    try:
        with transaction.atomic():
            claim = Subscription.objects.select_for_update(skip_locked=True, no_key=True, of=("self",))
            subscription = claim.due(now).select_related("plan", "user").filter(pk=pk).first()
            return subscription is not None and _settled(subscription, now, gateway)
    except ServiceAway:
        log.warning("subscription %s: the payment service is away; the next scan asks again", pk)
    except Exception:
        # Whatever is wrong with this one must not keep the others from being renewed.
        log.exception("subscription %s could not be renewed", pk)
    return False


def _settled(subscription: Subscription, now: datetime, gateway: Gateway | None) -> bool:
    if _is_over(subscription, now):
        ending.end(subscription, now=now)
        return True
    if gateway is None:
        log.warning("subscription %s is due, and PAYMENTS names nobody to charge through", subscription.pk)
        return False
    payment = _charge(subscription, subscription.method, gateway, now, is_renewal=True)
    if not payment.is_paid:
        _wait(subscription, now)
    return True


def _is_over(subscription: Subscription, now: datetime) -> bool:
    """Whose account is closed can neither read nor cancel, and pays no more."""
    grace = subscription.grace_until
    return subscription.is_cancelled or not subscription.user.is_active or bool(grace and grace <= now)


def _charge(subscription: Subscription, method: str, gateway: Gateway, now: datetime, *, is_renewal: bool) -> Payment:
    """By a reference that a try which was killed half-way had too: an attempt is over when its answer is kept."""
    term = subscription.terms + 1
    attempt = subscription.payments.filter(term=term).count() + 1
    reference = f"renew:{subscription.key}:{term}:{attempt}"
    return charge(subscription, gateway, method=method, reference=reference, now=now, is_renewal=is_renewal)


def _wait(subscription: Subscription, now: datetime) -> None:
    """Days of grace from the first failure, with a try on each; they are told once."""
    if subscription.grace_until is None:
        subscription.grace_until = now + GRACE
        _read_on(subscription, now)
        mails.send("renewal_failed", subscription)
    subscription.due_at = min(now + AGAIN, subscription.grace_until)
    subscription.save(update_fields=["grace_until", "due_at"])


def _read_on(subscription: Subscription, now: datetime) -> None:
    until = subscription.grace_until
    last = Entitlement.objects.filter(payment__subscription=subscription, payment__term=subscription.terms)
    for entitlement in last.filter(ends_at__lte=until):
        entitlement.grace_until = until
        entitlement.save(update_fields=["grace_until"])
        granting.granted(entitlement, by=None, now=now, changed=["grace_until"])

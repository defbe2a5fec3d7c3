"""Mail about a subscription: sent when what it tells of is committed, and never a reason for that to fail."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import transaction
from django.urls import reverse

from common.mails import message
from subscribers.house import house
from subscribers.models import Subscription


def send(name: str, subscription: Subscription, **more: Any) -> None:
    """The mail of templates/emails/`name`/. What fails is logged, as everything robust is."""
    # No `partial`: Django logs what fails by its name, and a partial has none.
    transaction.on_commit(lambda: _send(name, subscription, more), robust=True)


def _send(name: str, subscription: Subscription, more: dict[str, Any]) -> None:
    magazine = house()
    context = more | {
        "subscription": subscription,
        "magazine": magazine,
        "paid_until": magazine.date(subscription.renews_at),
        "reads_until": magazine.date(subscription.grace_until or subscription.renews_at),
        "account": f"{settings.SITE_URL}{reverse('account')}",
        "plans": f"{settings.SITE_URL}{reverse('plans')}",
    }
    message(name, subscription.user.email, context).send()

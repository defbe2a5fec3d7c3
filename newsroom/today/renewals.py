"""What waits for subscriptions managers: renewals that could not be charged."""

from __future__ import annotations

from newsroom.today import some
from newsroom.today.some import Some
from subscribers.models import Subscription

MOST = 8


def overdue() -> Some[Subscription]:
    """Those who lose access first come first."""
    failed = Subscription.objects.running().filter(grace_until__isnull=False).order_by("grace_until", "pk")
    return some.of(failed.select_related("user", "plan"), MOST)

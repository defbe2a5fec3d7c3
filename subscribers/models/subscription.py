from __future__ import annotations

import uuid
from datetime import datetime
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from subscribers import money
from subscribers.models.plan import Plan


class SubscriptionQuerySet(models.QuerySet["Subscription"]):
    def running(self) -> SubscriptionQuerySet:
        return self.filter(ended_at=None)

    def due(self, at: datetime) -> SubscriptionQuerySet:
        return self.running().filter(due_at__lte=at)


class Subscription(models.Model):
    """What somebody pays for, term by term. What they may read are the entitlements that its payments bought."""

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="subscriptions")
    plan = models.ForeignKey("subscribers.Plan", on_delete=models.PROTECT, related_name="+")
    # As agreed when it began: a plan that changes its price changes that of nobody who has it.
    cents = models.PositiveIntegerField("price in cents")
    currency = models.CharField(max_length=3)
    term = models.CharField(max_length=10, choices=Plan.Term.choices)
    method = models.CharField("way to pay", max_length=60, help_text="As the payment service knows it.")
    day = models.PositiveSmallIntegerField(help_text="Of the month: on it each term begins, or on the month's last.")
    terms = models.PositiveIntegerField("terms paid", default=0)
    started_at = models.DateTimeField("started")
    renews_at = models.DateTimeField("paid until", help_text="Then the next term is charged, unless it is cancelled.")
    due_at = models.DateTimeField("due", help_text="When it is looked at next: charged, charged again, or ended.")
    grace_until = models.DateTimeField(
        "grace", null=True, help_text="After a failed payment: reading goes on until then."
    )
    cancelled_at = models.DateTimeField("cancelled", null=True)
    ended_at = models.DateTimeField("ended", null=True)

    objects: ClassVar[models.Manager[Subscription]] = SubscriptionQuerySet.as_manager()

    class Meta:
        ordering = ("-started_at", "-id")
        permissions = (("cancel_subscription", "Can cancel subscriptions"),)
        indexes = (models.Index(fields=("due_at", "id"), condition=Q(ended_at=None), name="due_subscriptions_first"),)
        constraints = (
            models.UniqueConstraint(fields=("user",), condition=Q(ended_at=None), name="one_running_subscription"),
            models.CheckConstraint(condition=Q(renews_at__gte=F("started_at")), name="subscription_renews_after_start"),
            models.CheckConstraint(
                condition=Q(ended_at=None) | Q(ended_at__gte=F("started_at")), name="subscription_ends_after_start"
            ),
            models.CheckConstraint(condition=Q(day__gte=1, day__lte=31), name="subscription_day_of_a_month"),
        )

    def __str__(self) -> str:
        return f"{self.plan} of {self.user}"

    @property
    def price(self) -> str:
        return money.price(self.cents, self.currency)

    @property
    def is_running(self) -> bool:
        return self.ended_at is None

    @property
    def is_cancelled(self) -> bool:
        return self.cancelled_at is not None

    @property
    def is_overdue(self) -> bool:
        """Its last payment failed, and the next may mend that."""
        return self.is_running and self.grace_until is not None

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q


class EntitlementQuerySet(models.QuerySet["Entitlement"]):
    def active(self, at: datetime) -> EntitlementQuerySet:
        return self.filter(
            Q(starts_at__lte=at),
            Q(ends_at=None) | Q(ends_at__gt=at) | Q(grace_until__gt=at),
            Q(revoked_at=None) | Q(revoked_at__gt=at),
        )


class Entitlement(models.Model):
    """A dated right to read everything, and where it came from. Access is the union of these rows, never a flag."""

    class Source(models.TextChoices):
        PURCHASE = "purchase", "bought"
        GIFT = "gift", "given as a gift"
        STAFF = "staff", "granted by the house"
        LICENCE = "licence", "under a licence"

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="entitlements")
    plan = models.ForeignKey("subscribers.Plan", null=True, blank=True, on_delete=models.PROTECT)
    source = models.CharField(max_length=10, choices=Source.choices, default=Source.PURCHASE)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField(null=True, blank=True, help_text="Empty: until it is revoked.")
    grace_until = models.DateTimeField(
        null=True, blank=True, help_text="After a failed payment: reading goes on until then."
    )
    revoked_at = models.DateTimeField(null=True, blank=True)
    granted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    note = models.CharField(max_length=200, blank=True, help_text="Why, for the colleague who asks in a year.")
    payment = models.OneToOneField(
        "subscribers.Payment",
        null=True,
        blank=True,
        editable=False,
        on_delete=models.PROTECT,
        related_name="entitlement",
        help_text="What paid for it, where a subscription did.",
    )

    objects: ClassVar[models.Manager[Entitlement]] = EntitlementQuerySet.as_manager()

    class Meta:
        ordering = ("-starts_at", "-id")
        constraints = (
            models.CheckConstraint(
                condition=Q(ends_at=None) | Q(ends_at__gt=F("starts_at")),
                name="entitlement_ends_after_it_starts",
                violation_error_code="end",
                violation_error_message="The end must be after the start.",
            ),
            models.CheckConstraint(
                condition=Q(grace_until=None) | Q(ends_at__isnull=False, grace_until__gte=F("ends_at")),
                name="grace_follows_the_end",
                violation_error_code="grace",
                violation_error_message="Grace follows the end: name an end, and an instant that is not before it.",
            ),
        )

    def __str__(self) -> str:
        until = f"until {self.ends_at:%d %b %Y}" if self.ends_at else "without end"
        return f"{self.user}, {self.get_source_display()}, {until}"

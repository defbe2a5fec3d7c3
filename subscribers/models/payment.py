from __future__ import annotations

from django.db import models
from django.db.models import Q

from subscribers import money


class Payment(models.Model):
    """One answer of a payment service, for one term of a subscription."""

    class Outcome(models.TextChoices):
        PAID = "paid", "paid"
        DECLINED = "declined", "declined"

    subscription = models.ForeignKey("subscribers.Subscription", on_delete=models.PROTECT, related_name="payments")
    term = models.PositiveIntegerField(help_text="Which of its terms, from 1.")
    cents = models.PositiveIntegerField("price in cents")
    currency = models.CharField(max_length=3)
    outcome = models.CharField(max_length=10, choices=Outcome.choices)
    why = models.CharField(max_length=200, blank=True, help_text="Why it was declined.")
    gateway = models.CharField("payment service", max_length=20)
    reference = models.CharField(
        max_length=120, unique=True, help_text="The same at every try to learn its outcome, so that nobody pays twice."
    )
    at = models.DateTimeField()

    class Meta:
        ordering = ("-at", "-id")
        constraints = (
            models.UniqueConstraint(
                fields=("subscription", "term"), condition=Q(outcome="paid"), name="a_term_is_paid_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.price}, {self.get_outcome_display()}"

    @property
    def price(self) -> str:
        return money.price(self.cents, self.currency)

    @property
    def is_paid(self) -> bool:
        return self.outcome == self.Outcome.PAID

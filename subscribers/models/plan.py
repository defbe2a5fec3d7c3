from django.db import models

from subscribers import money


class Plan(models.Model):
    class Term(models.TextChoices):
        MONTH = "month", "month"
        YEAR = "year", "year"

    name = models.CharField(max_length=80)
    slug = models.SlugField(unique=True)
    description = models.CharField(max_length=200, blank=True, help_text="One sentence for the reader who chooses.")
    cents = models.PositiveIntegerField("price in cents")
    currency = models.CharField(max_length=3, default="USD", help_text="ISO 4217, such as USD.")
    term = models.CharField(max_length=10, choices=Term.choices, default=Term.MONTH)
    is_offered = models.BooleanField("offered to new subscribers", default=True)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("position", "id")

    def __str__(self) -> str:
        return self.name

    @property
    def offer(self) -> str:
        """What its page offers, for a form to name: it changes with whatever a reader pays by."""
        return f"{self.cents} {self.currency} {self.term}"

    @property
    def price(self) -> str:
        """As the reader sees it: "$84"."""
        return money.price(self.cents, self.currency)

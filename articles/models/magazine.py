from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import dateformat

# A zone that is not set, and that of the machine: no place that a page could name.
NO_PLACE = {"Factory", "localtime"}
DATE_FORMATS = {"american": "F j, Y", "british": "j F Y", "iso": "Y-m-d"}


def is_zone(name: str) -> None:
    if name not in available_timezones() - NO_PLACE:
        raise ValidationError(f"“{name}” is no time zone. Use a name such as America/New_York.")


class Magazine(models.Model):
    """The house's own settings: one row."""

    class DateStyle(models.TextChoices):
        AMERICAN = "american", "November 24, 2026"
        BRITISH = "british", "24 November 2026"
        ISO = "iso", "2026-11-24"

    name = models.CharField(max_length=80, default="The Magazine")
    tagline = models.CharField(max_length=160, blank=True)
    zone_name = models.CharField(
        "house time zone",
        max_length=60,
        default="America/New_York",
        validators=[is_zone],
        help_text="Schedules, dates in addresses and free pieces a month go by it. Such as America/New_York.",
    )
    date_style = models.CharField(max_length=10, choices=DateStyle.choices, default=DateStyle.AMERICAN)
    metered_pieces = models.PositiveSmallIntegerField(
        "free pieces a month",
        default=3,
        help_text="How many metered articles somebody may read without a subscription.",
    )
    open_days = models.PositiveSmallIntegerField(
        "days open for comments", default=7, help_text="After so many days a conversation closes by itself."
    )
    guidelines_sentence = models.CharField(
        max_length=400,
        default="Stay on topic, be civil, and respect what others believe.",
        help_text="Stands above the comment form.",
    )
    withdrawn_sentence = models.CharField(
        max_length=400,
        default="It was published here, and we have since taken it down.",
        help_text="Stands where a piece was that has been withdrawn.",
    )
    guidelines = models.TextField(blank=True, help_text="The guidelines page.")
    about = models.TextField(blank=True)
    contact = models.EmailField(blank=True, help_text="Where readers write to.")
    contact_page = models.TextField(blank=True)
    privacy = models.TextField(blank=True)
    terms = models.TextField(blank=True)

    class Meta:
        verbose_name_plural = "magazine"
        constraints = (models.CheckConstraint(condition=Q(pk=1), name="one_magazine"),)

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.pk = 1
        super().save(*args, **kwargs)

    @classmethod
    def load(cls) -> Magazine:
        return cls.objects.filter(pk=1).first() or cls(pk=1)

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.zone_name)

    def date(self, at: datetime) -> str:
        """As the magazine writes it, on the house's clock; templates say `at|written:magazine`."""
        return dateformat.format(at.astimezone(self.zone), DATE_FORMATS[self.date_style])

    def hour(self, at: datetime) -> str:
        """The time of day, with the same clock and in the same country: `at|hour:magazine`."""
        return dateformat.format(at.astimezone(self.zone), "P" if self.date_style == "american" else "H:i")

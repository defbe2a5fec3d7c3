from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q


class ArrangementQuerySet(models.QuerySet["Arrangement"]):
    def at(self, now: datetime) -> Arrangement | None:
        """The one that holds at this instant."""
        return self.filter(starts_at__lte=now).order_by("-starts_at").first()

    def waiting(self, now: datetime) -> ArrangementQuerySet:
        return self.filter(starts_at__gt=now).order_by("starts_at")


class Arrangement(models.Model):
    """The front page as editors put it together, from an instant on, until the next one starts."""

    starts_at = models.DateTimeField(unique=True)
    version = models.PositiveIntegerField(default=1, help_text="Every save names the version it started from.")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField()

    objects: ClassVar[models.Manager[Arrangement]] = ArrangementQuerySet.as_manager()

    class Meta:
        ordering = ("-starts_at",)

    def __str__(self) -> str:
        return f"Front page from {self.starts_at:%Y-%m-%d %H:%M} UTC"


class Slot(models.Model):
    """A piece in its place on a front page. What is not live when the page is read leaves its place to the next."""

    class Place(models.TextChoices):
        LEAD = "lead", "Lead"
        SECOND = "second", "Second tier"
        SECTION = "section", "Section"
        OPINION = "opinion", "Opinion"

    arrangement = models.ForeignKey(Arrangement, on_delete=models.CASCADE, related_name="slots")
    place = models.CharField(max_length=10, choices=Place.choices)
    section = models.ForeignKey(
        "articles.Section", null=True, blank=True, on_delete=models.CASCADE, related_name="+", help_text="Of its row."
    )
    article = models.ForeignKey("articles.Article", on_delete=models.CASCADE, related_name="slots")
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("position", "id")
        constraints = (
            models.UniqueConstraint(fields=("arrangement", "article"), name="once_on_a_front_page"),
            models.CheckConstraint(
                condition=Q(place__in=("lead", "second", "section", "opinion")), name="slot_place_is_known"
            ),
            models.CheckConstraint(
                condition=Q(place="section", section__isnull=False) | (~Q(place="section") & Q(section=None)),
                name="slot_of_a_row_names_its_section",
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_place_display()}: {self.article}"

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.db import models
from django.db.models import Q


def stored_at(rendition: Rendition, digest: str) -> str:
    """Named for what is in it: made again with another outcome, it is another file."""
    return f"renditions/{rendition.image.key}/{rendition.width}-{digest}.{rendition.format}"


class RenditionQuerySet(models.QuerySet["Rendition"]):
    def to_make(self) -> RenditionQuerySet:
        return self.filter(state__in=Rendition.TO_MAKE)

    def free(self, now: datetime) -> RenditionQuerySet:
        """Those to make that nobody is at, and that did not fail a moment ago."""
        return self.to_make().filter(Q(not_before=None) | Q(not_before__lte=now)).order_by("id")

    def in_hand(self, now: datetime) -> RenditionQuerySet:
        return self.filter(state=Rendition.State.MAKING, not_before__gt=now)

    def made(self) -> RenditionQuerySet:
        """Those that have a file, be it that they are being made again."""
        return self.filter(file__gt="")


class Rendition(models.Model):
    """A picture at one width in one format: what readers are sent. The row is the queue, a worker makes the file."""

    class Format(models.TextChoices):
        AVIF = "avif", "AVIF"
        WEBP = "webp", "WebP"
        JPEG = "jpg", "JPEG"

    class State(models.TextChoices):
        WAITING = "waiting", "waits"
        MAKING = "making", "being made"
        MADE = "made", "made"
        FAILED = "failed", "failed"

    TO_MAKE = (State.WAITING, State.MAKING)

    image = models.ForeignKey("articles.Image", on_delete=models.CASCADE, related_name="renditions")
    width = models.PositiveIntegerField()
    format = models.CharField(max_length=4, choices=Format.choices)
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    not_before = models.DateTimeField(
        null=True, blank=True, help_text="Until then a worker has it, or it rests after it failed."
    )
    tries = models.PositiveSmallIntegerField(default=0)
    file = models.FileField(upload_to=stored_at, max_length=140, blank=True)
    bytes = models.PositiveIntegerField(default=0)
    error = models.CharField(max_length=200, blank=True)

    objects: ClassVar[models.Manager[Rendition]] = RenditionQuerySet.as_manager()

    class Meta:
        ordering = ("width", "format")
        indexes = (
            models.Index(fields=("id",), condition=Q(state__in=("waiting", "making")), name="renditions_to_make"),
        )
        constraints = (
            models.UniqueConstraint(fields=("image", "width", "format"), name="one_rendition_a_width_and_format"),
            models.CheckConstraint(
                condition=~Q(state="made") | Q(file__gt=""), name="rendition_that_is_made_has_its_file"
            ),
        )

    def __str__(self) -> str:
        return f"{self.image}, {self.width} pixels, {self.get_format_display()}"

    @property
    def height(self) -> int:
        return self.image.height_at(self.width)

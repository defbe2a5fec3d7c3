from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from articles.models import Edition


class ReleaseQuerySet(models.QuerySet["Release"]):
    def pending(self) -> ReleaseQuerySet:
        return self.filter(state=Release.State.PENDING)

    def waiting(self) -> ReleaseQuerySet:
        """Pending or held: what a managing editor can still move or cancel."""
        return self.filter(state__in=Release.WAITING)

    def due(self, now: datetime) -> ReleaseQuerySet:
        return self.pending().filter(at__lte=now).order_by("at", "pk")


class Release(models.Model):
    """The order that a revision goes live at an instant. The rows are the schedule and the queue."""

    class State(models.TextChoices):
        PENDING = "pending", "pending"
        DONE = "done", "done"
        HELD = "held", "held"
        CANCELLED = "cancelled", "cancelled"

    WAITING = (State.PENDING, State.HELD)

    article = models.ForeignKey("articles.Article", on_delete=models.CASCADE, related_name="releases")
    revision = models.ForeignKey("articles.Revision", on_delete=models.PROTECT, related_name="+")
    against = models.ForeignKey(
        "articles.Edition",
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="What was live then.",
    )
    change = models.CharField(max_length=10, choices=Edition.Change.choices)
    correction = models.CharField(max_length=500, blank=True)
    at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.PENDING)
    held_because = models.TextField(blank=True)
    edition = models.OneToOneField("articles.Edition", null=True, on_delete=models.PROTECT, related_name="release")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True)

    objects: ClassVar[models.Manager[Release]] = ReleaseQuerySet.as_manager()

    class Meta:
        ordering = ("-at", "-id")
        indexes = (models.Index(fields=("at", "id"), condition=Q(state="pending"), name="release_due"),)
        constraints = (
            models.UniqueConstraint(
                fields=("article",),
                condition=Q(state__in=("pending", "held")),
                name="one_release_waits_an_article",
            ),
            models.CheckConstraint(
                condition=Q(change="correction", correction__gt="") | (~Q(change="correction") & Q(correction="")),
                name="release_correction_has_its_sentence",
            ),
            models.CheckConstraint(
                condition=Q(state="done", edition__isnull=False, done_at__isnull=False)
                | (~Q(state="done") & Q(edition=None)),
                name="release_done_has_its_edition",
            ),
            models.CheckConstraint(
                condition=Q(state="held", held_because__gt="") | ~Q(state="held"),
                name="release_held_says_why",
            ),
        )

    def __str__(self) -> str:
        return f"{self.article}, {self.get_state_display()}"

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

LONGEST_WORDS = 400


class ReportQuerySet(models.QuerySet["Report"]):
    def open(self) -> ReportQuerySet:
        return self.filter(decision=None)


class Report(models.Model):
    """A reader tells moderators of a comment, as it stood. It is open until something was decided on the comment."""

    class Why(models.TextChoices):
        UNCIVIL = "uncivil", "It insults or threatens somebody"
        OFF_TOPIC = "off-topic", "It has nothing to do with the article"
        PRIVATE = "private", "It tells what is private"
        FALSE = "false", "It is false and does harm"
        SPAM = "spam", "It advertises something"
        OTHER = "other", "Something else"

    comment = models.ForeignKey("comments.Comment", on_delete=models.CASCADE, related_name="reports")
    revision = models.ForeignKey("comments.CommentRevision", on_delete=models.CASCADE, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    why = models.CharField(max_length=10, choices=Why.choices)
    words = models.CharField(max_length=LONGEST_WORDS, blank=True, help_text="Only moderators read them.")
    at = models.DateTimeField()
    decision = models.ForeignKey(
        "comments.Decision", null=True, on_delete=models.SET_NULL, related_name="answers", help_text="What answered it."
    )

    objects: ClassVar[models.Manager[Report]] = ReportQuerySet.as_manager()

    class Meta:
        ordering = ("at", "id")
        indexes = (models.Index(fields=("at", "id"), condition=Q(decision=None), name="open_reports"),)
        constraints = (models.UniqueConstraint(fields=("revision", "by"), name="a_reader_reports_the_same_once"),)

    def __str__(self) -> str:
        return f"{self.get_why_display()}: {self.comment}"

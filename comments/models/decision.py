from __future__ import annotations

from django.conf import settings
from django.db import models

LONGEST_REASON = 400


class Verdict(models.TextChoices):
    PUBLISH = "publish", "published"
    HOLD = "hold", "held"
    REFUSE = "refuse", "refused"
    APPROVE = "approve", "approved"
    HIDE = "hide", "hidden"
    RESTORE = "restore", "restored"
    KEEP = "keep", "left as it is"


class Decision(models.Model):
    """What was decided on a revision of a comment: by whom (nobody: the screen), why, under which rule."""

    comment = models.ForeignKey("comments.Comment", on_delete=models.CASCADE, related_name="decisions")
    revision = models.ForeignKey("comments.CommentRevision", on_delete=models.CASCADE, related_name="decisions")
    verdict = models.CharField(max_length=10, choices=Verdict.choices)
    rule = models.CharField(max_length=40, blank=True, help_text="The rule of the screen, or of the guidelines.")
    span = models.CharField(max_length=200, blank=True, help_text="The words that it is about.")
    reason = models.CharField(max_length=LONGEST_REASON, blank=True, help_text="For the author.")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("-at", "-id")

    def __str__(self) -> str:
        return f"{self.get_verdict_display()}: {self.comment}"

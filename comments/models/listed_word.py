from __future__ import annotations

from django.conf import settings
from django.db import models


class ListedWord(models.Model):
    """A word or phrase that the screen looks for in comments: whole words, whatever their case and accents."""

    class Then(models.TextChoices):
        HOLD = "hold", "Hold the comment for a moderator"
        REFUSE = "refuse", "Refuse the comment"

    words = models.CharField("word or phrase", max_length=80, unique=True)
    then = models.CharField("what happens", max_length=10, choices=Then.choices, default=Then.HOLD)
    note = models.CharField(max_length=200, blank=True, help_text="Why it is listed, for the colleague who asks.")
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, editable=False, on_delete=models.SET_NULL, related_name="+"
    )
    added_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("words",)

    def __str__(self) -> str:
        return self.words

from __future__ import annotations

from datetime import datetime

from django.db import models


class Thread(models.Model):
    """The conversation of an article, whatever its address. Made with the first comment, or to close it."""

    article = models.OneToOneField("articles.Article", on_delete=models.CASCADE, related_name="thread")
    closed_at = models.DateTimeField(null=True, blank=True, help_text="Closed by hand, before its days are over.")
    published_count = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = "conversation"

    def __str__(self) -> str:
        return f"Conversation on {self.article}"

    def is_closed(self, now: datetime) -> bool:
        return self.closed_at is not None and self.closed_at <= now


class ConversationRules(models.Model):
    """Where a section differs from the magazine."""

    section = models.OneToOneField("articles.Section", on_delete=models.CASCADE, related_name="conversation_rules")
    open_days = models.PositiveSmallIntegerField(
        "days open for comments",
        null=True,
        blank=True,
        help_text="Empty: as the magazine says. 0: always closed.",
    )
    everybody_reads = models.BooleanField(
        "everybody may read the comments", default=False, help_text="Otherwise subscribers and staff."
    )

    class Meta:
        verbose_name_plural = "conversation rules"

    def __str__(self) -> str:
        return f"Conversation in {self.section}"

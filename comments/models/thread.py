from __future__ import annotations

from datetime import datetime
from typing import TypedDict

from django.db import models
from django.db.models import OuterRef, Subquery

from articles.models import Edition


class Printed(TypedDict):
    """What `printed=printed_headline(...)` adds to a row."""

    printed: str


def printed_headline(article: str) -> Subquery:
    """What readers have or last had over the article at the path `article`: its working headline is not theirs yet."""
    editions = Edition.objects.filter(article=OuterRef(article)).order_by("-number")
    return Subquery(editions.values("headline")[:1])


class Thread(models.Model):
    """The conversation of an article, whatever its address. Made with the first comment, or to close it."""

    article = models.OneToOneField("articles.Article", on_delete=models.CASCADE, related_name="thread")
    closed_at = models.DateTimeField(null=True, blank=True, help_text="Closed by hand, before its days are over.")
    published_count = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = "conversation"

    def __str__(self) -> str:
        edition = Edition.objects.filter(article=self.article_id).order_by("-number").first()
        return f"Conversation on {edition}"

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

"""What happened and must reach the outside: one row for each event, written in the transaction that made it happen."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models.functions import Now


class Event(models.Model):
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False, help_text="The same at every delivery.")
    kind = models.CharField(max_length=60, help_text="Such as article.published.")
    cause = models.CharField(
        max_length=120,
        unique=True,
        help_text="What brought it about, such as release:12. One cause, one event.",
    )
    subject = models.CharField(max_length=60, db_index=True, help_text="The public key of what it happened to.")
    payload = models.JSONField(default=dict)
    at = models.DateTimeField(db_default=Now(), db_index=True)

    class Meta:
        ordering = ("-at", "-id")

    def __str__(self) -> str:
        return f"{self.kind} ({self.cause})"

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models


class Client(models.Model):
    """A program that the house registered. It reads by its own licence, and acts in the newsroom for its owner."""

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField(max_length=80, unique=True, help_text="The partner or the app. It stands in the record.")
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="clients",
        help_text="The colleague who answers for it. What it does in the newsroom, it does with their rights.",
    )
    has_full_text = models.BooleanField(
        "licensed for full text", default=False, help_text="Else it is given what a visitor is given: teasers."
    )
    is_active = models.BooleanField("active", default=True, help_text="Untick to end all its tokens at once.")
    note = models.CharField(max_length=200, blank=True, help_text="Which contract, and whom to call.")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("name",)
        verbose_name = "API client"

    def __str__(self) -> str:
        return self.name

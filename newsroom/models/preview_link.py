from __future__ import annotations

import secrets
from datetime import datetime
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q


def secret() -> str:
    return secrets.token_urlsafe(24)


class PreviewLinkQuerySet(models.QuerySet["PreviewLink"]):
    def good(self, at: datetime) -> PreviewLinkQuerySet:
        return self.filter(revoked_at=None, expires_at__gt=at, openings__lt=F("most_openings"))


class PreviewLink(models.Model):
    """An address at which somebody without an account reads one revision, for a time and a number of openings."""

    article = models.ForeignKey("articles.Article", on_delete=models.CASCADE, related_name="preview_links")
    revision = models.ForeignKey("articles.Revision", on_delete=models.CASCADE, related_name="+")
    secret = models.CharField(max_length=40, unique=True, default=secret, editable=False)
    for_whom = models.CharField(max_length=120, help_text="Who is to read it. Only colleagues see this.")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    most_openings = models.PositiveIntegerField()
    openings = models.PositiveIntegerField(default=0)
    opened_at = models.DateTimeField(null=True, help_text="Last.")
    revoked_at = models.DateTimeField(null=True)

    objects: ClassVar[models.Manager[PreviewLink]] = PreviewLinkQuerySet.as_manager()

    class Meta:
        ordering = ("-made_at", "-id")
        constraints = (
            models.CheckConstraint(
                condition=Q(openings__lte=F("most_openings")), name="preview_opened_as_often_as_it_may"
            ),
        )

    def __str__(self) -> str:
        return f"{self.article}, for {self.for_whom}"

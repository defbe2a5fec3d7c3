from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q


class SignOffQuerySet(models.QuerySet["SignOff"]):
    def standing(self) -> SignOffQuerySet:
        return self.filter(taken_back_at=None)


class SignOff(models.Model):
    """A desk's word for a part of the content as it stood: it counts wherever that part has this hash."""

    article = models.ForeignKey("articles.Article", on_delete=models.CASCADE, related_name="signoffs")
    desk = models.ForeignKey("newsroom.Desk", on_delete=models.PROTECT, related_name="signoffs")
    revision = models.ForeignKey("articles.Revision", on_delete=models.PROTECT, related_name="+")
    part = models.CharField(max_length=10)
    part_hash = models.CharField(max_length=64)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    taken_back_at = models.DateTimeField(null=True)

    objects: ClassVar[models.Manager[SignOff]] = SignOffQuerySet.as_manager()

    class Meta:
        ordering = ("-at", "-id")
        constraints = (
            models.UniqueConstraint(
                fields=("article", "desk", "part", "part_hash"),
                condition=Q(taken_back_at=None),
                name="a_desk_signs_the_same_once",
            ),
        )

    def __str__(self) -> str:
        return f"{self.desk}: {self.by}"

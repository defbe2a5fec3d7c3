from __future__ import annotations

from django.conf import settings
from django.db import models


class Like(models.Model):
    """One reader's, once for each comment; `Comment.likes_count` counts them."""

    comment = models.ForeignKey("comments.Comment", on_delete=models.CASCADE, related_name="likes")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("comment", "by"), name="a_reader_likes_a_comment_once"),)

    def __str__(self) -> str:
        return f"{self.by} likes {self.comment}"

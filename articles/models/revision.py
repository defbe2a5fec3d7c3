from __future__ import annotations

from django.conf import settings
from django.db import models


class Revision(models.Model):
    """An immutable snapshot, made by a save that changed something. `content` is what articles.content documents."""

    article = models.ForeignKey("articles.Article", on_delete=models.CASCADE, related_name="revisions")
    number = models.PositiveIntegerField()
    content = models.JSONField()
    words_hash = models.CharField(max_length=64)
    pictures_hash = models.CharField(max_length=64)
    all_hash = models.CharField(
        max_length=64, help_text="Words, pictures and settings; not the words for search engines."
    )
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    restores = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("-number",)
        constraints = (models.UniqueConstraint(fields=("article", "number"), name="one_revision_a_number"),)

    def __str__(self) -> str:
        return f"Revision {self.number}"


class Rendering(models.Model):
    """The HTML of a revision, made when its release is made."""

    revision = models.OneToOneField(Revision, on_delete=models.CASCADE, related_name="rendering")
    body = models.TextField()
    teaser = models.TextField()
    words = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"HTML of {self.revision}"

    @property
    def minutes(self) -> int:
        """How long the whole takes to read, at the pace of most readers of English; 0 where nobody counted."""
        return self.words and max(1, round(self.words / 230))

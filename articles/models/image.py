from __future__ import annotations

import uuid

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse

HUNDRED = (MinValueValidator(0), MaxValueValidator(100))


def stored_at(image: Image, filename: str) -> str:
    """A name of our own: what the file was called tells nothing and can harm nothing."""
    return f"images/{image.key}.{image.format}"


class Image(models.Model):
    """A picture in the library. Its words are copied into an article when it is placed there."""

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    title = models.CharField(max_length=120, help_text="What colleagues search for. Readers do not see it.")
    file = models.ImageField(upload_to=stored_at, max_length=120)
    format = models.CharField(max_length=5, editable=False)
    width = models.PositiveIntegerField(editable=False)
    height = models.PositiveIntegerField(editable=False)
    alt = models.CharField(
        "alternative text", max_length=400, blank=True, help_text="What is to be seen, for who cannot see it."
    )
    is_decorative = models.BooleanField("decorative", default=False, help_text="Says nothing that needs words.")
    caption = models.CharField(max_length=400, blank=True)
    credit = models.CharField(max_length=200, blank=True, help_text="Who made it and who lends it.")
    usage_terms = models.CharField(max_length=400, blank=True)
    usage_ends_on = models.DateField(null=True, blank=True, help_text="The last day on which we may use it.")
    focal_x = models.PositiveSmallIntegerField(
        default=50,
        validators=HUNDRED,
        help_text="Per cent from the left: what must stay when the picture is cropped.",
    )
    focal_y = models.PositiveSmallIntegerField(default=50, validators=HUNDRED, help_text="Per cent from the top.")
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, editable=False, on_delete=models.SET_NULL, related_name="+"
    )
    added_at = models.DateTimeField(auto_now_add=True)
    archived_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        ordering = ("-added_at", "-id")
        constraints = (
            models.CheckConstraint(
                condition=Q(focal_x__lte=100, focal_y__lte=100), name="focal_point_lies_in_the_picture"
            ),
        )

    def __str__(self) -> str:
        return self.title

    @property
    def url(self) -> str:
        """Its public address; whether it is shown there is for articles.pages.pictures to say."""
        return reverse("picture", args=[self.key, self.format])

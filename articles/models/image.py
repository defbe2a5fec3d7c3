from __future__ import annotations

import uuid
from typing import NamedTuple

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse

# In pixels: a phone held upright to a wide screen.
WIDTHS = (320, 640, 960, 1280, 1920)
SHARED = 1280
HUNDRED = (MinValueValidator(0), MaxValueValidator(100))


class Size(NamedTuple):
    """In pixels."""

    width: int
    height: int


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
    def widths(self) -> tuple[int, ...]:
        """Of its renditions, in pixels: never wider than it is."""
        widest = min(self.width, WIDTHS[-1])
        return (*(width for width in WIDTHS if width < widest), widest)

    @property
    def url(self) -> str:
        """Where it is for whoever wants one address: a JPEG of `shared_size`."""
        return self.at(self.shared_size.width, "jpg")

    @property
    def shared_size(self) -> Size:
        width = max(width for width in self.widths if width <= SHARED or width == self.widths[0])
        return Size(width, self.height_at(width))

    @property
    def has_words(self) -> bool:
        return bool(self.alt) or self.is_decorative

    @property
    def avif_set(self) -> str:
        return self._set("avif")

    @property
    def webp_set(self) -> str:
        return self._set("webp")

    @property
    def jpeg_set(self) -> str:
        return self._set("jpg")

    @property
    def focus(self) -> str:
        """The classes that keep its focal point in sight where it is cropped, in steps of ten per cent."""
        return f"focus-x{(self.focal_x + 5) // 10} focus-y{(self.focal_y + 5) // 10}"

    def height_at(self, width: int) -> int:
        """Of a rendition that is `width` wide."""
        return max(1, round(self.height * width / self.width))

    def at(self, width: int, ending: str) -> str:
        """The public address of a rendition; whether it is shown there is for articles.pages.pictures to say."""
        return reverse("picture", args=[self.key, width, ending])

    def _set(self, ending: str) -> str:
        return ", ".join(f"{self.at(width, ending)} {width}w" for width in self.widths)

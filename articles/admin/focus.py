"""The focal point of a picture, and what is left of the picture around it in each of three shapes."""

from __future__ import annotations

from dataclasses import dataclass

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from articles.admin.thumbnails import small
from articles.models import Image

SHAPES = (("Wide, 3:2", 3, 2), ("Square", 1, 1), ("Portrait, 4:5", 4, 5))


@dataclass(frozen=True)
class Crop:
    """`box` is the part of the picture that is seen, as an SVG's viewBox."""

    name: str
    across: int
    down: int
    box: str


def chooser(image: Image) -> SafeString:
    """The picture with its mark, and its crops; the page's script lets the mark be moved."""
    context = {
        "image": image,
        "address": small(image, 400),
        "crops": [Crop(name, across, down, _box(image, across / down)) for name, across, down in SHAPES],
    }
    return render_to_string("admin/articles/image/_focus.html", context)


def _box(image: Image, ratio: float) -> str:
    """As `object-fit: cover` and the classes of `Image.focus` show it."""
    width, height = min(image.width, image.height * ratio), min(image.height, image.width / ratio)
    left = (image.width - width) * _step(image.focal_x) / 100
    top = (image.height - height) * _step(image.focal_y) / 100
    return f"{left:.1f} {top:.1f} {width:.1f} {height:.1f}"


def _step(per_cent: int) -> int:
    return (per_cent + 5) // 10 * 10

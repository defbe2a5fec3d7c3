from __future__ import annotations

from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.models import Image


def thumbnail(image: Image | None, box: int = 72) -> SafeString | str:
    """The picture, no side longer than `box` pixels. Its name stands beside it, so it has no other text."""
    if image is None:
        return ""
    scale = min(1, box / max(image.width, image.height))
    width = max(1, round(image.width * scale))
    return format_html(
        '<img src="{}" width="{}" height="{}" alt="" loading="lazy" decoding="async">',
        small(image, width),
        width,
        max(1, round(image.height * scale)),
    )


def small(image: Image, width: int) -> str:
    """The address of a rendition that is sharp when it is drawn `width` wide."""
    enough = (each for each in image.widths if each >= 2 * width)
    return image.at(next(enough, image.widths[-1]), "jpg")

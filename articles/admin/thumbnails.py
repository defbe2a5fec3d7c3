from __future__ import annotations

from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.models import Image


def thumbnail(image: Image | None, box: int = 72) -> SafeString | str:
    """The picture, no side longer than `box` pixels. Its name stands beside it, so it has no other text."""
    if image is None:
        return ""
    scale = min(1, box / max(image.width, image.height))
    return format_html(
        '<img src="{}" width="{}" height="{}" alt="" loading="lazy" decoding="async">',
        image.url,
        max(1, round(image.width * scale)),
        max(1, round(image.height * scale)),
    )

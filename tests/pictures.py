"""Small picture files for tests."""

import io
from typing import Any

from PIL import Image


def png(width: int, height: int) -> bytes:
    return encoded(Image.new("RGB", (width, height), "teal"), "PNG")


def jpeg(width: int, height: int) -> bytes:
    return encoded(Image.new("RGB", (width, height), "teal"), "JPEG")


def encoded(picture: Image.Image, kind: str, **options: Any) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, kind, **options)
    return buffer.getvalue()

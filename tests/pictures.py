"""Small picture files for tests."""

import io

from PIL import Image


def png(width: int, height: int) -> bytes:
    return encoded(Image.new("RGB", (width, height), "teal"), "PNG")


def jpeg(width: int, height: int) -> bytes:
    return encoded(Image.new("RGB", (width, height), "teal"), "JPEG")


def encoded(picture: Image.Image, kind: str) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, kind)
    return buffer.getvalue()

"""How a picture comes into the library: looked at, re-encoded without what the camera wrote, or refused in a sentence."""

from __future__ import annotations

import io
from dataclasses import dataclass

from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from PIL import Image as Pillow
from PIL import ImageOps, UnidentifiedImageError

from articles.models import Image
from common.refusal import Refusal
from subscribers.models import User

MOST_BYTES = 20 * 1024 * 1024
MOST_PIXELS = 40_000_000
FORMATS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp"}
NOT_A_PICTURE = "This file is not a picture that we can read. Use a JPEG, PNG or WebP file."


@dataclass(frozen=True)
class Encoded:
    data: bytes
    format: str
    width: int
    height: int


def encode(file: UploadedFile) -> Encoded:
    """The picture as it is kept. Refuses what is too large or is not a picture."""
    if (file.size or 0) > MOST_BYTES:
        raise Refusal.of_field("file", f"This file has {_mb(file.size)} MB; a picture may have 20 MB.")
    try:
        with Pillow.open(file, formats=tuple(FORMATS)) as picture:
            width, height = picture.size
            if width * height > MOST_PIXELS:
                megapixels = width * height / 1_000_000
                raise Refusal.of_field(
                    "file", f"This picture has {megapixels:.0f} megapixels; it may have 40."
                )
            return _written(picture)
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Pillow.DecompressionBombError) as error:
        raise Refusal.of_field("file", NOT_A_PICTURE) from error


def add(image: Image, file: UploadedFile, *, by: User | None) -> Image:
    """Keeps `file` as the picture of `image`, whose words are already on it."""
    encoded = encode(file)
    image.format, image.width, image.height = encoded.format, encoded.width, encoded.height
    image.added_by = by
    image.file.save(f"{image.key}.{image.format}", ContentFile(encoded.data), save=False)
    image.save()
    return image


def _written(picture: Pillow.Image) -> Encoded:
    kind = picture.format or "JPEG"
    upright = ImageOps.exif_transpose(picture)
    clean = upright.convert("RGBA" if upright.has_transparency_data and kind != "JPEG" else "RGB")
    buffer = io.BytesIO()
    # A profile of another colour space (CMYK) would be wrong for the converted picture.
    profile = picture.info.get("icc_profile") if picture.mode in {"RGB", "RGBA"} else None
    clean.save(buffer, kind, quality=90, icc_profile=profile)
    return Encoded(buffer.getvalue(), FORMATS[kind], *clean.size)


def _mb(size: int | None) -> str:
    return f"{(size or 0) / 1024 / 1024:.0f}"

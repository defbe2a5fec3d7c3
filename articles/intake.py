"""How a picture comes into the library: made anew without what the camera wrote, or refused in a sentence."""

from __future__ import annotations

import io
import math
import struct
from dataclasses import dataclass

from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from PIL import Image as Pillow
from PIL import ImageOps

from articles.models import Image
from common.refusal import Refusal
from subscribers.models import User

MOST_BYTES = 20 * 1024 * 1024
MOST_PIXELS = 40_000_000
FORMATS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp"}
NOT_A_PICTURE = "This file is not a picture that we can read. Use a JPEG, PNG or WebP file."
TOO_MANY_PIXELS = "This picture has more than 40 megapixels. Make it smaller, then upload it again."
# What Pillow raises for a file that begins well: its readers of metadata believe what they are told.
BROKEN = (
    ArithmeticError,
    AttributeError,
    LookupError,
    OSError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
)


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
                raise Refusal.of_field("file", TOO_MANY_PIXELS)
            return _written(picture)
    except Pillow.DecompressionBombError as error:
        raise Refusal.of_field("file", TOO_MANY_PIXELS) from error
    except BROKEN as error:
        raise Refusal.of_field("file", NOT_A_PICTURE) from error


def add(image: Image, file: UploadedFile, *, by: User | None) -> Image:
    """Keeps `file` as the picture of `image`, whose words are already on it."""
    return keep(image, encode(file), by=by)


def keep(image: Image, encoded: Encoded, *, by: User | None) -> Image:
    """Stores what `encode` made: for a form, which has to judge the file before it saves."""
    image.format, image.width, image.height = encoded.format, encoded.width, encoded.height
    image.added_by = by
    image.file.save(f"{image.key}.{image.format}", ContentFile(encoded.data), save=False)
    image.save()
    return image


def _written(picture: Pillow.Image) -> Encoded:
    # Cameras write JPEGs of several frames, which Pillow calls MPO.
    kind = picture.format if picture.format in FORMATS else "JPEG"
    # A profile of another colour space (CMYK) would be wrong for the converted picture.
    profile = picture.info.get("icc_profile") if picture.mode in {"RGB", "RGBA"} else None
    ImageOps.exif_transpose(picture, in_place=True)
    mode = "RGBA" if picture.has_transparency_data and kind != "JPEG" else "RGB"
    # A picture of 40 megapixels is 160 MB here: no copy is made that is not needed.
    clean = picture if picture.mode == mode else picture.convert(mode)
    clean.info.clear()
    buffer = io.BytesIO()
    clean.save(buffer, kind, quality=90, icc_profile=profile)
    return Encoded(buffer.getvalue(), FORMATS[kind], *clean.size)


def _mb(size: int | None) -> str:
    """Rounded up, so that nothing that is too large seems not to be."""
    return f"{math.ceil((size or 0) / 1024 / 102.4) / 10:.1f}"

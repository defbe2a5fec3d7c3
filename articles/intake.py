"""How a picture comes into the library: made anew without what the camera wrote, or refused in a sentence."""

from __future__ import annotations

import hashlib
import io
import math
import struct
import uuid
from dataclasses import dataclass
from pathlib import PurePath

from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.db import IntegrityError, transaction
from PIL import Image as Pillow
from PIL import ImageOps

from articles import pixels, renditions
from articles.models import Image
from common.refusal import Refusal
from common.text import clean_line
from subscribers.models import User

MOST_BYTES = 20 * 1024 * 1024
MOST_PIXELS = 40_000_000
# WebP has room for 16,383. Wide ones are made smaller, so no rendition of theirs comes near.
MOST_HEIGHT = 16_000
LONGEST_TITLE = 120
FORMATS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp"}
MEDIA_TYPES = "image/jpeg,image/png,image/webp"
NOT_A_PICTURE = "This file is not a picture that we can read. Use a JPEG, PNG or WebP file."
TOO_MANY_PIXELS = "This picture has more than 40 megapixels. Make it smaller, then upload it again."
TOO_HIGH = "This picture is more than 16,000 pixels high. Cut it, then upload it again."
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
            encoded = _written(picture)
    except Pillow.DecompressionBombError as error:
        raise Refusal.of_field("file", TOO_MANY_PIXELS) from error
    except BROKEN as error:
        raise Refusal.of_field("file", NOT_A_PICTURE) from error
    if encoded.height > MOST_HEIGHT:
        raise Refusal.of_field("file", TOO_HIGH)
    return encoded


def add(image: Image, file: UploadedFile, *, by: User | None) -> Image:
    """Keeps `file` as the picture of `image`, whose words are already on it."""
    return keep(image, encode(file), by=by)


def take(file: UploadedFile, form_key: uuid.UUID, *, by: User, credit: str = "") -> tuple[Image, bool]:
    """One file of several, without words but for its name; whether it is new.

    The same file sent again with the same form is the same picture.
    """
    key = uuid.uuid5(form_key, hashlib.file_digest(file, "sha256").hexdigest())
    there = Image.objects.filter(key=key).first()
    if there:
        return there, False
    file.seek(0)
    encoded = encode(file)
    try:
        return keep(Image(key=key, title=title_of(file.name or ""), credit=credit), encoded, by=by), True
    except IntegrityError:
        return Image.objects.get(key=key), False


def keep(image: Image, encoded: Encoded, *, by: User | None) -> Image:
    """Stores what `encode` made: for a form, which has to judge the file before it saves."""
    image.format, image.width, image.height = encoded.format, encoded.width, encoded.height
    image.added_by = by
    image.file.save(f"{image.key}.{image.format}", ContentFile(encoded.data), save=False)
    try:
        with transaction.atomic():
            image.save()
    except IntegrityError:
        image.file.delete(save=False)
        raise
    renditions.make_first(image)
    renditions.order(image)
    return image


def title_of(name: str) -> str:
    """What a file is called, as a first title for the picture in it."""
    return clean_line(PurePath(name).stem.replace("_", " ").replace("-", " "))[:LONGEST_TITLE] or "Untitled"


def _written(picture: Pillow.Image) -> Encoded:
    # Cameras write JPEGs of several frames, which Pillow calls MPO.
    kind = picture.format if picture.format in FORMATS else "JPEG"
    profile = pixels.profile_of(picture) if picture.mode in {"RGB", "RGBA"} else None
    ImageOps.exif_transpose(picture, in_place=True)
    # A picture of 40 megapixels is 160 MB here: no copy is made that is not needed.
    clean = pixels.straight(picture)
    if profile is None:
        clean = pixels.in_srgb(clean)
    clean.info.clear()
    buffer = io.BytesIO()
    clean.save(buffer, kind, quality=90, icc_profile=profile)
    return Encoded(buffer.getvalue(), FORMATS[kind], *clean.size)


def _mb(size: int | None) -> str:
    """Rounded up, so that nothing that is too large seems not to be."""
    return f"{math.ceil((size or 0) / 1024 / 102.4) / 10:.1f}"

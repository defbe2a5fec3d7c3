"""The pixels of a picture as readers are sent them: eight bits, sRGB, one width, one format, nothing beside them."""

from __future__ import annotations

import io

from PIL import Image as Pillow
from PIL import ImageCms

from articles.models import Image, Rendition

SRGB = ImageCms.createProfile("sRGB")
# Pictures with grain: above these figures files grow faster than they get better. A thread each, as the worker's other
# threads have releases to publish.
OPTIONS: dict[str, dict[str, int]] = {
    Rendition.Format.AVIF: {"quality": 50, "speed": 8, "max_threads": 1},
    Rendition.Format.WEBP: {"quality": 70, "method": 4},
    Rendition.Format.JPEG: {"quality": 76, "progressive": True, "optimize": True},
}
PILLOWS_NAMES = {Rendition.Format.AVIF: "AVIF", Rendition.Format.WEBP: "WEBP", Rendition.Format.JPEG: "JPEG"}


def original(image: Image) -> Pillow.Image:
    """As wide as the widest rendition and no wider: all of them are made of it."""
    width, height = image.widths[-1], image.height_at(image.widths[-1])
    with image.file.storage.open(str(image.file)) as file, Pillow.open(file) as picture:
        # A JPEG of 40 megapixels is decoded at a fraction of its size.
        picture.draft(None, (2 * width, 2 * height))
        small = straight(picture).resize((width, height), Pillow.Resampling.LANCZOS)
    return in_srgb(small)


def encoded(picture: Pillow.Image, size: tuple[int, int], kind: str) -> bytes:
    """`picture`, which is that of `original`, as a file."""
    small = picture if picture.size == size else picture.resize(size, Pillow.Resampling.LANCZOS)
    if kind == Rendition.Format.JPEG and small.mode == "RGBA":
        small = _on_white(small)
    buffer = io.BytesIO()
    small.save(buffer, PILLOWS_NAMES[Rendition.Format(kind)], **OPTIONS[kind])
    return buffer.getvalue()


def straight(picture: Pillow.Image) -> Pillow.Image:
    """In a mode that can be resized and converted: of sixteen bits the upper eight, where Pillow would clip."""
    if picture.mode in {"I;16", "I;16B"}:
        upper = picture.tobytes()[picture.mode == "I;16" :: 2]
        return Pillow.frombytes("L", picture.size, upper)
    if picture.has_transparency_data and picture.mode != "RGBA":
        return picture.convert("RGBA")
    return picture if picture.mode in {"RGB", "RGBA", "CMYK"} else picture.convert("RGB")


def in_srgb(picture: Pillow.Image) -> Pillow.Image:
    """As RGB or RGBA, its colours by the profile that it brings; one that is of other colours is passed over."""
    mode = "RGBA" if picture.mode == "RGBA" else "RGB"
    converted = _by_profile(picture, mode) or (picture if picture.mode == mode else picture.convert(mode))
    converted.info.clear()
    return converted


def profile_of(picture: Pillow.Image) -> bytes | None:
    """Its colour profile, if it is one that can be read."""
    profile: bytes | None = picture.info.get("icc_profile")
    try:
        return profile if profile and ImageCms.ImageCmsProfile(io.BytesIO(profile)) else None
    except (OSError, TypeError, ValueError):
        return None


def _by_profile(picture: Pillow.Image, mode: str) -> Pillow.Image | None:
    profile = profile_of(picture)
    if profile is None:
        return None
    try:
        return ImageCms.profileToProfile(picture, io.BytesIO(profile), SRGB, outputMode=mode)
    except ImageCms.PyCMSError:
        return None


def _on_white(picture: Pillow.Image) -> Pillow.Image:
    paper = Pillow.new("RGB", picture.size, "white")
    paper.paste(picture, mask=picture.getchannel("A"))
    return paper

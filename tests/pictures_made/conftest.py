from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image as Pillow

from articles import intake, renditions
from articles.models import Image, Rendition
from tests.pictures import jpeg


@pytest.fixture
def add(db: None) -> Callable[..., Image]:
    """A picture in the library, whose stand-in is made and whose other renditions wait."""

    def make(data: bytes | None = None) -> Image:
        file = SimpleUploadedFile("harbour.jpg", data or jpeg(700, 500))
        return intake.add(Image(title="Harbour", alt="Boats"), file, by=None)

    return make


@pytest.fixture
def made(add: Callable[..., Image]) -> Callable[[bytes], Image]:
    """A picture with all its renditions."""

    def make(data: bytes) -> Image:
        image = add(data)
        renditions.make_waiting(seconds=60)
        return image

    return make


def opened(image: Image, kind: str, width: int | None = None) -> Pillow.Image:
    """A rendition's picture, the widest unless `width` names another."""
    return Pillow.open(io.BytesIO(file_of(image, kind, width)))


def file_of(image: Image, kind: str, width: int | None = None) -> bytes:
    row = image.renditions.get(format=kind, width=width or image.widths[-1])
    with row.file.storage.open(str(row.file)) as file:
        data: bytes = file.read()
    return data


def states(image: Image) -> dict[str, int]:
    rows = Rendition.objects.filter(image=image).values_list("state", flat=True)
    return {state: list(rows).count(state) for state in sorted(set(rows))}

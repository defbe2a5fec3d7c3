"""Whatever a picture is, its renditions show it right and hold nothing else."""

from __future__ import annotations

import io
from typing import Any

import pytest
from PIL import Image as Pillow
from PIL import ImageCms, ImageDraw

from articles.models import Rendition
from tests.pictures import encoded, jpeg, png
from tests.pictures_made.conftest import opened

KINDS = Rendition.Format.values
pytestmark = pytest.mark.django_db


def near(colour: Any, other: tuple[int, ...], by: int = 6) -> bool:
    return all(abs(a - b) <= by for a, b in zip(colour, other, strict=True))


def middle(picture: Pillow.Image, mode: str = "RGB") -> Any:
    return picture.convert(mode).getpixel((picture.width // 2, picture.height // 2))


def test_each_is_of_its_format_and_width_from_phone_to_wide(made):
    image = made(jpeg(2400, 1600))
    assert image.widths == (320, 640, 960, 1280, 1920)
    for kind, pillows in (("avif", "AVIF"), ("webp", "WEBP"), ("jpg", "JPEG")):
        for width in image.widths:
            picture = opened(image, kind, width)
            assert (picture.format, picture.size) == (pillows, (width, round(width / 1.5)))


@pytest.mark.parametrize(
    ("size", "widths"),
    [((1, 1), (1,)), ((320, 200), (320,)), ((700, 500), (320, 640, 700)), ((10_000, 10), (320, 640, 960, 1280, 1920))],
)
def test_none_is_wider_than_the_picture(made, size, widths):
    image = made(png(*size))
    assert image.widths == widths
    for kind in KINDS:
        assert opened(image, kind).size == (widths[-1], max(1, round(size[1] * widths[-1] / size[0])))


def test_the_highest_picture_that_comes_in_has_all_of_them(made):
    image = made(png(20, 16_000))
    assert set(image.renditions.values_list("state", flat=True)) == {"made"}


def test_what_is_transparent_stays_so_and_is_white_in_a_jpeg(made):
    picture = Pillow.new("RGBA", (400, 400), (0, 0, 0, 0))
    ImageDraw.Draw(picture).rectangle((0, 0, 100, 400), fill=(200, 0, 0, 255))
    image = made(encoded(picture, "PNG"))
    assert middle(opened(image, "jpg")) == (255, 255, 255)
    for kind in ("webp", "avif"):
        assert middle(opened(image, kind), "RGBA")[3] == 0
        assert near(opened(image, kind).convert("RGBA").getpixel((50, 200)), (200, 0, 0, 255), 20)


@pytest.mark.parametrize("mode", ["P", "LA"])
def test_other_ways_of_being_transparent_are_read_too(made, mode):
    picture = Pillow.new(mode, (40, 40))
    image = made(encoded(picture, "PNG", **({"transparency": 0} if mode == "P" else {})))
    assert middle(opened(image, "jpg")) == (255, 255, 255)
    assert middle(opened(image, "webp"), "RGBA")[3] == 0


def test_what_lies_on_its_side_stands_upright(made):
    picture, exif = Pillow.new("RGB", (600, 400), "white"), Pillow.Exif()
    ImageDraw.Draw(picture).rectangle((0, 0, 300, 400), fill="black")
    exif[0x0112] = 6
    image = made(encoded(picture, "JPEG", exif=exif))
    for kind in KINDS:
        upright = opened(image, kind).convert("L")
        assert upright.size == (400, 600)
        assert near((upright.getpixel((200, 50)), upright.getpixel((200, 550))), (0, 255), 20)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_no_file_says_where_it_was_taken_or_with_what(made, kind):
    exif = Pillow.Exif()
    exif[0x010F] = "Camera of Ines"
    exif.get_ifd(0x8825)[2] = (40.0, 42.0, 46.0)
    more = {"exif": exif, "comment": b"Taken at home", "xmp": b"<x:xmpmeta>home</x:xmpmeta>"}
    image = made(encoded(Pillow.new("RGB", (700, 500), "teal"), kind, **more))
    files = [image.file, *(row.file for row in image.renditions.all())]
    assert len(files) == 10
    for file in files:
        data = file.storage.open(file.name).read()
        picture = Pillow.open(io.BytesIO(data))
        assert not any(word in data for word in (b"Exif", b"EXIF", b"eXIf", b"Camera", b"home", b"xmp"))
        assert not dict(picture.getexif())
        assert not {"exif", "xmp", "comment"} & picture.info.keys()


def test_no_rendition_carries_a_profile(made):
    image = made(encoded(Pillow.new("RGB", (40, 40), "teal"), "PNG", icc_profile=red_is_green()))
    assert not any("icc_profile" in opened(image, kind).info for kind in KINDS)


def test_colours_of_another_profile_are_those_of_srgb(made):
    image = made(encoded(Pillow.new("RGB", (40, 40), (200, 0, 0)), "PNG", icc_profile=red_is_green()))
    for kind in KINDS:
        red, green, _ = middle(opened(image, kind))
        assert green > 150
        assert red < 50


@pytest.mark.parametrize("profile", [b"no profile", b"\0" * 200], ids=["words", "zeros"])
def test_a_profile_that_is_broken_is_passed_over(made, profile):
    image = made(encoded(Pillow.new("RGB", (40, 40), "teal"), "PNG", icc_profile=profile))
    assert near(middle(opened(image, "webp")), (0, 128, 128))


def test_sixteen_bits_are_brought_down_to_eight(made):
    image = made(encoded(Pillow.new("I;16", (40, 40), 0x8000), "PNG"))
    for kind in KINDS:
        assert near(middle(opened(image, kind)), (128, 128, 128))


def test_the_colours_of_print_are_those_of_a_screen(made):
    image = made(encoded(Pillow.new("CMYK", (40, 40), (255, 0, 255, 0)), "JPEG"))
    red, green, blue = middle(opened(image, "webp"))
    assert green > 200
    assert max(red, blue) < 60


@pytest.mark.parametrize("kind", ["WEBP", "PNG"])
def test_of_what_moves_the_first_picture_is_kept(made, kind):
    frames = [Pillow.new("RGB", (40, 40), colour) for colour in ("teal", "red")]
    image = made(encoded(frames[0], kind, save_all=True, append_images=frames[1:], duration=100))
    for each in KINDS:
        picture = opened(image, each)
        assert getattr(picture, "n_frames", 1) == 1
        assert near(middle(picture), (0, 128, 128))


def red_is_green() -> bytes:
    """The profile of a screen that shows what is red as green."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return profile.replace(b"rXYZ", b"????").replace(b"gXYZ", b"rXYZ").replace(b"????", b"gXYZ")

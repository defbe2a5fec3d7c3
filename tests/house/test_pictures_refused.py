"""What is no picture, or too much of one, is refused in a sentence; what is a picture and more is kept as a picture."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

import pytest
from PIL import Image as Pillow

from articles.models import Image, Rendition
from tests.conftest import Factory
from tests.house.conftest import errors
from tests.pictures import encoded, jpeg, png

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
HTML = b"<!doctype html><script>alert(1)</script>"
GIF_AND_SCRIPT = b"GIF89a/*" + b"\0" * 20 + b"*/=1;alert(1)//"
HEIC = b"\0\0\0\x18ftypheic\0\0\0\0heicmif1" + b"\0" * 60
UNREADABLE = "This file is not a picture that we can read. Use a JPEG, PNG or WebP file."
TOO_LARGE = "This picture has more than 40 megapixels. Make it smaller, then upload it again."
TOO_HIGH = "This picture is more than 16,000 pixels high. Cut it, then upload it again."


def png_header(width: int, height: int) -> bytes:
    """A PNG that claims to be so large and holds almost nothing."""
    chunk = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    header = struct.pack(">I", 13) + chunk + struct.pack(">I", zlib.crc32(chunk))
    return b"\x89PNG\r\n\x1a\n" + header + png(1, 1)[33:]


def real_bomb(width: int, height: int) -> bytes:
    """A PNG of one colour that is what it claims: some kilobytes that become hundreds of megabytes."""
    row = b"\0" * (1 + width // 8)
    body = zlib.compressobj(9)
    data = b"".join(body.compress(row) for _ in range(height)) + body.flush()
    chunks = [(b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)), (b"IDAT", data), (b"IEND", b"")]
    parts = [struct.pack(">I", len(d)) + k + d + struct.pack(">I", zlib.crc32(k + d)) for k, d in chunks]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def zipped() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("../../evil.html", HTML)
    return buffer.getvalue()


def plain(kind: str) -> bytes:
    return encoded(Pillow.new("RGB", (60, 40), "teal"), kind)


@pytest.mark.parametrize(
    ("data", "name", "sentence"),
    [
        pytest.param(SVG, "drawing.svg", UNREADABLE, id="SVG"),
        pytest.param(SVG, "drawing.png", UNREADABLE, id="SVG named .png"),
        pytest.param(HTML, "page.png", UNREADABLE, id="HTML named .png"),
        pytest.param(HTML, "page.jpg", UNREADABLE, id="HTML named .jpg"),
        pytest.param(b"GIF89a" + HTML, "page.gif", UNREADABLE, id="GIF that is a page"),
        pytest.param(GIF_AND_SCRIPT, "script.gif", UNREADABLE, id="GIF that is a script"),
        pytest.param(GIF_AND_SCRIPT, "script.png", UNREADABLE, id="GIF that is a script, named .png"),
        pytest.param(plain("GIF"), "real.gif", UNREADABLE, id="GIF"),
        pytest.param(plain("TIFF"), "scan.tiff", UNREADABLE, id="TIFF"),
        pytest.param(plain("TIFF"), "scan.jpg", UNREADABLE, id="TIFF named .jpg"),
        pytest.param(plain("BMP"), "paint.bmp", UNREADABLE, id="BMP"),
        pytest.param(plain("ICO"), "favicon.ico", UNREADABLE, id="ICO"),
        pytest.param(HEIC, "IMG_1.HEIC", UNREADABLE, id="HEIC"),
        pytest.param(b"%PDF-1.7 " + HTML, "page.png", UNREADABLE, id="PDF"),
        pytest.param(b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "a.eps", UNREADABLE, id="PostScript"),
        pytest.param(zipped(), "photo.jpg", UNREADABLE, id="zip named .jpg"),
        pytest.param(png(60, 40)[:90], "cut.png", UNREADABLE, id="cut short"),
        pytest.param(jpeg(300, 200)[:400], "cut.jpg", UNREADABLE, id="cut short, JPEG"),
        pytest.param(png_header(50_000, 50_000), "vast.png", TOO_LARGE, id="50,000 x 50,000"),
        pytest.param(png_header(10_000, 4_001), "large.png", TOO_LARGE, id="a little over 40 megapixels"),
        pytest.param(real_bomb(10_000, 10_000), "bomb.png", TOO_LARGE, id="100 megapixels in 12 KB"),
        pytest.param(png(10, 16_001), "tall.png", TOO_HIGH, id="a little too high"),
        pytest.param(b"", "empty.png", "The submitted file is empty.", id="empty"),
    ],
)
def test_what_is_no_picture_or_too_large_is_refused_at_the_field(upload: Factory, data, name, sentence):
    response = upload(data, name, credit="Ines Roy")
    assert errors(response) == {"file": [sentence]}
    assert b'value="Ines Roy"' in response.content
    assert not Image.objects.exists()
    assert not Rendition.objects.exists()


def test_a_file_of_more_than_20_mb_is_refused_before_it_is_looked_at(upload: Factory):
    response = upload(png(60, 40) + b"\0" * (20 * 1024 * 1024))
    assert errors(response) == {"file": ["This file has 20.1 MB; a picture may have 20 MB."]}


def test_a_file_that_is_also_something_else_is_kept_as_the_picture_alone(upload: Factory):
    upload(png(60, 40) + HTML)
    data = Image.objects.get().file.read()
    assert b"script" not in data
    assert Pillow.open(io.BytesIO(data)).size == (60, 40)


@pytest.mark.parametrize("tail", [HTML, zipped()], ids=["HTML", "zip"])
@pytest.mark.parametrize("head", [jpeg(60, 40), plain("WEBP")], ids=["JPEG", "WebP"])
def test_what_hangs_on_a_picture_is_left_behind(upload: Factory, head, tail):
    upload(head + tail, "photo.jpg")
    image = Image.objects.get()
    files = [image.file, *(row.file for row in image.renditions.made())]
    assert len(files) == 2
    for file in files:
        data = file.read()
        assert not any(word in data for word in (b"script", b"evil", b"PK\x03\x04"))


def test_a_script_in_the_colour_profile_is_left_behind(upload: Factory):
    upload(encoded(Pillow.new("RGB", (60, 40)), "PNG", icc_profile=HTML))
    assert b"script" not in Image.objects.get().file.read()


@pytest.mark.parametrize(
    ("data", "name", "format"),
    [(jpeg(60, 40), "photo.png", "jpg"), (png(60, 40), "photo.jpg", "png"), (plain("WEBP"), "photo.exe", "webp")],
)
def test_a_wrong_ending_is_no_matter(upload: Factory, data, name, format):
    upload(data, name)
    assert Image.objects.get().format == format

"""The library of pictures: what comes in, in which words, and how it leaves."""

from __future__ import annotations

import io
import subprocess
import sys

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image as Pillow
from PIL import PngImagePlugin

from articles.models import Article, Image
from tests.conftest import Factory
from tests.house.conftest import BUDGET, cost, errors
from tests.pictures import encoded, png

HTML = b"<!doctype html><script>alert(1)</script>"


def kept(image: Image) -> Pillow.Image:
    return Pillow.open(io.BytesIO(image.file.read()))


def test_a_picture_comes_into_the_library_with_its_words_and_who_added_it(upload: Factory, photo_editor):
    upload(caption="The harbour.", credit="Ines Roy")
    image = Image.objects.get()
    assert (image.title, image.alt, image.credit) == ("Harbour", "Boats at low water", "Ines Roy")
    assert (image.width, image.height, image.format, image.added_by) == (60, 40, "png", photo_editor)


def test_the_place_the_camera_and_the_comments_are_taken_out(upload: Factory):
    buffer, exif = io.BytesIO(), Pillow.Exif()
    exif[0x010F] = "Camera of Ines"
    exif.get_ifd(0x8825)[2] = (40.0, 42.0, 46.0)
    photograph = Pillow.new("RGB", (60, 40))
    photograph.save(buffer, "JPEG", exif=exif, comment=b"Taken at home", xmp=b"<x:xmpmeta>home</x:xmpmeta>")
    upload(buffer.getvalue(), "photo.jpg")
    data = Image.objects.get().file.read()
    assert not any(word in data for word in (b"Exif", b"Camera", b"home", b"xmp"))


def test_the_words_inside_a_png_are_taken_out(upload: Factory):
    buffer, words = io.BytesIO(), PngImagePlugin.PngInfo()
    words.add_text("Comment", HTML.decode())
    Pillow.new("RGB", (60, 40)).save(buffer, "PNG", pnginfo=words)
    upload(buffer.getvalue())
    assert b"script" not in Image.objects.get().file.read()


def test_a_photograph_that_lies_on_its_side_is_set_upright(upload: Factory):
    buffer, exif = io.BytesIO(), Pillow.Exif()
    exif[0x0112] = 6
    Pillow.new("RGB", (60, 40)).save(buffer, "JPEG", exif=exif)
    upload(buffer.getvalue(), "photo.jpg")
    assert kept(Image.objects.get()).size == (40, 60)


def test_a_photograph_of_several_frames_is_kept_as_its_first(upload: Factory):
    buffer = io.BytesIO()
    frames = [Pillow.new("RGB", (60, 40), colour) for colour in ("teal", "red")]
    frames[0].save(buffer, "MPO", save_all=True, append_images=frames[1:])
    upload(buffer.getvalue(), "photo.jpg")
    assert Image.objects.get().format == "jpg"


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "CMYK", "I;16", "RGBA"])
def test_every_way_of_writing_colours_is_read(upload: Factory, mode):
    kind = "JPEG" if mode == "CMYK" else "PNG"
    upload(encoded(Pillow.new(mode, (60, 40)), kind))
    assert kept(Image.objects.get()).size == (60, 40)


@pytest.mark.parametrize("name", ["../../../etc/passwd.png", "..\\..\\boot.png", "a\x00b.png", "x" * 200 + ".png"])
def test_the_file_is_kept_under_a_name_of_our_own(upload: Factory, name):
    upload(name=name)
    image = Image.objects.get()
    assert image.file.name == f"images/{image.key}.png"


def test_a_picture_at_the_limit_takes_a_bounded_amount_of_memory(tmp_path):
    """In a process of its own, since the most memory that one ever had does not go down again."""
    Pillow.new("RGB", (8_000, 5_000), "teal").save(tmp_path / "large.png")
    code = (
        "import django, resource; django.setup()\n"
        "from django.core.files.uploadedfile import SimpleUploadedFile as File\n"
        "from articles.intake import encode\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        f"encode(File('large.png', open({str(tmp_path / 'large.png')!r}, 'rb').read()))\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)\n"
    )
    grown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert int(grown) < 256 * 1024


@pytest.mark.parametrize("words", [{"alt": ""}, {"alt": " \u200b\u200b "}], ids=["nothing", "invisible"])
def test_a_picture_says_what_is_to_be_seen(upload: Factory, words):
    sentence = "Say what is to be seen in the picture, or tick “Decorative”."
    assert errors(upload(**words)) == {"alt": [sentence]}


def test_a_decorative_picture_needs_no_words(upload: Factory):
    upload(alt="", is_decorative="on")
    assert Image.objects.get().is_decorative


def test_the_file_is_not_exchanged_under_a_picture(as_: Factory, photo_editor, image):
    before = image.file.read()
    words = {"title": "Pier", "alt": "A pier", "focal_x": 50, "focal_y": 50}
    file = SimpleUploadedFile("other.png", png(10, 10))
    as_(photo_editor).post(change_of(image), words | {"file": file, "format": "svg", "width": 1})
    image.refresh_from_db()
    assert (image.title, image.format, image.width) == ("Pier", "png", 60)
    assert image.file.open().read() == before


def test_a_live_piece_is_named_where_its_picture_is_used(as_: Factory, writer, image, live: Factory):
    edition = live(headline="The tide at Marrow Point")
    page = as_(writer).get(change_of(image)).content.decode()
    assert f'<a href="{edition.get_absolute_url()}">The tide at Marrow Point</a>' in page
    assert "in the newsroom" not in page


def test_an_unpublished_piece_is_counted_but_not_named(as_: Factory, photo_editor, image, draft: Factory):
    draft(headline="A secret of Marrow Point")
    page = as_(photo_editor).get(change_of(image)).content.decode()
    assert "1 piece in the newsroom" in page
    assert "A secret of Marrow Point" not in page


def test_an_archived_picture_is_offered_no_more_and_stays_where_it_is(as_: Factory, managing, image, draft: Factory):
    article, browser = draft(), as_(managing)
    browser.post(reverse("admin:articles_image_changelist"), {"action": "archive", "_selected_action": image.pk})
    assert offered(browser) == []
    assert b"Harbour" not in browser.get(reverse("admin:articles_image_changelist")).content
    assert Article.objects.get(pk=article.pk).lead_image == image
    assert b"Archived." in browser.get(reverse("admin:articles_image_history", args=[image.pk])).content


def test_an_archived_picture_is_brought_back(as_: Factory, managing, image):
    Image.objects.update(archived_at=image.added_at)
    browser = as_(managing)
    address = reverse("admin:articles_image_changelist") + "?shelf=archived"
    browser.post(address, {"action": "bring_back", "_selected_action": image.pk})
    assert offered(browser) == ["Harbour"]


def test_nobody_deletes_a_picture(as_: Factory, admin_user, image, draft: Factory):
    draft()
    browser = as_(admin_user)
    assert browser.post(reverse("admin:articles_image_delete", args=[image.pk]), {"post": "yes"}).status_code == 403
    chosen = {"action": "delete_selected", "_selected_action": image.pk, "post": "yes"}
    browser.post(reverse("admin:articles_image_changelist"), chosen)
    assert Image.objects.filter(pk=image.pk).exists()


def test_a_picture_is_added_from_the_form_that_needs_it(upload: Factory):
    response = upload(_popup="1")
    assert b"&quot;obj&quot;: &quot;Harbour&quot;" in response.content


def test_the_list_costs_the_same_for_one_picture_and_for_forty(as_: Factory, managing, image):
    browser, address = as_(managing), reverse("admin:articles_image_changelist")
    one = cost(browser, address)
    Image.objects.bulk_create(
        Image(title=f"Picture {n}", file="images/x.png", format="png", width=9, height=9, added_by=managing)
        for n in range(40)
    )
    assert cost(browser, address) == one <= BUDGET
    assert browser.get(address).content.count(b'loading="lazy"') == 41


def test_words_are_shown_as_words(upload: Factory, as_: Factory, managing):
    script = '<script>alert(1)</script>"><img src=x onerror=alert(1)>'
    upload(title=script, alt=script, caption=script, credit=script, usage_terms=script)
    browser, image = as_(managing), Image.objects.get()
    for address in (reverse("admin:articles_image_changelist"), change_of(image)):
        page = browser.get(address).content
        assert b"&lt;script&gt;alert" in page
        assert b"<script>alert" not in page
        assert b"<img src=x" not in page


def change_of(image: Image) -> str:
    return reverse("admin:articles_image_change", args=[image.pk])


def offered(browser: Client) -> list[str]:
    """What the chooser of a contributor's portrait has."""
    field = {"app_label": "articles", "model_name": "contributor", "field_name": "portrait"}
    answer = browser.get(reverse("admin:autocomplete"), field | {"term": ""}).json()
    return [row["text"] for row in answer["results"]]

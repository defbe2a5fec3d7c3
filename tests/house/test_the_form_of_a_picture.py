"""What the form of a picture shows of it: the original, the focal point with its crops, and its renditions."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from articles import renditions
from articles.admin.progress import Progress
from articles.models import Image
from tests.conftest import Factory
from tests.house.test_images import change_of
from tests.pictures import jpeg, png

WORDS = {"title": "Harbour", "alt": "Boats", "caption": "", "credit": "", "usage_terms": "", "usage_ends_on": ""}
FORM = WORDS | {"focal_x": "30", "focal_y": "70"}


@pytest.fixture
def browser(as_: Factory, photo_editor: Any) -> Client:
    return as_(photo_editor)


def page_of(browser: Client, image: Image) -> str:
    return browser.get(change_of(image)).content.decode()


def test_its_size_is_told_and_the_original_can_be_downloaded(browser: Client, image: Image):
    page, address = page_of(browser, image), reverse("admin:articles_image_original", args=[image.pk])
    assert "60 × 40 pixels, PNG." in page
    assert f'href="{address}"' in page
    response = browser.get(address)
    assert response.getvalue() == image.file.open().read()
    assert response["Content-Disposition"] == 'attachment; filename="harbour.png"'
    assert "no-store" in response["Cache-Control"]


@pytest.mark.parametrize(("name", "status"), [("copy_editor", 200), ("moderator", 403), ("subscriber", 302)])
def test_an_original_is_for_who_sees_pictures(request: Any, as_: Factory, image: Image, name: str, status: int):
    browser = as_(request.getfixturevalue(name))
    assert browser.get(reverse("admin:articles_image_original", args=[image.pk])).status_code == status


def test_an_original_that_is_lost_is_told_in_a_sentence(browser: Client, image: Image):
    image.file.delete(save=False)
    response = browser.get(reverse("admin:articles_image_original", args=[image.pk]), follow=True)
    assert "The original is not in the storage." in response.content.decode()


@pytest.mark.parametrize("pk", ["0", "999999999", "99999999999999999999999"])
@pytest.mark.parametrize("page", ["original", "renditions"])
def test_of_a_picture_that_is_not_there_nothing_is(browser: Client, page: str, pk: str, db: None):
    assert browser.get(f"/admin/articles/image/{pk}/{page}/").status_code == 404


def test_the_focal_point_is_two_numbers_with_a_mark_and_three_crops_around_it(browser: Client, upload: Factory):
    upload(jpeg(600, 400), "photo.jpg")
    image = Image.objects.get()
    browser.post(change_of(image), FORM)
    page = page_of(browser, image)
    assert 'name="focal_x" value="30"' in page
    assert '<circle cx="30%" cy="70%"' in page
    boxes = ["0.0 0.0 600.0 400.0", "60.0 0.0 400.0 400.0", "84.0 0.0 320.0 400.0"]
    assert [f'viewBox="{box}"' in page for box in boxes] == [True, True, True]


@pytest.mark.parametrize(
    ("x", "classes"), [("0", "focus-x0"), ("25", "focus-x3"), ("44", "focus-x4"), ("100", "focus-x10")]
)
def test_readers_see_it_in_steps_of_ten(browser: Client, image: Image, x: str, classes: str):
    browser.post(change_of(image), FORM | {"focal_x": x})
    image.refresh_from_db()
    assert image.focus == f"{classes} focus-y7"


@pytest.mark.parametrize("x", ["101", "-1", "", "x", "9" * 30])
def test_a_focal_point_outside_is_refused_at_its_field(browser: Client, image: Image, x: str):
    response = browser.post(change_of(image), FORM | {"focal_x": x})
    assert response.status_code == 200
    assert response.context["adminform"].form.errors.keys() == {"focal_x"}


def test_how_far_its_renditions_are_is_told_in_words_and_as_a_table(browser: Client, upload: Factory):
    upload(jpeg(700, 500), "photo.jpg")
    image = Image.objects.get()
    assert "1 of 9 made, 8 wait" in page_of(browser, image)
    renditions.make_waiting()
    page = page_of(browser, image)
    assert "9 of 9 made" in page
    assert "data-waits" not in page
    assert "<td>640 × 457</td>" in page
    assert "1 of 9 made" not in browser.get(reverse("admin:articles_image_changelist")).content.decode()


def test_what_failed_says_why(browser: Client, image: Image):
    image.renditions.filter(format="avif").update(state="failed", error="The disk was full.")
    renditions.make_waiting()
    assert "2 of 3 made, 1 failed: The disk was full." in page_of(browser, image)
    assert "1 failed: The disk was full." in browser.get("/admin/articles/image/?made=failed").content.decode()
    assert "Harbour" not in browser.get("/admin/articles/image/?made=waits").content.decode()


def test_one_that_waits_waits(image: Image):
    image.renditions.filter(format="avif").update(state="making")
    image.renditions.filter(format="webp").delete()
    assert Progress.of(image).in_words == "1 of 2 made, 1 waits"


def test_make_again_keeps_what_was_typed_and_asks_for_all_of_them(browser: Client, image: Image):
    image.renditions.update(state="failed", error="The disk was full.")
    response = browser.post(change_of(image), FORM | {"_make_again": "1"})
    assert response["Location"] == change_of(image)
    image.refresh_from_db()
    assert image.alt == "Boats"
    assert set(image.renditions.values_list("state", "error")) == {("waiting", "")}


def test_several_are_made_again_from_the_list(browser: Client, image: Image):
    renditions.make_waiting()
    chosen = {"action": "make_again", "_selected_action": image.pk}
    browser.post(reverse("admin:articles_image_changelist"), chosen)
    assert set(image.renditions.values_list("state", flat=True)) == {"waiting"}


def test_the_page_asks_for_the_table_while_some_wait(browser: Client, image: Image):
    address = reverse("admin:articles_image_renditions", args=[image.pk])
    assert f'data-renditions="{address}"' in page_of(browser, image)
    assert "data-waits" in browser.get(address).content.decode()
    renditions.make_waiting()
    assert "data-waits" not in browser.get(address).content.decode()


def test_who_only_looks_has_no_button_to_make_it_again(as_: Factory, copy_editor: Any, image: Image):
    browser = as_(copy_editor)
    page = page_of(browser, image)
    assert "1 of 3 made" in page
    assert "_make_again" not in page
    assert browser.get(reverse("admin:articles_image_renditions", args=[image.pk])).status_code == 403
    browser.post(change_of(image), FORM | {"_make_again": "1"})
    assert image.renditions.made().filter(state="made").exists()


def test_a_picture_in_the_body_of_a_piece_is_used_there(browser: Client, image: Image, live: Factory, draft: Factory):
    figure = f'<figure data-picture="{image.key}" data-alt="Boats" data-credit="Ines Roy"></figure>'
    draft(lead=None, body=f"<p>Words.</p>{figure}")
    assert "1 piece in the newsroom" in page_of(browser, image)
    assert "Nowhere yet" not in page_of(browser, image)


def test_thumbnails_are_small_files(browser: Client, upload: Factory):
    upload(png(2000, 1000), "wide.png")
    image = Image.objects.get()
    assert (
        f'src="{image.at(320, "jpg")}" width="72"'
        in browser.get(reverse("admin:articles_image_changelist")).content.decode()
    )
    assert f'src="{image.at(640, "jpg")}" width="320"' in page_of(browser, image)

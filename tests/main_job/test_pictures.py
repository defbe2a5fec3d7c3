"""The pictures of the newsroom in a real browser, under its policy for scripts and styles."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Page, expect

from articles import intake, renditions
from articles.models import Image
from subscribers.models import User
from tests.conftest import Factory
from tests.pictures import jpeg

Axe = Callable[[Page], None]


@pytest.fixture
def page(window: Callable[..., Page], live_server: Any, as_: Factory, photo_editor: User) -> Page:
    """Of a photo editor who has logged in."""
    page, cookie = window(), settings.SESSION_COOKIE_NAME
    value = as_(photo_editor).cookies[cookie].value
    page.context.add_cookies([{"name": cookie, "value": value, "url": live_server.url}])
    return page


@pytest.fixture
def wide(db: None, photo_editor: User) -> Image:
    image = Image(title="Harbour", alt="Boats")
    return intake.keep(image, intake.Encoded(jpeg(800, 400), "jpg", 800, 400), by=photo_editor)


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Two pictures, and a drawing that is none between them."""
    found = {"pier.jpg": jpeg(60, 40), "drawing.svg": b"<svg/>", "IMG_2034.jpg": jpeg(60, 41)}
    for name, data in found.items():
        (tmp_path / name).write_bytes(data)
    return [tmp_path / name for name in found]


def test_several_pictures_are_added_one_by_one_and_get_their_words(page: Page, axe: Axe, files: list[Path]) -> None:
    page.goto("/admin/articles/image/")
    axe(page)
    page.get_by_role("link", name="Add pictures").click()
    expect(page.get_by_label("Pictures", exact=True)).to_be_visible()
    axe(page)
    page.get_by_label("Pictures", exact=True).set_input_files(files)
    page.get_by_role("button", name="Add these pictures").click()
    expect(page.get_by_role("status")).to_have_text("2 of 3 kept.")
    expect(page.get_by_role("listitem").filter(has_text="drawing.svg")).to_contain_text("This file is not a picture")
    axe(page)
    page.get_by_role("link", name="Write the words of the 2 that were kept").click()
    expect(page.get_by_role("group", name="pier")).to_be_visible()
    axe(page)
    pier = page.get_by_role("group", name="pier")
    pier.get_by_label("Alternative text").fill("A pier at low water")
    page.get_by_role("group", name="IMG 2034").get_by_label("Decorative").check()
    page.get_by_role("button", name="Save the words of all 2").click()
    expect(page.get_by_text("The words of 2 pictures are saved.")).to_be_visible()
    assert not Image.objects.filter(alt="", is_decorative=False).exists()


def test_when_all_are_kept_the_page_of_their_words_opens_by_itself(page: Page, files: list[Path]) -> None:
    page.goto("/admin/articles/image/add-pictures/")
    page.get_by_label("Pictures", exact=True).set_input_files([files[0], files[2]])
    page.get_by_role("button", name="Add these pictures").click()
    expect(page.get_by_role("heading", name="Words for these 2 pictures")).to_be_visible()


def test_the_focal_point_is_set_by_a_click_and_moved_by_keys(page: Page, axe: Axe, wide: Image) -> None:
    page.goto(f"/admin/articles/image/{wide.pk}/change/")
    picture, left, top = page.get_by_role("button", name="Focal point"), by_id(page, "x"), by_id(page, "y")
    frame = picture.bounding_box()
    assert frame
    picture.click(position={"x": frame["width"] * 0.8, "y": frame["height"] * 0.25})
    expect(left).to_have_value(re.compile("^(79|80|81)$"))
    expect(top).to_have_value(re.compile("^(24|25|26)$"))
    picture.press("Shift+ArrowLeft")
    picture.press("ArrowUp")
    expect(left).to_have_value(re.compile("^(69|70|71)$"))
    left.fill("100")
    expect(page.get_by_text("100% from the left")).to_be_visible()
    square = page.get_by_role("img", name="Square")
    expect(square).to_have_attribute("viewBox", "400.0 0.0 400.0 400.0")
    axe(page)
    page.get_by_role("button", name="Save", exact=True).click()
    wide.refresh_from_db()
    assert wide.focal_x == 100


def test_the_table_of_renditions_follows_the_worker(page: Page, wide: Image) -> None:
    page.goto(f"/admin/articles/image/{wide.pk}/change/")
    expect(page.get_by_text("1 of 9 made, 8 wait")).to_be_visible()
    renditions.make_waiting(seconds=30)
    expect(page.get_by_text("9 of 9 made")).to_be_visible()
    page.get_by_role("button", name="Save, and make all of them again").click()
    expect(page.get_by_text("0 of 9 made, 9 wait")).to_be_visible()


def by_id(page: Page, axis: str) -> Any:
    return page.locator(f"#id_focal_{axis}")

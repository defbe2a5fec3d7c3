"""Pictures are placed in the text by dropping or pasting their files, or from the library by keys alone."""

from __future__ import annotations

import base64
from typing import Any

import pytest
from playwright.sync_api import Route, expect

from articles.models import Image
from tests.main_job.axe import axe
from tests.main_job.editor import drop, into, opener
from tests.main_job.writing import dialog, save
from tests.newsroom.conftest import saved
from tests.pictures import png

MB = 1024 * 1024


@pytest.fixture
def page(window: Any, live_server: Any, as_: Any, writer: Any, article: Any) -> Any:
    return opener(window, live_server, as_)(writer, article)


@pytest.fixture
def article(draft: Any) -> Any:
    return draft(body="<p>One</p><p>Two</p>", lead=None)


def file(name: str, width: int = 30) -> dict[str, Any]:
    return {"name": name, "bytes": base64.b64encode(png(width, 20)).decode()}


@pytest.mark.parametrize("kind", ["drop", "paste"])
def test_a_file_becomes_a_picture_whose_words_are_asked_for(page: Any, article: Any, kind: str) -> None:
    into(page, "One")
    drop(page, "One", file("low-water.png"), kind=kind)
    alt = dialog(page).get_by_label("Alternative text")
    expect(alt).to_be_focused()
    alt.fill("Nets on a quay")
    dialog(page).get_by_role("button", name="Done").click()
    save(page)
    image = Image.objects.get(title="low water")
    figure = f'<figure data-picture="{image.key}" data-alt="Nets on a quay"></figure>'
    assert saved(article).body == f"<p>One</p>\n{figure}\n<p>Two</p>"
    assert str(image.added_by) == "Wanda Writer"


def test_several_come_one_after_the_other_and_what_is_refused_says_why_where_it_would_stand(
    page: Any, article: Any
) -> None:
    big, broken = {"name": "big.png", "size": 21 * MB}, {"name": "broken.png", "size": 9}
    sent = []
    page.on("request", lambda request: sent.append(request) if "/upload/" in request.url else None)
    drop(page, "Two", file("first.png"), big, broken, file("second.png", 31))
    for name in ("first", "second"):
        dialog(page).get_by_label("Alternative text").fill(f"The {name}")
        page.keyboard.press("Control+Enter")
    expect(dialog(page)).to_have_count(0)
    expect(page.get_by_role("alert").get_by_text("a picture may have 20 MB")).to_be_visible()
    expect(page.get_by_role("alert").get_by_text("This file is not a picture that we can read")).to_be_visible()
    assert len(sent) == 3
    axe(page)
    for _ in range(2):
        page.get_by_role("button", name="Put this away").first.click()
    save(page)
    alts = [part.split('"')[0] for part in saved(article).body.split('data-alt="')[1:]]
    assert alts == ["The first", "The second"]


def test_one_whose_place_is_deleted_meanwhile_and_whose_author_logged_in_again_arrives_all_the_same(
    page: Any, article: Any
) -> None:
    page.context.clear_cookies(name="csrftoken")
    page.context.request.get(page.url)
    underway: list[Route] = []

    def hold(route: Route) -> None:
        underway.append(route)

    page.route("**/upload/", hold)
    drop(page, "One", file("low-water.png"))
    into(page, "One")
    page.keyboard.press("Control+a")
    page.keyboard.type("Anew")
    expect(page.locator(".body-upload")).to_have_count(0)
    underway[0].continue_()
    dialog(page).get_by_label("Alternative text").fill("Nets")
    page.keyboard.press("Control+Enter")
    save(page)
    image = Image.objects.get(title="low water")
    assert saved(article).body == f'<p>Anew</p>\n<figure data-picture="{image.key}" data-alt="Nets"></figure>'


def test_whose_role_adds_no_pictures_is_told_so_at_once(
    window: Any, live_server: Any, as_: Any, copy_editor: Any, article: Any
) -> None:
    page = opener(window, live_server, as_)(copy_editor, article)
    drop(page, "One", file("low-water.png"))
    expect(page.get_by_role("alert").get_by_text("Your role adds no pictures to the library.")).to_be_visible()
    assert Image.objects.count() == 1


def test_the_library_is_worked_by_keys_alone(page: Any, article: Any, image: Any) -> None:
    into(page, "One")
    page.keyboard.press("Alt+F10")
    page.keyboard.press("End")
    page.get_by_role("toolbar").get_by_role("button", name="Picture").focus()
    page.keyboard.press("Enter")
    expect(dialog(page).get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("harb")
    expect(dialog(page).get_by_text("1 picture", exact=True)).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(dialog(page)).to_have_count(0)
    save(page)
    assert saved(article).body.startswith(f'<p>One</p>\n<figure data-picture="{image.key}"')

"""Arranging the front page in a real browser: by keyboard, by mouse, with the preview, and without a script."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Browser, Dialog, FrameLocator, Page, Route, expect

from articles.front import Choice
from articles.models import Arrangement
from newsroom import front_page
from subscribers.models import User
from tests.conftest import PASSWORD

URL = "/admin/front-page/"
Axe = Callable[[Page], None]


@pytest.fixture
def arranged(live: Any, managing: User) -> Arrangement:
    """A leads, B to D stand in the second tier, and E, the newest, fills it."""
    pieces = [live(headline=f"Piece {name}") for name in "ABCDE"][:4]
    places = ["lead", "second", "second", "second"]
    choices = [Choice(place, piece.article_id) for place, piece in zip(places, pieces, strict=True)]
    return front_page.arrange(choices, by=managing, now=timezone.now() - timedelta(hours=1))


@pytest.fixture
def screen(window: Callable[..., Page], live_server: Any, managing: User) -> Callable[..., Page]:
    def opened(width: int = 1280) -> Page:
        page = window(width)
        page.context.add_cookies([cookie_of(managing, live_server.url)])
        page.goto(URL)
        return page

    return opened


def cookie_of(user: User, url: str) -> Any:
    client = Client()
    client.force_login(user)
    return {"name": settings.SESSION_COOKIE_NAME, "value": client.session.session_key, "url": url}


def slowly(route: Route) -> None:
    time.sleep(0.5)
    route.continue_()


def said(page: Page) -> Any:
    return page.locator("[data-said]")


def place(page: Page, name: str) -> Any:
    return page.get_by_role("region", name=name, exact=True)


def preview(page: Page) -> FrameLocator:
    return page.frame_locator(".look iframe:not(.is-coming)")


def lead_of(frame: FrameLocator | Page) -> Any:
    return frame.locator(".item--lead h2")


def test_a_piece_is_moved_by_keyboard_and_the_focus_stays_with_it(
    screen: Callable[..., Page], arranged: Arrangement, window: Callable[..., Page]
) -> None:
    page = screen()
    page.get_by_role("button", name="Down: Piece B").focus()
    page.keyboard.press("Enter")
    expect(said(page)).to_have_text("Moved to second tier, 2 of 4.")
    expect(page.get_by_role("button", name="Down: Piece B")).to_be_focused()
    page.keyboard.press("Alt+ArrowDown")
    expect(said(page)).to_have_text("Moved to second tier, 3 of 4.")
    expect(page.get_by_role("button", name="Up: Piece B")).to_be_focused()
    page.get_by_label("Place of Piece C").select_option(label="Opinion")
    page.get_by_role("button", name="Move Piece C to that place").press("Enter")
    expect(said(page)).to_have_text("Moved to opinion, 1 of 3.")
    expect(page.get_by_label("Place of Piece C")).to_be_focused()
    assert Arrangement.objects.get() == arranged
    page.keyboard.press("Control+s")
    expect(page.get_by_text("Saved: readers have this front page now.")).to_be_visible()
    reader = window()
    reader.goto("/")
    expect(reader.locator(".front__opinions h3").first).to_have_text("Piece C")


def test_several_presses_in_a_row_are_all_done(screen: Callable[..., Page], arranged: Arrangement) -> None:
    page = screen()
    page.get_by_role("button", name="Down: Piece B").focus()
    for _ in range(2):
        page.keyboard.press("Alt+ArrowDown")
    expect(said(page)).to_have_text("Moved to second tier, 3 of 4.")


def test_a_save_pressed_while_a_piece_still_moves_takes_the_move_along(
    screen: Callable[..., Page], arranged: Arrangement
) -> None:
    page = screen()
    page.route("**/front-page/", slowly)
    page.get_by_role("button", name="Take out Piece A").click()
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("Saved: readers have this front page now.")).to_be_visible()
    assert Arrangement.objects.at(timezone.now()).slots.count() == 3


def test_a_piece_is_found_while_typing_and_added(screen: Callable[..., Page], arranged: Arrangement) -> None:
    page = screen()
    page.get_by_role("button", name="Add to lead").press("Enter")
    words = page.get_by_label("Words of the headline")
    expect(words).to_be_focused()
    page.keyboard.type("piece e")
    expect(page.get_by_role("button", name="Add: Piece E")).to_be_visible()
    expect(page.get_by_role("button", name="Move here: Piece A")).to_have_count(0)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(said(page)).to_have_text("Added to lead, 1 of 2: 1 too many there now.")
    expect(lead_of(preview(page))).to_have_text("Piece E")


def test_a_piece_is_dragged_with_the_mouse(screen: Callable[..., Page], arranged: Arrangement) -> None:
    page = screen()
    grip = page.locator("[data-piece]", has_text="Piece D").locator("[data-grip]")
    grip.drag_to(page.locator("[data-piece]", has_text="Piece B"), target_position={"x": 80, "y": 3})
    expect(said(page)).to_have_text("Moved to second tier, 1 of 4.")
    page.locator("[data-piece]", has_text="Piece D").locator("[data-grip]").drag_to(place(page, "Coast"))
    expect(said(page)).to_have_text("Moved to Coast, 1 of 4.")


def test_the_preview_follows_and_leaves_the_way_back_alone(screen: Callable[..., Page], arranged: Arrangement) -> None:
    page = screen()
    expect(lead_of(preview(page))).to_have_text("Piece A")
    steps = page.evaluate("history.length")
    page.get_by_role("button", name="Take out Piece A").click()
    expect(lead_of(preview(page))).to_have_text("Piece E")
    page.get_by_label("Dark").check()
    expect(preview(page).locator("html")).to_have_attribute("data-colours", "dark")
    page.get_by_label("390").check()
    expect(page.locator(".look iframe")).to_have_css("width", "390px")
    assert page.evaluate("history.length") == steps
    with page.context.expect_page() as opened:
        lead_of(preview(page)).get_by_role("link").click()
    expect(opened.value.get_by_role("heading", name="Piece E", level=1)).to_be_visible()
    expect(page).to_have_url(re.compile(URL))


def test_leaving_with_something_unsaved_asks(screen: Callable[..., Page], arranged: Arrangement) -> None:
    page = screen()
    page.get_by_role("button", name="Take out Piece A").click()
    expect(page.get_by_text("Not saved yet.")).to_be_visible()
    asked: list[str] = []

    def leave(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", leave)
    page.get_by_role("link", name="Home").click()
    expect(page.get_by_role("heading", name="Today", exact=True)).to_be_visible()
    assert asked == ["beforeunload"]


def test_a_server_that_does_not_answer_moves_nothing_and_loses_nothing(
    screen: Callable[..., Page], arranged: Arrangement
) -> None:
    page = screen()
    page.route("**/front-page/", lambda route: route.fulfill(body="We are being mended."))
    page.get_by_role("button", name="Down: Piece B").click()
    expect(page.get_by_text("Nothing moved: the server did not answer")).to_be_visible()
    expect(page.locator("[data-piece]")).to_have_count(4)


def test_who_is_logged_out_meanwhile_logs_in_and_finds_it_all_again(
    screen: Callable[..., Page], arranged: Arrangement, managing: User
) -> None:
    page = screen()
    with page.expect_response(lambda answer: "/preview/" in answer.url and answer.request.method == "POST"):
        page.get_by_role("button", name="Take out Piece B").click()
    expect(page.get_by_text("Not saved yet.")).to_be_visible()
    page.context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
    page.get_by_role("button", name="Take out Piece C").click()
    page.locator("[name=login]").fill(managing.email)
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("main").get_by_role("button", name="Log in").click()
    expect(page.get_by_text("This is what you had chosen before you were logged out.")).to_be_visible()
    expect(page.locator("[data-piece]")).to_have_count(3)


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_and_nothing_sticks_out(
    width: int, scheme: Any, screen: Callable[..., Page], arranged: Arrangement, managing: User, axe: Axe
) -> None:
    front_page.arrange([], by=managing, now=timezone.now(), at=timezone.now() + timedelta(hours=2))
    page = screen(width)
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.get_by_role("button", name="Add to lead").click()
    page.get_by_role("button", name="Add: Piece E").click()
    page.get_by_role("button", name="Add to opinion").click()
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("“Lead” has room for 1; take 1 out.")
    expect(lead_of(preview(page))).to_have_text("Piece E")
    axe(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    front_page.arrange([], by=managing, now=timezone.now(), over=arranged, version=1)
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("alert").first).to_contain_text("arranged the front page at")
    axe(page)
    page.get_by_role("link", name="Take back the front page").click()
    expect(page.get_by_role("heading", name="Take this front page back?")).to_be_visible()
    axe(page)


@pytest.fixture
def plain(chromium: Browser, live_server: Any, managing: User) -> Any:
    """A browser that runs no script."""
    context = chromium.new_context(base_url=live_server.url, java_script_enabled=False)
    context.add_cookies([cookie_of(managing, live_server.url)])
    yield context.new_page()
    context.close()


def test_without_a_script_every_button_works(plain: Page, arranged: Arrangement) -> None:
    plain.goto(URL)
    expect(lead_of(preview(plain))).to_have_text("Piece A")
    plain.get_by_role("button", name="Take out Piece A").click()
    expect(plain.get_by_text("Taken out of lead.")).to_be_visible()
    expect(lead_of(preview(plain))).to_have_text("Piece E")
    plain.get_by_role("button", name="Add to opinion").click()
    plain.get_by_label("Words of the headline").fill("piece a")
    plain.keyboard.press("Enter")
    plain.get_by_role("button", name="Add: Piece A").click()
    plain.get_by_label("Dark").check()
    plain.get_by_role("button", name="Preview").click()
    expect(preview(plain).locator("html")).to_have_attribute("data-colours", "dark")
    expect(preview(plain).locator(".front__opinions h3").first).to_have_text("Piece A")
    assert Arrangement.objects.get() == arranged
    plain.get_by_role("button", name="Save", exact=True).click()
    expect(plain.get_by_text("Saved: readers have this front page now.")).to_be_visible()

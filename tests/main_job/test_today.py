"""Today in a real browser: acted on by keyboard and by thumb, looked after quietly, and whole without a script."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from articles.models import Article, Stage
from newsroom import workflow
from newsroom.models.transition import Act
from subscribers.models import User
from tests.conftest import again
from tests.main_job.test_arrange import cookie_of, slowly

URL = "/admin/"
Axe = Callable[[Page], None]


@pytest.fixture
def today(window: Callable[..., Page], live_server: Any) -> Callable[..., Page]:
    return lambda user, width=1280: at_work(window(width), user, live_server)


@pytest.fixture
def refused(chromium: Browser, live_server: Any) -> Iterator[Callable[..., Page]]:
    """In a window of its own: the browser writes into its console what is refused."""
    context = chromium.new_context(base_url=live_server.url)
    yield lambda user: at_work(context.new_page(), user, live_server)
    context.close()


def at_work(page: Page, user: User, live_server: Any) -> Page:
    page.context.add_cookies([cookie_of(user, live_server.url)])
    # What looks after the parts every half minute is told to do so when the test says.
    page.add_init_script("window.setInterval = (look) => { window.look = look; };")
    page.goto(URL)
    return page


@pytest.fixture
def pieces(in_review: Any) -> list[Article]:
    return [in_review(headline=f"Piece {name}", slug=f"piece-{name.lower()}") for name in "ABC"]


def part(page: Page, name: str) -> Any:
    return page.get_by_role("region", name=re.compile(f"^{name}"))


def said(page: Page) -> Any:
    return page.locator("[data-said]")


def note(page: Page) -> Any:
    return page.get_by_role("textbox", name="Note")


def write(page: Page, words: str) -> None:
    expect(note(page)).to_be_focused()
    page.keyboard.type(words)


def news(page: Page) -> Any:
    return page.get_by_role("button", name=re.compile("changes?: show"))


def test_rows_are_acted_on_by_keyboard_and_the_focus_goes_to_the_next(
    today: Callable[..., Page], managing: User, pieces: list[Article]
) -> None:
    page = today(managing)
    page.keyboard.press("j")
    expect(page.get_by_role("link", name="Piece A")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(said(page)).to_have_text("“Piece A” is approved.")
    expect(part(page, "Waits for you").get_by_role("link", name="Piece B")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(part(page, "Waits for you").get_by_role("link", name="Piece C")).to_be_focused()
    page.get_by_label("Send back: Piece C").press("Enter")
    expect(note(page)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_label("Send back: Piece C")).to_be_focused()
    page.keyboard.press("Enter")
    write(page, "Who says so?")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(said(page)).to_have_text("“Piece C” is sent back.")
    assert [again(one).stage for one in pieces] == [Stage.APPROVED, Stage.IN_REVIEW, Stage.DRAFTING]


def test_a_refusal_stands_in_its_row_and_leads_to_the_field(
    refused: Callable[..., Page], editor: User, in_review: Any
) -> None:
    in_review(dek="")
    page = refused(editor)
    page.get_by_role("button", name="Approve: The tide at Marrow Point").click()
    said_there = page.locator("[data-refused]")
    expect(said_there).to_be_focused()
    said_there.get_by_role("link", name="The dek is missing").click()
    expect(page).to_have_url(re.compile("change/#id_dek$"))


def test_a_row_that_is_gone_leaves_who_was_first_and_what_was_typed_in_sight(
    refused: Callable[..., Page], editor: User, managing: User, pieces: list[Article], now: datetime
) -> None:
    page = refused(editor)
    page.get_by_label("Send back: Piece A").click()
    write(page, "Who says so?")
    workflow.perform(Act.SEND_BACK, pieces[0], by=managing, now=now, note="Not now.")
    page.get_by_role("button", name="Send back", exact=True).click()
    expect(page.get_by_role("link", name="Piece A")).to_have_count(0)
    expect(said(page)).to_contain_text("Mara Managing sent it back at ")
    expect(said(page)).to_contain_text("You had written: “Who says so?”")
    assert (said(page).bounding_box() or {})["height"] > 10


def test_what_is_typed_in_one_row_outlives_a_button_of_another(
    today: Callable[..., Page], editor: User, managing: User, pieces: list[Article], now: datetime
) -> None:
    page = today(editor)
    page.get_by_label("Send back: Piece B").click()
    write(page, "Half a note")
    page.get_by_role("button", name="Approve: Piece A").click()
    expect(said(page)).to_have_text("“Piece A” is approved.")
    expect(note(page)).to_have_value("Half a note")
    workflow.perform(Act.APPROVE, pieces[1], by=managing, now=now)
    page.get_by_role("button", name="Approve: Piece C").click()
    expect(page.get_by_role("link", name="Piece C")).to_have_count(0)
    expect(note(page)).to_have_value("Half a note")
    note(page).press("Escape")
    page.mouse.move(2, 2)
    page.evaluate("document.activeElement.blur(), look()")
    expect(page.get_by_role("link", name="Piece B")).to_have_count(0)


def test_a_button_pressed_twice_while_it_is_underway_acts_once(
    today: Callable[..., Page], editor: User, pieces: list[Article]
) -> None:
    page = today(editor)
    page.route("**/today/articles/**", slowly)
    page.get_by_role("button", name="Approve: Piece A").dblclick()
    expect(said(page)).to_have_text("“Piece A” is approved.")
    assert pieces[0].transitions.filter(act=Act.APPROVE).count() == 1


def test_what_changed_comes_quietly_and_never_where_somebody_is(
    today: Callable[..., Page], editor: User, managing: User, pieces: list[Article], now: datetime
) -> None:
    page = today(editor)
    page.mouse.move(2, 2)
    workflow.perform(Act.APPROVE, pieces[0], by=managing, now=now)
    page.evaluate("look()")
    expect(page.get_by_role("link", name="Piece A")).to_have_count(0)
    page.get_by_label("Send back: Piece B").click()
    write(page, "Half a note")
    workflow.perform(Act.APPROVE, pieces[2], by=managing, now=now)
    page.evaluate("look()")
    expect(news(page)).to_have_text("1 change: show")
    expect(page.get_by_role("link", name="Piece C")).to_be_visible()
    expect(note(page)).to_have_value("Half a note")
    news(page).click()
    expect(page.get_by_role("link", name="Piece C")).to_have_count(0)
    expect(page.get_by_role("heading", name=re.compile("Waits for you"))).to_be_focused()


def test_a_part_under_the_pointer_waits_and_one_below_it_comes(
    today: Callable[..., Page], managing: User, copy_desk: Any, pieces: list[Article], now: datetime
) -> None:
    page = today(managing)
    part(page, "Late and held").hover()
    workflow.perform(Act.TAKE_BACK, pieces[0], by=managing, now=now)
    page.evaluate("look()")
    expect(part(page, "Waits for others").get_by_role("link", name="Piece A")).to_have_count(0)
    expect(news(page)).to_have_count(0)


def test_an_answer_that_does_not_come_keeps_what_was_typed(
    today: Callable[..., Page], editor: User, pieces: list[Article]
) -> None:
    page = today(editor)
    page.get_by_label("Send back: Piece A").click()
    write(page, "Who says so?")
    page.route("**/today/articles/**", lambda route: route.fulfill(body="away"))
    page.get_by_role("button", name="Send back", exact=True).click()
    expect(said(page)).to_contain_text("What you typed is still here; try again.")
    expect(note(page)).to_have_value("Who says so?")


def test_it_is_whole_without_a_script(chromium: Browser, live_server: Any, editor: User, pieces: list[Article]) -> None:
    context = chromium.new_context(base_url=live_server.url, java_script_enabled=False)
    context.add_cookies([cookie_of(editor, live_server.url)])
    page = context.new_page()
    page.goto(URL)
    page.get_by_role("button", name="Approve: Piece A").click()
    expect(page.get_by_text("“Piece A” is approved.")).to_be_visible()
    page.get_by_label("Send back: Piece B").click()
    note(page).fill("Who says so?")
    page.get_by_role("button", name="Send back", exact=True).click()
    expect(page.get_by_text("“Piece B” is sent back.")).to_be_visible()
    context.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_it_fits_and_everybody_can_use_it(
    today: Callable[..., Page], managing: User, scheduled: Any, in_review: Any, axe: Axe, width: int
) -> None:
    scheduled(headline="A very long headline that goes on over more than one line of a phone", slug="long")
    in_review(dek="")
    page = today(managing, width)
    page.get_by_label("Send back: The tide at Marrow Point").click()
    assert page.evaluate("document.documentElement.scrollWidth") == width
    axe(page)
    if width == 390:
        small = page.evaluate(
            "[...document.querySelectorAll('.today :is(button, summary)')].filter((one) => one.offsetHeight"
            " && one.offsetHeight < 44).map((one) => one.textContent)"
        )
        assert small == []

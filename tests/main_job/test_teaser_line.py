"""The teaser's end is a line across the text, moved by hand, by keys and by the words around it."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.main_job.axe import axe
from tests.main_job.editor import body, into, opener, paste
from tests.main_job.writing import save
from tests.newsroom.conftest import saved

FOUR = "".join(f"<p>{word}</p>" for word in ("One", "Two", "Three", "Four"))


@pytest.fixture
def page_of(window: Any, live_server: Any, as_: Any, writer: Any, draft: Any) -> Any:
    def opened(**changes: Any) -> Any:
        article = draft(**{"body": FOUR, "teaser_cut": 2, "access": "subscribers", **changes})
        return opener(window, live_server, as_)(writer, article), article

    return opened


def line(page: Page) -> Any:
    return page.get_by_role("slider")


def stands(page: Page, words: str, number: int) -> None:
    expect(line(page)).to_have_attribute("aria-valuetext", words)
    expect(page.get_by_label("Teaser", exact=True)).to_have_value(str(number))


def test_it_is_moved_by_keys_by_buttons_and_by_the_number(page_of: Any) -> None:
    page, article = page_of()
    line(page).focus()
    stands(page, "After 2 of 4 paragraphs", 2)
    for key, number in (("ArrowDown", 3), ("End", 4), ("ArrowDown", 4), ("Home", 0), ("ArrowUp", 0), ("ArrowDown", 1)):
        page.keyboard.press(key)
        stands(page, f"After {number} of 4 paragraphs", number)
    expect(line(page)).to_be_focused()
    page.get_by_role("button", name="Readers read one paragraph more").click()
    stands(page, "After 2 of 4 paragraphs", 2)
    page.get_by_label("Teaser", exact=True).fill("3")
    stands(page, "After 3 of 4 paragraphs", 3)
    axe(page)
    save(page)
    assert saved(article).teaser_cut == 3


def test_it_is_dragged_to_the_place_between_two_paragraphs(page_of: Any) -> None:
    page, article = page_of()
    at = line(page).bounding_box()
    page.mouse.move(at["x"] + 40, at["y"] + at["height"] / 2)
    page.mouse.down()
    under = body(page).get_by_text("Three").bounding_box()
    page.mouse.move(at["x"] + 40, under["y"] + under["height"])
    page.mouse.up()
    stands(page, "After 3 of 4 paragraphs", 3)
    three, four = body(page).get_by_text("Three").bounding_box(), body(page).get_by_text("Four").bounding_box()
    middle = line(page).bounding_box()["y"] + line(page).bounding_box()["height"] / 2
    assert three["y"] + three["height"] < middle < four["y"]
    save(page)
    assert saved(article).teaser_cut == 3


def test_it_moves_with_the_words_around_it(page_of: Any) -> None:
    page, article = page_of()
    into(page, "One")
    page.keyboard.press("Enter")
    page.keyboard.type("Between")
    stands(page, "After 3 of 5 paragraphs", 3)
    into(page, "Four")
    page.keyboard.press("Enter")
    stands(page, "After 3 of 5 paragraphs", 3)
    page.keyboard.type("Five")
    stands(page, "After 3 of 6 paragraphs", 3)
    body(page).get_by_text("Between").click(click_count=3)
    page.keyboard.press("Backspace")
    stands(page, "After 2 of 5 paragraphs", 2)
    page.keyboard.press("Control+z")
    stands(page, "After 3 of 6 paragraphs", 3)
    save(page)
    assert saved(article).teaser_cut == 3


def test_the_number_waits_for_its_paragraphs_and_stays_when_another_text_takes_the_place_of_all(page_of: Any) -> None:
    page, _ = page_of(body="<p>One</p>", teaser_cut=2)
    stands(page, "After 1 of 1 paragraph", 2)
    into(page, "One")
    for word in ("Two", "Three"):
        page.keyboard.press("Enter")
        page.keyboard.type(word)
    stands(page, "After 2 of 3 paragraphs", 2)
    for key in ("Control+a", "Delete"):
        page.keyboard.press(key)
    paste(page, "<p>A</p><p>B</p><p>C</p><p>D</p>")
    stands(page, "After 2 of 4 paragraphs", 2)
    page.keyboard.press("Control+a")
    paste(page, "<p>A</p><p>B</p><p>C</p>")
    stands(page, "After 2 of 3 paragraphs", 2)


def test_where_nobody_has_a_gate_it_says_that_it_does_not_count(page_of: Any) -> None:
    page, _ = page_of(access="open")
    expect(page.get_by_text("Open to everybody: readers have all of it.")).to_be_visible()
    page.get_by_label("Who reads it").select_option(label="Subscribers only")
    expect(page.get_by_text("Readers without a subscription read to here")).to_be_visible()

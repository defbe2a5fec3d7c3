"""What an article page does in a browser: notes, tables, embeds, sharing, and what is printed of it."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.main_job.readers.looking import PHONE
from tests.main_job.readers.site import Site

PLAYER = "<title>Player</title><p>A film of the pier.</p>"
FILM = "The pier, filmed from the water"
SHARES = "navigator.share = async (words) => { window.shared = words; };"
CLOSED_CLIPBOARD = "() => { navigator.clipboard.writeText = async () => { throw new Error('closed'); }; }"


@pytest.fixture
def article(site: Site) -> Iterator[Page]:
    tab = site.page()
    tab.goto(site.addresses["everything"])
    yield tab
    tab.close()


@pytest.fixture
def asked(article: Page) -> list[str]:
    """The hosts that the page asks for anything from now on; what is not ours is answered by a player."""
    hosts: list[str] = []

    def answer(route: Route) -> None:
        host = urlsplit(route.request.url).hostname or ""
        if host == "localhost":
            return route.continue_()
        hosts.append(host)
        return route.fulfill(body=PLAYER, content_type="text/html")

    article.route("**/*", answer)
    article.reload()
    return hosts


# Embeds


def test_an_embed_is_a_still_link_and_nothing_is_asked_of_its_provider(article: Page, asked: list[str]) -> None:
    stills = article.locator(".embed__still")
    addresses = [still.get_attribute("href") for still in stills.all()]
    assert [urlsplit(address).hostname for address in addresses] == ["www.youtube.com", "www.openstreetmap.org"]
    assert article.locator("iframe").count() == 0
    assert asked == []


def test_clicked_it_gives_way_to_the_providers_player_and_to_nothing_else(article: Page, asked: list[str]) -> None:
    figure = article.locator(".embed").first
    before = size(figure)
    figure.get_by_text("Show from YouTube").click()
    expect(article.frame_locator(f'iframe[title="{FILM}"]').get_by_text("A film of the pier.")).to_be_visible()
    assert asked == ["www.youtube-nocookie.com"]
    assert article.locator("iframe").count() == 1
    assert size(figure) == before, "What stands below it moved."


def size(locator: Locator) -> tuple[float, float]:
    box = locator.bounding_box()
    assert box
    return box["width"], box["height"]


def test_the_keyboard_plays_it_and_goes_on_from_there(article: Page, asked: list[str]) -> None:
    article.get_by_role("link", name=FILM).focus()
    article.keyboard.press("Enter")
    expect(article.locator("iframe")).to_be_focused()
    expect(article.frame_locator("iframe").get_by_text("A film of the pier.")).to_be_visible()
    article.keyboard.press("Tab")
    expect(article.get_by_role("link", name="Open at YouTube")).to_be_focused()


# Notes


def test_a_note_is_reached_and_left_by_keyboard(article: Page) -> None:
    mark = article.get_by_role("link", name="Note 2", exact=True)
    mark.focus()
    article.keyboard.press("Enter")
    note = article.locator("#note-2:target")
    expect(note).to_be_in_viewport()
    article.keyboard.press("Tab")
    back = article.get_by_role("link", name="Back to note 2 in the text")
    expect(back).to_be_focused()
    article.keyboard.press("Enter")
    expect(mark).to_be_in_viewport()
    assert article.evaluate("document.querySelector(':target').id") == "mark-2"
    article.keyboard.press("Shift+Tab")
    article.keyboard.press("Tab")
    expect(mark).to_be_focused()


# Tables


def test_a_wide_table_scrolls_by_itself_on_a_phone_and_by_keyboard(article: Page) -> None:
    article.set_viewport_size({"width": PHONE, "height": 900})
    frame = article.get_by_role("region", name="Fares of each ferry")
    assert frame.evaluate("frame => frame.scrollWidth > frame.clientWidth")
    frame.focus()
    article.keyboard.press("ArrowRight")
    expect(frame).to_be_focused()
    expect(frame).not_to_have_js_property("scrollLeft", 0)
    assert article.evaluate("scrollX") == 0


# Sharing


def test_its_address_is_copied(site: Site) -> None:
    tab = site.page()
    tab.goto(f"{site.addresses['everything']}?from=a-letter#note-1")
    tab.get_by_role("button", name="Copy the address").click()
    expect(tab.get_by_role("status")).to_have_text("Copied.")
    assert tab.evaluate("navigator.clipboard.readText()") == canonical(tab)
    assert urlsplit(canonical(tab)).path == site.addresses["everything"]


def canonical(tab: Page) -> str:
    return tab.locator("link[rel=canonical]").get_attribute("href") or ""


def test_where_the_clipboard_is_closed_its_address_is_shown(article: Page) -> None:
    article.evaluate(CLOSED_CLIPBOARD)
    article.get_by_role("button", name="Copy the address").click()
    expect(article.get_by_role("status")).to_have_text(canonical(article))


def test_the_browsers_own_sharing_is_offered_where_there_is_one(article: Page) -> None:
    share = article.get_by_role("button", name="Share", exact=True)
    expect(share).to_have_count(0)
    article.add_init_script(SHARES)
    article.reload()
    share.click()
    shared = article.evaluate("window.shared")
    assert shared == {"title": "The tide at Marrow Point", "url": canonical(article)}


# On paper

OFF_PAPER = (
    ".skip",
    ".masthead__reader",
    ".masthead__sections",
    ".colophon nav",
    ".series ul",
    ".share",
    ".conversation",
    ".more",
    ".notes__back",
    ".embed__act",
    "button",
)


def test_printed_it_is_its_text_without_what_one_clicks(article: Page) -> None:
    article.emulate_media(media="print", color_scheme="dark")
    for selector in OFF_PAPER:
        assert "".join(article.locator(selector).filter(visible=True).all_inner_texts()) == "", selector
    for words in ("The end.", "of oak, not of elm", "The parish ledger", "Ada Long is a reporter"):
        expect(article.get_by_text(words).first).to_be_visible()
    assert article.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_a_gate_prints_its_sentence_and_not_its_buttons(site: Site) -> None:
    tab = site.page()
    tab.goto(site.addresses["subscribers"])
    tab.emulate_media(media="print")
    expect(tab.get_by_text("This article is for subscribers.")).to_be_visible()
    expect(tab.locator(".gate__acts")).to_be_hidden()

"""The form saves where one stands, says what is saved, and keeps what is not."""

from __future__ import annotations

import re
from functools import partial
from typing import Any

import pytest
from playwright.sync_api import Dialog, Page, expect

from articles.models import Article
from tests.conftest import again
from tests.main_job.axe import axe
from tests.main_job.editor import at_work, body, go_to, into, opener, saved_by
from tests.main_job.writing import save
from tests.newsroom.conftest import saved
from tests.waiting import until

TYPED = " And typed."
KEPT = "Object.entries(localStorage).filter(([name]) => name.startsWith('words:'))"


@pytest.fixture
def open_form(window: Any, live_server: Any, as_: Any) -> Any:
    return opener(window, live_server, as_)


def said(page: Page) -> Any:
    return page.locator("[data-saved]")


def test_a_save_by_key_keeps_the_cursor_and_says_the_revision(open_form: Any, writer: Any, draft: Any) -> None:
    article = draft(body="<p>One</p><p>Two</p>")
    page = open_form(writer, article)
    page.evaluate("window.isTheSamePage = true")
    into(page, "One")
    page.keyboard.type(TYPED)
    expect(said(page)).to_have_text("Not saved yet")
    page.keyboard.press("Control+s")
    expect(said(page)).to_have_text(re.compile(r"Saved as revision 2 at \d\d:\d\d"))
    page.keyboard.type(" Further.")
    page.keyboard.press("Control+s")
    expect(said(page)).to_contain_text("revision 3")
    assert saved(article).body == "<p>One And typed. Further.</p>\n<p>Two</p>"
    assert page.evaluate("window.isTheSamePage")


def test_a_new_article_is_begun_in_place_and_goes_on_at_its_own_address(
    window: Any, live_server: Any, as_: Any, writer: Any, section: Any
) -> None:
    page = at_work(window, live_server.url, as_(writer))
    page.goto("/admin/articles/article/add/")
    page.get_by_label("Headline").fill("Mine")
    save(page, "Saved as revision 1")
    page.get_by_label("Headline").fill("Mine still")
    save(page)
    article = Article.objects.get()
    assert article.headline == "Mine still"
    expect(page).to_have_url(re.compile(f"/{article.pk}/change/$"))
    expect(page.get_by_role("button", name="Submit for review")).to_be_visible()
    page.reload()
    expect(page.get_by_label("Headline")).to_have_value("Mine still")


def test_what_is_refused_is_said_at_its_place_and_the_page_stays(open_form: Any, writer: Any, draft: Any) -> None:
    article = draft()
    page = open_form(writer, article)
    page.get_by_label("Address", exact=True).fill("a road")
    page.keyboard.press("Control+s")
    expect(page.locator("#field-slug .errorlist")).to_contain_text("Use only letters")
    expect(said(page)).to_have_text("Not saved")
    page.get_by_label("Address", exact=True).fill("a-road")
    save(page)
    expect(page.locator(".errorlist")).to_have_count(0)
    assert saved(article).slug == "a-road"


@pytest.mark.parametrize("way", ["the server is away", "logged out"])
def test_a_save_that_fails_says_so_and_every_word_is_saved_later(
    chromium: Any, live_server: Any, as_: Any, writer: Any, draft: Any, way: str
) -> None:
    """In a window of its own: the browser writes into its console what did not arrive."""
    article, client = draft(), as_(writer)
    context = chromium.new_context(base_url=live_server.url)
    page = at_work(lambda _: context.new_page(), live_server.url, client)
    go_to(page, article)
    page.get_by_label("Headline").fill("Words of an hour")
    if way == "logged out":
        cookies = context.cookies()
        context.clear_cookies()
    else:
        context.set_offline(True)
    page.keyboard.press("Control+s")
    expect(said(page)).to_contain_text("Every word is still here")
    expect(page.get_by_label("Headline")).to_have_value("Words of an hour")
    if way == "logged out":
        context.add_cookies([cookie for cookie in cookies if cookie["name"] != "csrftoken"])
        context.request.get(page.url)
    else:
        context.set_offline(False)
    page.keyboard.press("Control+s")
    expect(said(page)).to_contain_text("Saved as revision 2")
    assert again(article).headline == "Words of an hour"
    context.close()


def test_words_that_were_not_saved_are_offered_after_a_crash(open_form: Any, writer: Any, draft: Any) -> None:
    article = draft(body="<p>One</p>")
    page = open_form(writer, article)
    crash_with(page, TYPED)
    page = another(page, article)
    expect(page.get_by_text(re.compile(r"Your words from \d\d:\d\d were not saved"))).to_be_visible()
    page.get_by_role("button", name="Bring them back").click()
    expect(body(page)).to_contain_text("One And typed.")
    expect(page.get_by_label("Headline")).to_have_value("Half a headline")
    save(page)
    assert saved(article).body == "<p>One And typed.</p>"
    page = another(page, article)
    expect(page.get_by_role("button", name="Bring them back")).to_have_count(0)


def test_words_that_somebody_saved_over_meanwhile_come_back_as_a_collision(
    open_form: Any, writer: Any, editor: Any, draft: Any
) -> None:
    article = draft(body="<p>One</p>")
    page = open_form(writer, article)
    crash_with(page, TYPED)
    saved_by(editor, article, headline="The editor's headline")
    page = another(page, article)
    page.get_by_role("button", name="Bring them back").click()
    page.keyboard.press("Control+s")
    expect(page.get_by_role("alert")).to_contain_text("Edda Editor saved this")
    assert again(article).headline == "The editor's headline"


def test_words_that_are_thrown_away_or_logged_out_from_are_gone(open_form: Any, writer: Any, draft: Any) -> None:
    article = draft(body="<p>One</p>")
    page = open_form(writer, article)
    for leave in ("Throw them away", "Log out"):
        crash_with(page, TYPED)
        page = another(page, article)
        expect(page.get_by_text("were not saved")).to_be_visible()
        page.get_by_role("button", name=leave).click()
        until(partial(is_empty, page))


def test_a_button_that_leaves_the_page_leaves_no_draft_behind(open_form: Any, writer: Any, draft: Any) -> None:
    article = draft()
    page = open_form(writer, article)
    page.get_by_label("Headline").fill("Last words")
    page.get_by_role("button", name="Submit for review").click()
    expect(page.get_by_text("In review. Not public.")).to_be_visible()
    assert again(article).headline == "Last words"
    assert page.evaluate(KEPT) == []


def test_leaving_with_words_that_are_not_saved_asks(open_form: Any, writer: Any, draft: Any) -> None:
    page = open_form(writer, draft())
    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", answer)
    page.get_by_label("Headline").fill("Half a headline")
    page.get_by_role("link", name="Articles").click()
    expect(page).to_have_url(re.compile("/article/$"))
    assert asked == ["beforeunload"]


def test_the_phone_beside_the_text_follows_each_save(open_form: Any, writer: Any, draft: Any) -> None:
    page = open_form(writer, draft(access="subscribers", teaser_cut=2))
    page.get_by_role("button", name="Phone").click()
    phone = page.frame_locator("#phone iframe")
    expect(phone.get_by_role("heading", name="The tide at Marrow Point")).to_be_visible()
    assert page.locator("#phone iframe").bounding_box()["width"] == 392
    page.get_by_label("Headline").fill("The tide, again")
    save(page)
    expect(phone.get_by_role("heading", name="The tide, again")).to_be_visible()
    expect(phone.get_by_text("Paragraph 3 of the piece.")).to_have_count(1)
    page.get_by_role("radio", name="Without a subscription").check()
    expect(phone.get_by_text("This article is for subscribers.")).to_be_visible()
    expect(phone.get_by_text("Paragraph 3 of the piece.")).to_have_count(0)
    axe(page)
    page.reload()
    expect(page.get_by_role("button", name="Phone")).to_have_attribute("aria-pressed", "true")


def is_empty(page: Page) -> bool:
    return page.evaluate(KEPT) == []


def crash_with(page: Page, words: str) -> None:
    """Types, and the browser is gone before anybody could ask."""
    into(page, "One")
    page.keyboard.type(words)
    page.get_by_label("Headline").fill("Half a headline")
    until(lambda: "Half a headline" in str(page.evaluate(KEPT)))


def another(page: Page, article: Article) -> Page:
    """The next time that the same browser opens the article."""
    new = page.context.new_page()
    page.close()
    go_to(new, article)
    return new

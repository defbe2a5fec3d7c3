"""Two tabs of one person, or two people, in one article: no word is lost, and each is told of the other (C1)."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import again
from tests.main_job.axe import axe
from tests.main_job.editor import go_to, into, opener, saved_by
from tests.main_job.writing import save
from tests.newsroom.conftest import saved


@pytest.fixture
def open_form(window: Any, live_server: Any, as_: Any) -> Any:
    return opener(window, live_server, as_)


def ask(page: Page) -> None:
    """What a page does by itself every twenty seconds, and when one comes back to it."""
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


def test_two_people_collide_without_losing_a_word(open_form: Any, writer: Any, editor: Any, draft: Any) -> None:
    article = draft(body="<p>One</p><p>Two</p>")
    mine, theirs = open_form(writer, article), open_form(editor, article)
    into(mine, "One")
    mine.keyboard.type(" of mine.")
    into(theirs, "Two")
    theirs.keyboard.type(" of theirs.")
    theirs.get_by_label("Headline").fill("Their headline")
    save(theirs)
    ask(mine)
    expect(mine.get_by_text("Edda Editor saved revision 2 at")).to_be_visible()
    mine.keyboard.press("Control+s")
    refusal = mine.get_by_role("alert").filter(has_text="Edda Editor saved this at")
    expect(refusal).to_be_visible()
    expect(mine.locator("#field-body .theirs__text")).to_contain_text("Two of theirs.")
    expect(mine.locator("#field-headline .theirs__text")).to_have_text("Their headline")
    expect(mine.get_by_role("textbox", name="Body")).to_contain_text("One of mine.")
    axe(mine)
    assert saved(article).body == "<p>One</p>\n<p>Two of theirs.</p>"
    into(mine, "Two")
    mine.keyboard.type(" of theirs.")
    mine.get_by_label("Headline").fill("Their headline")
    mine.get_by_label("Save mine over theirs").check()
    save(mine, "Saved as revision 3")
    expect(refusal).to_have_count(0)
    assert saved(article).body == "<p>One of mine.</p>\n<p>Two of theirs.</p>"
    assert again(article).headline == "Their headline"


def test_two_tabs_of_one_person_know_of_each_other_at_once(open_form: Any, writer: Any, draft: Any) -> None:
    article = draft(body="<p>One</p>")
    first = open_form(writer, article)
    second = first.context.new_page()
    go_to(second, article)
    into(second, "One")
    second.keyboard.type(" in the second.")
    save(second)
    expect(first.get_by_text("You saved revision 2 in another tab")).to_be_visible()
    into(first, "One")
    first.keyboard.type(" in the first.")
    first.keyboard.press("Control+s")
    expect(first.get_by_role("alert").filter(has_text="Wanda Writer saved this at")).to_be_visible()
    expect(first.locator("#field-body .theirs__text")).to_contain_text("One in the second.")
    expect(first.get_by_role("textbox", name="Body")).to_contain_text("One in the first.")
    assert saved(article).body == "<p>One in the second.</p>"


def test_words_that_come_back_with_the_page_are_not_saved_over_what_came_meanwhile(
    open_form: Any, writer: Any, editor: Any, draft: Any
) -> None:
    article = draft()
    page = open_form(writer, article)
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_label("Headline").fill("Mine")
    page.goto("/admin/")
    saved_by(editor, article, headline="The editor's headline")
    page.go_back()
    expect(page.get_by_label("Headline")).to_have_value("The editor's headline")
    page.get_by_role("button", name="Bring them back").click()
    page.keyboard.press("Control+s")
    expect(page.get_by_role("alert").filter(has_text="Edda Editor saved this at")).to_be_visible()
    assert again(article).headline == "The editor's headline"


def test_who_logged_in_again_in_another_tab_goes_on_in_the_first(open_form: Any, writer: Any, draft: Any) -> None:
    article = draft()
    page = open_form(writer, article)
    page.context.clear_cookies(name="csrftoken")
    page.context.request.get(page.url)
    page.get_by_role("button", name="Submit for review").click()
    expect(page.get_by_text("In review. Not public.")).to_be_visible()


def test_who_else_is_in_it_is_said(open_form: Any, writer: Any, editor: Any, draft: Any) -> None:
    article = draft()
    mine = open_form(writer, article)
    expect(mine.locator("[data-company]")).to_be_empty()
    theirs = open_form(editor, article)
    expect(theirs.get_by_text("Wanda Writer has this open")).to_be_visible()
    ask(mine)
    expect(mine.get_by_text("Edda Editor has this open")).to_be_visible()
    mine.get_by_role("button", name="Submit for review").click()
    ask(theirs)
    expect(theirs.get_by_text("Wanda Writer has this open")).to_be_visible()

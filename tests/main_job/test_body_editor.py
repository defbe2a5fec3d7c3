"""The text editor in a real browser: it writes what it read, and each of its buttons does what it says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Page, expect

from articles.models import Article, Image
from common.html import clean
from newsroom.demo import contents
from subscribers.models import User
from tests.conftest import Factory
from tests.main_job.axe import axe
from tests.main_job.kinds import EVERYTHING, KEY, KINDS
from tests.main_job.writing import dialog, go_to_end, press, save, settle
from tests.newsroom.conftest import saved

WRITE = """async (bodies) => {
  const { written } = await import(document.querySelector("script[src*='body-editor']").src);
  return Object.fromEntries(Object.entries(bodies).map(([name, body]) => [name, written(body)]));
}"""


@pytest.fixture
def page(window: Callable[..., Page], live_server: Any, as_: Factory, writer: User) -> Page:
    """Of a writer who has logged in."""
    page, cookie = window(), settings.SESSION_COOKIE_NAME
    value = as_(writer).cookies[cookie].value
    page.context.add_cookies([{"name": cookie, "value": value, "url": live_server.url}])
    return page


@pytest.fixture
def opened(page: Page, draft: Factory) -> Callable[..., Article]:
    """A draft with this body, open in the editor, the cursor at its beginning."""

    def go(body: str) -> Article:
        article: Article = draft(body=body)
        page.goto(f"/admin/articles/article/{article.pk}/change/")
        expect(page.get_by_role("toolbar", name="Text")).to_be_visible()
        page.get_by_role("textbox", name="Body").locator("p").first.click(position={"x": 2, "y": 5})
        settle(page)
        return article

    return go


@pytest.mark.parametrize(
    "typed",
    [(), ("x", "Backspace"), ("Control+a", "Control+c", "Delete", "Control+v")],
    ids=["untouched", "a letter typed and taken back", "copied and pasted"],
)
def test_a_text_with_everything_is_saved_as_it_was(page: Page, opened: Factory, image: Image, typed: Any) -> None:
    article = opened(EVERYTHING.replace(KEY, str(image.key)))
    for key in typed:
        page.keyboard.press(key)
    save(page, "Nothing had changed.")
    assert article.revisions.count() == 1


def test_every_kind_and_every_text_of_the_demo_is_written_as_it_was_read(page: Page, opened: Factory) -> None:
    demo = {article.slug: contents.NAME.sub(f'data-picture="{KEY}"', article.body) for article in contents.articles()}
    bodies = {name: clean(body) for name, body in (demo | KINDS).items()}
    opened("<p>A</p>")
    written = page.evaluate(WRITE, bodies)
    assert {name: clean(body) for name, body in written.items()} == bodies


@pytest.mark.parametrize(
    "body", ["<ul><li><h2>A</h2></li></ul>", '<pre><code>a<sup data-note="b"></sup></code></pre>'], ids=["list", "code"]
)
def test_a_text_of_which_it_would_lose_some_is_left_as_html(page: Page, draft: Factory, body: str) -> None:
    article = draft(body=body)
    page.goto(f"/admin/articles/article/{article.pk}/change/")
    expect(page.get_by_text("The text editor does not know all that stands in this text")).to_be_visible()
    expect(page.get_by_label("Body")).to_have_value(body)
    page.get_by_label("Headline").fill("Another headline")
    save(page)
    assert saved(article).body == body


def test_a_picture_is_found_placed_and_given_its_words(page: Page, opened: Factory, image: Image) -> None:
    article = opened("<p>One</p><p>Two</p>")
    press(page, "Picture")
    dialog(page).get_by_role("searchbox").fill("roy")
    dialog(page).get_by_role("button", name="Harbour Ines Roy").click()
    page.get_by_role("button", name="Words of the picture").click()
    dialog(page).get_by_label("Caption").fill("At   noon.")
    axe(page)
    dialog(page).get_by_role("button", name="Done").click()
    save(page)
    words = f'data-alt="{image.alt}" data-caption="At noon." data-credit="{image.credit}"'
    assert saved(article).body == f'<p>One</p>\n<figure data-picture="{image.key}" {words}></figure>\n<p>Two</p>'


def test_a_picture_stands_alone_in_a_text(page: Page, opened: Factory, image: Image) -> None:
    article = opened("<p>A</p>")
    page.keyboard.press("Control+a")
    page.keyboard.press("Delete")
    press(page, "Picture")
    dialog(page).get_by_role("button", name="Harbour").click()
    save(page)
    assert saved(article).body.startswith(f'<figure data-picture="{image.key}"')


def test_what_cannot_be_shown_is_refused_at_once_and_words_are_asked_for_in_a_dialog(
    page: Page, opened: Factory
) -> None:
    article = opened("<p>One</p>")
    press(page, "Embed")
    address = dialog(page).get_by_label("Address")
    address.fill("https://evil.example/")
    address.press("Tab")
    expect(dialog(page).get_by_role("alert")).to_contain_text("We cannot show what is at this address")
    address.fill("https://vimeo.com/1")
    dialog(page).get_by_label("Title").fill("The harbor")
    dialog(page).get_by_role("button", name="Place").click()
    expect(page.get_by_text("From vimeo.com")).to_be_visible()
    save(page)
    assert (
        saved(article).body == '<p>One</p>\n<figure data-embed="https://vimeo.com/1" data-title="The harbor"></figure>'
    )


def test_a_note_is_written_changed_by_keys_and_taken_out(page: Page, opened: Factory) -> None:
    article = opened("<p>One</p>")
    go_to_end(page)
    press(page, "Note")
    dialog(page).get_by_label("Words of the note").fill('A "first" word')
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("button", name='Note: A "first" word')).to_be_visible()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Enter")
    dialog(page).get_by_label("Words of the note").fill("Another")
    page.keyboard.press("Control+Enter")
    expect(dialog(page)).to_have_count(0)
    save(page)
    assert saved(article).body == '<p>One<sup data-note="Another"></sup></p>'
    page.get_by_role("button", name="Note: Another").press("Enter")
    dialog(page).get_by_role("button", name="Take it out").click()
    save(page, "Saved as revision 3")
    assert saved(article).body == "<p>One</p>"


def test_a_table_is_made_grows_and_gets_its_caption(page: Page, opened: Factory) -> None:
    article = opened("<p></p>")
    press(page, "Table")
    for word in ("A", "B", "C", "d", "e", "f"):
        page.keyboard.type(word)
        page.keyboard.press("Tab")
    for name in ("Remove row", "Add row", "Row headings", "Remove column", "Add column", "Caption"):
        press(page, name)
    dialog(page).get_by_label("Words above the table").fill("Wages")
    page.keyboard.press("Enter")
    save(page)
    head = '<th scope="col">A</th><th scope="col"></th><th scope="col">B</th>'
    rows = '<th scope="row">d</th><td></td><td>e</td></tr><tr><th scope="row"></th><td></td><td></td>'
    table = f"<thead><tr>{head}</tr></thead><tbody><tr>{rows}</tr></tbody>"
    assert saved(article).body == f'<table data-caption="Wages">{table}</table>'


def test_a_quote_has_a_name_under_it_and_another_is_pulled(page: Page, opened: Factory) -> None:
    article = opened("<p>One</p><p>Two</p>")
    press(page, "Quote")
    go_to_end(page)
    page.keyboard.press("Enter")
    press(page, "Name under a quote")
    page.keyboard.type("Ada")
    page.get_by_text("Two", exact=True).click()
    press(page, "Pull quote")
    save(page)
    quote = "<blockquote><p>One</p><p><cite>Ada</cite></p></blockquote>"
    assert saved(article).body == f"{quote}\n<aside><p>Two</p></aside>"


def test_a_link_leads_where_it_says_and_nowhere_else(page: Page, opened: Factory) -> None:
    article = opened("<p>One</p>")
    page.keyboard.press("Control+a")
    page.keyboard.press("Control+k")
    dialog(page).get_by_label("Address").fill("javascript:alert(1)")
    dialog(page).get_by_role("button", name="Done").click()
    expect(dialog(page).get_by_role("alert")).to_contain_text("Write an address that begins with https://")
    dialog(page).get_by_label("Address").fill("a.example/b")
    page.keyboard.press("Enter")
    save(page)
    assert saved(article).body == '<p><a href="https://a.example/b" rel="noopener">One</a></p>'


def test_a_letter_typed_by_mistake_does_not_replace_a_picture(page: Page, opened: Factory, image: Image) -> None:
    opened(f'<p>One</p><figure data-picture="{image.key}"></figure><p>Two</p>')
    page.locator(".body-picture img").click()
    page.keyboard.type("x")
    save(page, "Nothing had changed.")


def test_the_buttons_are_one_stop_with_arrows_between_them_and_say_their_state(page: Page, opened: Factory) -> None:
    opened("<p>One</p>")
    bar = page.get_by_role("toolbar")
    page.keyboard.press("Alt+F10")
    expect(bar.get_by_role("button", name="Heading", exact=True)).to_be_focused()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    bold = bar.get_by_role("button", name="Bold")
    expect(bold).to_be_focused()
    expect(bold).to_have_attribute("aria-pressed", "false")
    page.keyboard.press("Enter")
    expect(bold).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_role("textbox", name="Body")).to_be_focused()
    expect(bar.get_by_role("button", name="Undo")).to_have_attribute("aria-disabled", "true")
    assert bar.locator('[tabindex="0"]').count() == 1


@pytest.mark.parametrize("name", ["Picture", "Embed", "Note"])
def test_a_dialog_is_left_by_escape_and_gives_the_focus_back(page: Page, opened: Factory, name: str) -> None:
    opened("<p>One</p>")
    press(page, name)
    expect(dialog(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog(page)).to_have_count(0)
    expect(page.get_by_role("textbox", name="Body")).to_be_focused()
    save(page, "Nothing had changed.")


@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(page: Page, opened: Factory, image: Image, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    # A heading without words is for its author to mend.
    opened(EVERYTHING.replace(KEY, str(image.key)).replace('<th scope="col"></th>', '<th scope="col">A</th>'))
    page.locator("td").first.click()
    axe(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for name in ("Picture", "Embed", "Caption"):
        press(page, name)
        axe(page)
        page.keyboard.press("Escape")

"""What is pasted from elsewhere keeps italics, bold, links, headings and lists, and nothing else."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from common.html import clean
from tests.main_job.editor import body, into, opener, paste, saved_by
from tests.main_job.pastes import PASTES
from tests.main_job.writing import save
from tests.newsroom.conftest import saved

READ = """async (pastes) => {
  const { pasted } = await import("newsroom/body-paste");
  const { written } = await import(document.querySelector("script[src*='body-editor']").src);
  return Object.fromEntries(Object.entries(pastes).map(([name, html]) => [name, written(pasted(html))]));
}"""


@pytest.fixture
def open_form(window: Any, live_server: Any, as_: Any) -> Any:
    return opener(window, live_server, as_)


def test_of_each_word_processor_the_same_is_kept(open_form: Any, writer: Any, draft: Any) -> None:
    page = open_form(writer, draft(body="<p>A</p>"))
    read = page.evaluate(READ, {name: html for name, (html, _) in PASTES.items()})
    kept = {name: clean(html).replace("\n", "") for name, html in read.items()}
    assert kept == {name: expected for name, (_, expected) in PASTES.items()}


def test_it_is_pasted_at_the_cursor_and_saved(open_form: Any, writer: Any, draft: Any) -> None:
    article = draft(body="<p>Before</p><p>After</p>")
    page = open_form(writer, article)
    for name, before in (("word", "Before"), ("google", "[1] Kept")):
        into(page, before)
        page.keyboard.press("Enter")
        paste(page, PASTES[name][0])
    save(page)
    kept = "".join(PASTES[name][1] for name in ("word", "google"))
    assert saved(article).body.replace("\n", "") == f"<p>Before</p>{kept}<p>After</p>"


def test_words_from_the_middle_of_a_line_go_into_the_line(open_form: Any, writer: Any, draft: Any) -> None:
    article = draft(body="<p>Before</p>")
    page = open_form(writer, article)
    into(page, "Before")
    paste(
        page,
        '<b id="docs-internal-guid-1" style="font-weight:normal"><span style="font-style:italic"> and now</span></b>',
    )
    save(page)
    assert saved(article).body == "<p>Before<em> and now</em></p>"


def test_what_is_copied_from_a_text_that_is_only_read_keeps_all_that_belongs_to_it(
    open_form: Any, writer: Any, draft: Any, editor: Any, image: Any
) -> None:
    article = draft()
    page = open_form(writer, article)
    theirs = f'<aside><p>Said so.</p></aside>\n<figure data-picture="{image.key}" data-alt="Boats"></figure>'
    saved_by(editor, article, body=theirs)
    page.get_by_label("Headline").fill("Mine")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("alert").get_by_text("Edda Editor saved this")).to_be_visible()
    copied = page.evaluate("""() => {
      getSelection().selectAllChildren(document.querySelector("#field-body .theirs__text"));
      const data = new DataTransfer();
      const event = new ClipboardEvent("copy", { clipboardData: data, bubbles: true, cancelable: true });
      document.querySelector(".theirs__text").dispatchEvent(event);
      return data.getData("text/html");
    }""")
    body(page).click()
    page.keyboard.press("Control+a")
    paste(page, copied)
    page.get_by_label("Save mine over theirs").check()
    save(page, "Saved as revision 3")
    assert saved(article).body == theirs

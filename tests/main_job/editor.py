"""A person at the article form, in a real browser, without the form of the log-in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from django.conf import settings
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Page, expect

from articles.content import Content
from articles.models import Article
from newsroom import workflow
from newsroom.models.transition import Act
from subscribers.models import User
from tests.conftest import again
from tests.main_job.writing import settle

PASTE = """([node, html, plain]) => {
  const data = new DataTransfer();
  data.setData("text/html", html);
  data.setData("text/plain", plain);
  node.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""
DROP = """([node, files, kind]) => {
  const data = new DataTransfer();
  for (const { name, bytes, size } of files) {
    const content = bytes ? Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0)) : new Uint8Array(size);
    data.items.add(new File([content], name, { type: "image/png" }));
  }
  const { left, top } = node.getBoundingClientRect();
  const at = { bubbles: true, cancelable: true, clientX: left + 5, clientY: top + 5 };
  const given = { ...at, dataTransfer: data, clipboardData: data };
  node.dispatchEvent(kind === "drop" ? new DragEvent("drop", given) : new ClipboardEvent("paste", given));
}"""


def at_work(window: Callable[..., Page], url: str, client: Client, width: int = 1280) -> Page:
    """A window in which the person of `client` is logged in."""
    page, name = window(width), settings.SESSION_COOKIE_NAME
    page.context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": url}])
    return page


def go_to(page: Page, article: Article) -> None:
    page.goto(f"/admin/articles/article/{article.pk}/change/")
    expect(page.get_by_role("toolbar", name="Text")).to_be_visible()


def body(page: Page) -> Any:
    return page.get_by_role("textbox", name="Body")


def into(page: Page, words: str) -> None:
    """The cursor in the paragraph that has these words, at its end."""
    body(page).get_by_text(words).first.click()
    page.keyboard.press("End")
    settle(page)


def paste(page: Page, html: str, plain: str = "") -> None:
    page.evaluate(PASTE, [body(page).element_handle(), html, plain])


def drop(page: Page, onto: str, *files: dict[str, Any], kind: str = "drop") -> None:
    page.evaluate(DROP, [body(page).get_by_text(onto).first.element_handle(), list(files), kind])


def saved_by(user: User, article: Article, **changes: Any) -> None:
    """Somebody else's save, from another desk."""
    article = again(article)
    assert article.head
    content = replace(Content.of(article.head.content), **changes)
    workflow.perform(Act.EDIT, article, by=user, now=timezone.now(), content=content, version=article.version)


def opener(
    window: Callable[..., Page], live_server: Any, as_: Callable[[User], Client]
) -> Callable[[User, Article], Page]:
    def open_form(user: User, article: Article) -> Page:
        page = at_work(window, live_server.url, as_(user))
        go_to(page, article)
        return page

    return open_form

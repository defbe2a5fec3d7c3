"""A browser without a screen, for tests of a real web process: it keeps its cookies and fills in forms."""

from __future__ import annotations

import time
from dataclasses import dataclass
from html.parser import HTMLParser
from http.cookiejar import CookieJar
from urllib.parse import urlencode, urljoin
from urllib.request import HTTPCookieProcessor, build_opener

from tests.conftest import PASSWORD


@dataclass(frozen=True)
class Page:
    url: str
    text: str


class Browser:
    """An answer of 400 or more is an error (urllib.error.HTTPError). `slowest` is the longest wait so far."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.opener = build_opener(HTTPCookieProcessor(CookieJar()))
        self.slowest = 0.0

    def open(self, path: str, posted: list[tuple[str, str]] | None = None) -> Page:
        data = None if posted is None else urlencode(posted).encode()
        began = time.monotonic()
        with self.opener.open(urljoin(self.address, path), data, timeout=20) as answer:
            page = Page(answer.url, answer.read().decode())
        self.slowest = max(self.slowest, time.monotonic() - began)
        return page

    def submit(self, page: Page, **typed: str) -> Page:
        """The form that has all of the names in `typed`, as it stands on the page but for these."""
        form = next(form for form in forms_of(page) if typed.keys() <= form.names)
        kept = [(name, value) for name, value in form.values if name not in typed]
        return self.open(urljoin(page.url, form.action), [*kept, *typed.items()])

    def log_in(self, email: str) -> Page:
        return self.submit(self.open("/accounts/login/"), login=email, password=PASSWORD)


class Form:
    def __init__(self, action: str) -> None:
        self.action = action
        self.names: set[str] = set()
        """Of the buttons too."""
        self.values: list[tuple[str, str]] = []
        """What is sent when it is submitted, without a button."""


def forms_of(page: Page) -> list[Form]:
    reader = FormReader()
    reader.feed(page.text)
    return reader.forms


class FormReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms = [Form("")]
        self.open_name: str | None = None
        self.text = ""
        self.choices: list[tuple[str, bool]] = []
        self.in_template = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        words = {name: value or "" for name, value in attrs}
        name = words.get("name", "")
        if tag == "template":
            self.in_template = True
        elif tag == "form":
            self.forms.append(Form(words.get("action", "")))
        elif tag == "option":
            self.choices.append((words.get("value", ""), "selected" in words))
        elif name and not self.in_template and tag in {"input", "textarea", "select", "button"}:
            self.forms[-1].names.add(name)
            self.open_name, self.text, self.choices = name, "", []
            if tag == "input":
                self.add_input(name, words)

    def add_input(self, name: str, words: dict[str, str]) -> None:
        kind = words.get("type", "text")
        is_off = kind in {"checkbox", "radio"} and "checked" not in words
        if not is_off and kind not in {"submit", "file"}:
            self.forms[-1].values.append((name, words.get("value", "on" if kind == "checkbox" else "")))

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "template":
            self.in_template = False
        elif tag == "form":
            self.forms.append(Form(""))
        elif tag == "textarea" and self.open_name:
            self.forms[-1].values.append((self.open_name, self.text.removeprefix("\n")))
        elif tag == "select" and self.open_name:
            chosen = [value for value, is_selected in self.choices if is_selected]
            first = [value for value, _ in self.choices[:1]]
            self.forms[-1].values += [(self.open_name, value) for value in chosen or first]
        if tag in {"textarea", "select", "button"}:
            self.open_name = None

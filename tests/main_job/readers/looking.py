"""One visit to each page, from which every test of all pages takes what it is about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Page as Tab
from playwright.sync_api import Response, Route

from tests.main_job.axe import READERS, faults
from tests.main_job.readers.pages import MADE, Page, made
from tests.main_job.readers.site import Site

DESK, ZOOMED, PHONE, NARROW = 1280, 640, 390, 320
STICKING_OUT = """() => document.scrollingElement.scrollWidth <= innerWidth ? [] :
    [...document.querySelectorAll("body *")].filter(element => element.getBoundingClientRect().right > innerWidth)
        .map(element => element.outerHTML.slice(0, 120))"""


@dataclass
class Look:
    status: int = 0
    faults: dict[str, str] = field(default_factory=dict)
    """What axe found, by colours and width."""
    sticks_out: dict[int, list[str]] = field(default_factory=dict)
    """What makes the page wider than its window, by the width of that."""
    words: str = ""
    """Of its main part."""
    asked: list[str] = field(default_factory=list)
    """The addresses of other hosts of which it asked anything."""
    complaints: list[str] = field(default_factory=list)
    """Of console and policy, and of what did not come."""


See = Callable[[Page], Look]


@dataclass
class Looks:
    site: Site
    look: Look = field(default_factory=Look)
    looks: dict[Page, Look] = field(default_factory=dict)
    tabs: dict[str, Tab] = field(default_factory=dict)

    def at(self, page: Page) -> Look:
        if page not in self.looks:
            self.look = Look()
            self._visit(page)
            self.looks[page] = self.look
        return self.looks[page]

    def _visit(self, page: Page) -> None:
        tab = self._tab("maker" if page.path in MADE else page.person)
        tab.set_viewport_size({"width": DESK, "height": 900})
        tab.emulate_media(color_scheme="light")
        self.look.status = _go(tab, self.site.address(page.path), page.sent)
        self.look.words = tab.locator("main").inner_text()
        self.look.faults["light, desk"] = faults(tab, READERS)
        tab.emulate_media(color_scheme="dark")
        for width in (ZOOMED, NARROW, PHONE):
            tab.set_viewport_size({"width": width, "height": 900})
            self.look.sticks_out[width] = tab.evaluate(STICKING_OUT)
        self.look.faults["dark, phone"] = faults(tab, READERS)

    def _tab(self, person: str) -> Tab:
        if person not in self.tabs:
            self.tabs[person] = tab = self.site.page("visitor" if person == "maker" else person)
            if person == "maker":
                tab.route(lambda url: urlsplit(url).path in MADE, _make)
            self._watch(tab)
        return self.tabs[person]

    def _watch(self, tab: Tab) -> None:
        tab.on("request", lambda request: self._asked(request.url))
        tab.on("response", self._answered)
        tab.on("pageerror", lambda error: self.look.complaints.append(str(error)))
        tab.on("console", lambda line: self._said(line.text) if line.type == "error" else None)

    def _asked(self, address: str) -> None:
        if not address.startswith((self.site.url, "data:")):
            self.look.asked.append(address)

    def _answered(self, answer: Response) -> None:
        if answer.status >= 400 and not answer.request.is_navigation_request():
            self.look.complaints.append(f"{answer.status} {answer.url}")

    def _said(self, words: str) -> None:
        # Of a page that is an error by itself, too; what did not come is noted with its answer.
        if not words.startswith("Failed to load resource"):
            self.look.complaints.append(words)


def _go(tab: Tab, address: str, sent: str) -> int:
    answer = tab.goto(address)
    if sent:
        tab.locator(sent).click()
        with tab.expect_navigation() as sending:
            tab.evaluate("[...document.querySelectorAll('main form')].at(-1).submit()")
        answer = sending.value
    assert answer
    return answer.status


def _make(route: Route) -> None:
    answer = made(urlsplit(route.request.url).path)
    route.fulfill(status=answer.status_code, headers=dict(answer.headers), body=answer.content)

"""How much a page makes the browser fetch, and that nothing moves once it has been drawn."""

from __future__ import annotations

import gzip
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Route

from tests.main_job.readers.looking import DESK, PHONE
from tests.main_job.readers.site import Site

KIB = 1024
LETTERS = "**/*.woff2"
STYLES = "[...document.querySelectorAll('link[rel=stylesheet]')].map(link => link.href)"
SCRIPTS = "[...document.scripts].filter(script => script.src).map(script => script.src)"
# Each shift with what moved, from before the first paint on.
SHIFTS = """
    window.shifts = [];
    new PerformanceObserver((list) => {
        for (const shift of list.getEntries())
            shifts.push([shift.value, ...shift.sources.map(({ node }) => node?.outerHTML?.slice(0, 100) ?? "")]);
    }).observe({ type: "layout-shift", buffered: true });
"""
FIRST_PAINT = """new Promise((done) => new PerformanceObserver((list) => {
    if (list.getEntriesByName("first-contentful-paint").length) done(true);
}).observe({ type: "paint", buffered: true }))"""


@pytest.mark.parametrize(("name", "person"), [("everything", "visitor"), ("talked", "subscriber")])
def test_an_article_is_light(site: Site, name: str, person: str) -> None:
    tab = site.page(person)
    tab.goto(site.addresses[name])
    html = tab.request.get(site.addresses[name]).body()
    assert len(gzip.compress(html)) + weight(tab, STYLES) <= 40 * KIB
    assert weight(tab, SCRIPTS) <= 25 * KIB


def weight(tab: Page, what: str) -> int:
    addresses = tab.evaluate(what)
    assert addresses
    assert {urlsplit(address).netloc for address in addresses} == {urlsplit(tab.url).netloc}
    return sum(len(gzip.compress(tab.request.get(address).body())) for address in addresses)


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("path", ["/", "/section/coast/", "{everything}", "{subscribers}"])
def test_nothing_moves_when_the_letters_come_late(site: Site, path: str, width: int) -> None:
    tab = site.page("visitor", width)
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    tab.add_init_script(SHIFTS)
    tab.route(LETTERS, hold)
    tab.goto(site.address(path), wait_until="domcontentloaded")
    tab.evaluate(FIRST_PAINT)
    assert held, "It was drawn in its own letters at once."
    tab.route(LETTERS, lambda route: route.continue_())
    for route in held:
        route.continue_()
    tab.wait_for_load_state("load")
    assert tab.evaluate("document.fonts.ready.then((fonts) => fonts.check('1rem \"Source Serif 4\"'))")
    for _ in range(3):
        tab.mouse.wheel(0, 1500)
        tab.wait_for_timeout(50)
    assert tab.evaluate("shifts") == []
    tab.close()

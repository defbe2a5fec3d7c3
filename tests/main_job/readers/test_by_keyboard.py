"""Every page by keyboard: the skip link first, each control in its order, the focus always seen, and no trap."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.main_job.readers.looking import DESK, PHONE
from tests.main_job.readers.site import Site

PAGES = [
    ("{talked}", "subscriber", DESK),
    ("{everything}", "visitor", PHONE),
    ("{subscribers}", "lapsed", DESK),
    ("/", "visitor", DESK),
    ("/", "managing", PHONE),
    ("/search/?q=pier", "visitor", DESK),
    ("{talked}comments/", "subscriber", PHONE),
    ("{own}edit/", "subscriber", PHONE),
    ("/account/", "payer", DESK),
    ("/subscribe/month/", "reader", PHONE),
    ("/accounts/login/", "visitor", DESK),
]
# A date has one for day, month, year and calendar each, and a search may have two dates.
STOPS_IN_DATES = 8
# In the order of the document; of several radio buttons the chosen one.
CONTROLS = """() => {
    const all = document.querySelectorAll("a[href], button, input, select, textarea, [tabindex='0']");
    window.controls = [...all].filter(control => control.checkVisibility() && control.type !== "hidden"
        && (control.type !== "radio" || control.checked));
    window.visited = [];
    addEventListener("focusin", ({ target }) => {
        let ringed = target;
        while (ringed && getComputedStyle(ringed).outlineStyle === "none") ringed = ringed.parentElement;
        window.visited.push([window.controls.indexOf(target), Boolean(ringed), target.outerHTML.slice(0, 120)]);
    });
    return window.controls.length;
}"""


@pytest.fixture
def tab(site: Site, request: pytest.FixtureRequest) -> Iterator[Page]:
    path, person, width = request.param
    tab = site.page(person, width)
    tab.goto(site.address(path))
    yield tab
    tab.close()


def on(pages: list[tuple[str, str, int]]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("tab", pages, indirect=True, ids=lambda page: " ".join(map(str, page)))


@on(PAGES[:4])
def test_the_skip_link_is_first_and_leads_to_the_text(tab: Page) -> None:
    skip = tab.get_by_role("link", name="Skip to the text")
    expect(skip).not_to_be_in_viewport()
    tab.keyboard.press("Tab")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport(ratio=1)
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.querySelector('main').contains(document.activeElement)")


@on(PAGES)
def test_tab_comes_by_each_control_in_its_order_where_it_is_seen_and_leaves(tab: Page) -> None:
    count = tab.evaluate(CONTROLS)
    visited = _tabbed(tab, count)
    assert [place for place, _, _ in visited] == list(range(count))
    assert [control for _, is_ringed, control in visited if not is_ringed] == []


def _tabbed(tab: Page, count: int) -> list[Any]:
    """Each control once, though a date has several stops in it; then whatever comes after the last."""
    for _ in range(count):
        tab.keyboard.press("Tab")
    for _ in range(STOPS_IN_DATES):
        if tab.evaluate("visited.at(-1)[0] < controls.length - 1"):
            tab.keyboard.press("Tab")
    visited = tab.evaluate("visited")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement !== controls.at(-1)"), "The last control keeps the focus."
    return visited

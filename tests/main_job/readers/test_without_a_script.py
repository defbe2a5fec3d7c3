"""Every page is whole without a script, and everything that a reader does can be done without one."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect

from tests.main_job.readers.looking import See
from tests.main_job.readers.pages import PAGES, Page
from tests.main_job.readers.site import Site

NEEDS_A_SCRIPT = {"Share", "Copy the address", "Use a passkey"}
SHOWN = {
    ("/", "visitor"),
    ("/section/coast/", "visitor"),
    ("/search/?q=pier", "visitor"),
    ("{everything}", "visitor"),
    ("{talked}", "subscriber"),
    ("{subscribers}", "visitor"),
    ("{talked}comments/", "subscriber"),
    ("{own}edit/", "subscriber"),
    ("{theirs}report/", "subscriber"),
    ("/subscribe/month/", "visitor"),
    ("/accounts/login/?next=/latest/", "visitor"),
}


@pytest.mark.parametrize(
    "page", [page for page in PAGES if (page.path, page.person) in SHOWN and not page.sent], ids=str
)
def test_a_page_says_the_same_without_a_script(see: See, site: Site, page: Page) -> None:
    tab = site.page(page.person, script=False)
    tab.goto(site.address(page.path))
    with_script = [line for line in see(page).words.split("\n") if line and line not in NEEDS_A_SCRIPT]
    assert [line for line in tab.locator("main").inner_text().split("\n") if line] == with_script
    assert tab.locator("[data-share], [data-switch-colours]").filter(visible=True).count() == 0
    tab.close()


def test_one_subscribes_searches_and_comments_without_a_script(site: Site) -> None:
    tab = site.page("newcomer", script=False)
    tab.goto(site.addresses["subscribers"])
    subscribe(tab)
    expect(tab).to_have_url(re.compile(site.addresses["subscribers"]))
    expect(tab.locator(".gate")).to_have_count(0)
    search(tab, "little is said")
    tab.get_by_role("link", name="A piece of which little is said").click()
    comment(tab, "I have nothing to add.")
    expect(tab.locator(".comment").get_by_text("I have nothing to add.")).to_be_visible()


def subscribe(tab: Tab) -> None:
    tab.get_by_role("region", name="Keep reading").get_by_role("link", name="Subscribe").click()
    tab.get_by_role("link", name="Subscribe to The month").click()
    tab.get_by_label("A payment that goes through", exact=True).check()
    tab.get_by_role("button", name=re.compile("Subscribe for")).click()


def search(tab: Tab, words: str) -> None:
    tab.get_by_role("link", name="Search").click()
    tab.get_by_label("Words").fill(words)
    tab.get_by_label("Section", exact=True).select_option(label="Coast")
    tab.get_by_role("search").get_by_role("button", name="Search").click()


def comment(tab: Tab, words: str) -> None:
    tab.get_by_label("Your comment").fill(words)
    tab.get_by_role("button", name="Post comment").click()

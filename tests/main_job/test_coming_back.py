"""From a gate to a subscription and back, in a real browser: the full path, by keyboard labels and words alone."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.core.cache import cache
from playwright.sync_api import Page, expect

from subscribers.models import Plan
from tests.accounts.conftest import newest_code

pytestmark = [pytest.mark.processes, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def _plan(magazine: Any) -> None:
    cache.clear()
    Plan.objects.create(name="The month", slug="month", cents=900, term="month")


@pytest.mark.parametrize("width", [390, 1280])
def test_a_visitor_subscribes_and_is_back_in_the_conversation(window: Any, axe: Any, live: Any, width: int) -> None:
    article = live(access="subscribers").get_absolute_url()
    page = window(width)
    page.goto(article)
    expect(page.get_by_text("Paragraph 6 of the piece.")).to_have_count(0)
    page.locator("#conversation").get_by_role("link", name="Subscribe").click()
    expect(page.get_by_role("link", name="Subscribe to The month")).to_be_visible()
    axe(page)
    page.get_by_role("link", name="Subscribe to The month").click()
    expect(page.get_by_role("link", name="Create an account")).to_be_visible()
    axe(page)
    page.get_by_role("link", name="Create an account").click()
    open_an_account(page, axe)
    expect(page.get_by_text("Test payment: no money moves.")).to_be_visible()
    axe(page)
    page.get_by_role("button", name="Subscribe for $9").click()
    expect(page).to_have_url(re.compile(f"{re.escape(article)}#conversation$"))
    expect(page.get_by_text("Paragraph 6 of the piece.")).to_have_count(1)
    expect(page.get_by_role("heading", name="Join the Conversation")).to_be_in_viewport()
    expect(page.get_by_label("Your comment")).to_be_visible()


def test_the_account_says_what_one_has_and_lets_it_go(window: Any, axe: Any, magazine: Any) -> None:
    page = window()
    page.goto("/subscribe/month/")
    page.get_by_role("link", name="Create an account").click()
    open_an_account(page, axe)
    page.get_by_role("button", name="Subscribe for $9").click()
    expect(page.get_by_text("The month, bought, until")).to_be_visible()
    axe(page)
    page.get_by_role("link", name="Cancel").click()
    expect(page.get_by_role("button", name="Cancel the subscription")).to_be_visible()
    axe(page)
    page.get_by_role("button", name="Cancel the subscription").click()
    expect(page.get_by_text("It ends on that day.")).to_be_visible()
    page.get_by_role("button", name="Keep my subscription").click()
    expect(page.get_by_text("It renews by itself.")).to_be_visible()
    page.get_by_label("The name over your comments").fill("Nora New")
    page.get_by_role("button", name="Save the name").click()
    expect(page.get_by_role("link", name="Nora New")).to_be_visible()
    page.get_by_role("link", name="Your comments").click()
    expect(page.get_by_text("You have not commented yet.")).to_be_visible()
    axe(page)


def open_an_account(page: Page, axe: Any) -> None:
    expect(page.get_by_role("button", name="Create account")).to_be_visible()
    axe(page)
    page.get_by_label("E-mail address").fill("new@example.com")
    page.get_by_label("Password").fill("a-long-enough-one")
    page.get_by_role("button", name="Create account").click()
    expect(page.get_by_role("heading", name="Look in your mail")).to_be_visible()
    axe(page)
    page.get_by_label("Code").fill(newest_code())
    page.get_by_role("button", name="Confirm").click()

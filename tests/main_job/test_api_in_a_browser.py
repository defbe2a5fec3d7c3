"""The API's own page, and pages of other sites that read the API, in a real browser."""

import pytest
from playwright.sync_api import expect

from subscribers import tokens
from subscribers.models import Scope

pytestmark = pytest.mark.django_db(transaction=True)
ASK = """([address, options]) => fetch(address, options).then(
    async answer => [answer.status, answer.headers.get("RateLimit").split(";")[0], (await answer.text()).length > 0],
    () => "kept from this page")"""
KEPT = "kept from this page"


def test_an_operation_is_opened_by_keyboard_and_leads_to_its_shapes_and_its_problems(window, axe, magazine):
    page = window(390)
    page.goto("/api/v1/docs/")
    operation = page.locator("#articles_list")
    operation.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(operation.get_by_text("What can be refused")).to_be_visible()
    axe(page)
    operation.get_by_role("link", name="ArticlePage").click()
    expect(page.locator("#shape-ArticlePage")).to_be_in_viewport()
    operation.get_by_role("link", name="Too many requests").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Too many requests")
    axe(page)


@pytest.fixture
def elsewhere(chromium, live_server, magazine):
    """A page of another origin that asks our API."""
    ours = live_server.url.replace("127.0.0.1", "localhost")
    context = chromium.new_context()
    page = context.new_page()
    page.goto(f"{ours.replace('localhost', '127.0.0.1')}/static/articles/favicon.svg")
    yield lambda path, **options: page.evaluate(ASK, [f"{ours}{path}", options])
    context.close()


def test_a_page_elsewhere_reads_articles_with_a_token_of_its_own_or_with_none(elsewhere, subscriber, now):
    _token, secret = tokens.issue(subscriber, "Page", [Scope.READ], by=subscriber, now=now)
    token = {"Authorization": f"Bearer {secret}"}
    assert elsewhere("/api/v1/articles/") == [200, '"address"', True]
    assert elsewhere("/api/v1/articles/", headers=token) == [200, '"caller"', True]


def test_a_page_elsewhere_reads_nothing_with_cookies_writes_nothing_and_reads_nobodys_account(
    elsewhere, subscriber, now
):
    _token, secret = tokens.issue(subscriber, "Page", [Scope.ACCOUNT, Scope.COMMENT], by=subscriber, now=now)
    token = {"Authorization": f"Bearer {secret}"}
    assert elsewhere("/api/v1/articles/", credentials="include") == KEPT
    assert elsewhere("/api/v1/me/", headers=token) == KEPT
    assert elsewhere("/api/v1/articles/", method="POST", headers=token) == KEPT
    assert elsewhere("/api/v1/newsroom/articles/") == KEPT
    assert elsewhere("/") == KEPT

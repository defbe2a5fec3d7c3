"""The whole main job, in real browsers: from a writer's desk to a subscriber's comment."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from articles.models import Article, Contributor, Image, Section
from subscribers.models import User
from tests.conftest import PASSWORD

OPENING = "The road to Marrow Point ends a little sooner every winter. " * 6
ENDING = "By spring the last post of the fence hung over the water. " * 6
Axe = Callable[[Page], None]


@pytest.fixture
def browser_of(window: Callable[..., Page], axe: Axe) -> Callable[[User], Page]:
    """A browser in which somebody has logged in, by the form that everybody uses."""

    def open_for(user: User) -> Page:
        page = window()
        page.goto("/accounts/login/")
        axe(page)
        page.locator("[name=login]").fill(user.email)
        page.locator("[name=password]").fill(PASSWORD)
        page.locator("main").get_by_role("button", name="Log in").click()
        expect(page).not_to_have_url(re.compile("login"))
        return page

    return open_for


def test_from_a_writers_desk_to_a_subscribers_comment(
    browser_of: Callable[[User], Page],
    window: Callable[..., Page],
    axe: Axe,
    writer: User,
    editor: User,
    managing: User,
    subscriber: User,
    lapsed: User,
    section: Section,
    image: Image,
) -> None:
    Contributor.objects.create(name="Wanda Writer", slug="wanda-writer", title="reporter", user=writer)
    desk = browser_of(writer)
    write_and_submit(desk, axe)
    article = Article.objects.get()
    send_back(browser_of(editor), article, axe)
    answer_the_note(desk, article)
    approve(browser_of(editor), article, axe)
    released = release(browser_of(managing), article, axe)
    change_afterwards(desk, article)
    a_visitor_reads_the_teaser(window(390), released, axe)
    a_lapsed_subscriber_is_told_why_not(browser_of(lapsed), released, axe)
    reading = browser_of(subscriber)
    a_subscriber_reads_it_all(reading, released, axe)
    a_subscriber_comments_and_replies(reading, axe)
    a_visitor_reads_no_comments(window(), released, axe)


def form_of(article: Article) -> str:
    return f"/admin/articles/article/{article.pk}/change/"


def write_and_submit(page: Page, axe: Axe) -> None:
    page.goto("/admin/articles/article/add/")
    page.get_by_label("Section").select_option(label="Coast")
    page.get_by_label("Kind").select_option(label="Essay")
    page.get_by_label("Headline").fill("The tide at Marrow Point")
    page.get_by_label("Dek").fill("What a village keeps when the sea takes the road.")
    body = page.get_by_role("textbox", name="Body")
    body.click()
    page.keyboard.insert_text(OPENING)
    page.keyboard.press("Enter")
    page.keyboard.press("Control+b")
    page.keyboard.insert_text("Then the fence. ")
    page.keyboard.press("Control+b")
    page.keyboard.insert_text(ENDING)
    page.get_by_label("Who reads it").select_option(label="Subscribers only")
    page.get_by_label("Teaser").fill("1")
    choose_the_picture(page)
    axe(page)
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("Saved as revision 1")).to_be_visible()
    page.get_by_role("button", name="Submit for review").click()
    expect(page.get_by_text("In review. Not public.")).to_be_visible()


def choose_the_picture(page: Page) -> None:
    page.locator(".select2-selection").click()
    page.locator(".select2-search__field").fill("Harb")
    page.locator(".select2-results__option", has_text="Harbour").click()


def send_back(page: Page, article: Article, axe: Axe) -> None:
    page.goto(form_of(article))
    axe(page)
    page.get_by_text("Send back with a note").click()
    page.locator("[name=send_back_note]").fill("Who owns the fence?")
    page.locator("button[value=send_back]").click()
    expect(page.get_by_text("In drafting.")).to_be_visible()


def answer_the_note(page: Page, article: Article) -> None:
    page.goto(form_of(article))
    expect(page.get_by_text("Who owns the fence?")).to_be_visible()
    page.get_by_label("Dek").fill("What a village keeps of a road, and of the parish fence.")
    page.get_by_role("button", name="Submit for review").click()
    expect(page.get_by_text("In review. Not public.")).to_be_visible()


def approve(page: Page, article: Article, axe: Axe) -> None:
    page.goto(f"/admin/articles/article/{article.pk}/preview/")
    expect(page.get_by_role("heading", name="The tide at Marrow Point")).to_be_visible()
    expect(page.get_by_text("the last post of the fence").first).to_be_visible()
    axe(page)
    page.goto(form_of(article))
    page.get_by_role("button", name="Approve").click()
    expect(page.get_by_text("Approved. Not public.")).to_be_visible()


def release(page: Page, article: Article, axe: Axe) -> str:
    """The address of the page."""
    page.goto(form_of(article))
    axe(page)
    page.get_by_role("button", name="Release", exact=True).click()
    expect(page.locator(".work__stands")).to_have_text("Live.")
    edition = article.live_edition
    assert edition is not None
    return edition.get_absolute_url()


def change_afterwards(page: Page, article: Article) -> None:
    page.goto(form_of(article))
    page.get_by_label("Headline").fill("Words that nobody has released")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("Saved as revision 3")).to_be_visible()


def a_visitor_reads_the_teaser(page: Page, address: str, axe: Axe) -> None:
    page.goto(address)
    expect(page.get_by_role("heading", level=1)).to_have_text("The tide at Marrow Point")
    expect(page.get_by_text("ends a little sooner").first).to_be_visible()
    expect(page.get_by_text("the last post of the fence")).to_have_count(0)
    expect(page.get_by_text("This article is for subscribers.")).to_be_visible()
    expect(page.get_by_text("benefit of a subscription")).to_be_visible()
    axe(page)


def a_lapsed_subscriber_is_told_why_not(page: Page, address: str, axe: Axe) -> None:
    page.goto(address)
    expect(page.get_by_text("Your subscription has ended.").first).to_be_visible()
    expect(page.get_by_text("the last post of the fence")).to_have_count(0)
    axe(page)


def a_subscriber_reads_it_all(page: Page, address: str, axe: Axe) -> None:
    page.goto(address)
    expect(page.locator("strong", has_text="Then the fence.")).to_be_visible()
    expect(page.get_by_text("Wanda Writer is a reporter at The Example.")).to_be_visible()
    axe(page)


def a_subscriber_comments_and_replies(page: Page, axe: Axe) -> None:
    page.get_by_label("Your comment").fill("My *father* set that fence.")
    page.get_by_role("button", name="Post comment").click()
    expect(page.locator("em", has_text="father")).to_be_visible()
    page.get_by_role("link", name=re.compile("Reply")).first.click()
    page.get_by_label(re.compile("Your reply")).fill("And mine took it down.")
    page.get_by_role("button", name="Post reply").click()
    expect(page.get_by_text("And mine took it down.")).to_be_visible()
    axe(page)


def a_visitor_reads_no_comments(page: Page, address: str, axe: Axe) -> None:
    page.goto(f"{address}comments/")
    expect(page.get_by_text("2 comments").first).to_be_visible()
    expect(page.get_by_text("set that fence")).to_have_count(0)
    axe(page)

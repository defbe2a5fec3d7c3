"""Deciding on comments in a real browser: by key, in bulk, by thumb, and without a script."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.core import mail
from playwright.sync_api import Browser, Page, expect

from comments import moderation
from comments.models import Comment, Report
from subscribers.models import User
from tests.main_job.test_arrange import cookie_of
from tests.moderation.conftest import edition, held, listed, neighbour, report, say

__all__ = ["edition", "held", "listed", "neighbour", "report", "say"]

URL = "/admin/comments/queue/"
Axe = Callable[[Page], None]


@pytest.fixture
def queue(window: Callable[..., Page], live_server: Any, moderator: User) -> Callable[..., Page]:
    def opened(width: int = 1280) -> Page:
        page = window(width)
        page.context.add_cookies([cookie_of(moderator, live_server.url)])
        page.goto(URL)
        return page

    return opened


def row(page: Page, comment: Comment) -> Any:
    return page.locator(f"#row-{comment.key}")


def states(*comments: Comment) -> list[str]:
    return [Comment.objects.get(pk=comment.pk).state for comment in comments]


def test_comments_are_decided_on_by_key_and_the_next_comes_under_the_hand(
    queue: Callable[..., Page], say: Any, held: Any, report: Any, axe: Axe
) -> None:
    shown = say()
    first, second = held("Only a nincompoop, one."), held("Only a nincompoop, two.")
    report(shown)
    page = queue()
    keys = page.keyboard
    keys.press("j")
    expect(row(page, shown)).to_be_focused()
    keys.press("r")
    expect(page.locator("[data-said]")).to_have_text("The comment of Sam Subscriber is left as it is.")
    expect(row(page, first)).to_be_focused()
    keys.press("ArrowDown")
    keys.press("k")
    keys.press("h")
    expect(row(page, first).get_by_label("Reason")).to_be_focused()
    axe(page)
    row(page, first).get_by_label("Reason").select_option("civil")
    keys.press("Tab")
    keys.type("ahrx?")
    keys.press("Enter")
    expect(row(page, second)).to_be_focused()
    keys.press("a")
    expect(page.get_by_text("Nothing waits. What the screen holds")).to_be_visible()
    expect(page.locator(".queue__counts")).to_have_text("0 held, 0 reported")
    assert states(shown, first, second) == ["published", "hidden", "published"]
    assert Report.objects.get().decision.verdict == "keep"
    assert first.decisions.get(verdict="hide").reason == "It attacks a person instead of what they say. ahrx?"
    assert [letter.subject.rpartition("” ")[2] for letter in mail.outbox] == ["was not published", "is published"]


def test_several_are_hidden_at_once_and_what_changed_meanwhile_is_shown(
    queue: Callable[..., Page], held: Any, managing: User, now: Any
) -> None:
    comments = [held(f"Only a nincompoop, no. {number}.") for number in range(4)]
    page = queue()
    for _ in range(3):
        page.keyboard.press("j")
        page.keyboard.press("x")
    expect(page.get_by_text("3 selected:")).to_be_visible()
    changed, decided, last, other = comments
    Comment.objects.filter(pk=changed.pk).update(revision=2, html="<p>Other words</p>")
    moderation.hide(decided, by=managing, reason="Uncivil", now=now)
    page.keyboard.press("h")
    page.locator("#several").get_by_label("Reason").select_option("topic")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Hide what is selected").click()
    expect(row(page, changed)).to_contain_text("Its author has changed this comment since you read it.")
    expect(row(page, changed)).to_contain_text("Other words")
    expect(page.locator(".queue__done").first).to_contain_text("Mara Managing decided on it: hidden.")
    expect(page.locator(".queue__done").last).to_have_text("Hidden: Sam Subscriber")
    assert states(changed, last, other) == ["held", "hidden", "held"]


def test_a_reason_that_is_missing_is_asked_for_where_it_is_missing(queue: Callable[..., Page], held: Any) -> None:
    comment = held()
    page = queue(390)
    row(page, comment).get_by_text("Hide", exact=True).click()
    row(page, comment).get_by_role("button", name="Hide it").click()
    expect(row(page, comment).get_by_role("alert")).to_contain_text("Give the reason")
    expect(row(page, comment).get_by_label("Reason")).to_be_focused()
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    page.keyboard.press("Escape")
    expect(row(page, comment).get_by_label("Reason")).to_be_hidden()
    assert states(comment) == ["held"]


def test_a_reason_half_written_stays_when_its_author_changes_the_comment_meanwhile(
    queue: Callable[..., Page], held: Any
) -> None:
    first, changed = held("Only a nincompoop, one."), held("Only a nincompoop, two.")
    page = queue()
    row(page, changed).get_by_text("Hide", exact=True).click()
    row(page, changed).get_by_role("textbox").fill("It names a neigh")
    Comment.objects.filter(pk=changed.pk).update(revision=2, html="<p>Other words</p>")
    row(page, first).get_by_role("button", name="Approve").click()
    expect(row(page, changed)).to_contain_text("Other words")
    expect(row(page, changed).get_by_role("textbox")).to_have_value("It names a neigh")


def test_who_was_logged_out_meanwhile_keeps_the_reason(queue: Callable[..., Page], held: Any) -> None:
    comment = held()
    page = queue()
    row(page, comment).get_by_text("Hide", exact=True).click()
    row(page, comment).get_by_label("Your own words").fill("Say it kindly.")
    page.context.clear_cookies(name="sessionid")
    row(page, comment).get_by_role("button", name="Hide it").click()
    expect(page.locator("[data-said]")).to_contain_text("you are logged out")
    expect(row(page, comment).get_by_label("Your own words")).to_have_value("Say it kindly.")
    assert states(comment) == ["held"]


def test_the_keys_are_listed_and_can_be_switched_off(queue: Callable[..., Page], held: Any, axe: Axe) -> None:
    comment = held()
    page = queue()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    axe(page)
    page.get_by_label("Letters press buttons here").uncheck()
    page.get_by_role("button", name="Close").click()
    row(page, comment).focus()
    page.keyboard.press("a")
    page.reload()
    row(page, comment).focus()
    page.keyboard.press("a")
    row(page, comment).get_by_role("button", name="Approve").press("Enter")
    expect(page.locator(".queue__counts")).to_have_text("0 held, 0 reported")
    assert comment.decisions.filter(verdict="approve").count() == 1


def test_all_of_it_works_without_a_script(chromium: Browser, live_server: Any, moderator: User, held: Any) -> None:
    first, second, third = (held(f"Only a nincompoop, no. {number}.") for number in range(3))
    context = chromium.new_context(base_url=live_server.url, java_script_enabled=False)
    context.add_cookies([cookie_of(moderator, live_server.url)])
    page = context.new_page()
    page.goto(URL)
    row(page, first).get_by_role("button", name="Approve").click()
    expect(page.locator(".messagelist")).to_contain_text("The comment of Sam Subscriber is approved.")
    row(page, second).get_by_text("Hide", exact=True).click()
    row(page, second).get_by_label("Reason").select_option("civil")
    row(page, second).get_by_label("Your own words").press("Enter")
    expect(page.locator(".messagelist")).to_have_text(re.compile("is hidden."))
    row(page, third).get_by_label("Select the comment of Sam Subscriber").check()
    page.locator("#several").get_by_role("button", name="Approve").click()
    expect(page.get_by_text("Nothing waits.")).to_be_visible()
    context.close()
    assert states(first, second, third) == ["published", "hidden", "published"]

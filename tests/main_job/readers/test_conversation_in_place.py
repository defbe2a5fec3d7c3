"""The conversation with a script: one press or twenty give one comment, words outlive a lost connection, and whoever
writes, likes, changes, reports or deletes stays where they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from django.conf import settings
from playwright.sync_api import Locator, Route, expect
from playwright.sync_api import Page as Tab

from tests.main_job.axe import READERS, faults
from tests.main_job.readers.looking import PHONE
from tests.main_job.readers.site import Site

TWENTY_PRESSES = "button => { for (let press = 0; press < 20; press++) button.click(); }"
THUMB = 44
LOW = """() => [...document.querySelectorAll(".comment__tools :is(a, button), .comment__open :is(a, .button)")]
    .filter(target => target.checkVisibility() && target.getBoundingClientRect().height < %d)
    .map(target => target.outerHTML.slice(0, 120))"""


@pytest.fixture
def tab(site: Site) -> Iterator[Tab]:
    """The comments under the piece of which little is said, for somebody who writes there."""
    tab = site.page("writer", PHONE)
    tab.goto(f"{site.addresses['quiet']}comments/")
    yield tab
    tab.close()


def write(tab: Tab, words: str) -> Locator:
    tab.get_by_label("Your comment").fill(words)
    return tab.get_by_role("button", name="Post comment")


def comment(tab: Tab, words: str) -> Locator:
    return tab.locator(".comment").filter(has_text=words)


def test_twenty_fast_presses_give_one_comment_which_is_shown_at_once(tab: Tab) -> None:
    here, sent = tab.url, []
    tab.on("request", lambda request: sent.append(request.method))
    write(tab, "Twenty boats went out.").evaluate(TWENTY_PRESSES)
    expect(comment(tab, "Twenty boats went out.")).to_be_focused()
    expect(tab.locator("[data-says]")).to_have_text("Your comment is posted.")
    expect(tab.get_by_label("Your comment")).to_have_value("")
    assert (tab.url, sent) == (here, ["POST"])
    tab.reload()
    expect(comment(tab, "Twenty boats went out.")).to_have_count(1)


def test_twenty_fast_presses_without_a_script_give_one_comment(site: Site) -> None:
    tab = site.page("writer", script=False)
    tab.goto(f"{site.addresses['quiet']}comments/")
    write(tab, "Twenty nets came in.").click(click_count=20, no_wait_after=True)
    tab.wait_for_url(re.compile("#comment-"))
    expect(comment(tab, "Twenty nets came in.")).to_have_count(1)
    tab.close()


def test_words_outlive_a_lost_connection_and_the_button_can_be_pressed_again(tab: Tab) -> None:
    lost: list[Route] = []

    def lose(route: Route) -> None:
        lost.append(route)
        route.abort()

    tab.route("**/comments/", lambda route: lose(route) if route.request.method == "POST" else route.continue_())
    button = write(tab, "The line went dead at noon.")
    button.click()
    expect(tab.get_by_role("alert")).to_contain_text("the connection was lost")
    expect(button).to_be_enabled()
    expect(button).to_be_focused()
    assert len(lost) == 1
    tab.unroute_all()
    tab.reload()
    expect(tab.get_by_label("Your comment")).to_have_value("The line went dead at noon.")
    tab.get_by_role("button", name="Post comment").click()
    expect(comment(tab, "The line went dead at noon.")).to_be_focused()
    tab.reload()
    expect(tab.get_by_label("Your comment")).to_have_value("")


def test_what_is_refused_stays_with_its_sentence(tab: Tab) -> None:
    write(tab, "  ").click()
    expect(tab.locator("#id_text_error")).to_contain_text("There are no words")
    expect(tab.get_by_label("Your comment")).to_be_focused()
    write(tab, "Now there are some words.").click()
    expect(comment(tab, "Now there are some words.")).to_be_focused()


def test_one_reply_change_and_deletion_in_place(site: Site) -> None:
    tab = site.page("managing", PHONE)
    tab.goto(f"{site.addresses['talked']}comments/")
    here = tab.url
    theirs = tab.locator(f"#{_anchor(site, 'theirs')}")
    theirs.get_by_role("link", name="Reply").click()
    tab.get_by_label("Your reply to").fill("I was there that night.")
    assert tab.evaluate(LOW % THUMB) == []
    assert faults(tab, READERS) == ""
    tab.get_by_role("button", name="Post reply").click()
    mine = comment(tab, "I was there that night.")
    expect(mine).to_be_focused()
    mine.get_by_role("link", name="Edit").click()
    mine.get_by_label("Your comment").fill("I was there the night before.")
    mine.get_by_role("button", name="Save").click()
    changed = comment(tab, "I was there the night before.")
    expect(changed).to_contain_text("edited")
    changed.get_by_role("link", name="Delete").click()
    changed.get_by_role("button", name="Delete").click()
    expect(tab.locator("[data-says]")).to_have_text("Your comment is deleted.")
    expect(changed).to_have_count(0)
    assert tab.url == here
    tab.close()


def test_a_like_is_pressed_and_taken_back_by_keyboard_where_it_stands(site: Site) -> None:
    tab = site.page("managing")
    tab.goto(f"{site.addresses['talked']}comments/")
    like = tab.locator(f"#{_anchor(site, 'own')}").get_by_role("button", name="Like")
    for pressed in ("true", "false"):
        like.press("Enter")
        expect(like).to_have_attribute("aria-pressed", pressed)
        expect(like).to_be_focused()
    tab.close()


def test_a_report_is_opened_closed_and_sent_in_place(site: Site) -> None:
    tab = site.page("moderator")
    tab.goto(f"{site.addresses['talked']}comments/")
    theirs = tab.locator(f"#{_anchor(site, 'theirs')}")
    link = theirs.get_by_role("link", name="Report")
    link.click()
    expect(theirs.get_by_role("button", name="Send the report")).to_be_visible()
    tab.keyboard.press("Escape")
    expect(link).to_be_focused()
    link.click()
    theirs.get_by_role("button", name="Send the report").click()
    expect(theirs.get_by_role("alert")).to_contain_text("Choose what is wrong")
    theirs.get_by_label("It advertises something").check()
    theirs.get_by_role("button", name="Send the report").click()
    expect(theirs).to_contain_text("You have reported this.")
    tab.close()


def test_who_was_logged_out_meanwhile_keeps_the_words_and_finds_the_log_in(site: Site) -> None:
    tab = site.page("payer")
    session = tab.context.cookies(site.url)
    tab.goto(f"{site.addresses['talked']}comments/")
    tab.context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
    write(tab, "I had more to say.").click()
    expect(tab.get_by_role("alert")).to_contain_text("Log in as one to join")
    expect(tab.get_by_label("Your comment")).to_have_value("I had more to say.")
    tab.locator(f"#{_anchor(site, 'own')}").get_by_role("button", name="Like").click()
    tab.wait_for_url(re.compile(r"/accounts/login/\?next=.*comment"))
    tab.context.add_cookies([{"name": c["name"], "value": c["value"], "url": site.url} for c in session])
    tab.goto(f"{site.addresses['talked']}comments/")
    expect(tab.get_by_label("Your comment")).to_have_value("I had more to say.")
    tab.close()


def _anchor(site: Site, name: str) -> str:
    return f"comment-{site.addresses[name].split('/')[2]}"

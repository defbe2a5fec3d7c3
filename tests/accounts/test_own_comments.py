"""`/account/comments/`: one's own comments, newest first, whatever became of them."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from comments import moderation
from comments.models import Comment, State
from comments.pages.own import SIZE
from newsroom import workflow
from newsroom.models.transition import Act
from tests.accounts.conftest import page_of
from tests.comments.conftest import bulk, edition, say
from tests.house.conftest import cost

__all__ = ["bulk", "edition", "say"]
pytestmark = pytest.mark.django_db
ADDRESS = "/account/comments/"


def test_they_stand_there_newest_first_with_their_article_and_date(as_, subscriber, say, edition, magazine, now):
    say("The first.", now=now - timedelta(days=1))
    say("The *second*.", now=now)
    page = page_of(as_(subscriber).get(ADDRESS))
    assert page.index("The <em>second</em>.") < page.index("The first.")
    assert edition.headline in page
    assert magazine.date(now) in page
    assert "Published." in page


def test_each_leads_to_its_place(as_, subscriber, say, edition):
    comment = say()
    browser = as_(subscriber)
    link = re.search(r'href="([^"]+comment=[^"]+)"', page_of(browser.get(ADDRESS)))[1]
    assert link == f"{edition.get_absolute_url()}comments/?comment={comment.key}#comment-{comment.key}"
    assert comment.anchor in browser.get(link).content.decode()


def test_only_ones_own_are_there(as_, subscriber, person, say, writer):
    say("Somebody else's.", by=writer)
    say("Mine.")
    page = page_of(as_(subscriber).get(ADDRESS))
    assert "Mine." in page
    assert "Somebody else" not in page
    assert "You have not commented yet." in page_of(as_(person("nora new")).get(ADDRESS))


def test_one_that_was_hidden_says_so_and_why(as_, subscriber, moderator, say, edition, now):
    moderation.hide(say(), by=moderator, reason="Names a minor", now=now)
    page = page_of(as_(subscriber).get(ADDRESS))
    assert "Hidden by a moderator. The reason: Names a minor" in page
    assert f'href="{edition.get_absolute_url()}"' in page


def test_one_that_was_restored_says_nothing_of_it(as_, subscriber, moderator, say, now):
    comment = say()
    moderation.hide(comment, by=moderator, reason="Names a minor", now=now)
    moderation.restore(comment, by=moderator, reason="It does not", now=now)
    page = page_of(as_(subscriber).get(ADDRESS))
    assert "Published." in page
    assert "minor" not in page


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (State.HELD, "Only you see it until a moderator has read it."),
        (State.REFUSED, "Not published."),
        (State.REMOVED, "Removed by you."),
    ],
)
def test_each_state_is_said_in_words(as_, subscriber, say, state, words):
    say()
    Comment.objects.update(state=state)
    assert words in page_of(as_(subscriber).get(ADDRESS))


def test_on_a_withdrawn_article_nothing_of_that_is_told(as_, subscriber, managing, say, edition, now):
    say()
    workflow.perform(Act.WITHDRAW, edition.article, by=managing, now=now, note="A source took it back.")
    page = page_of(as_(subscriber).get(ADDRESS))
    assert "An article that was withdrawn" in page
    assert edition.headline not in page


def test_whose_subscription_has_ended_still_finds_them(as_, subscriber, say, now):
    say("Mine.")
    subscriber.entitlements.update(ends_at=now)
    assert "Mine." in page_of(as_(subscriber).get(ADDRESS))


def test_they_are_paged_and_none_is_missed_or_shown_twice(as_, subscriber, bulk):
    bulk(SIZE * 2, by=subscriber)
    browser, found = as_(subscriber), []
    address: str | None = ADDRESS
    while address:
        page = page_of(browser.get(address))
        found += re.findall(r"<p>(No\. \d+|The road[^<]*)</p>", page)
        older = re.search(r'href="([^"]+)" rel="next"', page)
        address = older and older[1]
    assert len(found) == len(set(found)) == SIZE * 2 + 1


@pytest.mark.parametrize("cursor", ["x", "bnxub25l", "\x00", "9" * 5000])
def test_a_page_that_we_never_gave_out_is_not_found(as_, subscriber, magazine, cursor):
    assert as_(subscriber).get(ADDRESS, {"cursor": cursor}).status_code == 404


def test_a_page_costs_the_same_for_any_number(as_, subscriber, bulk):
    bulk(1, by=subscriber)
    browser = as_(subscriber)
    few = cost(browser, ADDRESS)
    bulk(SIZE, by=subscriber)
    assert cost(browser, ADDRESS) == few <= 10

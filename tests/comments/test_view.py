"""The comments view: the thread for who may read it, the number and the reason for the others."""

import pytest

from comments import moderation
from comments.models import Comment, ConversationRules
from newsroom import workflow
from newsroom.models.transition import Act
from tests.comments.conftest import html

pytestmark = pytest.mark.django_db
SECRET = "The road went in 1953."


@pytest.mark.parametrize(
    ("who", "reason"),
    [
        (None, "Log in as one to read the comments"),
        ("reader", "Subscribe to read the comments"),
        ("lapsed", "Renew it to read the comments"),
    ],
)
def test_who_takes_no_part_is_told_how_many_there_are_and_why(request, client, as_, address, say, who, reason):
    say(SECRET)
    response = (as_(request.getfixturevalue(who)) if who else client).get(address)
    assert response.status_code == 200
    assert SECRET not in html(response)
    assert "1 comment" in html(response)
    assert reason in html(response)


def test_a_subscriber_reads_the_thread(as_, subscriber, address, say):
    say("Most of it.", parent=say(SECRET))
    page = html(as_(subscriber).get(address))
    assert SECRET in page
    assert "in reply to Sam Subscriber" in page
    assert "comment--reply" in page


def test_a_section_may_let_everybody_read(client, address, edition, say):
    say(SECRET)
    ConversationRules.objects.create(section=edition.section, everybody_reads=True)
    page = html(client.get(address))
    assert SECRET in page
    assert "is a benefit of a subscription" in page


@pytest.mark.parametrize("who", [None, "lapsed", "subscriber"])
def test_no_cache_and_no_search_engine_keeps_it(request, client, as_, address, who):
    response = (as_(request.getfixturevalue(who)) if who else client).get(address)
    assert response["Cache-Control"] == "private, no-store"
    assert response["X-Robots-Tag"] == "noindex"


def test_an_unknown_address_is_not_found(client, edition):
    assert client.get("/2020/01/01/nothing/comments/").status_code == 404


def test_a_withdrawn_article_takes_its_comments_along(as_, subscriber, managing, address, edition, say, now):
    say(SECRET)
    workflow.perform(Act.WITHDRAW, edition.article, by=managing, now=now, note="It was wrong.")
    response = as_(subscriber).get(address)
    assert response.status_code == 410
    assert SECRET not in html(response)


def test_an_earlier_address_leads_to_the_new_one(client, address, edition, revise):
    newer = revise(edition, slug="the-tide-again")
    response = client.get(address)
    assert (response.status_code, response["Location"]) == (301, f"{newer.get_absolute_url()}comments/")
    assert response["Cache-Control"] == "private, no-store"


def test_hidden_words_are_on_no_page(as_, subscriber, moderator, address, say, now):
    root = say(SECRET)
    say("Most of it.", parent=root)
    moderation.hide(root, by=moderator, reason="Names a minor", now=now)
    page = html(as_(subscriber).get(address))
    assert SECRET not in page
    assert "Hidden by a moderator." in page


@pytest.mark.parametrize(
    "query",
    ["cursor=x", "comment=x", "comment=00000000-0000-4000-8000-00000000000a", "reply=%00", "cursor=" + "a" * 4000],
)
def test_an_address_that_we_did_not_give_out_is_not_found(as_, subscriber, address, say, query):
    say()
    assert as_(subscriber).get(f"{address}?{query}").status_code == 404


def test_the_view_asks_as_much_of_the_database_for_60_comments_as_for_3(
    as_, subscriber, address, say, bulk, django_assert_num_queries, django_assert_max_num_queries
):
    say(parent=say(parent=say()))
    browser = as_(subscriber)
    with django_assert_max_num_queries(12) as few:
        browser.get(address)
    bulk(60, by=subscriber)
    bulk(60, by=subscriber, under=Comment.objects.roots().first())
    with django_assert_num_queries(len(few)):
        browser.get(address)

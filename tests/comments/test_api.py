"""The comments of an article, read by a program."""

import uuid

import pytest

from comments import liking, moderation
from comments.models import Comment, ConversationRules
from newsroom import workflow
from newsroom.models.transition import Act

pytestmark = pytest.mark.django_db


@pytest.fixture
def url(edition):
    return f"/api/v1/articles/{edition.key}/comments/"


def test_a_subscriber_reads_roots_with_their_replies(as_, subscriber, url, say):
    root = say("The *road*.")
    reply = say("Most of it.", parent=root)
    answer = as_(subscriber).get(url).json()
    assert (answer["next"], answer["previous"]) == (None, None)
    first = answer["results"][0]
    assert (first["id"], first["parent"], first["author"]) == (
        str(root.key),
        None,
        {"name": "Sam Subscriber"},
    )
    assert (first["text"], first["html"].strip()) == ("The *road*.", "<p>The <em>road</em>.</p>")
    assert [(one["id"], one["parent"]) for one in first["replies"]] == [(str(reply.key), str(root.key))]


@pytest.mark.parametrize(
    ("who", "sentence"),
    [
        (None, "Log in as one to read the comments"),
        ("reader", "Subscribe to read the comments"),
        ("lapsed", "Renew it to read the comments"),
    ],
)
def test_who_may_not_read_them_gets_a_problem_with_the_reason(request, client, as_, url, say, who, sentence):
    say("Closed words")
    response = (as_(request.getfixturevalue(who)) if who else client).get(url)
    assert response.status_code == 403
    assert response["Content-Type"] == "application/problem+json"
    assert sentence in response.json()["detail"]
    assert "Closed words" not in response.content.decode()


def test_everybody_reads_where_the_section_says_so(client, url, edition, say):
    say()
    ConversationRules.objects.create(section=edition.section, everybody_reads=True)
    assert len(client.get(url).json()["results"]) == 1


def test_no_cache_keeps_it(client, as_, subscriber, url):
    assert as_(subscriber).get(url)["Cache-Control"] == "private, no-store"
    assert client.get(url)["Cache-Control"] == "private, no-store"


def test_pages_follow_one_another(as_, subscriber, url, bulk):
    bulk(30, by=subscriber)
    browser = as_(subscriber)
    first = browser.get(url).json()
    second = browser.get(first["next"]).json()
    assert [len(page["results"]) for page in (first, second)] == [20, 11]
    assert browser.get(second["previous"]).json()["results"] == first["results"]


def test_all_replies_of_a_root_are_a_list_of_their_own(as_, subscriber, url, say, bulk):
    root = say()
    bulk(30, by=subscriber, under=root)
    browser = as_(subscriber)
    first = browser.get(url).json()["results"][0]
    assert first["replies_count"] == 30
    replies = browser.get(first["all_replies"]).json()
    rest = browser.get(replies["next"]).json()
    assert len({reply["id"] for reply in replies["results"] + rest["results"]}) == 30


def test_it_says_which_are_yours_which_you_like_and_how_many_do(as_, subscriber, writer, url, say, now):
    say("Mine.")
    liking.like(say("Theirs.", by=writer), by=subscriber, now=now)
    found = as_(subscriber).get(url).json()["results"]
    told = {one["text"]: (one["yours"], one["liked"], one["likes_count"]) for one in found}
    assert told == {"Mine.": (True, False, 0), "Theirs.": (False, True, 1)}


def test_a_held_one_is_told_to_its_author_alone(as_, subscriber, writer, url, say):
    root = say("Waits.")
    say("An answer.", parent=root, by=writer)
    Comment.objects.filter(pk=root.pk).update(state="held")
    mine, theirs = (as_(who).get(url).json()["results"][0] for who in (subscriber, writer))
    assert (mine["state"], mine["text"]) == ("held", "Waits.")
    assert (theirs["state"], theirs["text"], theirs["html"], theirs["author"]) == ("held", "", "", None)


def test_a_long_list_asks_as_much_of_the_database_as_a_short_one(
    as_, subscriber, writer, url, say, bulk, django_assert_num_queries, django_assert_max_num_queries
):
    say(by=writer, parent=say(by=writer))
    browser = as_(subscriber)
    with django_assert_max_num_queries(12) as few:
        browser.get(url)
    bulk(60, by=writer)
    bulk(60, by=writer, under=Comment.objects.roots().first())
    with django_assert_num_queries(len(few)):
        browser.get(url)


def test_hidden_words_and_who_wrote_them_are_not_in_it(as_, subscriber, moderator, url, say, now):
    root = say("Names a child")
    say(parent=root)
    moderation.hide(root, by=moderator, reason="Names a minor", now=now)
    first = as_(subscriber).get(url).json()["results"][0]
    assert (first["state"], first["author"], first["text"], first["html"]) == ("hidden", None, "", "")


def test_an_unknown_article_and_a_draft_are_not_found(client, draft):
    for key in (uuid.uuid4(), draft().key):
        response = client.get(f"/api/v1/articles/{key}/comments/")
        assert (response.status_code, response["Content-Type"]) == (404, "application/problem+json")


def test_a_withdrawn_article_is_gone(as_, subscriber, managing, url, edition, now):
    workflow.perform(Act.WITHDRAW, edition.article, by=managing, now=now, note="It was wrong.")
    response = as_(subscriber).get(url)
    assert (response.status_code, response["Content-Type"]) == (410, "application/problem+json")


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("cursor=x", 400),
        ("cursor=%00", 400),
        ("under=x", 400),
        ("page=2", 400),
        ("limit=0", 400),
        ("under=00000000-0000-4000-8000-000000000000", 404),
        ("cursor=" + "a" * 4000, 400),
    ],
)
def test_an_address_that_we_did_not_give_out_is_a_problem(as_, subscriber, url, say, query, status):
    say()
    response = as_(subscriber).get(f"{url}?{query}")
    assert (response.status_code, response["Content-Type"]) == (status, "application/problem+json")


@pytest.mark.parametrize("method", ["put", "patch", "delete"])
def test_the_list_itself_is_not_changed(as_, subscriber, url, method):
    response = getattr(as_(subscriber), method)(url)
    assert (response.status_code, response["Content-Type"]) == (405, "application/problem+json")

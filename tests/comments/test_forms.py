"""The one form of four, and posting through it."""

import re
import uuid
from datetime import timedelta

import pytest
from django.test import Client

from articles.models import Magazine
from comments import moderation
from comments.models import Comment, Thread
from tests.comments.conftest import html

pytestmark = pytest.mark.django_db
SECRET = "The road went in 1953."


@pytest.fixture
def closed(say):
    Thread.objects.filter(pk=say().thread_id).update(closed_at="2026-01-01T00:00Z")


# One form of four, under the article


def test_a_visitor_is_told_that_commenting_comes_with_a_subscription(client, edition):
    page = html(client.get(edition.get_absolute_url()))
    assert "is a benefit of a subscription" in page
    assert f'href="/accounts/login/?next={edition.get_absolute_url()}%23conversation">Log in</a>' in page
    assert 'name="text"' not in page


def test_a_reader_without_a_subscription_is_told_how_to_join(as_, reader, edition):
    page = html(as_(reader).get(edition.get_absolute_url()))
    assert "by subscribing" in page
    assert "You are logged in as Rita Reader." in page
    assert 'name="text"' not in page


def test_a_lapsed_subscriber_is_told_that_it_has_ended(as_, lapsed, edition):
    page = html(as_(lapsed).get(edition.get_absolute_url()))
    assert "yours has ended" in page
    assert ">Renew</a>" in page


def test_not_your_account_logs_out_and_returns_here(as_, reader, edition):
    here = edition.get_absolute_url()
    browser = as_(reader)
    assert f'name="next" value="{here}#conversation"' in html(browser.get(here))
    answer = browser.post("/accounts/logout/", {"next": f"{here}#conversation"})
    assert answer["Location"] == f"{here}#conversation"
    assert "_auth_user_id" not in browser.session


def test_a_subscriber_has_the_guidelines_the_form_and_the_three_newest(as_, subscriber, edition, say, now):
    Magazine.objects.update(guidelines_sentence="Be brief.")
    for number in range(5):
        say(f"No. {number}", now=now + timedelta(minutes=number))
    page = html(as_(subscriber).get(edition.get_absolute_url()))
    assert "Be brief." in page
    assert "You are commenting as <b>Sam Subscriber</b>" in page
    assert re.findall(r"<p>(No\. \d)</p>", page) == ["No. 4", "No. 3", "No. 2"]
    assert "Read all 5" in page


@pytest.mark.parametrize(
    ("who", "more"),
    [
        (None, "commenting is a benefit of a subscription"),
        ("reader", "you can join it by subscribing"),
        ("lapsed", "renewed your subscription"),
        ("subscriber", "It is open on"),
        ("writer", "It is open on"),
    ],
)
def test_where_it_is_closed_everybody_reads_that_and_where_it_is_open(request, client, as_, edition, closed, who, more):
    browser = as_(request.getfixturevalue(who)) if who else client
    page = html(browser.get(edition.get_absolute_url()))
    assert "This conversation is closed." in page
    assert more in page
    assert 'name="text"' not in page


def test_there_is_always_exactly_one_form(request, client, as_, edition):
    browsers = [
        client,
        *(as_(request.getfixturevalue(who)) for who in ("reader", "lapsed", "subscriber", "writer")),
    ]
    sentences = ("is a benefit of a subscription", "by subscribing", 'name="text"', "is closed")
    for browser in browsers:
        page = html(browser.get(edition.get_absolute_url()))
        assert sum(sentence in page for sentence in sentences) == 1


def test_only_who_may_read_them_finds_comments_under_the_article(request, client, as_, edition, say):
    say(SECRET)
    for who, sees in (
        (None, False),
        ("reader", False),
        ("lapsed", False),
        ("subscriber", True),
        ("writer", True),
    ):
        browser = as_(request.getfixturevalue(who)) if who else client
        assert (SECRET in html(browser.get(edition.get_absolute_url()))) == sees


@pytest.mark.parametrize(("number", "words"), [(0, "No comments yet"), (1, "1 comment"), (2, "2 comments")])
def test_the_article_says_how_many_comments_there_are(client, edition, say, number, words):
    for _ in range(number):
        say()
    assert f'comments/">{words}</a>' in html(client.get(edition.get_absolute_url()))


# Posting through the form


def form(**typed) -> dict[str, str]:
    return {"form_key": str(uuid.uuid4()), "text": "Most of it."} | typed


def test_a_comment_is_posted_and_shown_at_once(as_, subscriber, address):
    browser = as_(subscriber)
    response = browser.post(address, form())
    comment = Comment.objects.get()
    assert (response.status_code, response["Location"]) == (303, f"{address}#comment-{comment.key}")
    assert f'id="comment-{comment.key}"' in html(browser.get(address))


def test_the_reply_form_stands_under_its_comment_and_names_whom_it_answers(as_, subscriber, address, say):
    comment = say()
    page = html(as_(subscriber).get(f"{address}?reply={comment.key}"))
    assert "Your reply to Sam Subscriber" in page
    assert f'name="parent" value="{comment.key}"' in page
    assert page.count('name="text"') == 1


def test_a_reply_is_posted_and_shown_in_its_place(as_, subscriber, address, say):
    browser, root = as_(subscriber), say()
    response = browser.post(address, form(parent=str(root.key)))
    reply = Comment.objects.get(parent=root)
    assert response["Location"] == f"{address}?comment={reply.key}#comment-{reply.key}"
    assert f'id="comment-{reply.key}"' in html(browser.get(response["Location"]))


def test_what_was_typed_stays_and_the_sentence_stands_at_its_field(as_, subscriber, address):
    response = as_(subscriber).post(address, form(text="Kept. " * 1_000))
    assert response.status_code == 400
    assert "Kept. Kept." in html(response)
    assert re.search(r'id="id_text_error".*?5,000 characters; this one has 5,999', html(response))
    assert 'aria-invalid="true"' in html(response)


def test_a_reply_that_is_refused_stays_under_its_comment(as_, subscriber, address, say):
    root = say()
    page = html(as_(subscriber).post(address, form(text=" ", parent=str(root.key))))
    assert "Your reply to Sam Subscriber" in page
    assert "no words" in page


def test_a_reply_to_what_is_hidden_meanwhile_keeps_the_words(as_, subscriber, moderator, address, say, now):
    root = say()
    moderation.hide(root, by=moderator, reason="Names a minor", now=now)
    response = as_(subscriber).post(address, form(text="My own words.", parent=str(root.key)))
    assert response.status_code == 409
    assert "My own words." in html(response)
    assert "is gone" in html(response)
    assert f'value="{root.key}"' not in html(response)


def test_the_name_is_asked_for_in_place_and_kept(as_, subscriber, address):
    subscriber.display_name = ""
    subscriber.save()
    browser = as_(subscriber)
    assert 'name="name"' in html(browser.get(address))
    refused = html(browser.post(address, form(name="sam@example.com")))
    assert "no e-mail address" in refused
    assert "Most of it." in refused
    browser.post(address, form(name="<b>Sam</b>"))
    page = html(browser.get(address))
    assert "You are commenting as <b>&lt;b&gt;Sam&lt;/b&gt;</b>" in page
    assert 'name="name"' not in page


@pytest.mark.parametrize(("who", "sentence"), [(None, "Log in as one to join"), ("lapsed", "Renew it to join")])
def test_who_may_not_comment_is_told_why_and_keeps_the_words(request, client, as_, address, who, sentence):
    response = (as_(request.getfixturevalue(who)) if who else client).post(address, form())
    assert response.status_code == 403
    assert sentence in html(response)
    assert "Most of it.</textarea>" in html(response)
    assert not Comment.objects.exists()


def test_where_it_has_closed_meanwhile_the_words_are_kept(as_, subscriber, address, closed):
    response = as_(subscriber).post(address, form())
    assert response.status_code == 409
    assert "Most of it.</textarea>" in html(response)


@pytest.mark.parametrize("typed", [{"form_key": "x"}, {"form_key": ""}, {"parent": "x"}, {"text": "a\0b"}])
def test_a_forged_form_is_refused(as_, subscriber, address, typed):
    assert as_(subscriber).post(address, form(**typed)).status_code == 400


def test_a_form_that_another_site_sends_is_refused(subscriber, address):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(subscriber)
    assert browser.post(address, form()).status_code == 403


def test_other_methods_are_refused(as_, subscriber, address):
    assert as_(subscriber).put(address).status_code == 405
    assert as_(subscriber).head(address).status_code == 200

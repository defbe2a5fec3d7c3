"""Posting, changing and deleting one's own comment, liking and reporting others', by a program."""

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connections
from django.test import Client

from comments import moderation
from comments.models import Comment, Like, Report, Thread
from subscribers import tokens
from subscribers.models import Client as ApiClient
from subscribers.models import KeptAnswer, Scope

pytestmark = pytest.mark.django_db
PROBLEM = "application/problem+json"


@pytest.fixture
def token(now):
    def issue(owner, *scopes):
        return tokens.issue(owner, "A test", scopes or [Scope.READ, Scope.COMMENT], by=owner, now=now)[1]

    return issue


@pytest.fixture
def url(edition):
    return f"/api/v1/articles/{edition.key}/comments/"


@pytest.fixture
def call(token):
    """A request with the token of `user`, and its answer."""
    secrets = {}

    def make(user, method, path, sent=None, **headers):
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        if user and user not in secrets:
            secrets[user] = token(user)
        if user:
            headers["Authorization"] = f"Bearer {secrets[user]}"
        body = "" if sent is None else json.dumps(sent)
        return getattr(Client(), method)(path, body, content_type="application/json", headers=headers)

    return make


def one(comment: Comment) -> str:
    return f"/api/v1/comments/{comment.key}/"


def told(response, status: int) -> str:
    """The sentence of a problem with this status."""
    assert (response.status_code, response["Content-Type"]) == (status, PROBLEM), response.content
    return response.json()["detail"]


# Posting


def test_a_comment_is_posted_and_stands_at_its_address(call, subscriber, url):
    response = call(subscriber, "post", url, {"text": "The *road*."})
    comment = Comment.objects.get()
    assert response.status_code == 201
    assert response["Location"] == f"http://testserver{one(comment)}"
    body = response.json()
    assert (body["id"], body["state"], body["yours"]) == (str(comment.key), "published", True)
    again = call(subscriber, "get", one(comment))
    assert (again.json(), again["ETag"]) == (body, response["ETag"])
    assert again["Cache-Control"] == "private, no-store"


def test_a_reply_names_what_it_answers(call, subscriber, url, say):
    root = say()
    response = call(subscriber, "post", url, {"text": "Most of it.", "parent": str(root.key)})
    assert response.json()["parent"] == str(root.key)


def test_what_is_gone_cannot_be_answered(call, subscriber, url, say, live, moderator, now):
    hidden, elsewhere = say(), say(to=live(headline="Another", slug="another"))
    moderation.hide(hidden, by=moderator, reason="Names a minor", now=now)
    for parent in (str(hidden.key), str(elsewhere.key), "00000000-0000-4000-8000-000000000000"):
        response = call(subscriber, "post", url, {"text": "Most of it.", "parent": parent})
        assert "is gone" in told(response, 409)
        assert response.json()["errors"][0]["field"] == "parent"


@pytest.mark.parametrize(
    "sent",
    [{}, {"text": None}, {"text": ["a"]}, {"text": "a\0"}, {"text": ""}, {"text": "a", "parent": "x"}, [], "a", None],
)
def test_what_is_not_a_comment_is_refused(call, subscriber, url, sent):
    told(call(subscriber, "post", url, sent), 400)
    assert not Comment.objects.exists()


def test_a_field_whose_name_is_a_slip_is_refused_and_not_left_out(call, subscriber, writer, url, say):
    """Left out, the reply would stand as a comment of its own."""
    comment = say(by=writer)
    for method, path, sent in (
        ("post", url, {"text": "Most of it.", "parnet": str(comment.key)}),
        ("patch", one(comment), {"text": "After.", "state": "published"}),
        ("post", f"{one(comment)}reports/", {"why": "spam", "word": "Twice."}),
    ):
        errors = call(subscriber, method, path, sent, If_Match='"x"').json()["errors"]
        assert {error["field"] for error in errors} < {"parnet", "state", "word"}
        assert all("not this field" in error["detail"] for error in errors)
    assert Comment.objects.count() == 1


def test_a_megabyte_is_refused_in_the_same_sentence_as_on_the_page(call, subscriber, url):
    response = call(subscriber, "post", url, {"text": "a" * 1_048_576})
    assert "5,000 characters; this one has 1,048,576" in told(response, 400)


def test_a_name_is_asked_for_the_first_time(call, subscriber, url):
    subscriber.display_name = ""
    subscriber.save()
    response = call(subscriber, "post", url, {"text": "Most of it."})
    assert told(response, 400)
    assert response.json()["errors"][0]["field"] == "name"
    named = call(subscriber, "post", url, {"text": "Most of it.", "name": "Sam Sailor"})
    assert named.json()["author"] == {"name": "Sam Sailor"}


def test_who_may_not_comment_is_told_why(call, lapsed, reader, subscriber, url, say, now):
    sent = {"text": "Most of it."}
    told(call(None, "post", url, sent), 401)
    assert "Renew it to join" in told(call(lapsed, "post", url, sent), 403)
    assert "Subscribe to join" in told(call(reader, "post", url, sent), 403)
    say()
    Thread.objects.update(closed_at=now)
    assert "is closed" in told(call(subscriber, "post", url, sent), 409)


def test_under_a_withdrawn_article_nothing_is_posted(call, subscriber, url, edition, withdrawn):
    withdrawn(edition)
    told(call(subscriber, "post", url, {"text": "Most of it."}), 410)


def test_one_idempotency_key_is_one_comment_also_when_its_answer_is_no_longer_kept(call, subscriber, url):
    sent = {"text": "Once."}
    first, second = (call(subscriber, "post", url, sent, Idempotency_Key="k1") for _ in range(2))
    assert (first.status_code, first.json()) == (second.status_code, second.json())
    assert (first["Location"], first["ETag"]) == (second["Location"], second["ETag"])
    KeptAnswer.objects.all().delete()
    assert call(subscriber, "post", url, sent, Idempotency_Key="k1").json()["id"] == first.json()["id"]
    assert Comment.objects.count() == 1


def test_another_request_under_that_key_is_refused(call, subscriber, url):
    call(subscriber, "post", url, {"text": "Once."}, Idempotency_Key="k1")
    told(call(subscriber, "post", url, {"text": "Twice."}, Idempotency_Key="k1"), 422)


@pytest.mark.django_db(transaction=True)
def test_one_key_twenty_times_at_once_is_one_comment_and_the_same_answer(call, subscriber, url):
    call(subscriber, "get", url)

    def send(_):
        try:
            response = call(subscriber, "post", url, {"text": "Once."}, Idempotency_Key="k1")
            return response.status_code, json.dumps(response.json(), sort_keys=True)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(20) as programs:
        answers = set(programs.map(send, range(20)))
    assert [status for status, _ in answers] == [201]
    assert Comment.objects.count() == Thread.objects.get().published_count == 1


# Reading one


def test_one_is_read_by_whom_its_conversation_is_open_to(call, writer, subscriber, lapsed, say, edition, withdrawn):
    comment = say()
    assert call(writer, "get", one(comment)).json()["yours"] is False
    assert "Renew it to read" in told(call(lapsed, "get", one(comment)), 403)
    assert "Log in" in told(call(None, "get", one(comment)), 403)
    withdrawn(edition)
    told(call(writer, "get", one(comment)), 410)
    assert call(subscriber, "get", one(comment)).json()["text"] == comment.text


def test_ones_own_is_told_with_its_state_and_to_others_it_is_not_there(call, subscriber, writer, say):
    comment = say("Mine.")
    for state in ("held", "hidden"):
        Comment.objects.update(state=state)
        mine = call(subscriber, "get", one(comment)).json()
        assert (mine["state"], mine["text"]) == (state, "Mine.")
        told(call(writer, "get", one(comment)), 404)
    told(call(subscriber, "get", "/api/v1/comments/00000000-0000-4000-8000-000000000000/"), 404)


# Changing and deleting


@pytest.mark.parametrize("method", ["patch", "put"])
def test_a_change_names_the_version_that_was_seen(call, subscriber, say, method):
    comment = say("Before.")
    seen = call(subscriber, "get", one(comment))["ETag"]
    told(call(subscriber, method, one(comment), {"text": "After."}), 428)
    told(call(subscriber, method, one(comment), {"text": "After."}, If_Match='"other"'), 412)
    changed = call(subscriber, method, one(comment), {"text": "After."}, If_Match=seen)
    assert (changed.status_code, changed.json()["text"]) == (200, "After.")
    assert changed.json()["edited_at"]
    assert changed["ETag"] not in {None, seen}
    told(call(subscriber, method, one(comment), {"text": "Later."}, If_Match=seen), 412)


def test_a_like_in_between_stands_in_no_change_s_way(call, subscriber, writer, say):
    comment = say("Before.")
    seen = call(subscriber, "get", one(comment))["ETag"]
    call(writer, "put", f"{one(comment)}like/")
    assert call(subscriber, "patch", one(comment), {"text": "After."}, If_Match=seen).status_code == 200


def test_a_change_is_refused_as_on_the_page(call, subscriber, say):
    comment = say()
    seen = {"If_Match": call(subscriber, "get", one(comment))["ETag"]}
    assert "no words" in told(call(subscriber, "patch", one(comment), {"text": " "}, **seen), 400)
    Comment.objects.update(at=comment.at - timedelta(minutes=6))
    assert "they are over" in told(call(subscriber, "patch", one(comment), {"text": "After."}, **seen), 409)


def test_deleting_needs_the_version_too_and_takes_the_words(call, subscriber, say):
    comment = say()
    told(call(subscriber, "delete", one(comment)), 428)
    told(call(subscriber, "delete", one(comment), If_Match='"other"'), 412)
    seen = call(subscriber, "get", one(comment))["ETag"]
    assert call(subscriber, "delete", one(comment), If_Match=seen).status_code == 204
    gone = call(subscriber, "get", one(comment))
    assert (gone.json()["state"], gone.json()["text"]) == ("removed", "")
    told(call(subscriber, "patch", one(comment), {"text": "Back."}, If_Match=gone["ETag"]), 410)


def test_of_several_changes_over_one_version_one_is_taken(call, subscriber, say):
    comment = say("Before.")
    seen = call(subscriber, "get", one(comment))["ETag"]
    statuses = [
        call(subscriber, "patch", one(comment), {"text": f"After {n}."}, If_Match=seen).status_code for n in range(3)
    ]
    assert statuses == [200, 412, 412]


def test_anothers_comment_is_neither_changed_nor_deleted(call, writer, moderator, say):
    comment = say()
    for who in (writer, moderator):
        seen = {"If_Match": call(who, "get", one(comment))["ETag"]}
        assert "Only its author" in told(call(who, "patch", one(comment), {"text": "After."}, **seen), 403)
        assert "Only its author" in told(call(who, "delete", one(comment), **seen), 403)
        assert "Only its author" in told(call(who, "delete", one(comment)), 403)
    Comment.objects.update(state="held")
    told(call(writer, "patch", one(comment), {"text": "After."}, If_Match='"x"'), 404)


# Liking and reporting


def test_a_like_is_put_and_deleted_however_often(call, subscriber, writer, say):
    like = f"{one(say(by=writer))}like/"
    for method, count in (("put", 1), ("put", 1), ("delete", 0), ("delete", 0)):
        answer = call(subscriber, method, like)
        assert (answer.status_code, answer.json()) == (200, {"liked": bool(count), "likes_count": count})
    assert "your own" in told(call(writer, "put", like), 403)
    assert not Like.objects.exists()


def test_a_report_is_made_once(call, subscriber, writer, say):
    reports = f"{one(say(by=writer))}reports/"
    sent = {"why": "spam", "words": "Again."}
    first = call(subscriber, "post", reports, sent)
    assert (first.status_code, first.json()["words"]) == (201, "Again.")
    assert call(subscriber, "post", reports, {"why": "false"}).json() == first.json()
    assert Report.objects.count() == 1
    told(call(writer, "post", reports, sent), 403)
    for wrong in ({}, {"why": "boring"}, {"why": "other"}, {"why": "spam", "words": "a" * 401}):
        told(call(subscriber, "post", reports, wrong), 400)


# For each act: who is not heard, and where.


@pytest.fixture
def acts(url, say, writer):
    """Every act that speaks, on a comment of somebody else."""
    there = one(say(by=writer))
    return [
        ("post", url, {"text": "Most of it."}),
        ("patch", there, {"text": "After."}),
        ("put", there, {"text": "After."}),
        ("delete", there, None),
        ("put", f"{there}like/", None),
        ("delete", f"{there}like/", None),
        ("post", f"{there}reports/", {"why": "spam"}),
    ]


def test_nobody_a_client_and_a_token_for_reading_have_no_voice(call, acts, token, subscriber, managing):
    client = ApiClient.objects.create(name="A partner", owner=managing, has_full_text=True)
    reading = token(subscriber, Scope.READ)
    of_client = tokens.issue(client, "A partner", [Scope.READ], by=managing, now=client.made_at)[1]
    for method, path, sent in acts:
        told(call(None, method, path, sent), 401)
        for secret in (reading, of_client):
            assert "lacks the scope comment" in told(
                call(None, method, path, sent, Authorization=f"Bearer {secret}"), 403
            )


def test_a_form_of_another_site_is_refused(acts, subscriber):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(subscriber)
    for method, path, sent in acts:
        told(getattr(browser, method)(path, json.dumps(sent or {}), content_type="application/json"), 403)


def test_who_lapsed_mid_thread_is_told_so_by_each(call, acts, subscriber, now):
    subscriber.entitlements.update(ends_at=now)
    for method, path, sent in acts:
        sentence = told(call(subscriber, method, path, sent, If_Match='"x"'), 403)
        assert "has ended" in sentence or "Only its author" in sentence


def test_an_unknown_comment_is_not_found_by_any(call, subscriber):
    there = "/api/v1/comments/00000000-0000-4000-8000-000000000000/"
    for method, path in (("patch", ""), ("delete", ""), ("put", "like/"), ("delete", "like/"), ("post", "reports/")):
        told(call(subscriber, method, f"{there}{path}", {"text": "a", "why": "spam"}), 404)

"""Tokens of a person, in their account: made and shown once, listed, revoked."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.core import mail
from django.test import Client

from subscribers import tokens
from subscribers.models import Scope, Token
from tests.accounts.conftest import page_of
from tests.conftest import PASSWORD
from tests.house.conftest import cost

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("magazine")]
LIST, NEW = "/account/tokens/", "/account/tokens/new/"
ASKED = {"name": "Archive script", "scopes": ["read", "account"], "ends": "90"}
SECRET = re.compile(r"editorial_person_[\w-]{43}")


@pytest.fixture
def browser(as_: Any, reader: Any) -> Client:
    """Of a reader who has just shown once more that it is them."""
    return sure(as_(reader))


def sure(browser: Client) -> Client:
    browser.post("/accounts/reauthenticate/", {"password": PASSWORD})
    return browser


def secret_in(answer: Any) -> str:
    found = SECRET.search(answer.content.decode())
    assert found
    return found[0]


def call(secret: str, address: str = "/api/v1/me/") -> int:
    return Client().get(address, headers={"Authorization": f"Bearer {secret}"}).status_code


def test_it_is_made_and_shown_once(browser, reader):
    answer = browser.post(NEW, ASKED)
    secret = secret_in(answer)
    assert answer["Cache-Control"] == "private, no-store"
    assert call(secret) == 200
    assert not SECRET.search(browser.get(LIST).content.decode())
    assert not SECRET.search(browser.get(NEW).content.decode())


def test_it_lies_nowhere_afterwards(browser, caplog, capsys):
    """In no table, session, log or mail; what is kept is its digest."""
    secret = secret_in(browser.post(NEW, ASKED)).removeprefix("editorial_person_")
    row = Token.objects.values().get()
    assert secret not in str(row)
    assert row["start"] == secret[:6]
    assert len(row["digest"]) == 64
    assert not any(secret in str(session.get_decoded()) for session in Session.objects.all())
    assert secret not in caplog.text + "".join(capsys.readouterr()) + str(mail.outbox)


def test_the_list_says_what_it_is_and_how_it_is_used(browser, reader):
    secret = secret_in(browser.post(NEW, ASKED))
    page = page_of(browser.get(LIST))
    assert f"editorial_person_{Token.objects.get().start}…" in page
    assert "Read articles and comments; See your subscription." in page
    assert "Not used yet." in page
    call(secret)
    assert "Last used" in page_of(browser.get(LIST))


def test_it_is_revoked_at_once(browser):
    secret = secret_in(browser.post(NEW, ASKED))
    browser.post(f"{LIST}{Token.objects.get().key}/revoke/")
    assert call(secret) == 401
    page = page_of(browser.get(LIST))
    assert "“Archive script” is revoked" in page
    assert "You have none." in page


def test_nobody_revokes_or_sees_anothers(browser, subscriber, as_, now):
    token, secret = tokens.issue(subscriber, "Theirs", [Scope.ACCOUNT], by=subscriber, now=now)
    assert browser.post(f"{LIST}{token.key}/revoke/").status_code == 404
    assert "Theirs" not in page_of(browser.get(LIST))
    assert call(secret) == 200


@pytest.mark.parametrize(("ends", "days"), [("30", 30), ("90", 90), ("365", 365), ("never", None)])
def test_it_ends_when_it_was_asked_to(browser, ends, days, now):
    browser.post(NEW, ASKED | {"ends": ends})
    at = Token.objects.get().expires_at
    assert at is None if days is None else abs(at - now - timedelta(days=days)) < timedelta(minutes=5)


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ({"name": " "}, "Name what will use this token."),
        ({"name": "x" * 81}, "Shorten this to 80 characters; it has 81."),
        ({"scopes": []}, "Choose what this token may be used for."),
        ({"scopes": ["everything"]}, "Select a valid choice."),
        ({"scopes": ["newsroom.read"]}, "Select a valid choice."),
        ({"ends": "1"}, "Select a valid choice."),
        ({"ends": ""}, "This field is required."),
    ],
)
def test_what_cannot_be_is_refused_and_what_was_typed_is_kept(browser, asked, sentence):
    answer = browser.post(NEW, ASKED | asked)
    assert answer.status_code == 400
    assert sentence in page_of(answer)
    assert not Token.objects.exists()


def test_the_newsroom_is_offered_to_who_works_here(browser, as_, managing):
    assert "newsroom" not in browser.get(NEW).content.decode()
    theirs = sure(as_(managing))
    assert 'value="newsroom.release"' in theirs.get(NEW).content.decode()
    theirs.post(NEW, ASKED | {"scopes": ["newsroom.read"]})
    assert Token.objects.get().scopes == ["newsroom.read"]


def test_whoever_makes_one_shows_first_that_it_is_them(as_, reader):
    """Whatever lies open on a desk: what was typed goes on after the password."""
    browser = as_(reader)
    answer = browser.post(NEW, ASKED)
    assert answer["Location"] == "/accounts/reauthenticate/?next=%2Faccount%2Ftokens%2Fnew%2F"
    assert not Token.objects.exists()
    shown = browser.post(answer["Location"], {"password": PASSWORD, "next": NEW})
    assert call(secret_in(shown)) == 200


def test_the_list_costs_the_same_for_any_number(browser, reader, now):
    tokens.issue(reader, "One", [Scope.READ], by=reader, now=now)
    few = cost(browser, LIST)
    for number in range(10):
        tokens.issue(reader, f"Token {number}", [Scope.READ], by=reader, now=now)
    assert cost(browser, LIST) == few <= 8

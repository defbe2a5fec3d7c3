"""Codes by mail: to log in, to confirm an address, and to choose a new password."""

from __future__ import annotations

import time
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.core.cache import cache
from django.test import Client

from subscribers.models import User
from tests.accounts.conftest import code_in, newest_code, page_of
from tests.at_once import at_once
from tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db
NEW = {"email": "new@example.com", "password1": "a-long-enough-one"}
WRONG = "BBBB-BBBB"
LOG_IN, CONFIRM = "/accounts/login/code/confirm/", "/accounts/confirm-email/"
RESET, CHOOSE = "/accounts/password/reset/confirm/", "/accounts/password/reset/complete/"
# How each code is asked for, where it is typed, and where the session keeps it.
WAYS = {
    "log in": ("/accounts/login/code/", {"email": "rita.reader@example.com"}, LOG_IN),
    "confirm": ("/accounts/signup/", NEW, CONFIRM),
    "reset": ("/accounts/password/reset/", {"email": "rita.reader@example.com"}, RESET),
}


@pytest.fixture(params=WAYS)
def asked(request: pytest.FixtureRequest, client: Client, reader: User, magazine: Any) -> str:
    """A code was asked for in `client`; where it is typed."""
    address, form, typed_at = WAYS[request.param]
    response = client.post(address, form)
    assert response["Location"].startswith(typed_at)
    return typed_at


def logged_in(browser: Client) -> bool:
    return "_auth_user_id" in browser.session


# Each of the three


def test_the_mail_is_ours_and_has_the_code_in_its_subject(asked):
    [message] = mail.outbox
    assert code_in(message) in message.subject
    assert "The Example" in message.body
    assert "do nothing" in message.body
    assert "sign-in" not in message.body.lower()


def test_the_page_that_asks_for_it_is_ours(client, asked):
    page = page_of(client.get(asked))
    assert "Look in your mail" in page
    assert "It works here for fifteen minutes." in page
    assert 'autocomplete="one-time-code"' in page


@pytest.mark.parametrize("typed", [str.lower, lambda code: code.replace("-", ""), lambda code: f" {code} "])
def test_it_may_be_typed_in_any_way(client, asked, typed):
    response = client.post(asked, {"code": typed(newest_code())})
    assert response.status_code == 302


def test_a_wrong_one_says_so_and_can_be_mended(client, asked):
    page = page_of(client.post(asked, {"code": WRONG}))
    assert "This is not the code of the message." in page
    assert client.post(asked, {"code": newest_code()}).status_code == 302


def test_after_three_wrong_ones_the_right_one_is_worth_nothing(client, asked):
    code = newest_code()
    for _ in range(3):
        client.post(asked, {"code": WRONG})
    client.post(asked, {"code": code})
    assert not logged_in(client)
    assert CHOOSE not in client.get(asked).headers.get("Location", "")
    assert not EmailAddress.objects.filter(verified=True).exists()


def test_it_is_worth_nothing_after_fifteen_minutes(client, asked, monkeypatch):
    code, later = newest_code(), time.time() + 15 * 60 + 1
    monkeypatch.setattr("time.time", lambda: later)
    client.post(asked, {"code": code})
    assert not logged_in(client)
    assert not EmailAddress.objects.filter(verified=True).exists()


def test_it_opens_nothing_in_another_browser(client, asked):
    other = Client()
    response = other.post(asked, {"code": newest_code()})
    assert response.status_code == 302
    assert response["Location"] in {"/accounts/login/", "/accounts/login/code/"}
    assert not logged_in(other)
    assert not EmailAddress.objects.filter(verified=True).exists()


def test_the_code_of_one_session_opens_nothing_in_another_that_asked_too(client, asked):
    code, other = newest_code(), Client()
    other.post("/accounts/login/code/", {"email": "rita.reader@example.com"})
    other.post(LOG_IN, {"code": code})
    assert not logged_in(other)


def test_a_form_from_another_site_is_refused(asked, client):
    browser = Client(enforce_csrf_checks=True)
    browser.cookies = client.cookies
    assert browser.post(asked, {"code": newest_code()}).status_code == 403


@pytest.mark.parametrize("empty", [{}, {"code": ""}, {"code": "\x00"}, {"code": "x" * 5000}, {"code": "é" * 8}])
def test_whatever_is_typed_is_answered(client, asked, empty):
    assert client.post(asked, empty).status_code == 200
    assert not logged_in(client)


@pytest.mark.django_db(transaction=True)
def test_thirty_guesses_at_once_in_one_session_are_three(asked, client):
    """The right one among them, last: it is not reached."""
    right = newest_code()
    cookies = client.cookies

    def guess(code: str) -> int:
        browser = Client(headers={"X-Forwarded-For": f"10.0.0.{len(code)}"})
        browser.cookies = cookies
        return browser.post(asked, {"code": code}).status_code

    at_once(*[lambda: guess(WRONG)] * 30)
    guess(right)
    assert not EmailAddress.objects.filter(verified=True).exists()


# Logging in


def test_a_code_logs_in_and_confirms_the_address(client, reader, magazine):
    client.post("/accounts/login/code/", {"email": reader.email})
    client.post(LOG_IN, {"code": newest_code()})
    assert logged_in(client)
    assert EmailAddress.objects.get(user=reader).verified


def test_a_code_works_once(client, reader, magazine):
    client.post("/accounts/login/code/", {"email": reader.email})
    client.post(LOG_IN, {"code": newest_code()})
    client.post("/accounts/logout/")
    client.post(LOG_IN, {"code": newest_code()})
    assert not logged_in(client)


def test_staff_log_in_by_a_code_too(client, managing, magazine):
    client.post("/accounts/login/code/?next=/admin/", {"email": managing.email, "next": "/admin/"})
    response = client.post(f"{LOG_IN}?next=/admin/", {"code": newest_code(), "next": "/admin/"})
    assert response["Location"] == "/admin/"
    assert client.get("/admin/").status_code == 200


def test_whoever_asks_learns_nothing_of_who_has_an_account(client, reader, magazine):
    known = client.post("/accounts/login/code/", {"email": reader.email})
    page = page_of(client.get(LOG_IN)).replace(reader.email, "ADDRESS")
    other = Client()
    unknown = other.post("/accounts/login/code/", {"email": "nobody@example.com"})
    assert (known.status_code, known["Location"]) == (unknown.status_code, unknown["Location"])
    theirs = page_of(other.get(LOG_IN)).replace("nobody@example.com", "ADDRESS")
    assert without_token(page) == without_token(theirs)
    assert mail.outbox[1].subject == "There is no account with this address"


def test_no_code_opens_the_account_that_is_not_there(client, magazine):
    client.post("/accounts/login/code/", {"email": "nobody@example.com"})
    for _ in range(4):
        client.post(LOG_IN, {"code": ""})
        client.post(LOG_IN, {"code": WRONG})
    assert not logged_in(client)


def test_a_closed_account_is_sent_no_code(client, reader, magazine):
    User.objects.update(is_active=False)
    client.post("/accounts/login/code/", {"email": reader.email})
    assert "no account" in mail.outbox[0].subject


def test_another_code_can_be_sent_and_the_first_is_worth_nothing(client, reader, magazine):
    client.post("/accounts/login/code/", {"email": reader.email})
    first = newest_code()
    client.post(LOG_IN, {"action": "resend"})
    client.post(LOG_IN, {"code": first})
    assert not logged_in(client)
    client.post(LOG_IN, {"code": newest_code()})
    assert logged_in(client)


def test_no_address_is_sent_codes_without_end(client, reader, magazine):
    for _ in range(10):
        Client().post("/accounts/login/code/", {"email": reader.email})
    assert len(mail.outbox) == 3


# Opening an account


@pytest.mark.parametrize("lenient", [True, False])
def test_an_account_is_open_when_its_address_is_confirmed(client, settings, magazine, lenient):
    settings.LOG_IN_UNCONFIRMED = lenient
    client.post("/accounts/signup/", NEW)
    assert not logged_in(client)
    client.post(CONFIRM, {"code": newest_code()})
    assert logged_in(client)
    assert EmailAddress.objects.get(email=NEW["email"]).verified


def test_an_address_that_has_an_account_opens_none_and_is_told_by_mail_alone(client, reader, magazine):
    response = client.post("/accounts/signup/", {"email": reader.email, "password1": "a-long-enough-one"})
    assert response["Location"] == CONFIRM
    assert mail.outbox[0].subject == "You already have an account"
    client.post(CONFIRM, {"code": WRONG})
    assert not logged_in(client)
    assert reader.check_password(PASSWORD)


def test_in_production_nobody_logs_in_before_their_address_is_confirmed(client, settings, reader, magazine):
    settings.LOG_IN_UNCONFIRMED = False
    response = client.post("/accounts/login/", {"login": reader.email, "password": PASSWORD, "next": "/latest/"})
    assert response["Location"] == CONFIRM
    assert not logged_in(client)
    assert client.post(CONFIRM, {"code": newest_code()})["Location"] == "/latest/"
    assert logged_in(client)


def test_in_development_the_accounts_of_the_demo_log_in_without(client, reader, magazine):
    client.post("/accounts/login/", {"login": reader.email, "password": PASSWORD})
    assert logged_in(client)
    assert not mail.outbox


def test_whoever_is_not_confirmed_yet_can_be_from_the_account(client, as_, reader, magazine):
    browser = as_(reader)
    assert "not confirmed" in browser.get("/account/").content.decode()
    response = browser.post("/accounts/email/", {"email": reader.email, "action_send": "1"})
    assert response["Location"] == CONFIRM
    assert browser.post(CONFIRM, {"code": newest_code()})["Location"] == "/account/"
    assert "not confirmed" not in browser.get("/account/").content.decode()


# A new password


def test_a_new_password_comes_by_a_code_and_logs_in(client, reader, magazine):
    client.post("/accounts/password/reset/", {"email": reader.email})
    assert client.post(RESET, {"code": newest_code()})["Location"] == CHOOSE
    client.post(CHOOSE, {"password1": "another-good-one", "password2": "another-good-one"})
    assert User.objects.get(pk=reader.pk).check_password("another-good-one")
    assert logged_in(client)


def test_without_the_code_no_password_is_chosen(client, reader, magazine):
    client.post("/accounts/password/reset/", {"email": reader.email})
    client.post(CHOOSE, {"password1": "another-good-one", "password2": "another-good-one"})
    assert User.objects.get(pk=reader.pk).check_password(PASSWORD)


def test_a_weak_one_is_refused_and_asked_for_again(client, reader, magazine):
    client.post("/accounts/password/reset/", {"email": reader.email})
    client.post(RESET, {"code": newest_code()})
    response = client.post(CHOOSE, {"password1": "password", "password2": "password"})
    assert response.status_code == 200
    assert User.objects.get(pk=reader.pk).check_password(PASSWORD)


# Another address


def test_another_address_takes_its_place_when_it_is_confirmed(client, reader, magazine):
    client.post("/accounts/login/", {"login": reader.email, "password": PASSWORD})
    changing = {"email": "rita@example.org", "action_add": "1"}
    assert client.post("/accounts/email/", changing)["Location"].startswith("/accounts/reauthenticate/")
    client.post("/accounts/reauthenticate/", {"password": PASSWORD, "next": "/accounts/email/"})
    assert mail.outbox[-1].to == ["rita@example.org"]
    assert User.objects.get(pk=reader.pk).email == reader.email
    client.post(CONFIRM, {"code": newest_code()})
    assert User.objects.get(pk=reader.pk).email == "rita@example.org"
    assert list(EmailAddress.objects.values_list("email", flat=True)) == ["rita@example.org"]


@pytest.mark.parametrize("act", [{"action_send": "1", "email": "rita.reader@example.com"}, {"action": "resend"}])
def test_where_no_mail_goes_out_that_is_said(client, as_, reader, magazine, settings, act):
    browser = as_(reader)
    browser.post("/accounts/email/", {"email": reader.email, "action_send": "1"})
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    cache.clear()
    response = browser.post(CONFIRM if "action" in act else "/accounts/email/", act)
    assert response.status_code == 503
    assert "The message could not be sent" in response.content.decode()


# Guesses of passwords


@pytest.mark.django_db(transaction=True)
def test_forty_guesses_of_a_password_at_once_with_forged_addresses_are_five(reader, magazine):
    def guess(number: int) -> bool:
        browser = Client(headers={"X-Forwarded-For": f"10.0.{number}.1"})
        form = {"login": reader.email, "password": f"guess-{number}"}
        response = browser.post("/accounts/login/", form)
        return response.status_code == 429 or "tried too often" in response.content.decode()

    refused = at_once(*[lambda number=number: guess(number) for number in range(40)])
    assert sum(refused) >= 35
    browser = Client(headers={"X-Forwarded-For": "10.1.1.1"})
    browser.post("/accounts/login/", {"login": reader.email, "password": PASSWORD})
    assert not logged_in(browser)


def test_whoever_comes_too_often_is_told_on_a_page_of_ours(client, magazine):
    for _ in range(31):
        response = client.post("/accounts/login/", {"login": "", "password": ""})
    assert response.status_code == 429
    assert "That was too often" in response.content.decode()


def without_token(page: str) -> str:
    return " ".join(word for word in page.split() if not word.startswith('value="'))

"""Guesses at passwords and codes: the limit holds for many at once, with Redis and without, from any address that is
claimed; and it ends when it said that it would."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from allauth.account import forms
from allauth.mfa.totp.internal.auth import TOTP
from django.contrib.auth.hashers import MD5PasswordHasher
from django.core import mail
from django.core.cache import cache
from django.test import Client

from subscribers import guesses
from subscribers.guesses import MAIL_CODE, PASSWORD, SECOND_STEP, Limit
from subscribers.models import AuditRow, Guesses, User
from tests.accounts.conftest import newest_code
from tests.at_once import at_once
from tests.conftest import PASSWORD as RIGHT
from tests.security.conftest import by_password, code_of, is_logged_in

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("magazine")]
LIMIT = Limit("test", 3, timedelta(minutes=5))
DONE, CONFIRM = "/accounts/2fa/authenticate/", "/accounts/login/code/confirm/"


def elsewhere(number: int) -> Client:
    """A browser that says that it is at an address of its own, and comes from one."""
    said = {"X-Forwarded-For": f"203.0.113.{number}, 198.51.100.{number}", "Forwarded": f"for=203.0.113.{number}"}
    return Client(headers=said, REMOTE_ADDR=f"192.0.2.{number}")


def log_in(browser: Client, login: str, password: str) -> bool:
    browser.post("/accounts/login/", {"login": login, "password": password})
    return is_logged_in(browser)


def told_of(monkeypatch: pytest.MonkeyPatch, of: Any, name: str) -> list[None]:
    """Grows with each call of it: how often a guess was really compared."""
    calls: list[None] = []
    real = getattr(of, name)

    def called(*args: Any, **kwargs: Any) -> Any:
        calls.append(None)
        return real(*args, **kwargs)

    monkeypatch.setattr(of, name, called)
    return calls


# The count


def test_of_twenty_at_once_as_many_pass_as_the_limit_says(now):
    taken = at_once(*[lambda: guesses.take(LIMIT, "a", now)] * 20)
    assert sum(taken) == LIMIT.most


def test_what_is_right_is_given_back_once_and_what_was_wrong_stays(now):
    for _ in range(2):
        guesses.take(LIMIT, "a", now)
    guesses.take(LIMIT, "a", now)
    guesses.give_back(LIMIT, "a")
    assert [guesses.take(LIMIT, "a", now) for _ in range(2)] == [True, False]


def test_it_ends_when_it_said_however_many_are_refused_meanwhile(now):
    for minute in range(5):
        for _ in range(10):
            guesses.take(LIMIT, "a", now + timedelta(minutes=minute))
    assert guesses.take(LIMIT, "a", now + LIMIT.within)
    assert guesses.take(LIMIT, "another", now)


def test_what_ended_is_let_go(now):
    guesses.take(LIMIT, "a", now - timedelta(hours=3))
    guesses.tidy(now)
    assert not Guesses.objects.exists()


# Passwords


def test_twenty_guesses_at_once_at_a_password_are_five(limits, reader, settings, monkeypatch):
    """Also behind a proxy, which sees each come from somewhere else."""
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    tried = told_of(monkeypatch, User, "check_password")
    at_once(*[lambda number=number: log_in(elsewhere(number), reader.email, f"wrong {number}") for number in range(20)])
    assert 0 < len(tried) <= PASSWORD.most
    assert not log_in(elsewhere(200), reader.email, RIGHT)
    assert len(tried) <= PASSWORD.most


def test_from_one_address_the_claims_of_others_change_nothing(settings, person):
    """Eleven guesses a minute at as many accounts: the address that connects is counted, and none that is claimed."""
    people = [person(f"reader {number}") for number in range(11)]
    for number, user in enumerate(people):
        browser = Client(headers={"X-Forwarded-For": f"203.0.113.{number}"}, REMOTE_ADDR="192.0.2.1")
        browser.post("/accounts/login/", {"login": user.email, "password": "wrong"})
    browser = Client(headers={"X-Forwarded-For": "203.0.113.99"}, REMOTE_ADDR="192.0.2.1")
    assert not log_in(browser, people[-1].email, RIGHT)
    assert log_in(elsewhere(5), people[-1].email, RIGHT)


def test_behind_a_proxy_the_address_that_it_saw_is_counted(settings, person):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    for number in range(11):
        said = {"X-Forwarded-For": f"203.0.113.{number}, 198.51.100.7"}
        Client(headers=said).post("/accounts/login/", {"login": f"nobody{number}@example.com", "password": "wrong"})
    user = person("rita reader")
    assert not log_in(Client(headers={"X-Forwarded-For": "203.0.113.99, 198.51.100.7"}), user.email, RIGHT)
    assert log_in(Client(headers={"X-Forwarded-For": "198.51.100.7, 203.0.113.99"}), user.email, RIGHT)


@pytest.mark.parametrize("said", ["203.0.113.5", "", "nonsense, 203.0.113.5"])
def test_whoever_goes_past_a_proxy_gets_an_answer(settings, reader, said):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 2
    browser = Client(headers={"X-Forwarded-For": said})
    answer = browser.post("/accounts/login/", {"login": reader.email, "password": "wrong"})
    assert answer.status_code in {200, 403}


def test_by_whichever_address_an_account_is_named_it_is_one(reader):
    for login in (reader.email, reader.email.upper(), f" {reader.email} ", reader.email.title(), reader.email):
        log_in(elsewhere(1), login, "wrong")
    assert not log_in(elsewhere(2), reader.email, RIGHT)


def test_the_password_is_guessed_at_nowhere_else(reader, as_):
    """A stolen session asks for it again, and changes it: the same five."""
    stolen = as_(reader)
    new = {"password1": "another-good-one", "password2": "another-good-one"}
    for number in range(3):
        stolen.post("/accounts/password/change/", {"oldpassword": f"wrong {number}"} | new)
    for number in range(2):
        stolen.post("/accounts/reauthenticate/", {"password": f"wrong {number}"})
    stolen.post("/accounts/password/change/", {"oldpassword": RIGHT} | new)
    reader.refresh_from_db()
    assert reader.check_password(RIGHT)


def test_whoever_was_guessed_at_has_other_doors_meanwhile_and_this_one_afterwards(reader):
    for _ in range(9):
        log_in(elsewhere(1), reader.email, "wrong")
    theirs = elsewhere(2)
    assert not log_in(theirs, reader.email, RIGHT)
    theirs.post("/accounts/login/code/", {"email": reader.email})
    theirs.post(CONFIRM, {"code": newest_code()})
    assert is_logged_in(theirs)
    Guesses.objects.update(ends_at=User.objects.get().date_joined)
    assert log_in(elsewhere(3), reader.email, RIGHT)


def test_a_new_password_is_nobodys_to_wait_for(reader):
    """Whoever was guessed at, and chose another by a code, logs in with it at once."""
    for _ in range(9):
        log_in(elsewhere(1), reader.email, "wrong")
    theirs = elsewhere(2)
    theirs.post("/accounts/password/reset/", {"email": reader.email})
    theirs.post("/accounts/password/reset/confirm/", {"code": newest_code()})
    chosen = {"password1": "another-good-one", "password2": "another-good-one"}
    theirs.post("/accounts/password/reset/complete/", chosen)
    assert log_in(elsewhere(3), reader.email, "another-good-one")


# Who has an account


@pytest.mark.parametrize(
    ("door", "form"),
    [
        ("/accounts/login/", {"login": "{}", "password": "wrong"}),
        ("/accounts/signup/", {"email": "{}", "password1": "a-long-enough-one"}),
    ],
)
def test_neither_words_nor_time_say_who_has_an_account(reader, monkeypatch, door, form):
    """To hash a password takes longer than all the rest: as many are hashed for whoever has none."""
    hashed = told_of(monkeypatch, MD5PasswordHasher, "encode")
    answers = []
    for email in (reader.email, "nobody@example.com"):
        before = len(hashed)
        answer = elsewhere(1).post(door, {name: value.format(email) for name, value in form.items()})
        words = answer.content.decode().replace(email, "")
        answers.append(
            (answer.status_code, answer.get("Location"), re.sub("value=.*?>", "", words), len(hashed) - before)
        )
    assert answers[0] == answers[1]
    assert answers[0][-1] == 1


# Codes


def test_twenty_guesses_at_once_at_a_code_by_mail_are_three(limits, reader, client, monkeypatch):
    client.post("/accounts/login/code/", {"email": reader.email})
    right = newest_code()
    compared = told_of(monkeypatch, forms, "compare_user_code")

    def guess(code: str) -> bool:
        browser = elsewhere(7)
        browser.cookies = client.cookies
        browser.post(CONFIRM, {"code": code})
        return is_logged_in(browser)

    at_once(*[lambda: guess("BBBB-BBBB")] * 20)
    assert not guess(right)
    assert 0 < len(compared) <= MAIL_CODE.most


def test_twenty_guesses_at_once_at_the_second_step_are_five(limits, reader, app, recovery, monkeypatch):
    """Of the app and of recovery together, in several sessions."""
    secret, codes = app(reader), recovery(reader)
    sessions = [elsewhere(number) for number in range(5)]
    for browser in sessions:
        by_password(browser, reader)
    cookies = [browser.cookies for browser in sessions]
    checked = told_of(monkeypatch, TOTP, "validate_code")

    def guess(number: int, code: str) -> bool:
        browser = elsewhere(number)
        browser.cookies = cookies[number % 5]
        browser.post(DONE, {"code": code})
        return is_logged_in(browser)

    at_once(*[lambda number=number: guess(number, "000000") for number in range(20)])
    assert not guess(31, code_of(secret))
    assert not guess(32, codes[0])
    assert 0 < len(checked) <= SECOND_STEP.most


@pytest.mark.parametrize("what", ["app", "recovery"])
def test_one_right_code_sent_ten_times_at_once_opens_once(reader, app, recovery, what):
    secret, codes = app(reader), recovery(reader)
    right = code_of(secret) if what == "app" else codes[0]
    browsers = [elsewhere(number) for number in range(10)]
    for browser in browsers:
        by_password(browser, reader)
    at_once(*[lambda browser=browser: browser.post(DONE, {"code": right}) for browser in browsers])
    assert sum(map(is_logged_in, browsers)) == 1


def test_a_code_that_was_seen_over_the_shoulder_is_worth_nothing_more(reader, app):
    """Also while it still fits, since clocks may differ, and however it is written."""
    secret = app(reader)
    code = code_of(secret, periods=-1)
    first, second = elsewhere(1), elsewhere(2)
    for browser in (first, second):
        by_password(browser, reader)
    first.post(DONE, {"code": code})
    cache.clear()  # What another process remembers.
    second.post(DONE, {"code": f"{code[:3]} {code[3:]}"})
    assert (is_logged_in(first), is_logged_in(second)) == (True, False)


def test_whoever_guesses_at_the_second_step_does_not_begin_anew_when_its_owner_logs_in(reader, app):
    secret = app(reader)
    thief, owner = elsewhere(1), elsewhere(2)
    for browser in (thief, owner):
        by_password(browser, reader)
    for _ in range(4):
        thief.post(DONE, {"code": "000000"})
    owner.post(DONE, {"code": code_of(secret)})
    assert is_logged_in(owner)
    thief.post(DONE, {"code": "000000"})
    thief.post(DONE, {"code": code_of(secret, periods=1)})
    assert not is_logged_in(thief)


def test_nobodys_mailbox_is_filled(reader):
    """By asking for another code, twenty at once, in one session and in others."""
    sessions = [elsewhere(number) for number in range(3)]
    for browser in sessions:
        browser.post("/accounts/login/code/", {"email": reader.email})
    cookies = [browser.cookies for browser in sessions]

    def resend(number: int) -> int:
        browser = elsewhere(number)
        browser.cookies = cookies[number % 3]
        return browser.post(CONFIRM, {"action": "resend"}).status_code

    answers = at_once(*[lambda number=number: resend(number) for number in range(20)])
    assert set(answers) <= {200, 302, 429}
    assert len(mail.outbox) <= guesses.MAILS.most


def test_a_thousand_failures_are_a_row_a_minute_in_the_record(reader):
    for number in range(20):
        log_in(elsewhere(number), reader.email, "wrong")
    rows = AuditRow.objects.filter(user=reader, what="log-in-failed")
    assert [(row.words, row.by) for row in rows] == [("The password.", None)]

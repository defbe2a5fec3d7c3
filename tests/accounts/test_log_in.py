"""Logging in and out, opening an account, and getting a new password."""

import pytest
from django.core import mail

from subscribers.models import User
from tests.accounts.conftest import code_in
from tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db


@pytest.fixture
def log_in(client, reader):
    def send(password=PASSWORD, login=reader.email, **more):
        return client.post("/accounts/login/", {"login": login, "password": password, **more})

    return send


def logged_in(client):
    return "_auth_user_id" in client.session


def test_whoever_knows_the_password_is_logged_in(client, log_in):
    response = log_in()
    assert (response.status_code, response["Location"]) == (302, "/")
    assert logged_in(client)


def test_the_address_may_be_typed_in_capitals(client, log_in, reader):
    log_in(login=reader.email.upper())
    assert logged_in(client)


def test_a_wrong_password_is_refused_and_the_address_is_kept(client, log_in, reader):
    response = log_in(password="wrong")
    assert response.status_code == 200
    assert reader.email in response.content.decode()
    assert not logged_in(client)


def test_a_closed_account_cannot_log_in(client, log_in, reader):
    reader.is_active = False
    reader.save()
    log_in()
    assert not logged_in(client)


def test_after_many_wrong_passwords_the_right_one_waits_too(client, log_in):
    for _ in range(10):
        log_in(password="wrong")
    log_in()
    assert not logged_in(client)


def test_the_reader_goes_on_where_they_were(log_in):
    assert log_in(next="/section/coast/")["Location"] == "/section/coast/"


@pytest.mark.parametrize(
    "elsewhere",
    ["//elsewhere.example/", "https://elsewhere.example/", "/\\elsewhere.example", "javascript:alert(1)"],
)
def test_no_log_in_leads_to_another_site(log_in, elsewhere):
    assert log_in(next=elsewhere)["Location"] == "/"


def test_a_form_from_another_site_is_refused_with_what_to_do(reader):
    from django.test import Client

    browser = Client(enforce_csrf_checks=True)
    response = browser.post("/accounts/login/", {"login": reader.email, "password": PASSWORD})
    assert response.status_code == 403
    assert "reload the page" in response.content.decode()


def test_only_a_sent_form_logs_out(client, log_in):
    log_in()
    client.get("/accounts/logout/")
    assert logged_in(client)
    client.post("/accounts/logout/")
    assert not logged_in(client)


def test_an_account_is_opened_with_an_address_and_a_password(client, magazine):
    client.post("/accounts/signup/", {"email": "new@example.com", "password1": "a-long-enough-one"})
    assert User.objects.get().email == "new@example.com"
    [message] = mail.outbox
    assert message.subject == f"{code_in(message)} confirms your e-mail address"
    assert "The Example" in message.body


def test_whoever_chooses_a_password_reads_in_few_words_what_it_must_be(client, magazine):
    page = client.get("/accounts/signup/").content.decode()
    assert "At least 8 characters." in page
    assert "Your password" not in page


def test_a_weak_password_is_refused(client, magazine):
    response = client.post("/accounts/signup/", {"email": "new@example.com", "password1": "password"})
    assert response.status_code == 200
    assert not User.objects.exists()


def test_whoever_asks_learns_nothing_of_who_has_an_account(client, reader, magazine):
    known = client.post("/accounts/password/reset/", {"email": reader.email})
    unknown = client.post("/accounts/password/reset/", {"email": "nobody@example.com"})
    assert (known.status_code, known["Location"]) == (unknown.status_code, unknown["Location"])
    assert mail.outbox[1].subject == "There is no account with this address"


def test_a_new_password_ends_the_sessions_of_the_old_one(as_, reader):
    browser = as_(reader)
    reader.set_password("another-good-one")
    reader.save()
    assert "Log out" not in browser.get("/").content.decode()


@pytest.mark.parametrize("name", ["login", "signup", "password/reset", "logout", "email", "password/change"])
def test_the_pages_of_the_account_are_the_houses_own(client, as_, reader, magazine, name):
    browser = client if name in {"login", "signup", "password/reset"} else as_(reader)
    page = browser.get(f"/accounts/{name}/", follow=True).content.decode()
    assert 'class="masthead' in page
    assert "Menu:" not in page

"""How long a log-in lasts, where one is logged in, and logging out everywhere else."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from subscribers import agents
from subscribers.models import Login
from tests.accounts.conftest import newest_code, page_of
from tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db
THIRTY_DAYS = timedelta(days=30)
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:144.0) Gecko/20100101 Firefox/144.0"
SAFARI = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 "
    "Mobile/15E148 Safari/604.1"
)


def browser(agent: str = FIREFOX) -> Client:
    return Client(headers={"User-Agent": agent})


def log_in(reader, browser: Client) -> Client:
    browser.post("/accounts/login/", {"login": reader.email, "password": PASSWORD})
    return browser


def by_password(client, reader):
    client.post("/accounts/login/", {"login": reader.email, "password": PASSWORD})


def by_code(client, reader):
    client.post("/accounts/login/code/", {"email": reader.email})
    client.post("/accounts/login/code/confirm/", {"code": newest_code()})


def by_opening_an_account(client, reader):
    client.post("/accounts/signup/", {"email": "new@example.com", "password1": "a-long-enough-one"})
    client.post("/accounts/confirm-email/", {"code": newest_code()})


def by_a_new_password(client, reader):
    client.post("/accounts/password/reset/", {"email": reader.email})
    client.post("/accounts/password/reset/confirm/", {"code": newest_code()})
    chosen = {"password1": "another-good-one", "password2": "another-good-one"}
    client.post("/accounts/password/reset/complete/", chosen)


@pytest.mark.parametrize("way", [by_password, by_code, by_opening_an_account, by_a_new_password])
def test_a_log_in_lasts_thirty_days(client, reader, magazine, way):
    way(client, reader)
    assert "_auth_user_id" in client.session
    cookie = client.cookies["sessionid"]
    assert cookie["max-age"] == THIRTY_DAYS.total_seconds()
    ends_at = Session.objects.get(session_key=cookie.value).expire_date
    assert abs(ends_at - timezone.now() - THIRTY_DAYS) < timedelta(minutes=1)


def test_after_that_it_is_over(client, reader, magazine):
    by_password(client, reader)
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))
    assert client.get("/account/")["Location"] == "/accounts/login/?next=%2Faccount%2F"


@pytest.mark.parametrize(
    ("agent", "words"),
    [
        (FIREFOX, "Firefox on Windows"),
        (SAFARI, "Safari on iPhone"),
        ("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36", "Chrome on Linux"),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Chrome/142.0 Safari/537.36 Edg/142.0", "Edge on macOS"),
        ("Mozilla/5.0 (Linux; Android 16) Chrome/142.0 Mobile Safari/537.36", "Chrome on Android"),
        ("curl/8.5.0", "A browser that does not say which"),
        ("", "A browser that does not say which"),
    ],
)
def test_a_browser_is_told_in_words(agent, words):
    assert agents.words(agent) == words


def test_the_account_lists_where_one_is_logged_in_and_marks_this_one(reader, magazine):
    here = log_in(reader, browser(FIREFOX))
    log_in(reader, browser(SAFARI))
    page = page_of(here.get("/account/"))
    assert '<span>Firefox on Windows</span> <span class="account__quiet">This one</span>' in page
    assert '<span>Safari on iPhone</span> <span class="account__quiet">Last seen a moment ago</span>' in page


def test_nobody_finds_anothers_there(reader, subscriber, magazine):
    log_in(subscriber, browser(SAFARI))
    assert "iPhone" not in page_of(log_in(reader, browser()).get("/account/"))


def test_what_a_browser_says_of_itself_is_words_there(reader, magazine):
    here = log_in(reader, browser())
    log_in(reader, browser("<script>alert(1)</script>" * 100))
    assert "<script>alert" not in page_of(here.get("/account/"))


@pytest.mark.parametrize("how", ["logged out", "expired", "password"])
def test_where_one_no_longer_is_is_not_listed(reader, magazine, how):
    here, other = log_in(reader, browser()), log_in(reader, browser(SAFARI))
    if how == "logged out":
        other.post("/accounts/logout/")
    elif how == "expired":
        Session.objects.filter(session_key=other.session.session_key).update(expire_date=timezone.now())
    else:
        new = {"oldpassword": PASSWORD, "password1": "another-good-one", "password2": "another-good-one"}
        here.post("/accounts/password/change/", new)
    page = page_of(here.get("/account/"))
    assert "This one" in page
    assert "iPhone" not in page


def test_a_session_that_is_used_is_seen_without_a_query_each_time(reader, magazine, django_assert_max_num_queries):
    here = log_in(reader, browser())
    Login.objects.update(seen_at=timezone.now() - timedelta(days=2))
    here.get("/")
    assert Login.objects.get().seen_at < timezone.now() - timedelta(days=1)
    key = f"seen:{here.session.session_key}"
    cache.set(key, timezone.now() - timedelta(minutes=11))
    here.get("/")
    assert Login.objects.get().seen_at > timezone.now() - timedelta(minutes=1)


def test_what_is_over_for_long_is_forgotten_at_the_next_log_in(reader, magazine):
    log_in(reader, browser())
    Login.objects.update(seen_at=timezone.now() - timedelta(days=31))
    log_in(reader, browser())
    assert Login.objects.count() == 1


def test_one_log_out_ends_all_other_sessions_and_not_this_one(reader, magazine):
    here, other = log_in(reader, browser()), log_in(reader, browser(SAFARI))
    assert here.post("/account/log-out-elsewhere/")["Location"] == "/account/"
    assert "logged out everywhere else" in page_of(here.get("/account/"))
    assert other.get("/account/").status_code == 302
    assert "Log out everywhere else" not in page_of(here.get("/account/"))


def test_it_ends_sessions_too_that_nobody_wrote_down(as_, reader, magazine):
    here, unknown = as_(reader), as_(reader)
    assert not Login.objects.exists()
    here.post("/account/log-out-elsewhere/")
    assert unknown.get("/account/").status_code == 302
    assert here.get("/account/").status_code == 200


def test_it_ends_none_of_anybody_else(as_, reader, subscriber, magazine):
    theirs = as_(subscriber)
    as_(reader).post("/account/log-out-elsewhere/", {"user": subscriber.pk, "session": theirs.session.session_key})
    assert theirs.get("/account/").status_code == 200


def test_it_can_be_done_again(reader, magazine):
    here = log_in(reader, browser())
    for _ in range(3):
        other = log_in(reader, browser(SAFARI))
        here.post("/account/log-out-elsewhere/")
        assert other.get("/account/").status_code == 302
    assert here.get("/account/").status_code == 200


def test_after_it_one_logs_in_elsewhere_as_ever(reader, magazine):
    log_in(reader, browser()).post("/account/log-out-elsewhere/")
    assert log_in(reader, browser(SAFARI)).get("/account/").status_code == 200


@pytest.mark.parametrize("how", ["password", "closed"])
def test_a_new_password_or_a_closed_account_ends_sessions_at_once(as_, reader, magazine, how):
    theirs = as_(reader)
    if how == "password":
        reader.set_password("another-good-one")
    reader.is_active = how != "closed"
    reader.save()
    assert theirs.get("/account/").status_code == 302

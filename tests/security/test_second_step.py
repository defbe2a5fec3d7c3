"""Who works here logs in with two steps, whichever door they take; until the second is done, nothing opens."""

from __future__ import annotations

from typing import Any

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.test import Client
from django.urls import reverse

from subscribers.coming_back import by_way_of
from subscribers.models import Audited, AuditRow, User
from subscribers.second_step import TO_DO_IT
from tests.accounts.conftest import newest_code, page_of
from tests.conftest import PASSWORD
from tests.security.conftest import by_password, code_of, has_factor, is_logged_in
from tests.security.test_cross_site import addresses

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("asked")]
ASKED = "/account/second-step/"
SET_UP, CODES, DONE = "/accounts/2fa/totp/activate/", "/accounts/2fa/recovery-codes/", "/accounts/2fa/authenticate/"


def by_code(browser: Client, user: User, wanted: str = "") -> Any:
    browser.post("/accounts/login/code/", {"email": user.email, "next": wanted})
    return browser.post("/accounts/login/code/confirm/", {"code": newest_code(), "next": wanted})


def by_a_new_password(browser: Client, user: User, wanted: str = "") -> Any:
    browser.post("/accounts/password/reset/", {"email": user.email, "next": wanted})
    browser.post("/accounts/password/reset/confirm/", {"code": newest_code(), "next": wanted})
    chosen = {"password1": "another-good-one", "password2": "another-good-one", "next": wanted}
    return browser.post("/accounts/password/reset/complete/", chosen)


DOORS = [by_password, by_code, by_a_new_password]


def set_up(browser: Client, wanted: str = "") -> Any:
    """As somebody does who has just come to the page that asks for it."""
    browser.post("/accounts/reauthenticate/", {"password": PASSWORD})
    page = browser.get(SET_UP, {"next": wanted}).content.decode()
    secret = page.split('class="code__secret">')[1].split("<")[0]
    return browser.post(SET_UP, {"code": code_of(secret), "next": wanted})


@pytest.mark.parametrize("door", DOORS)
def test_the_first_log_in_leads_to_where_it_is_set_up_and_keeps_where_one_wanted_to_go(client, managing, door):
    answer = door(client, managing, "/admin/articles/article/")
    assert answer["Location"] == by_way_of(ASKED, "/admin/articles/article/")
    page = page_of(client.get(answer["Location"]))
    assert "your log-in has two steps" in page
    assert f'href="{SET_UP}?next=/admin/articles/article/"' in page


@pytest.mark.parametrize("door", DOORS)
def test_until_then_it_opens_nothing(client, managing, door, live, draft):
    edition = live(access="subscribers")
    door(client, managing)
    closed = {
        "/admin/": "/admin/login/?next=/admin/",
        f"/admin/articles/article/{draft().pk}/change/": None,
        "/admin/front-page/": None,
        "/account/": "/accounts/login/?next=%2Faccount%2F",
        "/account/tokens/new/": None,
    }
    for address, leads in closed.items():
        answer = client.get(address)
        assert answer.status_code == 302, address
        assert leads in {None, answer["Location"]}
    assert client.get("/api/v1/newsroom/articles/").status_code in {401, 404}
    assert "Paragraph 6" not in client.get(edition.get_absolute_url()).content.decode()


@pytest.mark.one_database
@pytest.mark.parametrize("has_step", [False, True])
def test_until_then_every_address_answers_as_it_answers_a_visitor(client, managing, app, has_step):
    """But where it is set up, or done. Whatever is added to the house is closed too."""
    by_password(client, managing)
    if has_step:
        app(managing)
    open_too, wrong = {reverse(name) for name in TO_DO_IT} | {"/accounts/login/"}, []
    for address in sorted(set(addresses()) - open_too):
        told = [(answer.status_code, answer.get("Location")) for answer in (client.get(address), Client().get(address))]
        if told[0] != told[1] and (has_step or not address.startswith("/accounts/")):
            wrong.append(f"{address}: {told}")
    assert not wrong


def test_the_log_in_leads_there_as_well(client, managing):
    by_password(client, managing)
    assert client.get("/accounts/login/?next=/admin/")["Location"] == by_way_of(ASKED, "/admin/")


def test_set_up_it_opens_where_one_wanted_to_go(client, managing):
    by_password(client, managing, "/admin/")
    answer = set_up(client, "/admin/")
    assert answer["Location"] == by_way_of(CODES, "/admin/")
    assert 'href="/admin/"' in page_of(client.get(answer["Location"]))
    assert client.get("/admin/").status_code == 200
    assert client.get(ASKED, {"next": "/admin/"})["Location"] == "/admin/"


@pytest.mark.parametrize("door", DOORS)
def test_from_then_on_every_door_asks_for_it(client, managing, app, door):
    secret = app(managing)
    answer = door(client, managing, "/admin/")
    assert answer["Location"] == DONE
    assert not is_logged_in(client)
    assert client.get("/admin/").status_code == 302
    assert client.post(DONE, {"code": code_of(secret)}).status_code == 302
    assert client.get("/admin/").status_code == 200


def test_a_reader_who_wants_it_is_asked_too_and_no_other_reader_is(client, reader, subscriber, app):
    secret = app(reader)
    assert by_password(client, reader)["Location"] == DONE
    assert client.post(DONE, {"code": code_of(secret)})["Location"] == "/"
    assert by_password(Client(), subscriber)["Location"] == "/"


@pytest.mark.parametrize(
    "flags",
    [
        {"trust": "on", "action": "trust"},
        {"passwordless": "on", "credential": "{}"},
        {"skip": "1", "mfa": "0", "remember": "on"},
        {"code": "", "is_staff": "", "authentication_required": "0"},
    ],
)
def test_nothing_that_a_browser_says_skips_it(client, managing, app, flags):
    app(managing)
    headers = {"X-Session-Token": "1", "X-Requested-With": "XMLHttpRequest", "Cookie": "mfa_trusted=1"}
    credentials = {"login": managing.email, "password": PASSWORD}
    for address in ("/accounts/login/", DONE, "/accounts/2fa/webauthn/login/", "/accounts/2fa/trust/"):
        client.post(address, credentials | flags, headers=headers)
        assert not is_logged_in(client)
    assert client.get("/admin/").status_code == 302


def test_an_unfinished_log_in_opens_no_account_and_sets_nothing_up(client, reader, app):
    app(reader)
    by_password(client, reader)
    for address in ("/account/", "/accounts/2fa/", SET_UP, CODES, "/accounts/password/change/", "/accounts/email/"):
        assert client.get(address).status_code == 302, address
    assert client.post("/accounts/2fa/totp/deactivate/").status_code == 302
    assert has_factor(reader)


def test_a_session_that_began_without_ends_when_it_is_set_up(client, managing):
    thief = Client()
    by_password(thief, managing)
    by_password(client, managing)
    set_up(client)
    assert not is_logged_in(thief) or thief.get("/account/").status_code == 302
    assert client.get("/admin/").status_code == 200


def test_so_does_a_readers_who_wants_it(client, reader):
    thief = Client()
    by_password(thief, reader)
    by_password(client, reader)
    set_up(client)
    assert thief.get("/account/").status_code == 302
    assert client.get("/account/").status_code == 200


def test_a_session_without_it_cannot_take_it_away_by_the_password(client, managing, app):
    """Somebody was logged in, and comes to work here; or the house begins to ask."""
    client.force_login(managing)
    secret = app(managing)
    assert client.get(SET_UP).status_code == 302
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})
    client.post("/accounts/2fa/totp/deactivate/")
    assert has_factor(managing)
    assert "began without it" in page_of(client.get(ASKED))
    client.post("/accounts/2fa/reauthenticate/", {"code": code_of(secret), "next": "/admin/"})
    assert client.get("/admin/").status_code == 200


def test_taken_away_it_closes_the_newsroom_again_at_once(client, managing):
    by_password(client, managing)
    set_up(client)
    client.post("/accounts/2fa/totp/deactivate/")
    assert not has_factor(managing)
    assert client.get("/admin/").status_code == 302
    assert client.get("/accounts/login/")["Location"] == ASKED


def test_whoever_comes_to_work_here_is_asked_in_the_session_that_they_have(client, reader):
    by_password(client, reader)
    assert client.get("/account/").status_code == 200
    User.objects.filter(pk=reader.pk).update(is_staff=True)
    assert client.get("/account/").status_code == 302
    assert client.get("/accounts/login/")["Location"] == ASKED


def test_a_superuser_takes_a_lost_one_away_and_that_is_kept(as_, person, managing, app, recovery, settings):
    settings.STAFF_SECOND_FACTOR = False
    boss = person("ann admin")
    User.objects.filter(pk=boss.pk).update(is_staff=True, is_superuser=True)
    app(managing)
    recovery(managing)
    factor = Authenticator.objects.get(user=managing, type="totp")
    as_(boss).post(f"/admin/mfa/authenticator/{factor.pk}/delete/", {"post": "yes"})
    assert not has_factor(managing)
    row = AuditRow.objects.get(what=Audited.SECOND_FACTOR_REMOVED)
    assert (row.user, row.by, row.words) == (managing, boss, "An app: taken away by a colleague, since it was lost.")


def test_whose_address_is_not_confirmed_confirms_it_first(client, managing):
    EmailAddress.objects.create(user=managing, email=managing.email, verified=False, primary=True)
    by_password(client, managing)
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})
    page = page_of(client.get(SET_UP, follow=True))
    assert "Confirm your e-mail address first" in page


# Recovery codes


def test_recovery_codes_are_shown_once_and_saved_from_that_page(client, reader, app):
    secret = app(reader)
    by_password(client, reader)
    client.post(DONE, {"code": code_of(secret)})
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})
    answer = client.post("/accounts/2fa/recovery-codes/generate/")
    page = page_of(client.get(answer["Location"]))
    codes = page.split('name="codes" value="')[1].split('"')[0]
    assert len(codes.split()) == 10
    again = client.get(answer["Location"])
    assert not any(code in again.content.decode() for code in codes.split())
    assert "no-store" in again["Cache-Control"]
    file = client.post("/accounts/2fa/recovery-codes/download/", {"codes": codes})
    assert file["Content-Disposition"] == 'attachment; filename="recovery-codes.txt"'
    assert file.content.decode().split("\n")[3:13] == codes.split()


@pytest.mark.parametrize("codes", ["", "<script>", "12345678\x00", "1" * 5000, "12345678 " * 11])
def test_nothing_else_is_sent_back_as_a_file(as_, reader, codes):
    assert as_(reader).post("/accounts/2fa/recovery-codes/download/", {"codes": codes}).status_code == 400


def test_a_recovery_code_lets_in_once(client, managing, app, recovery):
    app(managing)
    code = recovery(managing)[0]
    by_password(client, managing)
    client.post(DONE, {"code": code})
    assert client.get("/admin/").status_code == 200
    other = Client()
    by_password(other, managing)
    other.post(DONE, {"code": code})
    assert not is_logged_in(other)

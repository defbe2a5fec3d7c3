"""The record of accounts: who did what to whose account. It is written with what it tells of, and read by few."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.test import Client

from articles.models import Magazine
from subscribers import audit, renewing, subscribing, tokens
from subscribers.models import Audited, AuditRow, Entitlement, Plan, User
from subscribers.payments.pretended import FAILS_LATER, Pretended
from tests.accounts.conftest import newest_code, page_of
from tests.conftest import PASSWORD, Factory
from tests.house.conftest import BUDGET, cost
from tests.security.conftest import by_password, code_of
from tests.security.test_second_step import set_up

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("magazine")]
LIST = "/admin/subscribers/auditrow/"
NEW = {"oldpassword": PASSWORD, "password1": "another-good-one", "password2": "another-good-one"}


@pytest.fixture
def boss(person: Factory) -> User:
    user = person("ann admin")
    User.objects.filter(pk=user.pk).update(is_staff=True, is_superuser=True)
    return User.objects.get(pk=user.pk)


@pytest.fixture
def desk(as_: Factory, boss: User) -> Client:
    return as_(boss)


@pytest.fixture
def subscription_that_failed(reader: User, magazine: Any, now: Any) -> Any:
    plan = Plan.objects.create(name="The month", slug="month", cents=900, term="month")
    begun = now - timedelta(days=32)
    subscribing.subscribe(reader, plan, FAILS_LATER, form_key=uuid.uuid4(), now=begun, gateway=Pretended())
    return renewing.renew_due(now, Pretended())


def told(user: User) -> list[tuple[str, str, str]]:
    """What is on record of an account, the oldest first: what, by whom, in which words."""
    rows = AuditRow.objects.filter(user=user).select_related("by").order_by("pk")
    return [(row.what, str(row.by or ""), row.words) for row in rows]


def changed(desk: Client, user: User, **fields: Any) -> None:
    form = {"email": user.email, "display_name": user.display_name, "is_active": "on"} | fields
    answer = desk.post(f"/admin/subscribers/user/{user.pk}/change/", {k: v for k, v in form.items() if v != ""})
    assert answer.status_code == 302


# What somebody does themselves


def test_logging_in_and_out_by_each_way(client, reader, app):
    by_password(client, reader)
    client.post("/accounts/logout/")
    client.post("/accounts/login/code/", {"email": reader.email})
    client.post("/accounts/login/code/confirm/", {"code": newest_code()})
    client.post("/accounts/logout/")
    secret = app(reader)
    by_password(client, reader)
    client.post("/accounts/2fa/authenticate/", {"code": code_of(secret)})
    name = str(reader)
    assert told(reader) == [
        (Audited.LOGGED_IN, name, "By password."),
        (Audited.LOGGED_OUT, name, ""),
        (Audited.LOGGED_IN, name, "By code by mail."),
        (Audited.LOGGED_OUT, name, ""),
        (Audited.LOGGED_IN, name, "By password, code of the app."),
    ]


def test_a_log_in_that_fails(client, reader):
    client.post("/accounts/login/", {"login": reader.email, "password": "wrong"})
    client.post("/accounts/login/", {"login": "nobody@example.com", "password": "wrong"})
    assert told(reader) == [(Audited.LOG_IN_FAILED, "", "The password.")]
    assert AuditRow.objects.count() == 1


def test_a_second_step_and_a_code_by_mail_that_fail(client, reader, subscriber, app):
    app(reader)
    by_password(client, reader)
    client.post("/accounts/2fa/authenticate/", {"code": "000000"})
    other = Client()
    other.post("/accounts/login/code/", {"email": subscriber.email})
    other.post("/accounts/login/code/confirm/", {"code": "BBBB-BBBB"})
    assert told(reader) == [(Audited.LOG_IN_FAILED, "", "The second step.")]
    assert told(subscriber) == [(Audited.LOG_IN_FAILED, "", "The code by mail.")]


def test_setting_a_second_step_up_with_its_codes_and_taking_it_away(as_, reader):
    browser = as_(reader)
    set_up(browser)
    browser.post("/accounts/2fa/recovery-codes/generate/")
    browser.post("/accounts/2fa/totp/deactivate/")
    rows = [row for row in told(reader) if row[0] != Audited.LOGGED_OUT_ELSEWHERE]
    assert rows == [
        (Audited.SECOND_FACTOR_ADDED, str(reader), "An app."),
        (Audited.SECOND_FACTOR_ADDED, str(reader), "Recovery codes."),
        (Audited.SECOND_FACTOR_REMOVED, str(reader), "An app."),
    ]


def test_opening_an_account_and_changing_its_address(client, reader):
    client.post("/accounts/signup/", {"email": "new@example.com", "password1": "a-long-enough-one"})
    client.post("/accounts/confirm-email/", {"code": newest_code()})
    client.post("/accounts/reauthenticate/", {"password": "a-long-enough-one"})
    client.post("/accounts/email/", {"email": "newer@example.com", "action_add": "1"})
    client.post("/accounts/confirm-email/", {"code": newest_code()})
    user = User.objects.get(email="newer@example.com")
    what = [row[0] for row in told(user)]
    assert what == [Audited.OPENED, Audited.LOGGED_IN, Audited.ADDRESS_CHANGED]


def test_changing_the_password_and_logging_out_elsewhere(as_, reader):
    browser = as_(reader)
    browser.post("/accounts/password/change/", NEW)
    browser.post("/account/log-out-elsewhere/")
    assert [row[:2] for row in told(reader)] == [
        (Audited.PASSWORD_CHANGED, str(reader)),
        (Audited.LOGGED_OUT_ELSEWHERE, str(reader)),
    ]


def test_a_password_that_is_changed_by_a_command(reader, monkeypatch):
    monkeypatch.setattr("getpass.getpass", lambda **_asked: "low-water-at-nine")
    call_command("changepassword", reader.email, verbosity=0)
    reader.refresh_from_db()
    assert reader.check_password("low-water-at-nine")
    assert told(reader) == [(Audited.PASSWORD_CHANGED, "", "By a command.")]


def test_tokens(reader, now):
    token, _ = tokens.issue(reader, "Archive script", ["read"], by=reader, now=now)
    tokens.revoke(token, by=reader, now=now)
    tokens.revoke(token, by=reader, now=now)
    assert told(reader) == [
        (Audited.TOKEN_MADE, str(reader), "Archive script."),
        (Audited.TOKEN_REVOKED, str(reader), "Archive script."),
    ]


def test_what_is_undone_is_not_told(reader, now, monkeypatch):
    def failing(*args: Any, **kwargs: Any) -> None:
        raise RuntimeError("Something broke.")

    monkeypatch.setattr(audit, "record", failing)
    with pytest.raises(RuntimeError):
        tokens.issue(reader, "Archive script", ["read"], by=reader, now=now)
    assert not reader.tokens.exists()


# What a colleague does


def test_roles_and_working_here(desk, reader, boss):
    roles = {group.name: group.pk for group in Group.objects.all()}
    changed(desk, reader, is_staff="on", groups=[roles["writer"], roles["editor"]])
    changed(desk, reader, is_staff="on", groups=[roles["editor"], roles["moderator"]])
    changed(desk, reader, is_staff="on", groups=[roles["editor"], roles["moderator"]])
    changed(desk, reader, groups=[])
    by = str(boss)
    assert told(reader) == [
        (Audited.ROLES_CHANGED, by, "Works here."),
        (Audited.ROLES_CHANGED, by, "Given: editor, writer."),
        (Audited.ROLES_CHANGED, by, "Given: moderator. Taken: writer."),
        (Audited.ROLES_CHANGED, by, "No longer works here."),
        (Audited.ROLES_CHANGED, by, "Taken: editor, moderator."),
    ]


def test_closing_opening_again_another_address_and_a_password(desk, reader, boss, now):
    tokens.issue(reader, "Archive script", ["read"], by=reader, now=now)
    AuditRow.objects.all().delete()
    changed(desk, reader, is_active="")
    changed(desk, reader)
    changed(desk, reader, email="rita@example.org")
    form = {"password1": "low-water-at-nine", "password2": "low-water-at-nine", "usable_password": "true"}
    desk.post(f"/admin/subscribers/user/{reader.pk}/password/", form)
    assert [row[0] for row in told(reader)] == [
        Audited.TOKEN_REVOKED,
        Audited.CLOSED,
        Audited.REOPENED,
        Audited.ADDRESS_CHANGED,
        Audited.PASSWORD_CHANGED,
    ]
    assert {row[1] for row in told(reader)} == {str(boss)}


def test_a_new_account(desk, boss):
    form = {"email": "nora@example.com", "display_name": "Nora", "usable_password": "true"}
    desk.post(
        "/admin/subscribers/user/add/", form | {"password1": "low-water-at-nine", "password2": "low-water-at-nine"}
    )
    assert told(User.objects.get(email="nora@example.com")) == [(Audited.OPENED, str(boss), "")]


def test_an_address_that_is_confirmed_by_hand(desk, reader, boss):
    row = EmailAddress.objects.create(user=reader, email=reader.email)
    desk.post(f"/admin/account/emailaddress/{row.pk}/change/", {"verified": "on"})
    assert told(reader) == [(Audited.ADDRESS_CHANGED, str(boss), "Confirmed, by hand.")]


def test_entitlements_by_the_desk(as_, subscriptions_manager, reader, now):
    plan = Plan.objects.create(name="The year", slug="year", cents=8400)
    desk, form = as_(subscriptions_manager), {"source": "staff", "starts_at_0": "2026-11-01", "starts_at_1": "09:00"}
    desk.post("/admin/subscribers/entitlement/add/", form | {"user": reader.pk, "plan": plan.pk})
    row = Entitlement.objects.get()
    changes = form | {"plan": plan.pk, "note": "Asked by post", "revoked_at_0": "2026-11-20", "revoked_at_1": "09:00"}
    desk.post(f"/admin/subscribers/entitlement/{row.pk}/change/", changes)
    by = str(subscriptions_manager)
    assert told(reader) == [
        (Audited.ENTITLED, by, "The year, granted by the house."),
        (Audited.ENTITLEMENT_CHANGED, by, "The year, granted by the house: revoked, another note."),
    ]


def test_entitlements_by_the_house_itself(reader, subscription_that_failed):
    name = "The month, bought"
    assert told(reader) == [
        (Audited.ENTITLED, "", f"{name}."),
        (Audited.ENTITLEMENT_CHANGED, "", f"{name}: days of grace."),
    ]


# Who reads it


@pytest.mark.parametrize("who", ["managing", "moderator", "subscriptions_manager", "writer", "reader"])
def test_the_list_is_for_superusers(request, as_, who):
    assert as_(request.getfixturevalue(who)).get(LIST).status_code in {302, 403}


def test_it_is_filtered_and_searched_and_changed_by_nobody(desk, boss, reader, subscriber, now):
    audit.record(Audited.CLOSED, user=reader, by=boss, now=now, words="By letter.")
    audit.record(Audited.LOGGED_IN, user=subscriber, by=subscriber, now=now)
    assert "By letter." in page_of(desk.get(LIST, {"what__exact": "closed"}))
    assert "By letter." not in page_of(desk.get(LIST, {"what__exact": "logged-in"}))
    assert "By letter." in page_of(desk.get(LIST, {"q": reader.email}))
    row = AuditRow.objects.first()
    assert row
    assert desk.post(f"{LIST}{row.pk}/change/", {"words": "Other"}).status_code == 403
    assert desk.post(f"{LIST}{row.pk}/delete/", {"post": "yes"}).status_code == 403
    assert desk.get(f"{LIST}add/").status_code == 403


def test_its_times_are_written_as_the_newsroom_writes_them(desk, reader):
    audit.record(Audited.LOGGED_OUT, user=reader, by=None, now=datetime(2026, 11, 24, 18, 5, tzinfo=UTC))
    Magazine.objects.update(zone_name="UTC")
    assert "24 Nov 2026, 18:05" in page_of(desk.get(LIST))


def test_a_hundred_thousand_rows_are_not_counted_to_show_fifty(desk, reader, now):
    few = cost(desk, LIST)
    AuditRow.objects.bulk_create(AuditRow(at=now, what=Audited.LOGGED_IN, user=reader) for _ in range(3_000))
    assert cost(desk, LIST) <= few <= BUDGET
    assert "The newest 2500 account records" in page_of(desk.get(LIST))


def test_the_newest_stand_on_the_page_of_the_account_and_in_the_account(desk, boss, reader, as_, now):
    audit.record(Audited.CLOSED, user=reader, by=boss, now=now, words="By letter.")
    audit.record(Audited.LOGGED_IN, user=reader, by=reader, now=now, words="By <b>password</b>.")
    page = page_of(desk.get(f"/admin/subscribers/user/{reader.pk}/change/"))
    assert f"Closed the account, by {boss}: By letter." in page
    assert "Logged in: By &lt;b&gt;password&lt;/b&gt;." in page
    assert "Closed the account: By letter." in page_of(as_(reader).get("/account/"))
    assert str(boss) not in page_of(as_(reader).get("/account/"))


def test_the_subscriptions_desk_sees_an_account_without_its_record(as_, subscriptions_manager, reader, now):
    audit.record(Audited.LOG_IN_FAILED, user=reader, by=None, now=now, words="The second step.")
    page = page_of(as_(subscriptions_manager).get(f"/admin/subscribers/user/{reader.pk}/change/"))
    assert reader.email in page
    assert "The second step." not in page


def test_no_address_on_the_net_is_kept():
    assert {field.name for field in AuditRow._meta.fields} == {"id", "at", "what", "user", "by", "words"}

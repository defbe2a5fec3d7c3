"""Accounts: superusers look after them, the subscriptions desk sees them, nobody else finds an address."""

from __future__ import annotations

from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth.models import Group
from django.urls import reverse

from subscribers.models import User
from tests.conftest import Factory
from tests.house.conftest import errors

ADD = reverse("admin:subscribers_user_add")
NEW = {
    "email": "nora@example.com",
    "display_name": "Nora",
    "usable_password": "true",
    "password1": "low-water-at-nine",
    "password2": "low-water-at-nine",
}


def change_of(user: User) -> str:
    return reverse("admin:subscribers_user_change", args=[user.pk])


@pytest.fixture
def browser(as_: Factory, admin_user: Any) -> Any:
    return as_(admin_user)


def test_an_account_is_made_by_its_address(browser):
    browser.post(ADD, NEW)
    user = User.objects.get(email="nora@example.com")
    assert user.check_password("low-water-at-nine")
    assert not user.is_staff


@pytest.mark.parametrize(
    ("changes", "field", "sentence"),
    [
        ({"email": "RITA.READER@example.com"}, "__all__", "There is an account with this e-mail address."),
        ({"email": "nora"}, "email", "Enter a valid email address."),
        ({"password2": "other"}, "password2", "The two password fields didn’t match."),
    ],
)
def test_an_account_that_cannot_be_is_refused(browser, reader, changes, field, sentence):
    response = browser.post(ADD, NEW | changes)
    assert errors(response) == {field: [sentence]}
    assert response.context["adminform"].form["display_name"].value() == "Nora"


def test_somebody_comes_to_work_here(browser, reader):
    role = Group.objects.get(name="writer")
    typed = {"email": reader.email, "display_name": "Rita", "is_staff": "on", "is_active": "on"}
    browser.post(change_of(reader), typed | {"groups": [role.pk]})
    reader.refresh_from_db()
    assert (reader.is_staff, list(reader.groups.all())) == (True, [role])


def test_nobody_becomes_a_superuser_by_the_form(browser, reader):
    typed = {"email": reader.email, "is_active": "on", "is_superuser": "on", "user_permissions": ["1"]}
    browser.post(change_of(reader), typed)
    reader.refresh_from_db()
    assert not reader.is_superuser
    assert not reader.user_permissions.exists()


def test_a_closed_account_is_logged_out_at_once(browser, as_: Factory, writer):
    theirs = as_(writer)
    browser.post(change_of(writer), {"email": writer.email, "is_staff": "on"})
    assert theirs.get(reverse("admin:articles_image_changelist")).status_code == 302


def test_the_old_address_no_longer_opens_the_account(browser, reader):
    EmailAddress.objects.create(user=reader, email=reader.email, verified=True, primary=True)
    browser.post(change_of(reader), {"email": "rita@example.org", "is_active": "on"})
    reader.refresh_from_db()
    assert reader.email == "rita@example.org"
    assert not EmailAddress.objects.filter(user=reader).exists()


def test_a_password_is_set_by_whoever_looks_after_accounts(browser, reader):
    address = reverse("admin:auth_user_password_change", args=[reader.pk])
    browser.post(address, {key: NEW[key] for key in ("usable_password", "password1", "password2")})
    reader.refresh_from_db()
    assert reader.check_password("low-water-at-nine")


def test_the_subscriptions_desk_sees_accounts_and_changes_none(as_: Factory, subscriptions_manager, reader):
    browser = as_(subscriptions_manager)
    page = browser.get(change_of(reader)).content.decode()
    assert reader.email in page
    assert "md5" not in page
    assert browser.post(change_of(reader), {"email": "x@example.com"}).status_code == 403
    assert browser.get(reverse("admin:auth_user_password_change", args=[reader.pk])).status_code == 403


def test_passwords_are_not_guessed_by_filters(as_: Factory, subscriptions_manager, managing):
    users = reverse("admin:subscribers_user_changelist")
    grants = reverse("admin:subscribers_entitlement_changelist")
    contributors = reverse("admin:articles_contributor_changelist")
    desk = as_(subscriptions_manager)
    assert desk.get(f"{users}?password__startswith=md5").status_code == 400
    assert desk.get(f"{grants}?user__password__startswith=md5").status_code == 400
    assert as_(managing).get(f"{contributors}?user__email__startswith=a").status_code == 400


@pytest.mark.parametrize(
    "field",
    [
        ("articles", "contributor", "user"),
        ("subscribers", "entitlement", "user"),
        ("newsroom", "sectionrules", "editors"),
        ("articles", "article", "created_by"),
    ],
)
def test_no_chooser_tells_the_newsroom_a_readers_address(house, field, reader):
    names = dict(zip(("app_label", "model_name", "field_name"), field, strict=True))
    for who in (
        "writer",
        "editor",
        "copy_editor",
        "photo_editor",
        "managing",
        "moderator",
        "reader",
        "visitor",
    ):
        answer = house[who].get(reverse("admin:autocomplete"), names | {"term": "rita"})
        assert answer.status_code in {302, 403}, who
        assert b"rita" not in answer.content.lower().replace(b"term=rita", b""), who


def test_an_account_with_words_for_a_name_is_shown_as_words(browser, reader):
    User.objects.filter(pk=reader.pk).update(display_name="<script>alert(1)</script>")
    for address in (reverse("admin:subscribers_user_changelist"), change_of(reader)):
        assert b"<script>alert" not in browser.get(address).content

"""What a browser signs comes as JSON, and whatever else comes instead is answered, and opens nothing."""

from __future__ import annotations

import json
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from subscribers.models import User
from tests.conftest import PASSWORD
from tests.security.conftest import by_password, is_logged_in
from tests.security.device import Device

pytestmark = [pytest.mark.django_db, pytest.mark.one_database, pytest.mark.usefixtures("magazine")]
ALONE = "/accounts/2fa/webauthn/login/"
SECOND, ADD = "/accounts/2fa/authenticate/", "/accounts/2fa/webauthn/add/"
EMPTY = {"clientDataJSON": "", "authenticatorData": "", "signature": "", "userHandle": "MQ"}
JUNK: list[Any] = [
    "",
    "null",
    "[]",
    "1",
    '"x"',
    "{}",
    "{",
    "\x00",
    '{"response": null}',
    '{"response": []}',
    '{"response": {"userHandle": 1}}',
    '{"response": {"userHandle": "é"}}',
    json.dumps({"id": "AA", "rawId": "AA", "type": "public-key", "response": EMPTY}),
    json.dumps(
        {
            "id": "AA",
            "rawId": "AA",
            "type": "public-key",
            "response": {"clientDataJSON": "e30", "attestationObject": "oA"},
        }
    ),
    "[" * 5000,
    '{"a": ' * 500,
]


def test_whatever_is_sent_alone_opens_nothing(reader: User, limits_off: None) -> None:
    for junk in JUNK:
        browser = Client()
        browser.get(ALONE, headers={"Accept": "application/json"})
        assert browser.post(ALONE, {"credential": junk, "next": "/admin/"}).status_code == 302, junk
        assert not is_logged_in(browser), junk


def test_whatever_is_added_is_none(as_: Any, reader: User) -> None:
    browser = as_(reader)
    browser.post("/accounts/reauthenticate/", {"password": PASSWORD})
    for junk in JUNK:
        browser.get(ADD)
        assert browser.post(ADD, {"name": "x" * 50, "credential": junk}).status_code == 200, junk
    assert not Authenticator.objects.exists()


def test_whatever_is_sent_for_the_second_step_is_none(reader: User, app: Any, limits_off: None) -> None:
    app(reader)
    browser = Client()
    by_password(browser, reader)
    for junk in JUNK:
        assert browser.post(SECOND, {"credential": junk}).status_code == 200, junk
        assert not is_logged_in(browser)


# What is signed as it should be, and opens nothing all the same


def half_way(user: User) -> Client:
    """A browser that was asked for the second step."""
    browser = Client()
    by_password(browser, user)
    browser.get(SECOND)
    return browser


def test_a_passkey_does_the_second_step_of_its_owner_and_of_nobody_else(reader: User, writer: User) -> None:
    own, other, browser = Device(reader), Device(writer), half_way(reader)
    browser.post(SECOND, {"credential": other.signs(browser)})
    assert not is_logged_in(browser)
    browser.get(SECOND)
    browser.post(SECOND, {"credential": own.signs(browser)})
    assert is_logged_in(browser)


def test_what_one_session_was_signed_opens_no_other_and_nothing_twice(reader: User) -> None:
    device, first, second = Device(reader), half_way(reader), half_way(reader)
    signed = device.signs(first)
    second.post(SECOND, {"credential": signed})
    first.post(SECOND, {"credential": signed})
    first.post("/accounts/logout/")
    by_password(first, reader)
    first.post(SECOND, {"credential": signed})
    assert not is_logged_in(first)
    assert not is_logged_in(second)


@pytest.mark.parametrize("is_verified", [True, False])
def test_a_device_that_was_found_opens_nothing_alone(
    reader: User, writer: User, settings: Any, is_verified: bool
) -> None:
    """Whoever found it has an account of their own too, at whose second step they are asked for a passkey; when that
    log-in has run out, they send what the device signs for it to where a passkey is enough."""
    Device(reader)
    found, browser = Device(writer), half_way(reader)
    settings.ACCOUNT_LOGIN_TIMEOUT = -1
    browser.post(ALONE, {"credential": found.signs(browser, is_verified=is_verified)})
    assert is_logged_in(browser) == is_verified


@pytest.fixture
def limits_off(settings: Any) -> None:
    """It is not they that keep anybody out here."""
    settings.ACCOUNT_RATE_LIMITS = False
    settings.MFA_RATE_LIMITS = False

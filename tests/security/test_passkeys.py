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


@pytest.fixture
def limits_off(settings: Any) -> None:
    """It is not they that keep anybody out here."""
    settings.ACCOUNT_RATE_LIMITS = False
    settings.MFA_RATE_LIMITS = False

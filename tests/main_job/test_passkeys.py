"""A passkey in a real browser: set up at the first log-in, then the second step, then all of the log-in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from playwright.sync_api import Page, expect

from subscribers.models import AuditRow, User
from tests.conftest import PASSWORD

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("magazine")]
Axe = Callable[[Page], None]
DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def device(window: Callable[..., Page], settings: Any) -> Page:
    """A browser on a machine that asks for a finger, at a house that asks who works here for a second step."""
    settings.STAFF_SECOND_FACTOR = True
    page = window(390)
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})
    return page


def log_in(page: Page, user: User, wanted: str = "/admin/") -> None:
    page.goto(f"/accounts/login/?next={wanted}")
    page.get_by_label("E-mail address").fill(user.email)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in", exact=True).click()


def log_out(page: Page) -> None:
    page.goto("/accounts/logout/")
    page.get_by_role("main").get_by_role("button", name="Log out").click()


def test_from_the_first_log_in_to_one_without_a_password(device: Page, managing: User, axe: Axe) -> None:
    log_in(device, managing)
    expect(device.get_by_role("heading", level=1)).to_have_text("One more thing before you start")
    axe(device)
    device.get_by_role("link", name="Add a passkey").click()
    device.get_by_label("Password").fill(PASSWORD)
    device.get_by_role("button", name="Go on").click()
    axe(device)
    device.get_by_label("Its name").fill("The studio machine")
    device.get_by_role("button", name="Add it").click()
    expect(device.get_by_role("heading", level=1)).to_have_text("Recovery codes")
    expect(device.locator("#codes li")).to_have_count(10)
    axe(device)
    device.get_by_role("link", name="I have them").click()
    expect(device).to_have_url("/admin/")

    log_out(device)
    log_in(device, managing)
    expect(device.get_by_role("heading", level=1)).to_have_text("The second step")
    axe(device)
    device.get_by_role("button", name="Use a passkey").click()
    expect(device).to_have_url("/admin/")

    log_out(device)
    device.goto("/accounts/login/?next=/account/")
    device.get_by_role("button", name="Use a passkey").click()
    expect(device).to_have_url("/account/")
    expect(device.get_by_text("Logged in: By passkey.")).to_be_visible()
    words = AuditRow.objects.filter(user=managing, what="logged-in").order_by("pk").values_list("words", flat=True)
    assert list(words) == ["By password.", "By password, passkey.", "By passkey."]
    assert Authenticator.objects.filter(user=managing, type="webauthn").get().wrap().name == "The studio machine"


def test_a_device_that_nobody_confirms_is_no_passkey(window: Any, managing: User, settings: Any) -> None:
    """A key that asks for no finger and no PIN says only that it is there."""
    settings.STAFF_SECOND_FACTOR = True
    page = window(1280)
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE | {"isUserVerified": False}})
    log_in(page, managing)
    page.get_by_role("link", name="Add a passkey").click()
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Go on").click()
    page.get_by_role("button", name="Add it").click()
    expect(page.get_by_role("alert")).to_have_text("No passkey was used. Try again, or take another way.")
    assert not Authenticator.objects.exists()

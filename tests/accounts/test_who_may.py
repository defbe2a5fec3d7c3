"""Nobody reaches what is another's: no address of the account names a subscription, a payment or a session, and what a
form names is not asked. Who gets which page, tests/doors/test_who_may.py says."""

from __future__ import annotations

import uuid

import pytest
from django.test import Client

from subscribers.models import Entitlement, Login, Payment, Subscription
from tests.accounts.conftest import PAYS, again
from tests.accounts.test_sessions import log_in

pytestmark = pytest.mark.django_db
SENT = (
    "/account/",
    "/account/log-out-elsewhere/",
    "/account/subscription/cancel/",
    "/account/subscription/keep/",
    "/account/subscription/pay/",
    "/account/tokens/new/",
    f"/account/tokens/{uuid.UUID(int=1)}/revoke/",
    "/subscribe/month/",
)


@pytest.mark.parametrize("address", SENT)
def test_what_another_site_sends_is_refused(reader, plan, begin, address):
    subscription = begin()
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(reader)
    for typed in ({"name": "Other"}, {"method": PAYS, "form_key": str(uuid.uuid4())}):
        assert browser.post(address, typed, headers={"Origin": "https://elsewhere.example"}).status_code == 403
    reader.refresh_from_db()
    assert reader.display_name == "Rita Reader"
    assert not again(subscription).is_cancelled


@pytest.fixture
def a_strangers(begin, lapsed):
    """Numbers and keys of all that somebody else has."""
    theirs = begin(lapsed)
    log_in(lapsed, Client())
    return {
        "subscription": theirs.pk,
        "key": theirs.key,
        "user": lapsed.pk,
        "payment": Payment.objects.get().pk,
        "reference": Payment.objects.get().reference,
        "entitlement": Entitlement.objects.get(payment__isnull=False).pk,
        "session": Login.objects.get().session_key,
    }


@pytest.mark.parametrize("act", ["cancel", "keep", "pay"])
def test_a_strangers_subscription_is_not_acted_on(as_, reader, a_strangers, act):
    form = {name: str(value) for name, value in a_strangers.items()}
    query = "&".join(f"{name}={value}" for name, value in form.items())
    browser = as_(reader)
    for response in (
        browser.post(f"/account/subscription/{act}/?{query}", form),
        browser.post(f"/account/subscription/{act}/"),
    ):
        assert (response.status_code, response["Location"]) == (302, "/account/")
    theirs = Subscription.objects.get()
    assert theirs.is_running
    assert not theirs.is_cancelled


@pytest.mark.parametrize("name", ["subscription", "key", "payment", "reference", "entitlement", "session", "none"])
@pytest.mark.parametrize(
    "place", ["/account/{}/", "/account/subscription/{}/", "/account/payments/{}/", "/subscribe/{}/"]
)
def test_what_is_a_strangers_is_nowhere_as_is_what_was_never_there(as_, reader, a_strangers, name, place):
    address = place.format(a_strangers.get(name, "never-there"))
    assert as_(reader).get(address).status_code == 404


def test_nothing_of_a_stranger_stands_in_the_account(as_, reader, lapsed, a_strangers):
    page = as_(reader).get("/account/").content.decode()
    for said in (lapsed.email, str(a_strangers["key"]), a_strangers["reference"], a_strangers["session"], "$9"):
        assert said not in page

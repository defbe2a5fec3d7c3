"""Every address of the account, and of subscribing, for every member of the cast. What the table does not name is
refused."""

from __future__ import annotations

import uuid

import pytest
from django.test import Client
from django.urls import URLPattern, get_resolver

from subscribers.models import Entitlement, Login, Payment, Subscription
from tests.accounts.conftest import PAYS, again
from tests.accounts.test_sessions import log_in

pytestmark = pytest.mark.django_db
MEMBERS = ("reader", "lapsed", "subscriber", "writer", "managing", "moderator", "subscriptions_manager")
LOG_IN = "/accounts/login/?next="
SHOWN, ACCOUNT, NO = 200, "/account/", 405
AGAIN = "/accounts/reauthenticate/?next=%2Faccount%2Ftokens%2Fnew%2F"
A_TOKEN = uuid.uuid4()

# address: GET of a visitor, GET of a member, POST of a visitor, POST of a member (with no subscription that runs)
TABLE = {
    "/account/": (f"{LOG_IN}%2Faccount%2F", SHOWN, f"{LOG_IN}%2Faccount%2F", 400),
    "/account/comments/": (f"{LOG_IN}%2Faccount%2Fcomments%2F", SHOWN, NO, NO),
    "/account/log-out-elsewhere/": (NO, NO, f"{LOG_IN}%2Faccount%2F", ACCOUNT),
    "/account/subscription/cancel/": (
        f"{LOG_IN}%2Faccount%2Fsubscription%2Fcancel%2F",
        ACCOUNT,
        f"{LOG_IN}%2Faccount%2F",
        ACCOUNT,
    ),
    "/account/subscription/keep/": (NO, NO, f"{LOG_IN}%2Faccount%2F", ACCOUNT),
    "/account/subscription/pay/": (
        f"{LOG_IN}%2Faccount%2Fsubscription%2Fpay%2F",
        ACCOUNT,
        f"{LOG_IN}%2Faccount%2F",
        ACCOUNT,
    ),
    "/account/second-step/": (f"{LOG_IN}%2Faccount%2Fsecond-step%2F", ACCOUNT, NO, NO),
    "/account/tokens/": (f"{LOG_IN}%2Faccount%2Ftokens%2F", SHOWN, NO, NO),
    "/account/tokens/new/": (f"{LOG_IN}%2Faccount%2Ftokens%2Fnew%2F", AGAIN, f"{LOG_IN}%2Faccount%2F", AGAIN),
    f"/account/tokens/{A_TOKEN}/revoke/": (NO, NO, f"{LOG_IN}%2Faccount%2F", 404),
    "/subscribe/": (SHOWN, SHOWN, NO, NO),
    "/subscribe/month/": (SHOWN, SHOWN, f"{LOG_IN}%2Fsubscribe%2Fmonth%2F", 400),
}


def answer(browser: Client, method: str, address: str) -> int | str:
    response = getattr(browser, method)(address)
    return response["Location"] if response.status_code == 302 else response.status_code


@pytest.fixture(params=("visitor", *MEMBERS))
def member(request, as_, plan):
    """A member of the cast: the columns of the table for them, and their browser."""
    if request.param == "visitor":
        return 0, 2, Client()
    return 1, 3, as_(request.getfixturevalue(request.param))


@pytest.mark.parametrize("address", TABLE)
def test_each_gets_what_the_table_says(member, address):
    reads, sends, browser = member
    assert answer(browser, "get", address) == TABLE[address][reads]
    assert answer(browser, "head", address) == TABLE[address][reads]
    assert answer(browser, "post", address) == TABLE[address][sends]
    for method in ("put", "patch", "delete", "options"):
        assert answer(browser, method, address) == NO, method
    assert not Subscription.objects.exists()


@pytest.mark.parametrize("address", TABLE)
def test_without_its_last_stroke_an_address_leads_to_itself(client, plan, address):
    response = client.get(address.rstrip("/"))
    assert (response.status_code, response["Location"]) == (301, address)


def test_the_table_names_every_address_of_the_account():
    def paths(resolver, before=""):
        for pattern in resolver.url_patterns:
            here = before + str(pattern.pattern)
            if isinstance(pattern, URLPattern):
                yield here
            elif here != "admin/":
                yield from paths(pattern, here)

    there = {f"/{path}" for path in paths(get_resolver()) if path.startswith(("account/", "subscribe/"))}
    named = {address.replace("month", "<slug:slug>").replace(str(A_TOKEN), "<uuid:key>") for address in TABLE}
    assert there == named


@pytest.mark.parametrize("address", [address for address, answers in TABLE.items() if answers[3] != NO])
def test_what_another_site_sends_is_refused(reader, plan, begin, address):
    subscription = begin()
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(reader)
    for typed in ({"name": "Other"}, {"method": PAYS, "form_key": str(uuid.uuid4())}):
        assert browser.post(address, typed, headers={"Origin": "https://elsewhere.example"}).status_code == 403
    reader.refresh_from_db()
    assert reader.display_name == "Rita Reader"
    assert not again(subscription).is_cancelled


# Nobody reaches what is anothers: no address names a subscription, a payment or a session, and what a form names is
# not asked.


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

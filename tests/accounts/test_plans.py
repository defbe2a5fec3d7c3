"""The page that says what a subscription costs and how to take one out."""

from __future__ import annotations

import uuid

import pytest
from django.core.checks import run_checks

from subscribers.checks import TEST_PAYMENT
from subscribers.models import Plan, Subscription
from subscribers.payments import GATEWAYS
from tests.accounts.conftest import PAYS
from tests.setup.test_settings import PRODUCTION, load

__all__ = ["load"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def by_hand(settings):
    settings.PAYMENTS = ""


def page(browser, query=""):
    return " ".join(browser.get(f"/subscribe/{query}").content.decode().split())


def test_plans_on_offer_stand_there_with_their_price(client, magazine):
    Plan.objects.create(name="Digital", slug="digital", cents=850, term="month")
    Plan.objects.create(name="Print, for old friends", slug="print", cents=100, is_offered=False)
    assert "<h2>Digital</h2>" in page(client)
    assert "<b>$8.50</b> a month" in page(client)
    assert "old friends" not in page(client)


def test_each_leads_to_its_payment_and_from_there_to_where_one_was(client, plan):
    assert 'href="/subscribe/month/?next=/section/coast/"' in page(client, "?next=/section/coast/")


def test_a_lapsed_subscriber_renews_there(as_, lapsed, plan):
    lapsed.entitlements.update(plan=plan)
    shown = page(as_(lapsed))
    assert "Your subscription has ended. Renew it, and read on at once." in shown
    assert 'href="/subscribe/month/">Renew The month' in shown


def test_it_tells_a_subscriber_that_they_have_one_and_until_when(as_, begin, reader, plan):
    begin()
    shown = page(as_(reader))
    assert "You have a subscription" in shown
    assert "The month, bought, until" in shown
    assert 'href="/subscribe/month/"' not in shown


# Where nobody is paid through


def test_one_subscribes_by_writing_to_the_magazine(client, plan, by_hand):
    assert "mailto:desk@example.com" in page(client)
    assert "/subscribe/month/" not in page(client)


def test_the_page_of_a_plan_leads_back_to_all_of_them(client, plan, by_hand):
    assert client.get("/subscribe/month/?next=/latest/")["Location"] == "/subscribe/?next=%2Flatest%2F"


def test_a_payment_is_refused_and_says_that_nothing_was_charged(as_, reader, plan, by_hand):
    response = as_(reader).post("/subscribe/month/", {"method": PAYS, "form_key": str(uuid.uuid4())})
    assert response.status_code == 409
    assert "Nothing was charged." in response.content.decode()
    assert not Subscription.objects.exists()


def test_a_lapsed_subscriber_is_not_led_to_a_payment(as_, lapsed, plan, by_hand):
    lapsed.entitlements.update(plan=plan)
    shown = as_(lapsed).get("/account/").content.decode()
    assert "/subscribe/month/" not in shown
    assert 'href="/subscribe/"' in shown


# The setting


def test_production_is_paid_through_nobody_unless_it_says_so(load):
    assert load(**PRODUCTION)["PAYMENTS"] == ""
    assert load(**PRODUCTION, PAYMENTS="test")["PAYMENTS"] == "test"
    assert load(DEBUG="1")["PAYMENTS"] == "test"


def test_a_payment_service_that_is_not_there_stops_the_start(load, capsys):
    with pytest.raises(SystemExit, match="3"):
        load(**PRODUCTION, PAYMENTS="gold")
    assert capsys.readouterr().err.startswith("PAYMENTS is 'gold': set it to test")


def test_the_settings_know_the_same_services_as_the_room(load):
    for name in GATEWAYS:
        assert load(**PRODUCTION, PAYMENTS=name)["PAYMENTS"] == name


@pytest.mark.parametrize(("chosen", "warns"), [("test", True), ("", False)])
def test_a_deployment_with_the_test_payment_is_warned_of_it(settings, chosen, warns):
    settings.PAYMENTS = chosen
    assert (TEST_PAYMENT in run_checks(include_deployment_checks=True)) == warns

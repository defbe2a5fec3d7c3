"""The page that says what a subscription costs and how to take one out."""

import pytest

from subscribers.models import Plan

pytestmark = pytest.mark.django_db


def page(browser):
    return browser.get("/subscribe/").content.decode()


def test_plans_on_offer_stand_there_with_their_price(client, magazine):
    Plan.objects.create(name="Digital", slug="digital", cents=850, term="month")
    Plan.objects.create(name="Print, for old friends", slug="print", cents=100, is_offered=False)
    assert "Digital" in page(client)
    assert "USD 8.50" in page(client)
    assert "old friends" not in page(client)


def test_one_subscribes_by_writing_to_the_magazine(client, magazine):
    assert "mailto:desk@example.com" in page(client)


def test_it_says_to_a_lapsed_subscriber_what_to_do(as_, lapsed, magazine):
    assert "Your subscription has ended. Write to us to renew it." in page(as_(lapsed))


def test_it_tells_a_subscriber_that_they_have_one(as_, subscriber, magazine):
    assert "You have a subscription" in page(as_(subscriber))

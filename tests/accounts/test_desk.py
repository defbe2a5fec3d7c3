"""The subscriptions desk sees what was paid and where each subscription stands, and cancels as its reader would."""

from __future__ import annotations

import pytest
from django.contrib.admin.models import LogEntry
from django.core import mail
from django.urls import reverse

from subscribers.access import Person
from subscribers.access import reader as reader_at
from tests.accounts.conftest import again, page_of
from tests.house.conftest import BUDGET, cost

pytestmark = pytest.mark.django_db
SUBSCRIPTIONS = reverse("admin:subscribers_subscription_changelist")
PAYMENTS = reverse("admin:subscribers_payment_changelist")


@pytest.fixture
def desk(as_, subscriptions_manager):
    return as_(subscriptions_manager)


def cancel(browser, subscription):
    chosen = {"action": "cancel", "_selected_action": [subscription.pk]}
    return browser.post(SUBSCRIPTIONS, chosen, follow=True)


@pytest.mark.parametrize(
    ("state", "words"), [("running", "Renews"), ("cancelled", "Ends at its term"), ("overdue", "Payment failed")]
)
def test_the_list_says_where_each_stands(request, desk, state, words):
    subscription = request.getfixturevalue(state)
    assert f">{words}</td>" in page_of(desk.get(SUBSCRIPTIONS))
    for standing in ("running", "cancelled", "overdue", "ended"):
        shown = subscription.user.get_full_name() in page_of(desk.get(SUBSCRIPTIONS, {"standing": standing}))
        assert shown == (standing in {"running", state})


def test_a_subscription_shows_its_payments(desk, overdue):
    page = page_of(desk.get(reverse("admin:subscribers_subscription_change", args=[overdue.pk])))
    assert "The payment was declined." in page
    assert "$9" in page


def test_it_is_cancelled_as_its_reader_would_and_that_is_kept(
    desk, running, reader, subscriptions_manager, now, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        page = page_of(cancel(desk, running))
    assert "cancelled. Its reader is told by mail." in page
    assert again(running).is_cancelled
    assert reader_at(reader, now).person == Person.SUBSCRIBER
    assert mail.outbox[0].to == [reader.email]
    assert LogEntry.objects.get().user == subscriptions_manager


def test_one_that_has_ended_is_not_cancelled_again(desk, overdue):
    cancel(desk, overdue)
    assert "This subscription has ended." in page_of(cancel(desk, overdue))


@pytest.mark.parametrize("who", ["managing", "moderator", "writer", "reader"])
def test_nobody_else_cancels(request, as_, running, who):
    response = as_(request.getfixturevalue(who)).post(
        SUBSCRIPTIONS, {"action": "cancel", "_selected_action": [running.pk]}
    )
    assert response.status_code in {302, 403}
    assert not again(running).is_cancelled


def test_money_is_neither_written_nor_changed_by_hand(desk, running):
    payment = running.payments.get()
    for address in (
        reverse("admin:subscribers_payment_change", args=[payment.pk]),
        reverse("admin:subscribers_subscription_change", args=[running.pk]),
        reverse("admin:subscribers_payment_add"),
        reverse("admin:subscribers_subscription_add"),
    ):
        assert desk.post(address, {"cents": "1", "outcome": "declined"}).status_code == 403
    payment.refresh_from_db()
    assert payment.is_paid


def test_the_lists_cost_the_same_for_any_number(desk, begin, person):
    begin()
    lists = (SUBSCRIPTIONS, PAYMENTS)
    few = [cost(desk, address) for address in lists]
    for number in range(10):
        begin(person(f"reader {number}"))
    assert [cost(desk, address) for address in lists] == few
    assert max(few) <= BUDGET

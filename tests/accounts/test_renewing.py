"""What happens at the end of a term."""

from __future__ import annotations

import uuid
from datetime import timedelta

import pytest
from django.core import mail

from common.refusal import Refusal
from outbox.models import Event
from subscribers import renewing
from subscribers.access import Person
from subscribers.access import reader as reader_at
from subscribers.models import Entitlement, Payment, Subscription
from subscribers.payments import ServiceAway
from tests.accounts.conftest import DAY, DECLINED, FAILS_LATER, PAYS, again, failed
from tests.at_once import at_once

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def test_before_its_end_nothing_is_charged(running, till):
    assert renewing.renew_due(running.renews_at - HOUR, till) == 0
    assert till.taken == 1


def test_at_its_end_the_next_term_is_paid_and_read(running, reader, till):
    end = running.renews_at
    assert renewing.renew_due(end, till) == 1
    renewed = again(running)
    assert (renewed.terms, till.taken) == (2, 2)
    assert reader_at(reader, renewed.renews_at - HOUR).person == Person.SUBSCRIBER
    first, second = Entitlement.objects.order_by("starts_at")
    assert first.ends_at == second.starts_at == end


def test_a_scan_that_comes_late_charges_for_the_term_that_has_begun(running, till):
    end = running.renews_at
    renewing.renew_due(end + 2 * DAY, till)
    assert Entitlement.objects.order_by("starts_at").last().starts_at == end


def test_whoever_could_not_read_for_weeks_pays_from_now_on(running, till):
    """No worker ran: what nobody read is not paid for."""
    late = running.renews_at + 20 * DAY
    renewing.renew_due(late, till)
    assert Entitlement.objects.order_by("starts_at").last().starts_at == late
    assert till.taken == 2


@pytest.mark.parametrize("scans", [2, 5])
def test_however_often_it_is_scanned_a_term_is_charged_once(running, till, scans):
    for _ in range(scans):
        renewing.renew_due(running.renews_at, till)
    assert till.taken == 2


@pytest.mark.django_db(transaction=True)
def test_eight_scans_at_once_charge_a_term_once(begin, lapsed, till):
    due = [begin(), begin(lapsed)][0].renews_at
    at_once(*[lambda: renewing.renew_due(due, till)] * 8)
    # On SQLite a scan may find the database busy, and leaves the rest to the next.
    renewing.renew_due(due, till)
    assert till.taken == 4
    assert Payment.objects.filter(term=2).count() == 2


def test_killed_between_the_charge_and_its_record_the_next_scan_charges_nothing_more(running, till):
    charge = till.charge

    def killed(asked):
        charge(asked)
        raise KeyboardInterrupt

    till.charge = killed
    with pytest.raises(KeyboardInterrupt):
        renewing.renew_due(running.renews_at, till)
    till.charge = charge
    renewing.renew_due(running.renews_at, till)
    assert till.taken == 2
    assert again(running).terms == 2


def test_a_service_that_is_away_is_asked_again_at_the_next_scan(running, till):
    charge = till.charge

    def away(asked):
        raise ServiceAway

    till.charge = away
    assert renewing.renew_due(running.renews_at, till) == 0
    assert again(running).grace_until is None
    till.charge = charge
    assert renewing.renew_due(running.renews_at, till) == 1


def test_one_that_fails_for_a_reason_of_ours_does_not_keep_the_others(begin, lapsed, till):
    first, second = begin(), begin(lapsed)
    charge = till.charge

    def broken_for_the_first(asked):
        if str(first.key) in asked.reference:
            raise ValueError
        return charge(asked)

    till.charge = broken_for_the_first
    assert renewing.renew_due(second.renews_at, till) == 1
    assert (again(first).terms, again(second).terms) == (1, 2)


def test_without_anybody_to_pay_through_nothing_is_charged_and_nothing_ends(running, settings):
    settings.PAYMENTS = ""
    assert renewing.renew_due(running.renews_at) == 0
    assert again(running).is_running


def test_beat_asks_for_it_every_minute(settings):
    entry = settings.CELERY_BEAT_SCHEDULE["renew-due"]
    assert (entry["task"], entry["schedule"], entry["options"]["expires"]) == ("subscribers.tasks.renew_due", 60, 60)


def test_the_task_charges_through_whom_the_settings_name(running, now):
    from subscribers.tasks import renew_due

    Subscription.objects.update(renews_at=now, due_at=now)
    assert renew_due() == 1
    assert again(running).terms == 2


# A payment that fails


def test_a_renewal_that_fails_gives_seven_days_of_grace_and_is_told(
    begin, reader, till, now, django_capture_on_commit_callbacks
):
    subscription = begin(method=FAILS_LATER)
    end = subscription.renews_at
    with django_capture_on_commit_callbacks(execute=True):
        overdue = failed(subscription, end, till)
    assert overdue.grace_until == end + 7 * DAY
    assert reader_at(reader, end + 7 * DAY - HOUR).person == Person.SUBSCRIBER
    assert reader_at(reader, end + 7 * DAY).person == Person.LAPSED
    [message] = mail.outbox
    assert message.subject == "Your payment to The Example failed"


def test_it_is_tried_again_each_day_and_told_no_more(overdue, till, now, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        for hours in range(0, 24 * 6, 6):
            renewing.renew_due(now + hours * HOUR, till)
    assert overdue.payments.filter(term=2, outcome="declined").count() == 6
    assert not mail.outbox


def test_each_try_has_a_reference_of_its_own(overdue, till, now):
    renewing.renew_due(now + DAY, till)
    references = overdue.payments.filter(term=2).values_list("reference", flat=True)
    assert len(set(references)) == 2


def test_after_the_grace_it_ends_and_is_told(overdue, reader, till, now, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        renewing.renew_due(overdue.grace_until, till)
    ended = again(overdue)
    assert ended.ended_at == overdue.grace_until
    assert reader_at(reader, ended.ended_at).person == Person.LAPSED
    assert Event.objects.filter(kind="subscription.ended", subject=str(ended.key)).count() == 1
    [message] = mail.outbox
    assert "was not paid" in message.body


def test_what_has_ended_is_never_charged_again(overdue, till, now):
    renewing.renew_due(overdue.grace_until, till)
    asked = len(till.asked)
    assert renewing.renew_due(now + 400 * DAY, till) == 0
    assert len(till.asked) == asked


def test_a_later_try_that_goes_through_goes_on_as_if_nothing_had_happened(overdue, till, now):
    Subscription.objects.update(method=PAYS)
    end = overdue.renews_at
    renewing.renew_due(now + DAY, till)
    paid = again(overdue)
    assert (paid.terms, paid.grace_until) == (2, None)
    assert Entitlement.objects.order_by("starts_at").last().starts_at == end


# Paying oneself


def test_the_reader_can_pay_meanwhile(overdue, till, now):
    paid = renewing.pay(overdue, PAYS, now=now, gateway=till)
    assert (paid.terms, paid.method, paid.is_overdue) == (2, PAYS, False)


def test_paying_twice_is_paying_once(overdue, till, now):
    renewing.pay(overdue, PAYS, now=now, gateway=till)
    renewing.pay(overdue, PAYS, now=now, gateway=till)
    assert till.taken == 2


@pytest.mark.django_db(transaction=True)
def test_the_reader_and_the_scan_at_once_pay_once(overdue, till, now):
    Subscription.objects.update(method=PAYS, due_at=now)
    scan, reader = lambda: renewing.renew_due(now, till), lambda: renewing.pay(overdue, PAYS, now=now, gateway=till)
    at_once(*[scan, reader] * 5)
    assert till.taken == 2
    assert Payment.objects.filter(term=2, outcome="paid").count() == 1


def test_killed_in_a_try_the_reader_who_then_pays_is_not_charged_again(overdue, till, now):
    """Both ask by the same reference, since the try was never recorded."""
    Subscription.objects.update(method=PAYS)
    charge = till.charge

    def killed(asked):
        charge(asked)
        raise KeyboardInterrupt

    till.charge = killed
    with pytest.raises(KeyboardInterrupt):
        renewing.renew_due(now + DAY, till)
    till.charge = charge
    renewing.pay(overdue, PAYS, now=now + DAY, gateway=till)
    assert till.taken == 2


def test_a_payment_by_the_reader_that_is_declined_says_so_and_leaves_the_grace(overdue, till, now):
    with pytest.raises(Refusal, match="declined"):
        renewing.pay(overdue, DECLINED, now=now, gateway=till)
    left = again(overdue)
    assert (left.grace_until, left.method) == (overdue.grace_until, FAILS_LATER)
    assert left.payments.filter(term=2, outcome="declined").count() == 2


def test_the_page_that_pays_is_there_while_something_is_due(as_, reader, overdue):
    browser = as_(reader)
    assert "Pay $9" in browser.get("/account/").content.decode()
    declined = browser.post("/account/subscription/pay/", {"method": DECLINED, "form_key": str(uuid.uuid4())})
    assert (declined.status_code, "declined" in declined.content.decode()) == (400, True)
    paid = browser.post("/account/subscription/pay/", {"method": PAYS, "form_key": str(uuid.uuid4())})
    assert paid["Location"] == "/account/"
    assert "is paid until" in browser.get("/account/").content.decode()
    assert browser.get("/account/subscription/pay/")["Location"] == "/account/"


def test_whose_account_is_closed_is_charged_no_more(running, reader, till):
    reader.is_active = False
    reader.save()
    renewing.renew_due(running.renews_at, till)
    assert till.taken == 1
    assert not again(running).is_running

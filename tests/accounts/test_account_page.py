"""`/account/`: what somebody has, in sentences, and what they can do about it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core import mail

from articles.models import Magazine
from outbox.models import Event
from subscribers import audit, ending, renewing, summary
from subscribers.access import Person
from subscribers.access import reader as reader_at
from subscribers.models import Audited, Entitlement, Subscription, User
from tests.accounts.conftest import DAY, again, page_of
from tests.house.conftest import cost

pytestmark = pytest.mark.django_db
NOVEMBER = datetime(2026, 11, 24, 9, tzinfo=ZoneInfo("America/New_York"))


def said(user, at=NOVEMBER):
    return summary.of(user, at).sentence


# What it says


def test_a_subscription_that_renews(begin, reader, year):
    begin(to=year, now=NOVEMBER)
    assert said(reader) == "The year, bought, until November 24, 2027. It renews by itself."


def test_a_subscription_that_is_cancelled(begin, reader, year):
    ending.cancel(begin(to=year, now=NOVEMBER), now=NOVEMBER)
    assert said(reader) == "The year, bought, until November 24, 2027. It ends on that day."


def test_a_subscription_whose_payment_failed(overdue, reader, now):
    sentence = said(reader, now)
    assert "The payment for the next month failed, and you read on until" in sentence


@pytest.mark.parametrize(
    ("source", "ends", "words"),
    [
        ("gift", "2026-12-24", "The year, given as a gift, until December 24, 2026."),
        ("staff", None, "The year, granted by the house, without end."),
        ("licence", "2026-12-24", "The year, under a licence, until December 24, 2026."),
    ],
)
def test_what_was_given(reader, year, source, ends, words):
    end = datetime.fromisoformat(f"{ends}T09:00:00-05:00") if ends else None
    Entitlement.objects.create(user=reader, plan=year, source=source, starts_at=NOVEMBER, ends_at=end)
    assert said(reader) == words


def test_what_has_ended(reader, year):
    Entitlement.objects.create(user=reader, plan=year, starts_at=NOVEMBER - 40 * DAY, ends_at=NOVEMBER - DAY)
    assert said(reader) == "The year, bought, ended on November 23, 2026."


def test_what_was_taken_back_ended_then(reader):
    Entitlement.objects.create(
        user=reader, starts_at=NOVEMBER - 40 * DAY, ends_at=NOVEMBER + DAY, revoked_at=NOVEMBER - DAY
    )
    assert said(reader) == "A subscription, bought, ended on November 23, 2026."


def test_nothing(reader, magazine):
    assert said(reader) == "This account has no subscription."


def test_whoever_works_here_reads_without(as_, writer, magazine):
    assert said(writer) == "You read everything because you work here."
    assert "See the subscriptions" not in page_of(as_(writer).get("/account/"))


def test_dates_are_written_as_the_house_writes_them(begin, reader, year):
    Magazine.objects.update(date_style="british", zone_name="Asia/Tokyo")
    begin(to=year, now=NOVEMBER)
    assert "until 24 November 2027" in said(reader)


@pytest.mark.parametrize(
    ("style", "written"), [("american", "November 24, 2026 at 1:05 p.m."), ("british", "24 November 2026 at 13:05")]
)
def test_what_happened_lately_is_dated_as_comments_are(as_, reader, magazine, style, written):
    Magazine.objects.update(date_style=style, zone_name="UTC")
    audit.record(Audited.LOGGED_OUT, user=reader, by=reader, now=datetime(2026, 11, 24, 13, 5, tzinfo=UTC))
    assert written in page_of(as_(reader).get("/account/"))


# What one can do


@pytest.mark.parametrize(
    ("state", "offered", "withheld"),
    [
        ("running", ["subscription/cancel/"], ["subscription/keep/", "Renew", "subscription/pay/"]),
        ("cancelled", ["subscription/keep/"], ["subscription/cancel/", "subscription/pay/"]),
        ("overdue", ["subscription/pay/", "subscription/cancel/"], ["subscription/keep/"]),
    ],
)
def test_what_fits_the_state_is_offered_and_nothing_else(request, as_, reader, state, offered, withheld):
    request.getfixturevalue(state)
    page = page_of(as_(reader).get("/account/"))
    assert all(act in page for act in offered)
    assert not any(act in page for act in withheld)


def test_a_lapsed_subscriber_renews_the_same_plan(as_, lapsed, plan):
    lapsed.entitlements.update(plan=plan)
    assert 'href="/subscribe/month/">Renew</a>' in page_of(as_(lapsed).get("/account/"))


def test_whoever_has_none_is_led_to_the_plans(as_, reader, plan):
    assert 'href="/subscribe/">See the subscriptions</a>' in page_of(as_(reader).get("/account/"))


def test_other_rooms_have_their_place_there(as_, reader, magazine):
    assert 'href="/account/comments/">Your comments</a>' in page_of(as_(reader).get("/account/"))


def test_payments_stand_there_with_their_outcome_and_are_marked_as_tests(as_, reader, overdue):
    page = page_of(as_(reader).get("/account/"))
    assert "Paid, as a test" in page
    assert "Declined, as a test" in page
    assert "$9" in page


def test_the_page_costs_the_same_with_any_number_of_terms(as_, reader, running, till):
    browser = as_(reader)
    few = cost(browser, "/account/")
    for _ in range(12):
        renewing.renew_due(again(running).renews_at, till)
    Entitlement.objects.filter(ends_at__gt=running.started_at + 40 * DAY).update(starts_at=running.started_at)
    assert cost(browser, "/account/") <= few <= 19


def test_no_cache_keeps_any_of_it(as_, client, reader, magazine, plan):
    for browser in (as_(reader), client):
        for address in ("/account/", "/account/comments/", "/account/subscription/cancel/", "/subscribe/month/"):
            assert browser.get(address)["Cache-Control"] == "private, no-store", address


# The name


def test_the_name_is_changed_in_place(as_, reader, magazine):
    browser = as_(reader)
    assert browser.post("/account/", {"name": "  Rita   R. "})["Location"] == "/account/"
    assert User.objects.get(pk=reader.pk).display_name == "Rita R."
    assert "Your name is changed." in page_of(browser.get("/account/"))


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("", "Write the name"),
        ("\u200b\u202e", "Write the name"),
        ("x" * 61, "may have 60 characters"),
        ("rita@example.com", "no e-mail address"),
        ("the EXAMPLE", "the name of the magazine"),
    ],
)
def test_it_is_refused_for_the_reasons_of_the_comment_form_and_kept_as_typed(as_, reader, magazine, name, why):
    response = as_(reader).post("/account/", {"name": name})
    assert response.status_code == 400
    assert why in page_of(response)
    assert User.objects.get(pk=reader.pk).display_name == "Rita Reader"


def test_a_name_with_a_null_is_refused(as_, reader, magazine):
    assert as_(reader).post("/account/", {"name": "a\x00b"}).status_code == 400


# Cancelling and keeping


def test_cancelling_says_what_follows_and_asks(as_, reader, running, magazine):
    page = page_of(as_(reader).get("/account/subscription/cancel/"))
    assert f"until {magazine.date(running.renews_at)}, which is paid" in page
    assert not again(running).is_cancelled


def test_what_is_paid_is_read_to_its_end_and_nothing_more_is_charged(as_, reader, running, till):
    as_(reader).post("/account/subscription/cancel/")
    end = running.renews_at
    assert reader_at(reader, end - timedelta(hours=1)).person == Person.SUBSCRIBER
    renewing.renew_due(end, till)
    assert (again(running).ended_at, till.taken) == (end, 1)
    assert reader_at(reader, end).person == Person.LAPSED


def test_the_end_is_told_to_the_outside_and_to_the_reader(cancelled, reader, till, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        renewing.renew_due(cancelled.renews_at, till)
        renewing.renew_due(cancelled.renews_at, till)
    assert Event.objects.filter(kind="subscription.ended").count() == 1
    [message] = mail.outbox
    assert "as you wished" in message.body


def test_cancelling_is_confirmed_by_mail_once(running, now, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        ending.cancel(running, now=now)
        ending.cancel(running, now=now)
    [message] = mail.outbox
    assert message.subject == "Your subscription to The Example is cancelled"


def test_one_can_think_better_of_it(as_, reader, cancelled, till):
    as_(reader).post("/account/subscription/keep/")
    assert not again(cancelled).is_cancelled
    renewing.renew_due(cancelled.renews_at, till)
    assert again(cancelled).terms == 2


def test_but_not_after_its_end(as_, reader, cancelled, now):
    Subscription.objects.update(started_at=now - 40 * DAY, renews_at=now - DAY)
    browser = as_(reader)
    browser.post("/account/subscription/keep/")
    assert "This subscription has ended." in page_of(browser.get("/account/"))
    assert again(cancelled).is_cancelled


def test_cancelled_when_nothing_is_paid_any_more_it_ends_at_once(as_, reader, overdue):
    assert "ends at once" in page_of(as_(reader).get("/account/subscription/cancel/"))
    as_(reader).post("/account/subscription/cancel/")
    ended = again(overdue)
    assert ended.ended_at
    assert reader_at(reader, ended.ended_at).person == Person.LAPSED


def test_whoever_has_cancelled_and_lapsed_subscribes_again(begin, cancelled, till):
    renewing.renew_due(cancelled.renews_at, till)
    second = begin(now=cancelled.renews_at)
    assert second != cancelled
    assert till.taken == 2

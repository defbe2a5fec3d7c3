"""Beginning a subscription."""

from __future__ import annotations

import re
import uuid

import pytest
from django.core import mail

from common.refusal import Reason, Refusal
from outbox.models import Event
from subscribers.access import Person
from subscribers.access import reader as reader_at
from subscribers.models import Entitlement, Payment, Plan, Subscription
from subscribers.payments import GATEWAYS, ServiceAway
from tests.accounts.conftest import DAY, DECLINED, PAYS
from tests.at_once import at_once, refusals

pytestmark = pytest.mark.django_db


def test_whoever_pays_reads_everything_until_the_end_of_the_term(begin, reader, now):
    subscription = begin()
    assert reader_at(reader, now).person == Person.SUBSCRIBER
    assert reader_at(reader, subscription.renews_at).person == Person.LAPSED


def test_a_payment_leaves_what_was_paid_and_what_it_opened(begin, plan, now):
    subscription = begin()
    payment, entitlement = Payment.objects.get(), Entitlement.objects.get()
    assert (payment.outcome, payment.cents, payment.term, payment.at) == ("paid", 900, 1, now)
    assert (entitlement.payment, entitlement.plan, entitlement.source) == (payment, plan, "purchase")
    assert (entitlement.starts_at, entitlement.ends_at) == (now, subscription.renews_at)


def test_the_outside_hears_of_it_once(begin, plan):
    subscription = begin()
    event = Event.objects.get()
    assert (event.kind, event.subject, event.payload) == (
        "subscription.started",
        str(subscription.key),
        {"plan": plan.slug},
    )


def test_the_reader_has_a_receipt_that_says_it_was_a_test(begin, reader, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        begin()
    [message] = mail.outbox
    assert (message.to, message.subject) == ([reader.email], "Your receipt from The Example: $9")
    for body in (message.body, message.alternatives[0].content):
        assert "Test payment: no money moves." in body
        assert "/account/" in body


def test_a_mail_that_cannot_go_out_takes_nothing_back(begin, settings, django_capture_on_commit_callbacks):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    with django_capture_on_commit_callbacks(execute=True):
        begin()
    assert Subscription.objects.get().is_running


def test_a_payment_that_is_declined_says_why_and_changes_nothing(begin):
    with pytest.raises(Refusal, match="Nothing was charged") as refused:
        begin(method=DECLINED)
    assert refused.value.problems[0].field == "method"
    for model in (Subscription, Payment, Entitlement, Event):
        assert not model.objects.exists()


def test_a_service_that_does_not_answer_changes_nothing_and_is_asked_again_by_the_same_reference(begin, till):
    form, charge = uuid.uuid4(), till.charge

    def charged_but_unheard(asked):
        charge(asked)
        raise ServiceAway

    till.charge = charged_but_unheard
    with pytest.raises(Refusal, match="you pay once"):
        begin(form_key=form)
    assert not Subscription.objects.exists()
    till.charge = charge
    begin(form_key=form)
    assert till.taken == 1


def test_a_form_that_was_not_answered_stays_the_same_and_a_declined_one_does_not(as_, reader, plan, monkeypatch):
    def away(asked):
        raise ServiceAway

    key = str(uuid.uuid4())
    declined = as_(reader).post("/subscribe/month/", {"method": DECLINED, "form_key": key})
    assert key not in declined.content.decode()
    monkeypatch.setattr(GATEWAYS["test"], "charge", away)
    unheard = as_(reader).post("/subscribe/month/", {"method": PAYS, "form_key": key})
    assert f'name="form_key" value="{key}"' in unheard.content.decode()


@pytest.mark.parametrize("days", [1, 400])
def test_the_same_form_sent_again_is_the_same_subscription(begin, till, now, days):
    form = uuid.uuid4()
    assert begin(form_key=form) == begin(form_key=form, now=now + days * DAY)
    assert (till.taken, Payment.objects.count()) == (1, 1)


def test_the_form_of_one_reader_is_no_other_readers(begin, reader, lapsed, till):
    form = uuid.uuid4()
    assert begin(form_key=form).user == reader
    assert begin(lapsed, form_key=form).user == lapsed
    assert till.taken == 2


def test_whoever_has_a_subscription_is_told_so_and_pays_nothing(begin, year, till):
    begin()
    with pytest.raises(Refusal, match=r"You have a subscription already\. The month, bought, until") as refused:
        begin(to=year)
    assert refused.value.reason == Reason.NOT_NOW
    assert till.taken == 1


def test_whoever_was_given_one_is_told_so_too(begin, subscriber, till):
    with pytest.raises(Refusal, match="You have a subscription already"):
        begin(subscriber)
    assert not till.asked


def test_a_lapsed_subscriber_goes_on_from_now(begin, lapsed, now):
    subscription = begin(lapsed)
    assert subscription.started_at == now
    assert reader_at(lapsed, now).person == Person.SUBSCRIBER


def test_a_plan_that_changes_its_price_changes_that_of_nobody_who_has_it(begin, plan):
    subscription = begin()
    plan.cents = 1900
    plan.save()
    assert Subscription.objects.get(pk=subscription.pk).price == "$9"


@pytest.mark.django_db(transaction=True)
def test_one_form_pressed_twenty_times_at_once_is_one_subscription(begin, reader, till):
    form = uuid.uuid4()
    outcomes = at_once(*[lambda: begin(form_key=form)] * 20)
    assert {outcome.pk for outcome in outcomes} == {Subscription.objects.get().pk}
    assert (till.taken, Payment.objects.count(), Entitlement.objects.count(), Event.objects.count()) == (1, 1, 1, 1)
    assert len(mail.outbox) == 1


@pytest.mark.django_db(transaction=True)
def test_twenty_forms_at_once_are_one_subscription_too(begin, reader, year, plan, till):
    outcomes = at_once(*[begin, lambda: begin(to=year)] * 10)
    assert len(refusals(outcomes)) == 19
    assert (till.taken, Payment.objects.count(), Subscription.objects.count()) == (1, 1, 1)


# Through the page


def pay(browser, slug="month", **typed):
    return browser.post(f"/subscribe/{slug}/", {"method": PAYS, "form_key": str(uuid.uuid4())} | typed)


def test_the_page_says_what_it_costs_and_that_it_renews(client, plan, magazine):
    page = " ".join(client.get("/subscribe/month/").content.decode().split())
    assert "<b>$9</b> a month" in page
    assert "renews by itself each month at this price until you cancel it" in page


def test_the_payment_is_plainly_a_test(as_, reader, plan):
    page = as_(reader).get("/subscribe/month/").content.decode()
    assert "Test payment: no money moves." in page
    assert page.count('type="radio"') == 3


def test_paid_it_leads_to_the_account(as_, reader, plan):
    browser = as_(reader)
    response = pay(browser)
    assert (response.status_code, response["Location"]) == (303, "/account/")
    assert "You have a subscription, until" in browser.get("/account/").content.decode()


def test_declined_it_keeps_what_was_chosen_and_can_be_sent_again(as_, reader, plan):
    browser, form = as_(reader), str(uuid.uuid4())
    response = pay(browser, method=DECLINED, form_key=form, next="/section/coast/")
    page = response.content.decode()
    assert response.status_code == 400
    assert "The payment was declined." in page
    assert f'value="{DECLINED}" required' in page or f'value="{DECLINED}"' in page
    assert page.index("checked") > page.index(f'value="{DECLINED}"')
    assert form not in page
    assert 'name="next" value="/section/coast/"' in page


@pytest.mark.parametrize("typed", [{"method": "gold"}, {"method": ""}, {"form_key": "x"}, {"form_key": ""}])
def test_a_forged_form_is_refused(as_, reader, plan, typed):
    assert pay(as_(reader), **typed).status_code == 400
    assert not Subscription.objects.exists()


def test_whoever_subscribes_in_two_tabs_is_told_in_the_second(as_, reader, plan, year):
    browser = as_(reader)
    pay(browser)
    response = pay(browser, "year")
    assert response.status_code == 409
    assert "You have a subscription already." in response.content.decode()


@pytest.mark.parametrize("slug", ["none", "old"])
def test_what_is_not_on_offer_cannot_be_taken(as_, reader, plan, slug):
    plan.slug, plan.is_offered = "old", False
    plan.save()
    browser = as_(reader)
    assert browser.get(f"/subscribe/{slug}/").status_code == 404
    assert pay(browser, slug).status_code == 404


@pytest.mark.django_db(transaction=True)
def test_one_button_pressed_twenty_times_at_once_is_one_subscription(as_, reader, plan):
    form = str(uuid.uuid4())
    browsers = [as_(reader) for _ in range(20)]
    outcomes = at_once(*[lambda browser=browser: pay(browser, form_key=form) for browser in browsers])
    assert {outcome["Location"] for outcome in outcomes} == {"/account/"}
    assert (Subscription.objects.count(), Payment.objects.count()) == (1, 1)


@pytest.mark.parametrize("change", [{"cents": 1900}, {"currency": "EUR"}, {"term": "year"}])
def test_nobody_pays_another_price_than_the_page_named(as_, reader, plan, change):
    browser = as_(reader)
    seen = browser.get("/subscribe/month/").context["plan"].offer
    Plan.objects.update(**change)
    response = pay(browser, offer=seen)
    assert response.status_code == 400
    assert "It costs something else now" in response.content.decode()
    assert not Payment.objects.exists()
    offered = re.search('name="offer" value="([^"]+)"', response.content.decode())
    assert pay(browser, offer=offered[1]).status_code == 303

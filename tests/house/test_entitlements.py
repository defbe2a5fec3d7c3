"""The subscriptions desk grants somebody the right to read, and takes it back."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse

from subscribers.access import Person
from subscribers.access import reader as reader_at
from subscribers.models import Entitlement
from tests.conftest import Factory
from tests.house.conftest import BUDGET, cost, errors

ADD = reverse("admin:subscribers_entitlement_add")
LIST = reverse("admin:subscribers_entitlement_changelist")
PEOPLE = reverse("admin:subscribers_entitlement_people")


@pytest.fixture
def browser(as_: Factory, subscriptions_manager: Any) -> Any:
    return as_(subscriptions_manager)


def typed(user: Any, starts: str = "2026-11-02 09:00", ends: str = "", grace: str = "", **changes: Any) -> Any:
    """The form as the admin sends it: dates and times in two fields each."""
    instants = {"starts_at": starts, "ends_at": ends, "grace_until": grace, "revoked_at": ""}
    halves = {name: (value.split() or ["", ""]) for name, value in instants.items()}
    split = {f"{name}_{half}": pair[half] for name, pair in halves.items() for half in (0, 1)}
    return {"user": user.pk, "source": "staff", "note": ""} | split | changes


def test_a_grant_says_who_gave_it_and_opens_the_magazine(browser, reader, subscriptions_manager, now):
    browser.post(ADD, typed(reader, f"{now - timedelta(days=1):%Y-%m-%d} 09:00", note="A prize"))
    grant = Entitlement.objects.get()
    assert (grant.user, grant.granted_by, grant.note) == (reader, subscriptions_manager, "A prize")
    assert reader_at(reader, now).person == Person.SUBSCRIBER


def test_the_form_starts_with_a_grant_by_the_house_from_now(browser):
    form = browser.get(ADD).context["adminform"].form
    assert form.initial["source"] == "staff"
    assert form.initial["starts_at"]


def test_who_granted_it_is_not_for_the_form_to_say(browser, reader, writer, subscriptions_manager):
    browser.post(ADD, typed(reader, granted_by=writer.pk))
    assert Entitlement.objects.get().granted_by == subscriptions_manager


@pytest.mark.parametrize("end", ["2026-11-02 09:00", "2026-11-01 09:00"])
def test_an_end_that_is_not_after_the_start_is_refused_at_its_field(browser, reader, end):
    response = browser.post(ADD, typed(reader, ends=end))
    assert errors(response) == {"ends_at": ["The end must be after the start."]}


@pytest.mark.parametrize("end", ["", "2026-12-02 09:00"])
def test_grace_without_an_end_or_before_it_is_refused(browser, reader, end):
    response = browser.post(ADD, typed(reader, ends=end, grace="2026-11-03 09:00"))
    assert errors(response) == {
        "grace_until": ["Grace follows the end: name an end, and an instant that is not before it."]
    }


def test_a_grant_is_taken_back_and_stays_known(browser, subscriber, now):
    grant = Entitlement.objects.get(user=subscriber)
    address = reverse("admin:subscribers_entitlement_change", args=[grant.pk])
    start = f"{grant.starts_at:%Y-%m-%d} 09:00"
    revoked = {"revoked_at_0": f"{now - timedelta(days=1):%Y-%m-%d}", "revoked_at_1": "09:00"}
    browser.post(address, typed(subscriber, start, **revoked))
    assert reader_at(subscriber, now).person != Person.SUBSCRIBER
    assert browser.post(reverse("admin:subscribers_entitlement_delete", args=[grant.pk])).status_code == 403


def test_a_grant_is_not_moved_to_somebody_else(browser, subscriber, reader):
    grant = Entitlement.objects.get(user=subscriber)
    browser.post(reverse("admin:subscribers_entitlement_change", args=[grant.pk]), typed(reader))
    grant.refresh_from_db()
    assert grant.user == subscriber


def test_people_are_found_by_name_and_shown_with_their_address(browser, reader, subscriber):
    answer = browser.get(PEOPLE, {"term": "rita"}).json()
    assert answer["results"] == [{"id": str(reader.pk), "text": "rita.reader@example.com (Rita Reader)"}]


def test_the_list_says_who_reads_now_by_the_rule_that_opens_articles(browser, subscriber, lapsed):
    page = browser.get(LIST)
    rows = {row.user: row.is_active for row in page.context["cl"].result_list}
    assert rows == {subscriber: True, lapsed: False}


def test_the_list_costs_the_same_for_any_number_of_grants(
    browser, person: Factory, subscriber, subscriptions_manager, now
):
    one = cost(browser, LIST)
    for number in range(20):
        who = person(f"reader {number}")
        Entitlement.objects.create(user=who, starts_at=now, granted_by=subscriptions_manager)
    assert cost(browser, LIST) == one <= BUDGET

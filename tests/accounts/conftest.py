"""Plans, a payment service that remembers, and subscriptions in each of their states."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.core import mail
from django.core.cache import cache

from articles.models import Magazine
from subscribers import ending, renewing, subscribing
from subscribers.models import Plan, Subscription, User
from subscribers.payments import Answer, Charge
from subscribers.payments.pretended import DECLINED, FAILS_LATER, PAYS, Pretended
from tests.conftest import Factory

DAY = timedelta(days=1)
__all__ = ["DAY", "DECLINED", "FAILS_LATER", "PAYS", "Till"]


@dataclass
class Till(Pretended):
    """Answers as the test payment does, once for each reference, and remembers what it was asked."""

    asked: list[Charge] = field(default_factory=list)
    answers: dict[str, Answer] = field(default_factory=dict)

    def charge(self, charge: Charge) -> Answer:
        self.asked.append(charge)
        return self.answers.setdefault(charge.reference, super().charge(charge))

    @property
    def taken(self) -> int:
        """How often somebody was charged."""
        return sum(answer.is_paid for answer in self.answers.values())


@pytest.fixture(autouse=True)
def _no_attempts_yet() -> None:
    cache.clear()


@pytest.fixture
def till() -> Till:
    return Till()


@pytest.fixture
def plan(magazine: Magazine) -> Plan:
    return Plan.objects.create(name="The month", slug="month", cents=900, term="month")


@pytest.fixture
def year(magazine: Magazine) -> Plan:
    return Plan.objects.create(name="The year", slug="year", cents=8400, term="year")


@pytest.fixture
def begin(reader: User, plan: Plan, till: Till, now: datetime) -> Callable[..., Subscription]:
    """Somebody subscribes; everything but what is given is as it usually is."""

    def make(user: User = reader, to: Plan = plan, method: str = PAYS, **given: Any) -> Subscription:
        whole: dict[str, Any] = {"form_key": uuid.uuid4(), "now": now, "gateway": till} | given
        return subscribing.subscribe(user, to, method, **whole)

    return make


@pytest.fixture
def running(begin: Factory) -> Subscription:
    return begin()


@pytest.fixture
def overdue(begin: Factory, till: Till, now: datetime) -> Subscription:
    """Its first renewal has failed a moment ago."""
    return failed(begin(method=FAILS_LATER, now=now - 32 * DAY), now, till)


def failed(subscription: Subscription, now: datetime, till: Till) -> Subscription:
    renewing.renew_due(now, till)
    return again(subscription)


@pytest.fixture
def cancelled(running: Subscription, now: datetime) -> Subscription:
    return ending.cancel(running, now=now)


def again(subscription: Subscription) -> Subscription:
    """As the database has it now."""
    return Subscription.objects.get(pk=subscription.pk)


def page_of(response: Any) -> str:
    """The page, with each run of white space as one space."""
    return " ".join(response.content.decode().split())


def code_in(message: mail.EmailMessage) -> str:
    found = re.search(r"^([A-Z]{4}-[A-Z]{4})$", str(message.body), re.MULTILINE)
    assert found, message.body
    return found[1]


def newest_code() -> str:
    return code_in(mail.outbox[-1])

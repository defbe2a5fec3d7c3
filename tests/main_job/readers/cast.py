"""Everybody who looks at the magazine in a browser, by name; a visitor has no account."""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta

from django.contrib.auth.models import Group

from newsroom.roles import Job
from subscribers import ending, payments, subscribing
from subscribers.models import Entitlement, Plan, Subscription, User

STAFF = {"writer": Job.WRITER, "managing": Job.MANAGING_EDITOR, "moderator": Job.MODERATOR}
READERS = ("reader", "newcomer", "spent", "lapsed", "subscriber", "nameless", "payer", "overdue", "cancelled")
MONTH = timedelta(days=30)


def make(now: datetime) -> dict[str, User]:
    """By name. `newcomer` is for a test that changes something; `spent` has read their free pieces; `nameless` has not
    said yet under which name they comment; `payer`, `overdue` and `cancelled` have paid once, by themselves."""
    people = {name: _person(name) for name in READERS} | {name: _person(name, job) for name, job in STAFF.items()}
    User.objects.filter(pk=people["nameless"].pk).update(display_name="")
    for name, starts_at in {"lapsed": now - 2 * MONTH, "subscriber": now, "nameless": now}.items():
        Entitlement.objects.create(user=people[name], starts_at=starts_at, ends_at=starts_at + MONTH)
    _subscribe(people, now)
    return people


def _person(name: str, job: Job | None = None) -> User:
    title = f"{name.title()} Maria Featherstonehaugh"
    user = User.objects.create(email=f"{name}@example.com", display_name=title, is_staff=job is not None)
    user.groups.set(Group.objects.filter(name=job.value) if job else [])
    return user


def _subscribe(people: dict[str, User], now: datetime) -> None:
    plan = Plan.objects.create(name="The month", slug="month", cents=900, description="For as long as you like.")
    Plan.objects.create(name="The year", slug="year", cents=8400, term=Plan.Term.YEAR, position=1)
    gateway = payments.chosen()
    assert gateway
    for name in ("payer", "overdue", "cancelled"):
        way, _ = gateway.methods[0]
        subscribing.subscribe(people[name], plan, way, form_key=uuid.uuid4(), now=now, gateway=gateway)
    running = Subscription.objects.running()
    running.filter(user=people["overdue"]).update(grace_until=now + MONTH)
    ending.cancel(running.get(user=people["cancelled"]), now=now)

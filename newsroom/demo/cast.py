"""The demo's accounts: one for each role, all with the same public password."""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta

from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group

from articles.models import Section
from newsroom.models import Desk, RequiredDesk, SectionRules
from newsroom.roles import Job
from subscribers import subscribing
from subscribers.models import Client, Entitlement, Plan, User
from subscribers.payments.pretended import PAYS, Pretended

PASSWORD = "demo-magazine"
STAFF = {
    "writer": ("Maren Oduya", Job.WRITER),
    "editor": ("Ruth Castellan", Job.EDITOR),
    "copy": ("Piet Lindqvist", Job.COPY_EDITOR),
    "facts": ("Noor Aldana", Job.FACT_CHECKER),
    "photo": ("Jun Halloran", Job.PHOTO_EDITOR),
    "managing": ("Ida Bramwell", Job.MANAGING_EDITOR),
    "moderator": ("Cass Novak", Job.MODERATOR),
    "subscriptions": ("Lewis Adeyemi", Job.SUBSCRIPTIONS_MANAGER),
}
READERS = {"subscriber": "Tamsin Wild", "lapsed": "Otto Grey", "reader": "Pia Marsh"}
NAMES = (*STAFF, *READERS, "admin")
DESKS = (
    ("copy", "Copy", Desk.Part.WORDS, Job.COPY_EDITOR),
    ("facts", "Facts", Desk.Part.WORDS, Job.FACT_CHECKER),
    ("photo", "Pictures", Desk.Part.PICTURES, Job.PHOTO_EDITOR),
)
REQUIRED = {
    "reports": {"copy", "facts"},
    "ideas": {"copy"},
    "land-and-water": {"copy"},
    "books-and-arts": {"copy"},
    "science": {"copy", "facts"},
}


def accounts(now: datetime) -> dict[str, User]:
    """By the part of the address before @example.com."""
    hashed = make_password(PASSWORD)
    people = {name: _person(name, title, hashed) for name, title in READERS.items()}
    for name, (title, job) in STAFF.items():
        people[name] = _person(name, title, hashed, is_staff=True)
        people[name].groups.set(Group.objects.filter(name=job.value))
    people["admin"] = _person("admin", "Admin", hashed, is_staff=True, is_superuser=True)
    _subscriptions(people, now)
    return people


def desks(people: dict[str, User]) -> None:
    """The desks, which sections want their word, and the editor of every section."""
    for position, (slug, name, part, job) in enumerate(DESKS):
        group = Group.objects.get(name=job.value)
        Desk.objects.create(slug=slug, name=name, part=part, group=group, position=position)
    for section in Section.objects.all():
        SectionRules.objects.create(section=section).editors.add(people["editor"])
        for desk in Desk.objects.filter(slug__in=REQUIRED[section.slug]):
            RequiredDesk.objects.create(section=section, desk=desk)


def radio(people: dict[str, User]) -> None:
    """A partner that reads a section of the magazine aloud, by a program. Its token is made when somebody wants one."""
    program = Client.objects.create(
        name="Harbour Radio",
        owner=people["managing"],
        has_full_text=True,
        note="Reads our reports aloud on Sundays. Ask for Wilma at the studio.",
    )
    program.sections.set(Section.objects.filter(slug="reports"))


def _person(name: str, title: str, hashed: str, **fields: bool) -> User:
    return User.objects.create(email=f"{name}@example.com", display_name=title, password=hashed, **fields)


def _subscriptions(people: dict[str, User], now: datetime) -> None:
    year = Plan.objects.create(
        name="The year",
        slug="year",
        cents=8400,
        term=Plan.Term.YEAR,
        description="Everything, for twelve months.",
        position=1,
    )
    Plan.objects.create(
        name="The month",
        slug="month",
        cents=900,
        term=Plan.Term.MONTH,
        description="Everything, for as long as you like.",
    )
    day = timedelta(days=1)
    subscribing.subscribe(
        people["subscriber"], year, PAYS, form_key=uuid.uuid4(), now=now - 90 * day, gateway=Pretended()
    )
    Entitlement.objects.create(user=people["lapsed"], plan=year, starts_at=now - 400 * day, ends_at=now - 35 * day)

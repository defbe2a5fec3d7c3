from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from lxml import html

from articles.content import Content
from articles.models import Article, Section
from newsroom import workflow
from newsroom.models import Desk, Release, RequiredDesk
from newsroom.models.transition import Act
from newsroom.roles import Job
from subscribers.models import Plan, Subscription, User
from tests.conftest import again

URL = "/admin/"
FRESH = "/admin/today/"
IN_PLACE = {"X-Requested-With": "today"}


class Screen:
    """Today in somebody's browser, and the buttons of its rows."""

    def __init__(self, client: Client, address: str = URL) -> None:
        self.client = client
        answer = client.get(address)
        assert answer.status_code == 200
        self.text = answer.content.decode()

    def part(self, key: str) -> str:
        """Its words; nothing where it does not concern this person."""
        return " ".join(" ".join(one.text_content() for one in self.found(f"//section[@data-part='{key}']")).split())

    def rows(self, key: str) -> list[str]:
        return [str(one) for one in self.found(f"//section[@data-part='{key}']//@data-row")]

    def row(self, key: str) -> str:
        return " ".join(self.found(f"//li[@data-row='{key}']")[0].text_content().split())

    def found(self, path: str) -> list[Any]:
        return list(html.fromstring(self.text).xpath(path))

    def buttons(self, row: str) -> list[str]:
        return [str(one) for one in self.found(f"//li[@data-row='{row}']//button[@name='act']/@value")]

    def press(self, row: str, act: str, *, in_place: bool = False, **typed: Any) -> Any:
        """As the row stands in this browser, however long ago it was drawn; what it leads to is read. Of several forms
        with this button it is the first that has all that is typed."""
        forms = self.found(f"//li[@data-row='{row}']//form[.//button[@value='{act}']]")
        form = next(form for form in forms if typed.keys() <= set(form.fields.keys()))
        data = dict(form.form_values()) | typed | {"act": act}
        answer: Any = self.client.post(form.action, data, headers=IN_PLACE if in_place else {})
        self.text = (self.client.get(answer.url) if answer.status_code == 302 else answer).content.decode()
        return answer


@pytest.fixture
def screen(as_: Callable[[User], Client], magazine: Any) -> Callable[..., Screen]:
    return lambda user, address=URL: Screen(as_(user), address)


@pytest.fixture
def held(scheduled: Any) -> Callable[..., Release]:
    """A release whose hour came, and that the schedule held."""

    def make(note: str = "The lead picture has no credit.", **changes: Any) -> Release:
        release = scheduled(**changes)
        due = release.at + timedelta(seconds=1)
        workflow.perform(Act.HOLD, again(release.article), by=None, now=due, release=release, note=note)
        return Release.objects.get(pk=release.pk)

    return make


@pytest.fixture
def late(scheduled: Any, now: datetime) -> Callable[..., Release]:
    """A release that nothing has taken up."""

    def make(**changes: Any) -> Release:
        release = scheduled(**changes)
        Release.objects.filter(pk=release.pk).update(at=now - timedelta(minutes=5))
        return Release.objects.get(pk=release.pk)

    return make


def address_of(article: Any) -> str:
    return reverse("admin:articles_article_change", args=[article.pk])


@pytest.fixture
def rewrite(managing: User, now: datetime) -> Callable[..., None]:
    """A colleague saves other words."""

    def edit(article: Article, **changes: Any) -> None:
        there = again(article)
        assert there.head
        words = replace(Content.of(there.head.content), **changes)
        workflow.perform(Act.EDIT, there, by=managing, now=now, content=words, version=there.version)

    return edit


@pytest.fixture
def picture_desk(section: Section) -> Desk:
    group = Group.objects.get(name=Job.PHOTO_EDITOR.value)
    desk = Desk.objects.create(name="Pictures", slug="photo", part=Desk.Part.PICTURES, group=group)
    RequiredDesk.objects.create(section=section, desk=desk)
    return desk


@pytest.fixture
def overdue(now: datetime) -> Callable[[User], Subscription]:
    """A subscription whose renewal could not be charged."""

    def make(user: User) -> Subscription:
        month = Plan.objects.create(name="The month", slug="month", cents=900, term=Plan.Term.MONTH)
        ended = now - timedelta(days=1)
        return Subscription.objects.create(
            user=user,
            plan=month,
            cents=900,
            currency="USD",
            term=month.term,
            method="card",
            day=1,
            started_at=ended - timedelta(days=30),
            renews_at=ended,
            due_at=now,
            grace_until=now + timedelta(days=6),
        )

    return make

"""One of everything, and everybody at the doors: what the tables of this folder fill their addresses with."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from types import SimpleNamespace
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib.contenttypes.models import ContentType
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client as Browser

from articles import intake
from articles.content import Content
from articles.models import Arrangement, Image, Magazine, Pick, Section, Series, Topic
from comments import posting, reporting
from comments.models import Comment, ConversationRules, ListedWord
from newsroom import previews, workflow
from newsroom.admin.page import head_of
from newsroom.api.content import told
from newsroom.models import SectionRules
from newsroom.models.transition import Act
from outbox.models import Event
from subscribers import audit, subscribing, tokens
from subscribers.models import Audited, AuditRow, Client, Entitlement, Plan, User
from subscribers.models.token import CLIENT_SCOPES
from subscribers.payments.pretended import PAYS, Pretended
from tests.conftest import Factory, again
from tests.pictures import png

# How the cast is called in a table, and what the fixture of each is called.
CAST = {
    "reader": "reader",
    "lapsed": "lapsed",
    "subscriber": "subscriber",
    "writer": "writer",
    "editor": "editor",
    "copy": "copy_editor",
    "facts": "fact_checker",
    "photo": "photo_editor",
    "managing": "managing",
    "moderator": "moderator",
    "subscriptions": "subscriptions_manager",
    "admin": "superuser",
}
PEOPLE = ("visitor", *CAST)


@dataclass
class World:
    people: dict[str, User]
    browsers: dict[str, Browser]
    things: SimpleNamespace
    rows: dict[str, Any]
    """One of each model that the admin has a screen of, by `app_model`."""
    licensed: Browser
    unlicensed: Browser
    now: datetime
    made: dict[tuple[str, frozenset[str]], Browser] = field(default_factory=dict)

    @property
    def whole(self) -> Any:
        """An article as a program sends it."""
        return told(Content.of(again(self.things.mine).head.content)) | {"dek": "Another dek."}

    def type_of(self, thing: Any) -> int:
        return ContentType.objects.get_for_model(thing).pk

    def program(self, name: str, *scopes: str) -> Browser:
        """A program with a token of this person, for those of these scopes that are offered to them."""
        at = name, frozenset(scopes) & frozenset(tokens.offered(self.people[name]))
        if at not in self.made:
            self.made[at] = bearer(self.people[name], at[1], self.people[name], self.now)
        return self.made[at]


def bearer(owner: User | Client, scopes: Any, by: User, now: datetime) -> Browser:
    _token, secret = tokens.issue(owner, "A program", scopes, by=by, now=now)
    return Browser(headers={"Authorization": f"Bearer {secret}"})


@pytest.fixture
def superuser(person: Factory) -> User:
    """Looks after accounts, and has no role."""
    user: User = person("ann admin")
    user.is_staff = user.is_superuser = True
    user.save()
    return user


@pytest.fixture
def world(request: pytest.FixtureRequest, now: datetime, things: SimpleNamespace, as_: Factory) -> World:
    people = {name: request.getfixturevalue(fixture) for name, fixture in CAST.items()}
    browsers = {"visitor": Browser()} | {name: _just_logged_in(as_(user)) for name, user in people.items()}
    wires = [
        Client.objects.create(name=n, owner=people["managing"], has_full_text=n == "Full") for n in ("Full", "Bare")
    ]
    licensed, unlicensed = (bearer(wire, CLIENT_SCOPES, people["managing"], now) for wire in wires)
    things.client = wires[0]
    things.token = wires[0].tokens.get()
    return World(people, browsers, things, _rows(things, people, now), licensed, unlicensed, now)


def _just_logged_in(browser: Browser) -> Browser:
    """With the password, a moment ago: nobody asks for it again."""
    session = browser.session
    session["account_authentication_methods"] = [{"method": "password", "at": time.time(), "reauthenticated": True}]
    session["account_authentication_methods_user"] = session["_auth_user_id"]
    session.save()
    return browser


@pytest.fixture
def things(
    request: pytest.FixtureRequest,
    live: Factory,
    draft: Factory,
    withdrawn: Callable[..., Any],
    writer: User,
    now: datetime,
) -> SimpleNamespace:
    """What stands in the house: each under the name that the tables have for it."""
    section, subscriber, managing = (request.getfixturevalue(name) for name in ("section", "subscriber", "managing"))
    Section.objects.create(name="City", slug="city")
    SectionRules.objects.create(section=Section.objects.get(slug="city"))
    topic = Topic.objects.create(name="Tides", slug="tides")
    series = Series.objects.create(name="After the storm", slug="after")
    whole = {"topics": ("tides",), "series": "after"}
    edition, gone = live(**whole), withdrawn(live(slug="gone", access="subscribers", **whole))
    mine, others = draft(slug="mine"), draft(by=managing, section="city", slug="others")
    waiting = request.getfixturevalue("scheduled")(slug="waiting")
    reviewed, approved = (request.getfixturevalue(stage)(slug=stage) for stage in ("in_review", "approved"))
    spiked = draft(slug="spiked")
    workflow.perform(Act.SPIKE, spiked, by=managing, now=now)
    comment = posting.post(edition, subscriber, "The road went in 1953.", form_key=uuid.uuid4(), now=now)
    reporting.report(comment, by=managing, why="spam", words="", now=now)
    held = posting.post(edition, subscriber, "The pier went in 1954.", form_key=uuid.uuid4(), now=now)
    Comment.objects.filter(pk=held.pk).update(state="held")
    held.refresh_from_db()
    link = previews.make(head_of(again(mine)), by=writer, for_whom="Lena", days=7, most_openings=50, now=now)
    return SimpleNamespace(
        section=section, topic=topic, series=series, edition=edition, gone=gone, mine=mine, others=others,
        waiting=waiting.article, release=waiting, live=edition.article, reviewed=reviewed, approved=approved,
        spiked=spiked, comment=comment, held=held, link=link, image=Image.objects.get(), unseen=_unseen(),
        contributor=request.getfixturevalue("contributor"), desk=request.getfixturevalue("copy_desk"),
        arrangement=Arrangement.objects.create(starts_at=now.replace(year=now.year + 1), made_by=managing, made_at=now),
    )  # fmt: skip


def _unseen() -> Image:
    """A picture that no reader has been shown."""
    image = Image(title="Nets", alt="Nets drying", credit="Bo Tran")
    return intake.add(image, SimpleUploadedFile("nets.png", png(60, 40)), by=None)


def _rows(things: SimpleNamespace, people: dict[str, User], now: datetime) -> dict[str, Any]:
    subscriber = people["subscriber"]
    plan = Plan.objects.create(name="Monthly", slug="monthly", cents=800)
    subscription = subscribing.subscribe(
        people["photo"], plan, PAYS, form_key=uuid.uuid4(), now=now, gateway=Pretended()
    )
    audit.record(Audited.OPENED, user=subscriber, by=None, now=now)
    return {
        "account_emailaddress": EmailAddress.objects.create(user=subscriber, email=subscriber.email),
        "articles_article": things.mine,
        "articles_contributor": things.contributor,
        "articles_image": things.image,
        "articles_magazine": Magazine.objects.get(),
        "articles_pick": Pick.objects.create(article=things.edition.article),
        "articles_section": things.section,
        "articles_series": things.series,
        "articles_topic": things.topic,
        "comments_comment": things.comment,
        "comments_conversationrules": ConversationRules.objects.create(section=things.section),
        "comments_listedword": ListedWord.objects.create(words="nincompoop"),
        "comments_thread": things.comment.thread,
        "mfa_authenticator": Authenticator.objects.create(user=subscriber, type="totp", data={}),
        "newsroom_desk": things.desk,
        "newsroom_release": things.release,
        "newsroom_sectionrules": SectionRules.objects.get(section=things.section),
        "outbox_event": Event.objects.first(),
        "subscribers_auditrow": AuditRow.objects.first(),
        "subscribers_client": things.client,
        "subscribers_entitlement": Entitlement.objects.filter(user=subscriber).first(),
        "subscribers_payment": subscription.payments.get(),
        "subscribers_plan": plan,
        "subscribers_subscription": subscription,
        "subscribers_user": subscriber,
    }

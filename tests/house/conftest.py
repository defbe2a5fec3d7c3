"""The whole house at its screens, and the ways through its forms."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.models import Contributor, Image, Pick, Topic
from comments.models import Comment, ConversationRules, Thread
from newsroom.models import Desk, Release, SectionRules
from outbox.models import Event
from subscribers import subscribing
from subscribers.models import Audited, AuditRow, Entitlement, Plan, User
from subscribers.models import Client as Program
from subscribers.payments.pretended import PAYS, Pretended
from tests.conftest import Factory
from tests.pictures import png

CAST = (
    "writer",
    "editor",
    "copy_editor",
    "fact_checker",
    "photo_editor",
    "managing",
    "moderator",
    "subscriptions_manager",
    "subscriber",
    "reader",
)
# Queries of a list, with those that every page of the admin asks.
BUDGET = 12
NO_HANDLES = {
    "handles-TOTAL_FORMS": "0",
    "handles-INITIAL_FORMS": "0",
}


@pytest.fixture
def admin_user(person: Factory) -> User:
    """The one who looks after accounts."""
    user = person("ann admin")
    user.is_staff = user.is_superuser = True
    user.save()
    return user


@pytest.fixture
def house(request: pytest.FixtureRequest, admin_user: User) -> dict[str, Client]:
    """A browser for each member of the cast, and one in which nobody is logged in."""
    as_ = request.getfixturevalue("as_")
    browsers = {name: as_(request.getfixturevalue(name)) for name in CAST}
    return browsers | {"admin": as_(admin_user), "visitor": Client()}


@pytest.fixture
def rows(
    contributor: Contributor,
    image: Image,
    subscriber: User,
    managing: User,
    copy_desk: Desk,
    draft: Factory,
    magazine: Any,
    now: datetime,
) -> dict[str, Any]:
    """One row for each screen."""
    article = draft()
    thread = Thread.objects.create(article=article)
    plan = Plan.objects.create(name="Monthly", slug="monthly", cents=800)
    subscription = subscribing.subscribe(managing, plan, PAYS, form_key=uuid.uuid4(), now=now, gateway=Pretended())
    return {
        "articles_article": article,
        "articles_contributor": contributor,
        "articles_image": image,
        "articles_magazine": magazine,
        "articles_pick": Pick.objects.create(article=article),
        "articles_section": article.section,
        "articles_topic": Topic.objects.create(name="Tides", slug="tides"),
        "comments_comment": Comment.objects.create(thread=thread, author=subscriber, text="High.", at=now),
        "comments_conversationrules": ConversationRules.objects.create(section=article.section),
        "comments_thread": thread,
        "newsroom_desk": copy_desk,
        "newsroom_release": Release.objects.create(
            article=article, revision=article.head, change="first", at=now, made_by=managing, made_at=now
        ),
        "newsroom_sectionrules": SectionRules.objects.get(section=article.section),
        "outbox_event": Event.objects.create(kind="article.published", cause="release:1", subject=str(article.key)),
        "subscribers_auditrow": AuditRow.objects.create(what=Audited.LOGGED_IN, user=subscriber, by=subscriber, at=now),
        "subscribers_client": Program.objects.create(name="Harbour Radio", owner=managing),
        "subscribers_entitlement": Entitlement.objects.get(user=subscriber),
        "subscribers_payment": subscription.payments.get(),
        "subscribers_plan": plan,
        "subscribers_subscription": subscription,
        "subscribers_user": subscriber,
    }


@pytest.fixture
def upload(as_: Factory, photo_editor: User) -> Factory:
    """Sends the form of a new picture; words that pass unless `changes` says other ones."""

    def send(data: bytes | None = None, name: str = "harbour.png", **changes: Any) -> HttpResponse:
        file = SimpleUploadedFile(name, png(60, 40) if data is None else data)
        words = {"title": "Harbour", "alt": "Boats at low water", "focal_x": 50, "focal_y": 50}
        return as_(photo_editor).post(reverse("admin:articles_image_add"), words | {"file": file} | changes)

    return send


def cost(browser: Client, address: str) -> int:
    """The number of queries of a page."""
    with CaptureQueriesContext(connection) as queries:
        assert browser.get(address).status_code == 200
    return len(queries)


def errors(response: Any) -> dict[str, list[str]]:
    """What the form of an admin page says at each field."""
    return {} if response.status_code == 302 else dict(response.context["adminform"].form.errors)

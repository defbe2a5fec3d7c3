"""A3: whoever sends more than a form asks for changes no more by it: what is hidden or read-only is ignored in a form,
and refused by its name under /api/."""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Iterator
from datetime import datetime
from typing import Any, NamedTuple

import lxml.html
import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from django.core.cache import cache
from django.db import transaction
from django.test import Client as Browser

from articles.models import Contributor
from subscribers.models import User
from tests.doors.asking import address, ask, sent
from tests.doors.world import World, superuser, things, world

__all__ = ["superuser", "things", "world"]
# On PostgreSQL what is rolled back has used up its numbers all the same, so that no two rows are alike.
pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
ROOMS = {"account", "admin", "articles", "comments", "mfa", "newsroom", "outbox", "subscribers"}
THEN = "2001-02-03T04:05:06Z"
# Made anew with each row.
RANDOM = {"action_time", "digest", "expires_at", "password", "password_print", "reference", "secret", "start"}
A_KEY = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}")
SAID = "The road went in 1955, and was gone by spring."


class Form(NamedTuple):
    """`page` has the form; `field` is one that no other form there has."""

    who: str
    page: str
    field: str
    typed: dict[str, Any]


def hidden(world: World) -> dict[str, Any]:
    """What stands in some row, and is in no form for who sends it here."""
    admin, rows = world.people["admin"], world.rows
    people = ("user", "author", "owner", "by", "made_by", "created_by", "added_by", "granted_by", "closed_by")
    instants = ("at", "made_at", "added_at", "first_at", "starts_at", "ended_at", "revoked_at", "archived_at")
    return {
        **dict.fromkeys(people, admin.pk),
        **{f"{name}_id": admin.pk for name in people},
        **dict.fromkeys(instants, THEN),
        "is_staff": "on", "is_superuser": "on", "is_active": "", "groups": [group.pk for group in Group.objects.all()],
        "user_permissions": [1], "email_verified": "on", "verified": "on", "role": "admin", "through": "Another",
        "state": "published", "stage": "approved", "likes_count": 99, "replies_count": 99, "published_count": 99,
        "author_name": "Another", "html": "<p>Other</p>", "depth": 2, "root": world.things.comment.pk,
        "thread": rows["comments_thread"].pk, "verdict": "approve", "revision": 7, "number": 7, "version": 7,
        "key": str(uuid.UUID(int=7)), "id": 7, "pk": 7, "digest": "0" * 64, "client": world.things.client.pk,
        "price": 1, "cents": 1, "plan": rows["subscribers_plan"].pk, "source": "staff", "renews_at": THEN,
        "added": "on", "width": 7, "height": 7, "file": "other.png", "head": 7, "restores": 7, "log_outs": 7,
    }  # fmt: skip


def forms(world: World) -> Iterator[Form]:
    things, rows = world.things, world.rows
    conversation, comment = f"{things.edition.get_absolute_url()}comments/", f"/comments/{things.comment.key}/"
    yield Form("reader", "/account/", "name", {"name": "Other Name"})
    yield Form("reader", "/account/tokens/new/", "ends", {"name": "Mine", "scopes": ["read"], "ends": "30"})
    yield Form("reader", "/subscribe/monthly/", "method", {})
    yield Form("reader", "/accounts/email/", "email", {"email": "other@example.com"})
    yield Form("visitor", "/accounts/signup/", "password1", {"email": "new@example.com", "password1": "a-long-one-7"})
    yield Form("subscriber", conversation, "text", {"text": SAID, "name": "Sam"})
    yield Form("subscriber", f"{comment}edit/", "text", {"text": SAID})
    yield Form("subscriber", f"{comment}delete/", "csrfmiddlewaretoken", {})
    yield Form("writer", f"{comment}report/", "why", {"why": "spam"})
    yield Form("writer", "/admin/articles/article/add/", "headline", {"section": "coast", "headline": "New"})
    yield Form("writer", article(things.mine), "headline", {"dek": "Other.", "act": "edit"})
    yield Form("writer", article(things.mine, "preview-links"), "link-for_whom", {"link-for_whom": "Lena"})
    for who, name, typed in (
        ("photo", "articles_image", {"caption": "Other."}),
        ("editor", "articles_contributor", {"title": "editor"}),
        ("editor", "articles_topic", {"name": "Other"}),
        ("managing", "articles_section", {"name": "Other"}),
        ("managing", "articles_magazine", {"tagline": "Other"}),
        ("managing", "newsroom_sectionrules", {}),
        ("managing", "subscribers_client", {"note": "Other"}),
        ("moderator", "comments_listedword", {"note": "Other"}),
        ("subscriptions", "subscribers_entitlement", {"note": "Other"}),
        ("subscriptions", "subscribers_plan", {"name": "Other"}),
        ("admin", "subscribers_user", {"display_name": "Other"}),
        ("admin", "account_emailaddress", {}),
    ):
        page = f"/admin/{name.replace('_', '/')}/{rows[name].pk}/change/"
        yield Form(who, page, "csrfmiddlewaretoken", typed)


def article(of: Any, page: str = "change") -> str:
    return f"/admin/articles/article/{of.pk}/{page}/"


def as_drawn(browser: Browser, form: Form) -> tuple[str, dict[str, Any]]:
    """Where the form of the page leads, and what a browser sends with it."""
    page = lxml.html.fromstring(browser.get(form.page).content)
    found = [one for one in page.forms if form.field in one.fields and "logout" not in (one.action or "")]
    assert found, form.page
    drawn: dict[str, Any] = {}
    for name, value in found[-1].form_values():
        drawn.setdefault(name, []).append(value)
    return found[-1].action or form.page, drawn


def test_what_no_form_asks_for_is_ignored(world: World) -> None:
    wrong, more, before = [], hidden(world), rows()
    for form in forms(world):
        browser = world.browsers[form.who]
        action, drawn = as_drawn(browser, form)
        asked = set(drawn) | set(form.typed) | own(form)
        unasked = {name: value for name, value in more.items() if name not in asked}
        plain, stuffed = (after(browser, action, drawn | form.typed | extra) for extra in ({}, unasked))
        if plain != stuffed:
            wrong.append(f"{form.page}: {different(plain, stuffed)}")
        if form.typed and plain == before | {"status": plain["status"]}:
            wrong.append(f"{form.page}: the form itself did nothing ({plain['status']})")
    assert not wrong, "\n".join(wrong)


def own(form: Form) -> set[str]:
    """Boxes that are there and not ticked."""
    boxes = {
        "/admin/subscribers/user/": {"is_staff", "groups"},
        "/admin/subscribers/entitlement/": {"revoked_at", "plan"},
        "/admin/account/emailaddress/": {"verified"},
    }
    return next((names for place, names in boxes.items() if form.page.startswith(place)), set())


def after(browser: Browser, address: str, data: dict[str, Any]) -> dict[str, Any]:
    """The answer's status and every row of the house, as this would leave them."""
    cache.clear()  # Allauth counts there how often somebody asks.
    with transaction.atomic():
        answer = browser.post(address, data)
        left = rows()
        transaction.set_rollback(True)
    return {"status": answer.status_code} | left


def rows() -> dict[str, list[dict[str, Any]]]:
    models = [model for model in apps.get_models(include_auto_created=True) if model._meta.app_label in ROOMS]
    return {model._meta.label: [told(row) for row in model._base_manager.order_by("pk").values()] for model in models}


def told(row: dict[str, Any]) -> dict[str, Any]:
    """Without what is another each time: instants of now, and what is drawn by lot."""
    return {name: _fixed(value) for name, value in row.items() if name not in RANDOM}


STARTED = datetime.now().astimezone()


def _fixed(value: Any) -> Any:
    if isinstance(value, datetime) and value > STARTED:
        return "an instant of this test, or to come"
    if isinstance(value, str | uuid.UUID):
        return A_KEY.sub("a random key", str(value))
    return value


def different(one: dict[str, Any], other: dict[str, Any]) -> str:
    return "; ".join(
        f"{name}: {[row for row in other[name] if row not in one[name]]}" if name != "status" else f"{other[name]}"
        for name in one
        if one[name] != other[name]
    )


BODIES = (
    ("subscriber", "POST", "/api/v1/articles/<key>/comments/", ""),
    ("subscriber", "PUT", "/api/v1/comments/<key>/", ""),
    ("subscriber", "PATCH", "/api/v1/comments/<key>/", ""),
    ("writer", "POST", "/api/v1/comments/<key>/reports/", ""),
    ("managing", "POST", "/api/v1/newsroom/articles/", ""),
    ("managing", "PUT", "/api/v1/newsroom/articles/<key>/", ""),
    ("managing", "PATCH", "/api/v1/newsroom/articles/<key>/", ""),
    ("managing", "PATCH", "/api/v1/newsroom/pictures/<key>/", ""),
    ("managing", "POST", "/api/v1/newsroom/articles/<key>/revisions/<number>/restore/", ""),
    *(
        ("managing", "POST", f"/api/v1/newsroom/articles/<key>/acts/{act}/", thing)
        for act, thing in (
            ("submit", ""), ("take_back", "reviewed"), ("send_back", "reviewed"), ("sign", "reviewed"),
            ("unsign", "reviewed"), ("approve", "reviewed"), ("release", "approved"), ("move", "waiting"),
            ("cancel", "waiting"), ("withdraw", "live"), ("spike", ""), ("restore", "spiked"), ("duplicate", ""),
        )
    ),
)  # fmt: skip


def test_what_an_address_does_not_take_is_refused_by_its_name(world: World) -> None:
    wrong, before, more = [], rows(), hidden(world)
    for who, method, path, thing in BODIES:
        whole = sent(world, method, path, thing)
        named = json.loads(whole["data"])
        unasked = more.keys() - named.keys() - ({"at"} if thing in {"approved", "waiting"} else set())
        body = json.dumps({name: more[name] for name in unasked} | named)
        answer = ask(world.browsers[who], method, address(world, path, thing), **whole | {"data": body})
        fields = {error["field"] for error in answer.json().get("errors", ())}
        if answer.status_code != 400 or fields != unasked:
            wrong.append(f"{method} {path}: {answer.status_code} {fields ^ unasked}")
    assert not wrong, "\n".join(wrong)
    assert rows() == before


def test_a_choice_that_is_not_offered_is_refused(world: World) -> None:
    """Also one that a field has for others."""
    reader, before = world.browsers["reader"], rows()
    wanted = {"name": "Mine", "scopes": ["read", "newsroom.write"], "ends": "30"}
    assert reader.post("/account/tokens/new/", wanted).status_code == 400
    assert rows()["subscribers.Token"] == before["subscribers.Token"]
    for name in ("is_staff", "is_superuser"):
        assert reader.post(f"/account/?{name}=on", {"name": "Other", name: "on"}).status_code == 302
    assert not User.objects.filter(email="rita.reader@example.com", is_staff=True).exists()


def test_a_person_in_print_is_given_an_account_by_who_looks_after_accounts_alone(world: World) -> None:
    page = f"/admin/articles/contributor/{world.things.contributor.pk}/change/"
    for who, expected in (("editor", None), ("managing", None), ("admin", "writer")):
        browser = world.browsers[who]
        action, drawn = as_drawn(browser, Form(who, page, "name", {}))
        browser.post(action, drawn | {"user": world.people["writer"].pk})
        user = Contributor.objects.get(pk=world.things.contributor.pk).user
        assert user == (world.people[expected] if expected else None), who

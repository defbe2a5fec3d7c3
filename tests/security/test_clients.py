"""Clients in the newsroom: who registers them, to what they are kept, and their tokens."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client

from articles.models import Section
from common.refusal import Refusal
from subscribers import tokens
from subscribers.models import Audited, AuditRow, Scope, Token, User
from subscribers.models import Client as Program
from tests.accounts.conftest import page_of
from tests.conftest import PASSWORD

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("magazine")]
LIST = "/admin/subscribers/client/"
SECRET = re.compile(r"editorial_client_[\w-]{43}")


@pytest.fixture
def desk(as_: Any, managing: User) -> Client:
    browser = as_(managing)
    browser.post("/accounts/reauthenticate/", {"password": PASSWORD})
    return browser


@pytest.fixture
def radio(managing: User, now: Any) -> Program:
    return Program.objects.create(name="Harbour Radio", owner=managing, has_full_text=True)


def form(program: Program, **changes: Any) -> dict[str, Any]:
    whole = {"name": program.name, "owner": program.owner_id, "has_full_text": "on", "is_active": "on", "note": ""}
    return {name: value for name, value in (whole | changes).items() if value != ""}


def call(secret: str, address: str) -> Any:
    return Client().get(address, headers={"Authorization": f"Bearer {secret}"})


def test_a_client_is_registered_and_kept_to_its_sections(desk, managing, section):
    other = Section.objects.create(name="Letters", slug="letters", position=1)
    typed = {"name": "Harbour Radio", "owner": managing.pk, "sections": [section.pk], "is_active": "on"}
    assert desk.post(f"{LIST}add/", typed).status_code == 302
    program = Program.objects.get()
    assert list(program.sections.all()) == [section]
    desk.post(f"{LIST}{program.pk}/change/", form(program, sections=[other.pk], note="Contract 7"))
    assert list(program.sections.all()) == [other]
    words = list(AuditRow.objects.filter(what=Audited.CLIENT_CHANGED).order_by("pk").values_list("words", flat=True))
    assert words == ["Harbour Radio: registered.", "Harbour Radio: licensed for full text, sections, note."]


def test_the_list_says_of_each_to_which_sections_it_is_kept_and_that_none_are_all(desk, radio, managing, section):
    Program.objects.create(name="Pier Press", owner=managing).sections.add(section)
    page = page_of(desk.get(LIST))
    assert '<td class="field-kept_to">Coast</td>' in page
    assert '<td class="field-kept_to">All, also those to come</td>' in page
    assert "With none ticked it reads and works in all" in page_of(desk.get(f"{LIST}{radio.pk}/change/"))


def test_its_owner_works_here(desk, reader, managing):
    typed = {"name": "Harbour Radio", "owner": reader.pk, "is_active": "on"}
    assert "Select a valid choice" in page_of(desk.post(f"{LIST}add/", typed))
    assert not Program.objects.exists()


def test_its_token_is_made_and_shown_once(desk, radio, live):
    edition = live(access="subscribers")
    new = f"{LIST}{radio.pk}/tokens/new/"
    answer = desk.post(new, {"name": "Playlist", "scopes": ["read"], "ends": "365"})
    found = SECRET.search(answer.content.decode())
    assert found
    assert "no-store" in answer["Cache-Control"]
    whole = call(found[0], f"/api/v1/articles/{edition.article.key}/")
    assert "Paragraph 6" in whole.content.decode()
    page = page_of(desk.get(f"{LIST}{radio.pk}/change/"))
    assert not SECRET.search(page)
    assert f"editorial_client_{Token.objects.get().start}…" in page
    assert AuditRow.objects.get(what=Audited.TOKEN_MADE).words == "Harbour Radio: Playlist."


@pytest.mark.parametrize("scope", ["comment", "account"])
def test_it_has_no_voice_and_no_subscription(desk, radio, scope):
    answer = desk.post(f"{LIST}{radio.pk}/tokens/new/", {"name": "Playlist", "scopes": [scope], "ends": "30"})
    assert answer.status_code == 400
    assert not Token.objects.exists()


@pytest.mark.parametrize("how", ["revoked", "inactive"])
def test_its_tokens_end_at_once(desk, radio, managing, now, how):
    token, secret = tokens.issue(radio, "Playlist", [Scope.READ], by=managing, now=now)
    assert call(secret, "/api/v1/articles/").status_code == 200
    if how == "revoked":
        desk.post(f"{LIST}{radio.pk}/tokens/{token.key}/revoke/")
    else:
        desk.post(f"{LIST}{radio.pk}/change/", form(radio, is_active=""))
    assert call(secret, "/api/v1/articles/").status_code == 401


@pytest.mark.parametrize("how", [{"is_staff": False}, {"is_active": False}])
def test_its_owner_leaves_and_it_reads_on_and_works_no_longer(radio, managing, now, live, how):
    edition = live(access="subscribers")
    scopes = [Scope.READ, Scope.NEWSROOM_READ]
    _, secret = tokens.issue(radio, "Playlist", scopes, by=managing, now=now)
    assert call(secret, "/api/v1/newsroom/articles/").status_code == 200
    User.objects.filter(pk=managing.pk).update(**how)
    assert call(secret, "/api/v1/newsroom/articles/").status_code == 403
    assert "Paragraph 6" in call(secret, f"/api/v1/articles/{edition.article.key}/").content.decode()


def test_nobody_lets_a_program_work_in_the_name_of_somebody_else(radio, managing, editor, now):
    with pytest.raises(Refusal, match="only Mara Managing gives it these rights") as refused:
        tokens.issue(radio, "Playlist", [Scope.READ, Scope.NEWSROOM_WRITE], by=editor, now=now)
    assert [problem.field for problem in refused.value.problems] == ["scopes"]
    assert tokens.issue(radio, "Playlist", [Scope.READ], by=editor, now=now)


def test_a_program_that_changes_hands_does_not_work_for_its_new_owner(radio, managing, editor, now):
    _, secret = tokens.issue(radio, "Playlist", [Scope.READ, Scope.NEWSROOM_READ], by=managing, now=now)
    radio.owner = editor
    radio.save()
    assert call(secret, "/api/v1/newsroom/articles/").status_code == 403
    assert call(secret, "/api/v1/articles/").status_code == 200


def test_the_password_of_its_owner_is_not_its_own(radio, managing, now):
    _, secret = tokens.issue(radio, "Playlist", [Scope.READ], by=managing, now=now)
    managing.set_password("another-good-one")
    managing.save()
    assert call(secret, "/api/v1/articles/").status_code == 200


@pytest.mark.parametrize("who", ["writer", "editor", "moderator", "subscriptions_manager", "reader"])
def test_nobody_else_comes_near_it(request, as_, radio, managing, now, who):
    token, secret = tokens.issue(radio, "Playlist", [Scope.READ], by=managing, now=now)
    browser = as_(request.getfixturevalue(who))
    browser.post("/accounts/reauthenticate/", {"password": PASSWORD})
    for address in ("tokens/new/", f"tokens/{token.key}/revoke/", "change/"):
        answer = browser.post(f"{LIST}{radio.pk}/{address}", {"name": "Mine", "scopes": ["read"], "ends": "30"})
        assert answer.status_code in {302, 403}
    assert Token.objects.count() == 1
    assert call(secret, "/api/v1/articles/").status_code == 200


def test_a_token_is_revoked_on_the_page_of_its_own_client_only(desk, radio, managing, now):
    other = Program.objects.create(name="Pier Press", owner=managing)
    token, secret = tokens.issue(radio, "Playlist", [Scope.READ], by=managing, now=now)
    assert desk.post(f"{LIST}{other.pk}/tokens/{token.key}/revoke/").status_code == 404
    assert desk.get(f"{LIST}{radio.pk}/tokens/{token.key}/revoke/").status_code == 302
    assert call(secret, "/api/v1/articles/").status_code == 200

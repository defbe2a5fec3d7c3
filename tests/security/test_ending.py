"""Sessions, tokens and rights end when they should, and at once; and what should not end them does not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group
from django.test import Client

from newsroom.roles import Job
from subscribers import tokens
from subscribers.models import Entitlement, Scope, Token, User
from tests.accounts.conftest import newest_code
from tests.conftest import PASSWORD, Factory
from tests.security.conftest import by_password, code_of, is_logged_in

pytestmark = pytest.mark.django_db
NEW = "another-good-one"
LAST_WORDS = "Paragraph 6"
EVERYTHING = {"page", "full text", "newsroom", "token", "token's newsroom", "token's full text"}
OF_SESSION = {"page", "full text", "newsroom"}
OF_TOKEN = EVERYTHING - OF_SESSION


@dataclass
class Life:
    """A managing editor, in the browser in which they act and in another one, with two tokens."""

    user: User
    here: Client
    elsewhere: Client
    reads: str
    works: str
    boss: Client
    piece: Any

    def have(self, **fields: Any) -> None:
        """As a colleague does who looks after accounts."""
        form: dict[str, Any] = {
            "email": self.user.email,
            "display_name": self.user.display_name,
            "is_staff": "on",
            "is_active": "on",
        }
        form |= {"groups": [group.pk for group in self.user.groups.all()]}
        kept = {name: value for name, value in (form | fields).items() if value != ""}
        answer = self.boss.post(f"/admin/subscribers/user/{self.user.pk}/change/", kept)
        assert answer.status_code == 302

    def can(self) -> set[str]:
        """What still works, in the other browser and with the tokens."""
        key = self.piece.article.key
        read = f"/api/v1/articles/{key}/"
        answers = {
            "page": self.elsewhere.get("/account/").status_code == 200,
            "newsroom": self.elsewhere.get("/admin/articles/article/").status_code == 200,
            "full text": LAST_WORDS in self.elsewhere.get(self.piece.get_absolute_url()).content.decode(),
            "token": _calls("/api/v1/me/", self.reads).status_code == 200,
            "token's newsroom": _calls("/api/v1/newsroom/articles/", self.works).status_code == 200,
            "token's full text": LAST_WORDS in _calls(read, self.reads).content.decode(),
        }
        return {name for name, holds in answers.items() if holds}


@pytest.fixture
def life(as_: Factory, person: Factory, live: Factory, now: datetime) -> Callable[[str], Life]:
    piece = live(access="subscribers")
    boss = person("ann admin")
    User.objects.filter(pk=boss.pk).update(is_staff=True, is_superuser=True)

    def begin(name: str) -> Life:
        user = person(name, Job.MANAGING_EDITOR)
        reading, working = [Scope.READ, Scope.ACCOUNT], [Scope.NEWSROOM_READ, Scope.NEWSROOM_WRITE]
        reads, works = (tokens.issue(user, "Script", scopes, by=user, now=now)[1] for scopes in (reading, working))
        return Life(user, as_(user), as_(user), reads, works, as_(boss), piece)

    return begin


def change_password(life: Life) -> None:
    life.here.post("/accounts/password/change/", {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW})


def reset_password(life: Life) -> None:
    browser = Client()
    browser.post("/accounts/password/reset/", {"email": life.user.email})
    browser.post("/accounts/password/reset/confirm/", {"code": newest_code()})
    browser.post("/accounts/password/reset/complete/", {"password1": NEW, "password2": NEW})


def have_it_set(life: Life) -> None:
    form = {"password1": NEW, "password2": NEW, "usable_password": "true"}
    assert life.boss.post(f"/admin/subscribers/user/{life.user.pk}/password/", form).status_code == 302


def close(life: Life) -> None:
    life.have(is_active="")


def close_and_reopen(life: Life) -> None:
    close(life)
    life.have()


def lose_the_role(life: Life) -> None:
    life.have(groups="")


def leave(life: Life) -> None:
    life.have(is_staff="")


def leave_and_come_back(life: Life) -> None:
    leave(life)
    life.have()


def log_out_elsewhere(life: Life) -> None:
    life.here.post("/account/log-out-elsewhere/")


def nothing(life: Life) -> None: ...


# What is done: what it ends.
ENDS: dict[Callable[[Life], None], set[str]] = {
    nothing: set(),
    change_password: EVERYTHING,
    reset_password: EVERYTHING,
    have_it_set: EVERYTHING,
    close: EVERYTHING,
    close_and_reopen: EVERYTHING,
    lose_the_role: {"newsroom"},
    leave: {"newsroom", "full text", "token's newsroom", "token's full text"},
    leave_and_come_back: {"token's newsroom"},
    log_out_elsewhere: OF_SESSION,
}


def test_each_ends_what_the_table_says_and_nothing_else(life, magazine):
    wrong = []
    for number, (act, ended) in enumerate(ENDS.items()):
        theirs = life(f"mara {number}")
        act(theirs)
        if (left := theirs.can()) != EVERYTHING - ended:
            wrong.append(f"{act.__name__}: {sorted(left)} is left")
    assert not wrong


def test_without_a_role_the_newsroom_shows_nothing_of_anybodys(life, magazine):
    """Whoever works here finds their own there; the lists are for those who have a role."""
    theirs = life("mara")
    lose_the_role(theirs)
    assert _calls("/api/v1/newsroom/articles/", theirs.works).json()["results"] == []


def test_a_subscription_that_lapses_takes_the_full_text_along(as_, subscriber, live, now):
    piece = live(access="subscribers")
    browser, (_, secret) = as_(subscriber), tokens.issue(subscriber, "Script", [Scope.READ], by=subscriber, now=now)
    asked = [lambda: browser.get(piece.get_absolute_url()), lambda: _calls(_api(piece), secret)]
    assert all(LAST_WORDS in ask().content.decode() for ask in asked)
    Entitlement.objects.update(ends_at=now - timedelta(seconds=1))
    assert not any(LAST_WORDS in ask().content.decode() for ask in asked)
    assert browser.get("/account/").status_code == 200


def test_a_log_in_that_was_begun_with_the_old_password_ends_nowhere(client, reader, app, magazine):
    """Its first step is done, its second is not, and the password changes meanwhile."""
    secret = app(reader)
    by_password(client, reader)
    User.objects.filter(pk=reader.pk).update(password=make_password(NEW))
    client.post("/accounts/2fa/authenticate/", {"code": code_of(secret)})
    assert not is_logged_in(client)


def test_a_log_in_that_was_begun_before_the_account_was_closed_opens_nothing(client, reader, app, magazine):
    secret = app(reader)
    by_password(client, reader)
    User.objects.update(is_active=False)
    client.post("/accounts/2fa/authenticate/", {"code": code_of(secret)})
    assert not is_logged_in(client)
    assert client.get("/account/").status_code == 302


def test_a_password_that_is_hashed_anew_ends_no_token(client, reader, settings, now, magazine):
    """Django knows a better way, and takes it when somebody logs in: the password is the same."""
    _, secret = tokens.issue(reader, "Script", [Scope.READ], by=reader, now=now)
    before = reader.password
    settings.PASSWORD_HASHERS = [
        "django.contrib.auth.hashers.PBKDF2PasswordHasher",
        "django.contrib.auth.hashers.MD5PasswordHasher",
    ]
    by_password(client, reader)
    assert is_logged_in(client)
    reader.refresh_from_db()
    assert reader.password != before
    assert tokens.find(secret, now) is not None


@pytest.mark.parametrize("how", ["revoked", "expired", "of a closed account"])
def test_a_token_ends_at_once(reader, now, how, magazine):
    ends = now + timedelta(seconds=30)
    token, secret = tokens.issue(reader, "Script", [Scope.ACCOUNT], by=reader, now=now, expires_at=ends)
    assert _calls("/api/v1/me/", secret).status_code == 200
    if how == "revoked":
        tokens.revoke(token, by=reader, now=now)
    elif how == "expired":
        Token.objects.update(expires_at=now)
    else:
        User.objects.update(is_active=False)
    assert _calls("/api/v1/me/", secret).status_code == 401


def test_roles_that_were_taken_back_work_for_nobody(as_, person):
    """Not even in the moment between two clicks."""
    user = person("mara", Job.MANAGING_EDITOR)
    browser = as_(user)
    assert browser.get("/admin/articles/section/add/").status_code == 200
    user.groups.set(Group.objects.filter(name="writer"))
    assert browser.get("/admin/articles/section/add/").status_code == 403


def _api(piece: Any) -> str:
    return f"/api/v1/articles/{piece.article.key}/"


def _calls(address: str, secret: str) -> Any:
    return Client().get(address, headers={"Authorization": f"Bearer {secret}"})

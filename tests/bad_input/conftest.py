"""Somebody who may do everything, at every door, and what is answered to them there."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from comments import reporting
from newsroom.roles import Job
from subscribers import tokens
from subscribers.models import Scope, User
from tests.bad_input.corpus import CORPUS, packed
from tests.bad_input.looking import dirt, harm_of_page
from tests.conftest import Factory

NEWSROOM = "/api/v1/newsroom/"


@dataclass
class Doors:
    """Sends whatever it is given, and notes what should never be answered."""

    faults: list[str] = field(default_factory=list)
    refused: set[int] = field(default_factory=set)

    def send(self, browser: Client, method: str, path: str, *args: Any, **more: Any) -> Any:
        browser.raise_request_exception = False
        answer = getattr(browser, method)(path, *args, **more)
        if answer.status_code >= 500:
            failed = getattr(answer, "exc_info", None)
            self.faults.append(
                f"{method} {path}: {answer.status_code} {ascii(failed and failed[1])[:300]} {ascii(args)[:300]}"
            )
        elif "html" in answer.get("Content-Type", ""):
            self.faults += [f"{method} {path}: {why}" for why in harm_of_page(answer.content.decode())]
        self.refused.add(answer.status_code)
        return answer

    def are_clean(self) -> None:
        assert not [*self.faults, *dirt()]


@pytest.fixture
def doors() -> Doors:
    return Doors()


@pytest.fixture
def chief(person: Factory) -> User:
    """Every role at once, and the accounts too."""
    user: User = person("ann admin", *Job)
    user.is_superuser = True
    user.save()
    user.groups.set(Group.objects.all())
    return user


@pytest.fixture
def desk(as_: Factory, chief: User) -> Client:
    return as_(chief)


@pytest.fixture(autouse=True)
def _no_haste(monkeypatch: pytest.MonkeyPatch) -> None:
    """A hundred tricks are typed faster than by a person; tests/moderation and tests/comments keep the limits."""
    monkeypatch.setattr(import_module("comments.screen.rate"), "MOST", ())
    monkeypatch.setattr(reporting, "MOST", 100_000)


@pytest.fixture
def wire(chief: User, now: Any) -> Client:
    """A program with every right."""
    _token, secret = tokens.issue(chief, "Wire", Scope.values, by=chief, now=now)
    return Client(headers={"Authorization": f"Bearer {secret}"})


def sent(doors: Doors, wire: Client, method: str, path: str, what: Any, tag: str = "") -> Any:
    """As JSON."""
    headers = {"If-Match": tag} if tag else {}
    return doors.send(wire, method, path, json.dumps(what), content_type="application/json", headers=headers)


def rounds(lengths: Mapping[str, int], tricks: Iterable[str] = CORPUS.values()) -> Iterator[dict[str, str]]:
    """The whole corpus in each of these fields, as much at once as it may hold."""
    lines = {name: list(packed(length, tricks)) for name, length in lengths.items()}
    for number in range(max(map(len, lines.values()))):
        yield {name: line[number % len(line)] for name, line in lines.items()}

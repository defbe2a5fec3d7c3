"""Reads the tables of this folder, and asks at every door what they say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from subscribers.models import Scope
from tests.doors.asking import address, ask, sent, word
from tests.doors.world import PEOPLE, World

CLIENTS = ("licensed", "unlicensed")
PROGRAMS = ("token", "scopeless", *CLIENTS)
READERS = ("reader", "lapsed", "subscriber")
DESKS = ("copy", "facts", "photo")
NEWSROOM = ("writer", "editor", *DESKS, "managing")
GROUPS: dict[str, Sequence[str]] = {
    "everybody": (*PEOPLE, *PROGRAMS),
    "readers": READERS,
    "outsiders": ("visitor", *READERS),
    "staff": (*NEWSROOM, "moderator", "subscriptions", "admin"),
    "newsroom": NEWSROOM,
    "desks": DESKS,
    "moderators": ("managing", "moderator", "admin"),
    "pictures": ("writer", "editor", "photo", "managing", "admin"),
    "library": ("editor", "managing", "admin"),
    "house": ("managing", "admin"),
    "circulation": ("subscriptions", "admin"),
    "nobody": (),
    "programs": PROGRAMS,
    "clients": CLIENTS,
}
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
SCOPES = set(Scope.values)
REFUSED = {"in", "no", "none", "gone", "405"}


@dataclass(frozen=True)
class Row:
    """What is said of one path: for each method who gets what. `thing` stands in the path instead of the usual one."""

    method: str
    path: str
    thing: str
    scope: str
    cells: Mapping[str, str]

    def __str__(self) -> str:
        return f"{self.method} {self.path}{f'@{self.thing}' if self.thing else ''}"


def rows(table: str) -> Iterator[Row]:
    """Of lines such as `GET POST /path/@thing  scope  ok; visitor in; readers no`, where the last word counts. What
    stands after `*` holds for every line until the next `*`; a token without the scope that is named gets `no`."""
    base = ""
    for line in filter(None, (line.partition("#")[0].strip() for line in table.splitlines())):
        if line.startswith("*"):
            base = line[1:]
            continue
        words = line.split()
        methods = [words.pop(0) for _ in METHODS if words[0] in METHODS]
        path, _, thing = words.pop(0).partition("@")
        scope = words.pop(0) if words and words[0] in SCOPES else ""
        cells = said(f"{base}; {' '.join(words)}; {'scopeless no' if scope else ''}")
        yield from (Row(method, path, thing, scope, cells) for method in methods)


def said(words: str) -> dict[str, str]:
    """Who gets what."""
    cells: dict[str, str] = {}
    for phrase in filter(None, (phrase.split() for phrase in words.split(";"))):
        *whom, what = phrase
        for who in whom or ["everybody"]:
            cells |= dict.fromkeys(GROUPS.get(who, [who]), what)
    return cells


def callers(world: World, row: Row) -> dict[str, Any]:
    """A browser for each column. Of a row of the API, programs too: the tokens are a subscriber's, in the newsroom a
    managing editor's; `scopeless` has every scope but the one that is needed."""
    if not row.path.startswith("/api/"):
        return world.browsers
    name = "managing" if "/newsroom/" in row.path else "subscriber"
    programs = {
        "token": world.program(name, *([row.scope] if row.scope else Scope.values)),
        "licensed": world.licensed,
        "unlicensed": world.unlicensed,
    }
    if row.scope:
        programs["scopeless"] = world.program(name, *(SCOPES - {row.scope}))
    return world.browsers | programs


def wrong(world: World, found: Sequence[Row]) -> list[str]:
    """Every cell that is not as it is said, and every request in other clothes that is decided otherwise."""
    faults: list[str] = []
    for row in found:
        at, more = address(world, row.path, row.thing), _sent(world, row)
        browsers = callers(world, row)
        for who, browser in browsers.items():
            if (got := word(ask(browser, row.method, at, **more))) not in row.cells[who].split("/"):
                faults.append(f"{row}: {who} gets {got}, not {row.cells[who]}")
        # The pages of the admin are alike, and answer a POST at the same addresses.
        if row.method == "GET" or not row.path.startswith("/admin/"):
            # One who is refused, and one who is not, if there are both.
            for who in {row.cells[who] in REFUSED: who for who in browsers}.values():
                faults += _in_other_clothes(row, at, who, partial(ask, browsers[who]), more)
    return [*faults, *_unnamed_methods(world, found)]


def _sent(world: World, row: Row) -> dict[str, Any]:
    return {} if row.method == "GET" else sent(world, row.method, row.path, row.thing)


def _in_other_clothes(row: Row, at: str, who: str, asked: Any, more: dict[str, Any]) -> Iterator[str]:
    """HEAD is GET without a body. To who is refused, OPTIONS says nothing, an address with a stroke too few or too many
    opens nothing either, and no header makes another method of one."""
    expected = row.cells[who]
    if row.method == "GET" and (word(asked("HEAD", at)) in REFUSED) != (expected in REFUSED):
        yield f"HEAD {row.path}: not for {who} what GET is"
    if expected not in REFUSED:
        return
    if row.method == "GET" and (answer := asked("OPTIONS", at)).content and word(answer) not in REFUSED:
        yield f"OPTIONS {row.path}: {who} is told something"
    bare = at[:-1] if at.endswith("/") else f"{at}/"
    if word(asked(row.method, bare, **more)) not in {*REFUSED, "away"}:
        yield f"{row.method} {bare}: {who} comes in"
    headers = more.get("headers", {}) | {"X-HTTP-Method-Override": "GET" if row.method != "GET" else "DELETE"}
    if (got := word(asked(row.method, at, **more | {"headers": headers}))) != expected:
        yield f"{row} as another method: {who} gets {got}, not {expected}"


def _unnamed_methods(world: World, found: Sequence[Row]) -> Iterator[str]:
    """What no row names nobody does. Django's own pages answer a POST as they do a GET; theirs gives nothing more."""
    named = {(row.path, row.method): row.cells for row in found}
    for path in dict.fromkeys(row.path for row in found):
        for method in METHODS if path.startswith("/api/") else METHODS[:2]:
            if (path, method) not in named:
                yield from _is_shut(world, Row(method, path, "", "", named.get((path, "GET"), {})))


def _is_shut(world: World, row: Row) -> Iterator[str]:
    """For some who may most, and for nobody at all."""
    for who, browser in callers(world, row).items():
        if who in {"visitor", "managing", "admin", "token"}:
            got = word(ask(browser, row.method, address(world, row.path), **_sent(world, row)))
            if got not in REFUSED and (row.path.startswith("/api/") or got not in row.cells.get(who, "").split("/")):
                yield f"{row}, which no row names: {who} gets {got}"


# The screens of the admin that show rows of a model


def screens(table: str) -> Iterator[Row]:
    """Of lines such as `app/model  staff | admin | admin | nobody`, who see, add, change and delete: its pages."""
    lines = (line.partition("#")[0] for line in table.splitlines())
    for name, _, rest in (line.partition(" ") for line in lines if line.strip()):
        see, add, change, delete = map(_only, rest.split("|"))
        at, one = f"/admin/{name}/", f"/admin/{name}/<object_id>/"
        for method in METHODS[:2]:
            yield from (Row(method, path, "", "", who) for path, who in ((at, see), (f"{at}add/", add)))
            yield Row(method, f"{one}change/", "", "", see if method == "GET" else change)
            yield Row(method, f"{one}delete/", "", "", delete)
        yield Row("GET", f"{one}history/", "", "", see)
        yield Row("GET", one, "", "", said("outsiders in; staff away"))


def _only(whom: str) -> dict[str, str]:
    """A form that is sent empty stays, or leads on where nothing in it is needed."""
    return said(f"outsiders in; staff no; {whom} ok/away")

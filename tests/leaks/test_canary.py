"""L1: what not everybody may read is on no surface of the house but those that are named here.

Each kind of it sings of a bird of its own (tests/leaks/birds.py). Whoever asks, every address that there is is asked;
one that is added is asked too, since the addresses come from the routes."""

from __future__ import annotations

import json
import logging
import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pytest
import structlog
from django.core import mail
from django.core.cache import cache
from django.test import Client as Browser

from editorial.logs import formatting
from newsroom.roles import Job
from newsroom.unsaid import Unsaid
from outbox.models import Event
from tests.doors.asking import address, ask, paths
from tests.doors.world import superuser, things, world
from tests.leaks.birds import BIRDS, CLOSED, Aviary, aviary, closed, sung, unpublished
from tests.reading.conftest import main_of

__all__ = ["aviary", "closed", "sung", "superuser", "things", "unpublished", "world"]
pytestmark = pytest.mark.django_db
ARTICLE, RECORD = "/<year>/<month>/<day>/<slug>/", "/api/v1/articles/<key>/"
THREAD, SAID = f"{ARTICLE}comments/", f"{RECORD}comments/"
BIRD = re.compile("|".join(BIRDS))
# Who hears which bird, and where. Nobody hears one that is not here; the meter gives everybody a piece on its page.
METERED = {"meterbird": {ARTICLE}}
WHOLE = {"closedbird": {RECORD}, "meterbird": {ARTICLE, RECORD}}
HEARD: dict[str, dict[str, set[str]]] = {
    "visitor": METERED,
    "reader": METERED,
    "lapsed": METERED,
    "unlicensed": METERED,
    "elsewhere": METERED,
    "licensed": WHOLE,
    "subscriber": WHOLE | {"closedbird": {ARTICLE, RECORD}, "talkbird": {ARTICLE, THREAD, SAID}},
}


def asks(aviary: Aviary) -> dict[str, Browser]:
    return aviary.world.browsers | aviary.programs


def addresses(aviary: Aviary, *, admin: bool = False) -> Iterator[tuple[str, str]]:
    """Every path with its address: of the usual things, of each article that sings, and of what drafts alone name."""
    for path in sorted(paths()):
        if path.startswith("/admin/") != admin or "logout" in path:
            continue
        yield path, address(aviary.world, path)
        for bird, article in (
            aviary.articles.items() if re.search("<slug>/$|<slug>/comments/$|articles/<", path) else ()
        ):
            vars(aviary.world.things)[bird] = aviary.printed(bird) if "<year>" in path else article
            yield path, address(aviary.world, path, bird)
        for name in ("topicbird", "seriesbird", "personbird") if re.match("/(topic|series|by)/", path) else ():
            yield path, path.replace("<slug>", name)


def sung_at(aviary: Aviary, browser: Browser, at: str, **headers: str) -> set[str]:
    """The birds in an answer's body and headers; an address may name its own."""
    answer = ask(browser, "GET", at, headers=headers)
    assert answer.status_code < 500, at
    text = f"{json.dumps(dict(answer.headers))}\n{answer.getvalue().decode('utf-8', 'ignore')}"
    if aviary.secret not in at:
        text = text.replace(aviary.secret, "linkbird")
    for own in BIRD.findall(at):
        text = text.replace(at, "").replace(f"the-{own}", "")
    return set(BIRD.findall(text.lower()))


def heard(aviary: Aviary, browser: Browser, *, admin: bool = False) -> dict[str, set[str]]:
    """Each bird that sings, and on which paths."""
    found: dict[str, set[str]] = defaultdict(set)
    for path, at in addresses(aviary, admin=admin):
        for bird in sung_at(aviary, browser, at):
            found[bird].add(path)
    return dict(found)


def told_of(heard_by: dict[str, dict[str, set[str]]]) -> set[tuple[str, str, str]]:
    return {(who, bird, path) for who, birds in heard_by.items() for bird, found in birds.items() for path in found}


def test_each_hears_what_they_may_and_nothing_else(aviary: Aviary, lines: list[str]) -> None:
    callers = asks(aviary)
    found = told_of({who: heard(aviary, callers[who]) for who in HEARD})
    assert found - told_of(HEARD) == set()
    assert told_of(HEARD) - found == set(), "the birds are not where they can be heard: this test is deaf"
    # After all have read: what is kept between them, and what was written down of it.
    kept = repr(getattr(cache, "_cache", {})).lower()
    assert not BIRD.findall(kept)
    assert lines
    assert not [
        line for line in lines if aviary.secret in line or BIRD.search(re.sub("the-[a-z]+|/[a-z]+bird/", "", line))
    ]


@pytest.fixture
def lines() -> Iterator[list[str]]:
    """Whatever is written to the log, as the house writes it down."""
    heard: list[str] = []
    handler, out = logging.Handler(), logging.getLogger()
    handler.emit = lambda record: heard.append(written.format(record))  # type: ignore[method-assign]
    written = structlog.stdlib.ProcessorFormatter(**{k: v for k, v in formatting(False).items() if k != "()"})
    handler.addFilter(Unsaid())
    out.addHandler(handler)
    yield heard
    out.removeHandler(handler)


# Who works here and not in the newsroom; and a writer, of what others write. People, topics, series and pictures stand
# in the library, which does not say that a draft names them.
LIBRARY = {"personbird", "topicbird"}
IN_THE_ADMIN = {
    "moderator": {"heldbird", "hiddenbird", "talkbird", "listbird"} | LIBRARY,
    "subscriptions": {"grantbird", "mailbird"},
    "stranger": {"sparebird", "seriesbird"} | LIBRARY,
}


def test_in_the_admin_each_hears_of_their_own_room(aviary: Aviary, as_: Any, person: Any) -> None:
    browsers = asks(aviary) | {"stranger": as_(person("otto other", Job.WRITER))}
    found = {who: set(heard(aviary, browsers[who], admin=True)) for who in IN_THE_ADMIN}
    assert found == IN_THE_ADMIN


def test_what_is_searched_for_is_found_by_who_may_read_it(aviary: Aviary) -> None:
    """Not even that there is something is told."""
    callers = asks(aviary)
    for who in HEARD:
        for bird in BIRDS:
            assert callers[who].get("/api/v1/articles/", {"q": bird}).json()["results"] == [], (who, bird)
    for who in ("visitor", "subscriber"):
        nothing = main_of(ask(callers[who], "GET", "/search/", {"q": "kiwikiwi"}))
        for bird in BIRDS:
            told = main_of(ask(callers[who], "GET", "/search/", {"q": bird}))
            assert told.replace(bird, "kiwikiwi") == nothing, (who, bird)


def test_no_tag_and_no_choice_of_fields_opens_what_is_closed(aviary: Aviary) -> None:
    callers = asks(aviary)
    at = [f"/api/v1/articles/{aviary.articles[bird].key}/" for bird in CLOSED]
    for record in at:
        tag = callers["subscriber"].get(record)["ETag"]
        for who in ("visitor", "reader", "lapsed", "unlicensed", "elsewhere"):
            again = callers[who].get(record, headers={"If-None-Match": tag})
            assert (again.status_code, BIRD.findall(again.content.decode())) == (200, []), who
            for query in ("fields=text_html", "fields=pictures", "fields=text_html,pictures,access"):
                assert not sung_at(aviary, callers[who], f"{record}?{query}"), (who, query)


def test_what_goes_out_carries_no_words_but_to_whose_they_are(aviary: Aviary) -> None:
    told = json.dumps(list(Event.objects.values("kind", "cause", "subject", "payload")))
    # What was withdrawn had an address.
    assert not BIRD.findall(told.lower().replace("the-gonebird", ""))
    sent = {
        (tuple(message.to), bird) for message in mail.outbox for bird in BIRD.findall(str(message.message()).lower())
    }
    assert {bird for to, bird in sent if to != ("mailbird@example.com",)} == set()
    assert {bird for to, bird in sent} <= {"mailbird", "hiddenbird", "reasonbird"}

"""L2: one address, two readers, and a cache between them and us that keeps whatever it may: each gets their own."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pytest
from django.test import Client as Browser

from tests.doors.asking import address, paths
from tests.doors.world import superuser, things, world
from tests.leaks.birds import CLOSED, Aviary, aviary, closed, sung, unpublished

__all__ = ["aviary", "closed", "sung", "superuser", "things", "unpublished", "world"]
pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
TOGETHER = ("visitor", "reader", "subscriber", "licensed")


@dataclass
class Kept:
    at: str
    chosen: dict[str, str]
    answer: Any
    content: bytes


@dataclass
class SharedCache:
    """As RFC 9111 has it, and as eager as that allows: what it may keep it keeps, under what Vary names, and when that
    is old it asks with its tag whether it is good for whoever asks now."""

    kept: list[Kept] = field(default_factory=list)
    answered: int = 0

    def get(self, browser: Browser, at: str) -> bytes:
        sent = _headers(browser)
        found = next((kept for kept in self.kept if kept.at == at and _fits(kept.chosen, sent)), None)
        if found and _fresh_for(found.answer) > 0:
            self.answered += 1
            return found.content
        tag = {"If-None-Match": found.answer["ETag"]} if found and found.answer.has_header("ETag") else {}
        answer = browser.get(at, headers=tag)
        if answer.status_code == 304 and found:
            self.answered += 1
            return found.content
        content = answer.getvalue()
        if _may_keep(answer):
            vary = [name.strip() for name in answer.get("Vary", "").split(",") if name.strip()]
            self.kept.append(Kept(at, {name: sent.get(name, "") for name in vary}, answer, content))
        return content


def _headers(browser: Browser) -> dict[str, str]:
    cookies = "; ".join(f"{name}={cookie.value}" for name, cookie in browser.cookies.items())
    return {"Cookie": cookies, "Authorization": browser.defaults.get("HTTP_AUTHORIZATION", "")}


def _fits(chosen: dict[str, str], sent: dict[str, str]) -> bool:
    return all(sent.get(name, "") == value for name, value in chosen.items())


def _rules(answer: Any) -> dict[str, str]:
    rules = (rule.strip().partition("=") for rule in answer.get("Cache-Control", "").split(","))
    return {name: value for name, _, value in rules}


def _fresh_for(answer: Any) -> int:
    rules = _rules(answer)
    return int(rules.get("s-maxage") or rules.get("max-age") or 0)


def _may_keep(answer: Any) -> bool:
    """Where nothing is said, a cache may guess."""
    return answer.status_code in {200, 404, 410} and not {"private", "no-store"} & set(_rules(answer))


def surfaces(aviary: Aviary) -> list[str]:
    """Whatever is read at one address by everybody."""
    usual = [address(aviary.world, path) for path in sorted(paths()) if _is_read(path)]
    pieces = [f"/api/v1/articles/{aviary.articles[bird].key}/" for bird in CLOSED]
    return [*usual, *pieces, *(aviary.printed(bird).get_absolute_url() for bird in CLOSED)]


def _is_read(path: str) -> bool:
    ours = ("/admin", "/accounts", "/preview", "/comments/<key>", "/healthz", "/readyz")
    return not path.startswith(ours)


def said(content: bytes) -> bytes:
    """Without what is new in each answer: the tokens of its forms."""
    new = (b"csrfmiddlewaretoken", b"form_key")
    return b"\n".join(line for line in content.splitlines() if not any(name in line for name in new))


def test_each_gets_their_own_whoever_asked_before(aviary: Aviary) -> None:
    callers = {name: aviary.world.browsers.get(name) or aviary.programs[name] for name in TOGETHER}
    wrong, answered = [], 0
    for at in surfaces(aviary):
        own = {name: said(browser.get(at).getvalue()) for name, browser in callers.items()}
        for order in (TOGETHER, TOGETHER[::-1]):
            shared = SharedCache()
            got = {name: said(shared.get(callers[name], at)) for name in (*order, order[0])}
            wrong += [f"{at}: {name}, in the order of {order}" for name in order if got[name] != own[name]]
            answered += shared.answered
    assert not wrong, "\n".join(wrong)
    assert answered, "the cache kept nothing: this test shows nothing"

"""Words that a reader may not have, looked for on every surface that exists; one that is added is looked at."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from articles.content import Line, Picture
from articles.models import Topic
from newsroom import workflow
from newsroom.models.transition import Act
from outbox.models import Event
from tests.conftest import again

CANARY = "zebrafinch"
FILL = "The tide came in and the tide went out. " * 10
CLOSED = f"<p>Opening words. {FILL}</p><p>More of them.</p><p>Then the {CANARY} sang. {FILL}</p>"
READERS_ROOMS = ("articles.", "comments.", "subscribers.")


@pytest.fixture
def topic(db: None) -> Topic:
    return Topic.objects.create(name="Tides", slug="tides")


@pytest.fixture
def unpublished(content: Any, contributor: Any, image: Any) -> dict[str, Any]:
    """Every text field of an article sings."""
    return {
        "headline": f"The {CANARY}",
        "dek": f"A dek about the {CANARY}.",
        "body": CLOSED,
        "description": f"All about the {CANARY}",
        "slug": f"the-{CANARY}",
        "bylines": (Line(contributor.key, sentence=f"Ada Long keeps a {CANARY}."),),
        "lead": Picture(image.key, alt=f"A {CANARY}.", caption=f"The {CANARY}.", credit=f"{CANARY} Press"),
    }


def surfaces(*articles: Any) -> list[str]:
    """Every address that the readers' rooms answer, filled in for these articles."""
    found = ((view, filled(view, one) | view.default_args) for one in articles for view in views(get_resolver()))
    return sorted({reverse(view.name, kwargs=words) for view, words in found})


def views(resolver: Any) -> Iterator[URLPattern]:
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLResolver):
            yield from views(pattern) if pattern.app_name != "admin" else ()
        elif pattern.callback.__module__.startswith(READERS_ROOMS) and pattern.name != "development-mail":
            yield pattern


def filled(view: URLPattern, article: Any) -> dict[str, Any]:
    edition = article.editions.order_by("-number").first()
    day = edition.address_date if edition else datetime(2026, 1, 9)
    slug = edition.slug if edition else article.head.content["slug"]
    words = {"year": f"{day:%Y}", "month": f"{day:%m}", "day": f"{day:%d}", "slug": slug, "key": article.key}
    picture = article.lead_image
    own: dict[str, dict[str, Any]] = {
        "section": {"slug": "coast"},
        "topic": {"slug": "tides"},
        "contributor": {"slug": "ada-long"},
        "picture": {"key": picture.key, "width": picture.shared_size[0], "ending": "jpg"},
        "series": {"slug": "after-the-storm"},
    }
    own_words = own.get(str(view.name).removesuffix("-feed"), {})
    return {name: (words | own_words)[name] for name in view.pattern.regex.groupindex}


def everything_said(client: Client, addresses: list[str]) -> Iterator[tuple[str, str]]:
    for address in addresses:
        response = client.get(address)
        assert response.status_code < 500, address
        headers = json.dumps(dict(response.headers))
        yield address, f"{headers}\n{response.getvalue().decode('utf-8', 'ignore')}"


def leaks(client: Client, addresses: list[str]) -> list[str]:
    return [address for address, said in everything_said(client, addresses) if CANARY in said.lower()]


@pytest.fixture
def cast(as_: Any, client: Client, reader: Any, lapsed: Any, subscriber: Any) -> dict[str, Client]:
    return {"visitor": client, "reader": as_(reader), "lapsed": as_(lapsed), "subscriber": as_(subscriber)}


def test_the_surfaces_are_all_there(live: Any, topic: Topic) -> None:
    edition = live(topics=("tides",))
    addresses = surfaces(edition.article)
    page, record = edition.get_absolute_url(), f"/api/v1/articles/{edition.key}/"
    lists = ["/", "/section/coast/", "/topic/tides/", "/by/ada-long/", "/api/v1/articles/"]
    places = ["/feeds/magazine", *(f"{place}feed" for place in lists[1:4])]
    feeds = [f"{place}.{ending}" for place in places for ending in ("rss", "atom", "json")]
    month = f"/sitemap-{edition.address_date:%Y-%m}.xml"
    told = ["/feeds/", *feeds, "/sitemap.xml", "/sitemap-pages.xml", "/sitemap-news.xml", month, "/robots.txt"]
    for address in [*lists, page, f"{page}comments/", record, f"{record}comments/", *told]:
        assert address in addresses
        assert Client().get(address).status_code in {200, 403}


def test_a_draft_is_nowhere(cast: Any, draft: Any, live: Any, topic: Topic, unpublished: Any) -> None:
    addresses = surfaces(draft(topics=("tides",), **unpublished), live().article)
    without_own = [address for address in addresses if CANARY not in address]
    for client in cast.values():
        assert not leaks(client, without_own)
        assert all(client.get(address).status_code == 404 for address in set(addresses) - set(without_own))


def test_an_article_that_waits_for_its_hour_is_nowhere(
    cast: Any, scheduled: Any, live: Any, topic: Topic, unpublished: Any
) -> None:
    addresses = surfaces(scheduled(topics=("tides",), **unpublished).article, live().article)
    for client in cast.values():
        assert not leaks(client, [address for address in addresses if CANARY not in address])


def test_later_words_of_a_live_article_are_nowhere(
    cast: Any, live: Any, topic: Topic, unpublished: Any, content: Any, writer: Any, managing: Any, now: datetime
) -> None:
    article = again(live(topics=("tides",)).article)
    later = content(topics=("tides",), **unpublished)
    workflow.perform(Act.EDIT, article, by=writer, now=now, content=later, version=article.version)
    workflow.perform(Act.SUBMIT, article, by=writer, now=now)
    workflow.perform(Act.APPROVE, article, by=managing, now=now)
    workflow.perform(
        Act.RELEASE, article, by=managing, now=now, at=now + timedelta(hours=1), change="correction",
        correction=f"It was a {CANARY}.",
    )  # fmt: skip
    for client in cast.values():
        assert not leaks(client, surfaces(article))


def test_closed_text_reaches_only_who_may_have_it(cast: Any, live: Any, topic: Topic) -> None:
    edition = live(access="subscribers", body=CLOSED, teaser_cut=2, topics=("tides",))
    addresses = surfaces(edition.article)
    for name in ("visitor", "reader", "lapsed"):
        assert not leaks(cast[name], addresses), name
    assert set(leaks(cast["subscriber"], addresses)) == {
        edition.get_absolute_url(),
        f"/api/v1/articles/{edition.key}/",
    }


def test_metered_text_reaches_a_program_only_with_a_subscription(cast: Any, live: Any, topic: Topic) -> None:
    edition = live(access="metered", body=CLOSED, teaser_cut=2, topics=("tides",))
    api = [address for address in surfaces(edition.article) if address.startswith("/api/")]
    assert not leaks(cast["visitor"], api)
    assert leaks(cast["subscriber"], api) == [f"/api/v1/articles/{edition.key}/"]


def test_a_withdrawn_article_is_nowhere(
    cast: Any, live: Any, topic: Topic, unpublished: Any, managing: Any, now: datetime
) -> None:
    edition = live(topics=("tides",), **unpublished)
    workflow.perform(Act.WITHDRAW, edition.article, by=managing, now=now, note="A source took it back.")
    addresses = [address for address in surfaces(edition.article) if CANARY not in address]
    for client in cast.values():
        assert not leaks(client, addresses)
        assert client.get(edition.get_absolute_url()).status_code == 410
        assert "keeps a" not in client.get(edition.get_absolute_url()).content.decode()


def test_events_and_mail_carry_no_words(live: Any, unpublished: Any) -> None:
    live(**(unpublished | {"slug": "tide"}))
    assert CANARY not in json.dumps(list(Event.objects.values("kind", "cause", "subject", "payload")))
    assert not mail.outbox

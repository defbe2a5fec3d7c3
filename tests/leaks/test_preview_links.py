"""L3: a preview link shows one revision to whoever holds it, for a time and so many openings, and then nothing at all.
Nothing keeps it, finds it or passes it on."""

from __future__ import annotations

import logging
import re
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from articles import intake
from articles.content import Content
from articles.models import Article, Image
from newsroom import previews, workflow
from newsroom.models import PreviewLink
from newsroom.models.transition import Act
from newsroom.roles import Job
from newsroom.unsaid import Unsaid
from subscribers.models import User
from tests.at_once import at_once
from tests.conftest import BODY, again
from tests.pictures import png

HEADERS = {
    "Cache-Control": "private, no-store",
    "X-Robots-Tag": "noindex, nofollow",
    "Referrer-Policy": "no-referrer",
}
# Who made a link and is in the newsroom no more.
GONE: dict[str, tuple[Job, dict[str, bool]]] = {
    "locked out": (Job.WRITER, {"is_active": False}),
    "a reader now": (Job.WRITER, {"is_staff": False}),
    "in another room": (Job.MODERATOR, {}),
}
Make = Callable[..., PreviewLink]


@pytest.fixture
def make(draft: Any, writer: User, now: datetime) -> Make:
    """A link to the newest revision of a draft, for a week and five openings."""

    def made(article: Article | None = None, **details: Any) -> PreviewLink:
        revision = again(article or draft(access="subscribers")).head
        assert revision is not None
        asked: dict[str, Any] = {"for_whom": "Lena Lawyer", "days": 7, "most_openings": 5} | details
        return previews.make(revision, by=writer, now=now, **asked)

    return made


def at(link: PreviewLink) -> str:
    return reverse("preview-link", args=[link.secret])


def read(link: PreviewLink, client: Client | None = None) -> str:
    """What the holder reads after the door, or nothing where there is none."""
    client = client or Client()
    client.post(at(link))
    answer = client.get(at(link))
    return answer.content.decode() if answer.status_code == 200 else ""


def test_its_holder_reads_the_whole_text_without_an_account(make: Make) -> None:
    text = read(make())
    assert "<h1>The tide at Marrow Point</h1>" in text
    assert "Paragraph 6 of the piece." in text
    assert "A preview, which may still change: revision 1" in text


def test_it_stays_with_its_revision_whatever_is_saved_or_released_after_it(
    make: Make, live: Any, writer: User, now: datetime
) -> None:
    article = again(live().article)
    link = make(article)
    later = replace(Content.of(article.head.content), headline="Second thoughts")
    workflow.perform(Act.EDIT, article, by=writer, now=now, content=later, version=article.version)
    text = read(link)
    assert "The tide at Marrow Point" in text
    assert "Second thoughts" not in text


def test_looking_at_the_door_spends_nothing_and_tells_nothing(make: Make) -> None:
    link = make()
    for method in ("get", "head", "get"):
        answer = getattr(Client(), method)(at(link))
        assert answer.status_code == 200
        assert "Marrow" not in answer.content.decode()
    link.refresh_from_db()
    assert link.openings == 0


def test_reloading_in_the_same_browser_counts_once_for_an_hour(
    make: Make, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = make()
    for _ in range(3):
        assert "Paragraph 6" in read(link, client)
    link.refresh_from_db()
    assert link.openings == 1
    an_hour_later = time.time() + 3601
    monkeypatch.setattr("django.core.signing.time.time", lambda: an_hour_later)
    assert "Paragraph 6" not in client.get(at(link)).content.decode()


def test_after_its_openings_nobody_comes_in_but_who_is_in(make: Make) -> None:
    link, first = make(most_openings=2), Client()
    assert read(link, first)
    assert read(link)
    assert not read(link)
    assert Client().get(at(link)).status_code == 404
    assert read(link, first)


@pytest.fixture
def ended(
    make: Make, writer: User, managing: User, now: datetime, person: Any, live: Any, withdrawn: Any
) -> dict[str, PreviewLink]:
    """A link for each way in which one ends."""
    links = {name: make() for name in ("revoked", "expired", "spent", "spiked", "deleted", *GONE)}
    previews.revoke(links["revoked"], by=writer, now=now)
    PreviewLink.objects.filter(pk=links["expired"].pk).update(expires_at=now - timedelta(seconds=1))
    PreviewLink.objects.filter(pk=links["spent"].pk).update(openings=5)
    workflow.perform(Act.SPIKE, links["spiked"].article, by=managing, now=now)
    for name, (job, rights) in GONE.items():
        maker = person(name, job)
        User.objects.filter(pk=maker.pk).update(**rights)
        PreviewLink.objects.filter(pk=links[name].pk).update(made_by=maker)
    edition = live()
    links["withdrawn"] = make(edition.article)
    withdrawn(edition)
    links["deleted"].delete()
    return links | {"unknown": PreviewLink(secret="x" * 32)}


def test_whatever_has_ended_is_nothing_in_the_same_words(ended: Any, client: Client) -> None:
    answers = {
        (name, method): getattr(client, method)(at(link)) for name, link in ended.items() for method in ("get", "post")
    }
    assert {answer.status_code for answer in answers.values()} == {404}
    assert len({answer.content for answer in answers.values()}) == 1
    for answer in answers.values():
        assert HEADERS.items() <= answer.headers.items()


def test_it_runs_up_to_the_instant_at_which_it_expires_and_no_longer(make: Make) -> None:
    link = make()
    assert previews.found(link.secret, link.expires_at - timedelta(microseconds=1))
    assert previews.found(link.secret, link.expires_at) is None
    assert not previews.spend(link, link.expires_at)


def test_who_is_shown_a_piece_after_its_withdrawal_reads_it(
    make: Make, live: Any, withdrawn: Any, writer: User, now: datetime
) -> None:
    edition = live()
    withdrawn(edition)
    revision = again(edition.article).head
    assert revision is not None
    later = now + timedelta(seconds=1)
    assert read(previews.make(revision, by=writer, now=later, for_whom="Lena Lawyer", days=7, most_openings=5))


@pytest.mark.parametrize("way", ["revoked", "expired"])
def test_it_ends_for_who_has_it_open_too(make: Make, client: Client, writer: User, now: datetime, way: str) -> None:
    link = make()
    assert read(link, client)
    if way == "revoked":
        previews.revoke(link, by=writer, now=now)
    else:
        PreviewLink.objects.filter(pk=link.pk).update(expires_at=now)
    assert client.get(at(link)).status_code == 404
    assert client.post(at(link)).status_code == 404


def test_no_cache_keeps_it_no_engine_finds_it_and_no_site_is_told_of_it(make: Make, client: Client) -> None:
    link = make()
    answers = [client.get(at(link)), client.post(at(link)), client.get(at(link))]
    for answer in answers:
        assert HEADERS.items() <= answer.headers.items()
    cookie = answers[1].cookies["preview"]
    assert (cookie["path"], cookie["httponly"], cookie["samesite"], cookie["max-age"]) == (at(link), True, "Lax", 3600)
    for address in ("/robots.txt", "/sitemap.xml", "/sitemap-pages.xml"):
        assert "/preview/" not in client.get(address).content.decode()


def test_the_page_has_nothing_for_machines_and_nothing_that_passes_it_on(make: Make, live: Any) -> None:
    live(headline="Another piece")
    link = make()
    text = read(link)
    assert "Another piece" not in text
    for told in (
        'class="audience"',
        "ld+json",
        "og:",
        'rel="canonical"',
        "share",
        "log in",
        "subscribe",
        "csrf",
        "next=",
    ):
        assert told not in text.lower(), told
    assert '<meta name="robots" content="noindex, nofollow">' in text
    # In the addresses of its own pictures, which go nowhere else, and in none that leads away.
    assert link.secret not in re.sub(f"{at(link)}pictures/", "", text)


def test_it_names_nobody_whoever_is_logged_in(make: Make, as_: Any, subscriber: User) -> None:
    text = read(make(), as_(subscriber))
    assert str(subscriber) not in text
    assert "Lena Lawyer" not in text


@pytest.fixture
def nets(db: None) -> Image:
    image = Image(title="Nets", alt="Nets drying", credit="Bo Tran")
    return intake.add(image, SimpleUploadedFile("nets.png", png(60, 40)), by=None)


def test_its_pictures_are_for_its_holder_alone(
    make: Make, draft: Any, nets: Image, image: Image, client: Client
) -> None:
    link = make(draft(body=f'{BODY}<figure data-picture="{nets.key}" data-alt="Nets"></figure>'))
    shown = re.findall(r'<img src="([^"]+)"', read(link, client))
    assert shown == [f"{at(link)}pictures/{one.key}/60.jpg" for one in (image, nets)]
    for address in shown:
        answer = client.get(address)
        assert (answer.status_code, answer["Content-Type"]) == (200, "image/jpeg")
        assert HEADERS.items() <= answer.headers.items()
        assert Client().get(address).status_code == 404
    assert client.get(nets.url).status_code == 404


def test_a_link_in_the_text_tells_no_other_site_the_secret(make: Make, draft: Any, nets: Image) -> None:
    there = f"https://elsewhere.example/pictures/{nets.key}/60.jpg"
    figure = f'<figure data-picture="{nets.key}" data-alt="Nets"></figure>'
    assert f'href="{there}"' in read(make(draft(body=f'<p><a href="{there}">Nets</a></p>{figure}')))


def test_no_other_picture_comes_through_it(make: Make, nets: Image, client: Client) -> None:
    link = make()
    read(link, client)
    for name in (f"{nets.key}/60.jpg", f"{nets.key}/61.jpg"):
        answer = client.get(f"{at(link)}pictures/{name}")
        assert answer.status_code == 404
        assert HEADERS.items() <= answer.headers.items()


def test_the_pass_of_one_link_opens_no_other(make: Make, client: Client) -> None:
    first, second = make(), make()
    client.post(at(first))
    value = client.cookies["preview"].value
    client.cookies["preview"] = value
    assert "Paragraph 6" in client.get(at(first)).content.decode()
    assert "Paragraph 6" not in client.get(at(second)).content.decode()


def test_the_secret_is_in_no_line_of_the_log(make: Make, client: Client) -> None:
    link = make()
    heard: list[str] = []
    handler = logging.Handler()
    handler.emit = lambda record: heard.append(f"{record.getMessage()} {getattr(record, 'path', '')}")  # type: ignore[method-assign]
    handler.addFilter(Unsaid())
    logging.getLogger().addHandler(handler)
    try:
        endings = ("/", "", "/more", "/pictures/x")
        for address in (*(f"/preview/{link.secret}{ending}" for ending in endings), f"/preview//{link.secret}/"):
            client.get(address)
            client.post(address)
    finally:
        logging.getLogger().removeHandler(handler)
    assert any("/preview/…" in line for line in heard)
    assert not [line for line in heard if link.secret in line]


def test_the_product_logs_through_that_filter(settings: Any) -> None:
    assert "unsaid" in settings.LOGGING["handlers"]["out"]["filters"]


@pytest.mark.django_db(transaction=True)
def test_of_many_at_once_as_many_come_in_as_there_are_openings(make: Make) -> None:
    link = make(most_openings=3)
    answers = at_once(*[lambda: bool(read(link))] * 8)
    link.refresh_from_db()
    assert (sum(answers), link.openings) == (3, 3)

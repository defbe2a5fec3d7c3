"""How long the list of articles and Today take among many: python -m benchmarks.articles [ARTICLES].

Fills a database of its own (SQLite in a temporary folder, or the one of `python -m tests.with_postgres`). Nearly all
articles are live and done with, as in an old magazine; the rest stands at every stage. Times what a managing editor
opens.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import islice
from typing import Any

RUNS = 7
LIST = "/admin/articles/article/"
PAGES = {
    "Today": "/admin/",
    "Today, looked after": "/admin/today/",
    "the list": LIST,
    "its page 40": f"{LIST}?p=40",
    "stage: in review": f"{LIST}?stage=in_review",
    "stage: approved": f"{LIST}?stage=approved",
    "a section with most of them": f"{LIST}?section=1",
    "a section with few": f"{LIST}?section=9",
    "kind": f"{LIST}?kind=interview",
    "person: begun or named": f"{LIST}?person=2",
    "person: begun by them": f"{LIST}?person=2&as=begun",
    "person: asked next": f"{LIST}?person=1&as=waits",
    "live": f"{LIST}?public=live",
    "live, older text": f"{LIST}?public=older",
    "a release waits": f"{LIST}?public=waiting",
    "never published": f"{LIST}?public=never",
    "withdrawn": f"{LIST}?public=withdrawn",
    "search: a word in every second headline": f"{LIST}?q=harbor",
    "search: the beginning of one": f"{LIST}?q=har",
    "search: a rare word": f"{LIST}?q=quillwort",
    "search: two words": f"{LIST}?q=harbor+word7",
    "search: an author": f"{LIST}?q=Quimby",
    "search: an author and a word": f"{LIST}?q=Quimby+harbor",
    "search: nothing": f"{LIST}?q=nowheretobefound",
    "search and stage and section": f"{LIST}?q=harbor&stage=approved&section=1",
}
STAGES = ("drafting", "in_review", "approved", "spiked")


def main() -> None:
    articles = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as data:
        os.environ |= {"DEBUG": "1", "EDITORIAL_DATA_DIR": data, "DJANGO_SETTINGS_MODULE": "editorial.settings"}
        import django

        django.setup()
        from django.core.management import call_command
        from django.db import connection

        call_command("migrate", verbosity=0)
        fill(articles)
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        print(f"{articles:,} articles on {connection.vendor}; milliseconds of {RUNS} runs: median, longest; rows shown")
        for name, address in PAGES.items():
            report(name, address)


def report(name: str, address: str) -> None:
    taken = [timed(address) for _ in range(RUNS)]
    times = [milliseconds for milliseconds, _ in taken]
    print(f"  {name}: {statistics.median(times):.0f}, {max(times):.0f}; {taken[0][1]}", flush=True)


def timed(address: str) -> tuple[float, int]:
    from django.conf import settings
    from django.test import Client

    settings.ALLOWED_HOSTS = ["localhost"]
    client = Client(SERVER_NAME="localhost")
    client.force_login(people()[0])
    start = time.perf_counter()
    response = client.get(address)
    assert response.status_code == 200, response.status_code
    rows = response.content.count(b'class="field-title') + response.content.count(b"data-row")
    return (time.perf_counter() - start) * 1000, rows


def people() -> list[Any]:
    from subscribers.models import User

    return list(User.objects.order_by("pk"))


def staff() -> Iterator[Any]:
    from django.contrib.auth.models import Group

    from subscribers.models import User

    for number in range(60):
        job = "managing editor" if number == 0 else "writer"
        user = User.objects.create(email=f"{number}@example.com", display_name=f"Colleague {number}", is_staff=True)
        user.groups.add(Group.objects.get(name=job))
        yield user


def fill(count: int) -> None:
    """In chunks, so that it fits in memory."""
    from articles.models import Contributor, Magazine, Section

    Magazine(name="Many").save()
    sections = [Section.objects.create(name=f"Section {n}", slug=f"section-{n}") for n in range(9)]
    users = list(staff())
    contributors = Contributor.objects.bulk_create(
        [Contributor(name=f"Person {n} {'Quimby' if n == 7 else 'Long'}", slug=f"person-{n}") for n in range(2000)]
    )
    numbers = iter(range(count))
    while chunk := list(islice(numbers, 5000)):
        write(chunk, count, sections, users, contributors)


def write(numbers: list[int], count: int, sections: list[Any], users: list[Any], contributors: list[Any]) -> None:
    from django.utils import timezone

    from articles.content import Content
    from articles.models import Article, Byline, Edition, Rendering, Revision
    from newsroom.models import Transition

    now, draw = timezone.now(), random.Random(numbers[0])
    dates = [now - timedelta(minutes=10 * (count - n)) for n in numbers]
    made = Article.objects.bulk_create(
        [article(n, date, draw, sections, users) for n, date in zip(numbers, dates, strict=True)]
    )
    for one, date in zip(made, dates, strict=True):
        one.changed_at = date
    revisions = Revision.objects.bulk_create(
        [
            Revision(
                article=one,
                number=1,
                content=Content(section=one.section.slug if one.section else "", headline=one.headline).document(),
                words_hash="w",
                pictures_hash="p",
                all_hash="a",
                made_at=one.changed_at,
            )
            for one in made
        ]
    )
    for one, revision in zip(made, revisions, strict=True):
        one.head = revision
    Article.objects.bulk_update(made, ["head", "changed_at"])
    Byline.objects.bulk_create([Byline(article=one, contributor=draw.choice(contributors), position=0) for one in made])
    Transition.objects.bulk_create(
        [
            Transition(
                article=one, act="submit", before="drafting", after=one.stage, by=one.created_by, at=one.changed_at
            )
            for one in made
            for _ in range(3)
        ]
    )
    Transition.objects.bulk_create(
        Transition(article=one, act="withdraw", before=one.stage, after=one.stage, by=one.created_by, at=now)
        for one in made
        if one.pk % 500 == 0
    )
    public = [(one, revision) for one, revision in zip(made, revisions, strict=True) if one.waits_since is None]
    renderings = Rendering.objects.bulk_create(
        [Rendering(revision=revision, body="", teaser="") for _, revision in public]
    )
    Edition.objects.bulk_create(
        edition(one, revision, rendering, now)
        for (one, revision), rendering in zip(public, renderings, strict=True)
        if one.stage != "spiked"
    )


def article(number: int, changed: datetime, draw: random.Random, sections: list[Any], users: list[Any]) -> Any:
    """Of a thousand nine hundred and eighty-five are live; some of the others are as old as the oldest."""
    from articles.models import Article, Kind

    stage = STAGES[number % 4] if draw.random() < 0.02 else "approved"
    waits = stage in {"drafting", "in_review"} or (stage == "approved" and draw.random() < 0.002)
    words = [f"word{int(draw.paretovariate(0.6)) % 50_000}" for _ in range(5)]
    words[draw.randrange(5)] = "harbor" if number % 2 else "quillwort" if number % 5000 == 0 else words[0]
    return Article(
        stage=stage,
        kind=draw.choice(Kind.values),
        section=sections[8] if draw.random() < 0.001 else sections[min(7, int(draw.paretovariate(1)) - 1)],
        headline=" ".join(words).capitalize(),
        created_by=draw.choice(users),
        waits_since=changed if waits else None,
    )


def edition(one: Any, revision: Any, rendering: Any, now: datetime) -> Any:
    """Of five hundred one was withdrawn."""
    from articles.models import Edition

    return Edition(
        article=one,
        number=1,
        revision=revision,
        rendering=rendering,
        change="first",
        starts_at=one.changed_at,
        ended_at=now if one.pk % 500 == 0 else None,
        first_at=one.changed_at,
        address_date=one.changed_at.date(),
        slug=f"piece-{one.pk}",
        kind=one.kind,
        access="open",
        section=one.section,
        headline=one.headline,
    )


if __name__ == "__main__":
    main()

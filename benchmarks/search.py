"""How long a search takes among many pieces: python -m benchmarks.search [PIECES].

Fills a database of its own (SQLite in a temporary folder, or the one of `python -m tests.with_postgres`) with pieces of
400 words drawn from a vocabulary in which few words are common, as in a language, and times what readers ask.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import tempfile
import time
from datetime import timedelta

COMMON, RARE = "harbor", "quillwort"
RUNS = 7
QUERIES = {
    "a word in every second piece": {"q": COMMON},
    "the same, newest first": {"q": COMMON, "order": "date"},
    "a rare word": {"q": RARE},
    "two words": {"q": f"{COMMON} word7"},
    "a phrase": {"q": '"word3 word5"'},
    "nothing": {"q": "nowheretobefound"},
}


def main() -> None:
    pieces = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    with tempfile.TemporaryDirectory() as data:
        os.environ |= {"DEBUG": "1", "EDITORIAL_DATA_DIR": data, "DJANGO_SETTINGS_MODULE": "editorial.settings"}
        import django

        django.setup()
        from django.core.management import call_command
        from django.db import connection

        call_command("migrate", verbosity=0)
        fill(pieces)
        print(f"{pieces:,} pieces on {connection.vendor}; milliseconds of {RUNS} runs: median, longest")
        for name, query in QUERIES.items():
            times = [timed(query) for _ in range(RUNS)]
            print(f"  {name}: {statistics.median(times):.0f}, {max(times):.0f}")


def timed(query: dict[str, str]) -> float:
    from django.test import Client

    start = time.perf_counter()
    response = Client(SERVER_NAME="localhost").get("/search/", query)
    assert response.status_code == 200, response.status_code
    return (time.perf_counter() - start) * 1000


def fill(pieces: int) -> None:
    from django.utils import timezone

    from articles.models import Article, Edition, Magazine, Rendering, Revision, SearchText, Section

    now, draw = timezone.now(), random.Random(4)
    Magazine(name="Many").save()
    section = Section.objects.create(name="All", slug="all")
    articles = Article.objects.bulk_create([Article(section=section) for _ in range(pieces)], batch_size=2000)
    revisions = Revision.objects.bulk_create(
        [Revision(article=article, number=1, content={}, made_at=now) for article in articles], batch_size=2000
    )
    renderings = Rendering.objects.bulk_create(
        [Rendering(revision=revision, body="", teaser="") for revision in revisions], batch_size=2000
    )
    editions = Edition.objects.bulk_create(
        [
            Edition(
                article=article,
                number=1,
                revision=revision,
                rendering=rendering,
                change="first",
                starts_at=now,
                first_at=now - timedelta(minutes=number),
                address_date=now.date(),
                slug=f"piece-{number}",
                kind="news",
                access="open",
                section=section,
                headline=f"Piece {number}",
            )
            for number, (article, revision, rendering) in enumerate(zip(articles, revisions, renderings, strict=True))
        ],
        batch_size=2000,
    )
    SearchText.objects.bulk_create(
        [SearchText(edition=edition, headline=edition.headline, text=text(draw, edition.pk)) for edition in editions],
        batch_size=1000,
    )


def text(draw: random.Random, number: int) -> str:
    words = [f"word{int(draw.paretovariate(0.6)) % 50_000}" for _ in range(400)]
    if number % 2:
        words[draw.randrange(400)] = COMMON
    if number % 5000 == 0:
        words[0] = RARE
    return " ".join(words)


if __name__ == "__main__":
    main()

"""With Redis refused or hung, readers read and editors work as on any other day; only what is timed waits."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from articles.models import Article, Edition
from common.clock import database_now
from editorial.run.redis import answers, redis_binary, redis_command, socket_folder
from newsroom.models import Release
from outbox.models import Event
from subscribers.models import User
from tests.broker import wait_for_workers
from tests.browser import Browser
from tests.conftest import again
from tests.processes import celery_beat, celery_worker, environment
from tests.redis_server import running
from tests.waiting import until

pytestmark = [pytest.mark.processes, pytest.mark.django_db(transaction=True)]

SLOW = 3.0
LAST_WORDS = "Paragraph 6 of the piece"
Begin = Callable[[], Browser]


def test_a_visitor_reads_and_a_subscriber_logs_in_and_reads_the_whole(
    browser: Begin, live: Any, subscriber: User
) -> None:
    edition, theirs = live(access="subscribers"), browser()
    assert LAST_WORDS not in theirs.open(edition.get_absolute_url()).text
    theirs.log_in(subscriber.email)
    assert LAST_WORDS in theirs.open(edition.get_absolute_url()).text
    assert theirs.slowest < SLOW


def test_an_editor_saves_schedules_and_publishes_and_sees_what_is_late(
    browser: Begin, approved: Any, managing: User
) -> None:
    saved, timed, published = approved(), approved(slug="timed"), approved(slug="published")
    theirs = browser()
    theirs.log_in(managing.email)
    theirs.submit(theirs.open(form_of(saved)), act="edit", headline="The road at Marrow Point")
    theirs.submit(theirs.open(form_of(timed)), act="release", when="at", at="2031-03-04T09:00")
    theirs.submit(theirs.open(form_of(published)), act="release", when="now")
    assert again(saved).headline == "The road at Marrow Point"
    assert LAST_WORDS in theirs.open(published.live_edition.get_absolute_url()).text
    become_due(timed.releases.get(), 45)
    health = json.loads(theirs.open("/readyz").text)
    assert (health["database"], health["broker"]) == ("ok", "away")
    assert (health["oldest_due_release"]["article"], health["oldest_due_release"]["late"]) == (
        str(timed.key),
        True,
    )
    assert theirs.slowest < SLOW


def test_when_redis_comes_back_what_waited_goes_out_without_a_restart(scheduled: Any, tmp_path: Path) -> None:
    before, during = scheduled(slug="before"), scheduled(slug="during")
    with socket_folder() as folder, ExitStack() as processes:
        env = environment(url := f"unix://{folder}/redis.sock", tmp_path)
        with redis_at(url, tmp_path):
            worker = processes.enter_context(celery_worker(env))
            beat = processes.enter_context(celery_beat(env))
            wait_for_workers(url, 1)
            become_due(before)
            until(before.article.editions.live().exists)
        become_due(during)
        with redis_at(url, tmp_path):
            until(during.article.editions.live().exists, seconds=20)
            assert (worker.poll(), beat.poll()) == (None, None)
    assert Edition.objects.count() == Event.objects.count() == 2


@contextmanager
def redis_at(url: str, data: Path) -> Iterator[None]:
    """A Redis that is there within the block, at an address that outlives it."""
    binary = redis_binary()
    assert binary
    with running(redis_command(binary, Path(url.removeprefix("unix://")), data / "redis")):
        until(lambda: answers(url))
        yield


def form_of(article: Article) -> str:
    return f"/admin/articles/article/{article.pk}/change/"


def become_due(release: Release, seconds_ago: int = 0) -> None:
    at = database_now() - timedelta(seconds=seconds_ago)
    assert Release.objects.pending().filter(pk=release.pk).update(at=at)

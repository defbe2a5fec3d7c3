"""Redis holds nothing that must last: emptied at any moment, it delays a release to the next scan at most."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import redis

from articles.models import Edition
from common.clock import database_now
from newsroom.models import Release
from outbox.models import Event
from tests.broker import wait_for_workers
from tests.processes import celery_beat, celery_worker, environment
from tests.redis_server import redis_server
from tests.waiting import until

pytestmark = [pytest.mark.processes, pytest.mark.django_db(transaction=True)]

RELEASES = 40


def test_releases_that_become_due_while_redis_is_emptied_are_out_by_the_next_scan(
    scheduled: Any, tmp_path: Path
) -> None:
    for number in range(RELEASES):
        scheduled(slug=f"piece-{number}")
    with redis_server(tmp_path / "redis") as url:
        env = environment(url, tmp_path)
        with celery_worker(env), celery_beat(env):
            wait_for_workers(url, 1)
            with emptied_again_and_again(url):
                become_due(RELEASES, within=timedelta(seconds=2))
                until(lambda: database_now() > Release.objects.latest("at").at)
            until(lambda: not Release.objects.pending().exists(), seconds=15)
    assert Edition.objects.live().count() == Event.objects.count() == RELEASES


@contextmanager
def emptied_again_and_again(url: str) -> Iterator[None]:
    """FLUSHALL every ten milliseconds."""
    enough = threading.Event()

    def empty() -> None:
        with redis.from_url(url) as server:
            while not enough.wait(0.01):
                server.flushall()

    thread = threading.Thread(target=empty)
    thread.start()
    try:
        yield
    finally:
        enough.set()
        thread.join()


def become_due(number: int, within: timedelta) -> None:
    """Spreads the instants evenly over the time from now on."""
    now = database_now()
    for place, release in enumerate(Release.objects.all()):
        Release.objects.filter(pk=release.pk).update(at=now + within * place / number)

"""With any number of workers and beats, and messages delivered twice, a release goes out once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone

from articles.models import Edition
from common.clock import database_now
from newsroom.models import Release, Transition
from newsroom.models.transition import Act
from outbox.models import Event
from tests.broker import knock, scans_done, wait_for_rest, wait_for_workers
from tests.processes import celery_beat, celery_worker, environment
from tests.redis_server import redis_server
from tests.waiting import until

pytestmark = [pytest.mark.processes, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def broker(tmp_path: Path) -> Iterator[str]:
    with redis_server(tmp_path / "redis") as url:
        yield url


@pytest.fixture
def two_of_each(broker: str, tmp_path: Path) -> Iterator[str]:
    """The broker of two workers and two beats."""
    env = environment(broker, tmp_path)
    with ExitStack() as processes:
        for name in ("first", "second"):
            processes.enter_context(celery_worker(env, "--hostname", f"{name}@%h"))
            processes.enter_context(celery_beat(env))
        wait_for_workers(broker, 2)
        yield broker


def test_twenty_releases_of_one_instant_go_out_once_each(two_of_each: str, scheduled: Any) -> None:
    releases = [scheduled(slug=f"piece-{number}") for number in range(20)]
    Release.objects.update(at=database_now())

    def all_are_out() -> bool:
        knock(two_of_each)
        knock(two_of_each)
        return not Release.objects.pending().exists()

    until(all_are_out)
    wait_for_rest(two_of_each, 2)
    causes = [f"release:{release.pk}" for release in releases]
    assert sorted(Event.objects.values_list("cause", flat=True)) == sorted(causes)
    assert Edition.objects.live().count() == Edition.objects.count() == 20
    assert Transition.objects.filter(act=Act.PUBLISH).count() == 20
    assert min(scans_done(two_of_each, 2).values()) > 0, "both workers looked"


def test_one_worker_and_one_beat_publish_within_five_seconds_of_the_instant(
    broker: str, scheduled: Any, tmp_path: Path
) -> None:
    env = environment(broker, tmp_path)
    with celery_worker(env), celery_beat(env):
        wait_for_workers(broker, 1)
        release = scheduled(at=database_now() + timedelta(seconds=2))
        until(release.article.editions.live().exists)
        seen_at = timezone.now()
    assert release.at <= release.article.live_edition.starts_at
    assert seen_at - release.at < timedelta(seconds=5)

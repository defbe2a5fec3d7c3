"""A worker that is killed -9 leaves nothing half published; the next scan publishes what was left, once."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from articles.models import Address, Edition
from common.clock import database_now
from newsroom import due
from newsroom.models import Release, Transition
from newsroom.models.transition import Act
from outbox.models import Event
from tests.broker import knock, wait_for_workers
from tests.processes import celery_worker, environment
from tests.redis_server import redis_server, refused_url
from tests.waiting import until

pytestmark = [pytest.mark.processes, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("row", ["articles.Edition", "newsroom.Transition"])
def test_killed_inside_the_switch_it_leaves_nothing(scheduled: Any, tmp_path: Path, row: str) -> None:
    """After the first row that the switch writes, and after the last."""
    release = overdue(scheduled())
    publish_and_be_killed(tmp_path, row, "before")
    assert not Edition.objects.exists()
    assert not Event.objects.exists()
    assert not Address.objects.exists()
    until(due.publish_due, seconds=5)
    assert_out_once(release)


def test_killed_after_a_commit_it_leaves_the_others_to_the_next_scan(scheduled: Any, tmp_path: Path) -> None:
    first, second = overdue(scheduled(slug="first")), overdue(scheduled(slug="second"))
    publish_and_be_killed(tmp_path, "newsroom.Transition", "after")
    assert_out_once(first)
    assert second.article.live_edition is None
    assert due.publish_due() == 1
    assert_out_once(first)
    assert_out_once(second)


def test_a_worker_killed_at_work_leaves_the_rest_to_the_next_scan(scheduled: Any, tmp_path: Path) -> None:
    releases = [scheduled(slug=f"piece-{number}") for number in range(20)]
    with redis_server(tmp_path / "redis") as url, celery_worker(environment(url, tmp_path)) as worker:
        wait_for_workers(url, 1)
        Release.objects.update(at=database_now())
        knock(url)
        until(Edition.objects.exists)
        worker.kill()
        worker.wait()
    until(lambda: due.publish_due() == 0 and not Release.objects.pending().exists())
    for release in releases:
        assert_out_once(release)


def overdue(release: Release) -> Release:
    release.at = database_now()
    release.save()
    return release


def publish_and_be_killed(data: Path, *how: str) -> None:
    """In a process of its own; it dies when the row named in `how` is written, before or after the commit."""
    command = [sys.executable, "-m", "tests.publication.killed", *how]
    ended = subprocess.run(command, env=environment(refused_url(), data), timeout=30, check=False)
    assert ended.returncode == -signal.SIGKILL


def assert_out_once(release: Release) -> None:
    release.refresh_from_db()
    assert release.state == Release.State.DONE
    assert release.article.editions.get() == release.edition
    assert Event.objects.filter(cause=f"release:{release.pk}").count() == 1
    assert Transition.objects.filter(release=release, act=Act.PUBLISH).count() == 1

"""Any number of workers at once, and workers that are killed."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from articles import renditions
from articles.models import Rendition
from common.clock import database_now
from tests.at_once import at_once
from tests.pictures_made.conftest import states
from tests.processes import environment
from tests.redis_server import refused_url

pytestmark = pytest.mark.django_db(transaction=True)


def test_two_workers_never_make_the_same_one(add: Any) -> None:
    images = [add(), add()]
    tried = at_once(*[lambda: renditions.make_waiting(seconds=30)] * 2)
    assert sum(tried) == 16
    assert set(Rendition.objects.values_list("tries", flat=True)) == {1}
    assert all(states(image) == {"made": 9} for image in images)


@pytest.mark.processes
def test_what_a_killed_worker_had_is_made_by_the_next_one_without_a_second_file(
    add: Any, tmp_path: Path, settings: Any
) -> None:
    settings.MEDIA_ROOT = tmp_path / "data" / "media"
    image = add()
    command = [sys.executable, "-m", "tests.pictures_made.killed"]
    ended = subprocess.run(command, env=environment(refused_url(), tmp_path / "data"), timeout=30, check=False)
    assert ended.returncode == -signal.SIGKILL
    assert states(image) == {"made": 1, "making": 1, "waiting": 7}
    assert renditions.make_waiting() == 7, "it is still held for the one that was killed"
    Rendition.objects.filter(state="making").update(not_before=database_now())
    assert renditions.make_waiting() == 1
    assert len(list((tmp_path / "data").glob("media/renditions/*/*"))) == 9

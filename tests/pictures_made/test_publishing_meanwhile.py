"""However many pictures wait, releases go out on time: the worker has both to do."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone
from PIL import Image as Pillow

from articles.models import Rendition
from common.clock import database_now
from tests.broker import client, wait_for_workers
from tests.pictures import encoded
from tests.processes import celery_beat, celery_worker, environment
from tests.redis_server import redis_server
from tests.waiting import until

pytestmark = [pytest.mark.processes, pytest.mark.django_db(transaction=True)]
CALL = "articles.tasks.make_renditions"


def test_a_release_goes_out_on_time_while_pictures_wait(add: Any, scheduled: Any, tmp_path: Path) -> None:
    grain = Pillow.effect_noise((1920, 1280), 80)
    for brightness in range(6):
        add(encoded(grain.point([(value + brightness) % 256 for value in range(256)]), "JPEG"))
    with redis_server(tmp_path / "redis") as url:
        env = environment(url, tmp_path)
        with celery_worker(env), celery_beat(env), client(url) as app:
            wait_for_workers(url, 1)
            for _ in range(20):
                app.send_task(CALL)
            until(Rendition.objects.in_hand(database_now()).exists)
            release = scheduled(at=database_now() + timedelta(seconds=2))
            until(release.article.editions.live().exists)
            assert timezone.now() - release.at < timedelta(seconds=5)
            assert Rendition.objects.to_make().exists(), "there was still work to do"

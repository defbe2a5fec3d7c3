"""A worker that has a message in its hands when Redis goes: it lets it go, and lives on."""

from pathlib import Path

import pytest

from editorial.celery import app
from editorial.run.redis import socket_folder
from tests.outages.test_redis_away import redis_at


def test_it_does_not_try_to_put_it_back(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO")
    with socket_folder() as folder:
        url = f"unix://{folder}/redis.sock"
        with redis_at(url, tmp_path):
            connection = app.connection_for_read(url.replace("unix://", "redis+socket://"))
            queue = connection.SimpleQueue("lost")
            queue.put({"task": "none"})
            queue.get(timeout=5)
        connection.release()
    assert "Restoring" not in caplog.text

"""A worker that is at a task when Redis goes: what it then says to a closed channel must not end it."""

import logging
from pathlib import Path

import pytest

from editorial.celery import app
from editorial.run.redis import socket_folder
from tests.outages.test_redis_away import redis_at


def test_a_task_that_is_done_after_its_channel_was_closed_is_let_go(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with socket_folder() as folder:
        url = f"unix://{folder}/redis.sock"
        with redis_at(url, tmp_path):
            connection = app.connection_for_read(url.replace("unix://", "redis+socket://"))
            queue = connection.SimpleQueue("lost")
            queue.put({"task": "none"})
            message = queue.get(timeout=5)
        # As the worker's consumer does once it has lost Redis.
        connection.transport.close_channel(message.channel)
        message.channel._disconnect_pools()
        # Else it would be put back when the test process ends.
        message.channel.do_restore = False
    message.ack_log_error(logging.getLogger("worker"), connection.connection_errors)
    assert "Couldn't ack" in caplog.text

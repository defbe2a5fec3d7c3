"""The broker as a test sees it: a message put in by hand, and which workers take work there."""

import redis
from celery import Celery

from tests.waiting import until

SCAN = "newsroom.tasks.publish_due"


def knock(redis_url: str) -> None:
    """One more message for the scan, as a second delivery would be."""
    with client(redis_url) as app:
        app.send_task(SCAN)


def wait_for_workers(redis_url: str, number: int) -> None:
    """Until `number` workers take work. Each needs a second or two from its start."""
    until(lambda: len(scans_done(redis_url, number)) == number, seconds=30)


def wait_for_rest(redis_url: str, number: int) -> None:
    """Until no message waits and none of the `number` workers is at work."""
    with client(redis_url) as app, redis.from_url(redis_url) as queue:
        workers = app.control.inspect(timeout=1, limit=number)
        until(lambda: queue.llen("celery") == 0 and not any((workers.active() or {}).values()))


def scans_done(redis_url: str, number: int) -> dict[str, int]:
    """How many scans each worker has done, by its name; asks for the answers of `number` workers."""
    with client(redis_url) as app:
        answers = app.control.inspect(timeout=1, limit=number).stats() or {}
    return {name: answer["total"].get(SCAN, 0) for name, answer in answers.items()}


def client(redis_url: str) -> Celery:
    return Celery(broker=redis_url.replace("unix://", "redis+socket://", 1), set_as_current=False)

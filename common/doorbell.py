import logging

from celery import Task
from django.conf import settings
from django.db import transaction
from kombu.exceptions import OperationalError
from redis.exceptions import RedisError

from common.breaker import redis_breaker

logger = logging.getLogger(__name__)


def ring(task: Task) -> None:
    """Wake a worker for `task` (without arguments) once this transaction is committed.

    Best effort: never raises, waits a second at most for a broker that hangs, and not again for some seconds.
    The next scan finds what a lost ping left lying.
    """

    def wake() -> None:
        ping(task)

    # No `partial`: Django names what failed by its `__qualname__`, which that has not.
    transaction.on_commit(wake, robust=True)


def ping(task: Task) -> None:
    if not settings.REDIS_URL or not redis_breaker.allows():
        return
    try:
        task.apply_async(retry=False)
    except (OperationalError, RedisError, OSError) as error:
        redis_breaker.trip()
        logger.info("The broker did not take %s: %s", task.name, error)
    else:
        redis_breaker.mend()

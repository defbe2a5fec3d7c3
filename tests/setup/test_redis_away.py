"""With Redis refused or hung, pages, log-in and saves neither fail nor wait."""

import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import redis
from celery import Celery, Task
from django.core.cache import cache
from django.db import transaction
from django.test import Client

from common.breaker import Breaker, redis_breaker
from common.doorbell import ring
from editorial.celery import app as editorial_app
from tests.conftest import PASSWORD
from tests.redis_server import hung_server, redis_server, refused_url


@pytest.fixture(params=["refused", "hung"])
def redis_away(request: pytest.FixtureRequest, settings: Any) -> Iterator[str]:
    with hung_server() as hung:
        yield use(settings, hung if request.param == "hung" else refused_url())


@pytest.fixture
def redis_there(settings: Any, tmp_path: Path) -> Iterator[str]:
    with redis_server(tmp_path / "redis") as url:
        yield use(settings, url)


def use(settings: Any, url: str) -> str:
    settings.REDIS_URL = url
    settings.CACHES = {"default": {"BACKEND": "common.cache.ResilientRedisCache", "LOCATION": url}}
    return url


def task(url: str) -> Task:
    """A task of an application that has the project's own broker settings, at this address."""
    app = Celery(broker=url.replace("unix://", "redis+socket://"), set_as_current=False)
    app.conf.broker_transport_options = editorial_app.conf.broker_transport_options

    @app.task(name="tests.wake")
    def wake() -> None: ...

    return wake


@contextmanager
def frozen(url: str) -> Iterator[None]:
    """A Redis that keeps its connections and answers none of them."""
    pid = redis.from_url(url).info("server")["process_id"]
    os.kill(pid, signal.SIGSTOP)
    yield
    os.kill(pid, signal.SIGCONT)


class Stopwatch:
    def __enter__(self) -> "Stopwatch":
        self.began = time.monotonic()
        return self

    def __exit__(self, *reason: object) -> None:
        self.seconds = time.monotonic() - self.began


# The cache


def test_the_cache_remembers_for_itself_and_waits_once(redis_away: str) -> None:
    with Stopwatch() as watch:
        for number in range(50):
            cache.set(f"key-{number}", number)
        assert cache.get("key-49") == 49
        assert cache.add("key-49", 0) is False
        assert cache.incr("key-49") == 50
        assert cache.get_many(["key-1", "key-2"]) == {"key-1": 1, "key-2": 2}
    assert watch.seconds < 1


def test_the_cache_uses_redis_when_it_is_there(redis_there: str) -> None:
    cache.set("kept", "in Redis")
    assert cache.get("kept") == "in Redis"
    assert redis.from_url(redis_there).exists(":1:kept")


def test_the_cache_returns_to_redis_after_its_rest(redis_there: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(redis_breaker, "rest", 0.05)
    redis_breaker.trip()
    cache.set("early", 1)
    time.sleep(0.1)
    cache.set("later", 1)
    assert redis.from_url(redis_there).keys() == [b":1:later"]


def test_after_a_rest_one_caller_tries_and_the_others_rest_on() -> None:
    breaker = Breaker(rest=0.05)
    breaker.trip()
    time.sleep(0.1)
    assert [breaker.allows(), breaker.allows()] == [True, False]
    breaker.mend()
    assert [breaker.allows(), breaker.allows()] == [True, True]


@pytest.mark.django_db
def test_a_reader_logs_in_without_delay(redis_away: str, client: Client, reader: Any) -> None:
    with Stopwatch() as watch:
        answer = client.post("/accounts/login/", {"login": reader.email, "password": PASSWORD})
    assert answer.status_code == 302
    assert client.session["_auth_user_id"] == str(reader.pk)
    assert watch.seconds < 2


# The doorbell


@pytest.mark.django_db(transaction=True)
def test_a_ring_after_the_commit_never_raises_and_waits_once(redis_away: str) -> None:
    wake = task(redis_away)
    with Stopwatch() as watch:
        for _ in range(20):
            with transaction.atomic():
                ring(wake)
    assert watch.seconds < 1.5


@pytest.mark.django_db(transaction=True)
def test_a_ring_reaches_the_broker_after_the_commit(redis_there: str) -> None:
    wake = task(redis_there)
    queue = redis.from_url(redis_there)
    with transaction.atomic():
        ring(wake)
        assert queue.llen("celery") == 0
    assert queue.llen("celery") == 1


@pytest.mark.django_db(transaction=True)
def test_a_transaction_that_is_undone_rings_nobody(redis_there: str) -> None:
    with transaction.atomic():
        ring(task(redis_there))
        transaction.set_rollback(True)
    assert redis.from_url(redis_there).llen("celery") == 0


@pytest.mark.django_db(transaction=True)
def test_a_redis_that_hangs_in_the_middle_of_the_day_delays_one_ring_by_a_second(settings: Any, tmp_path: Path) -> None:
    with redis_server(tmp_path / "redis") as url:
        wake = task(use(settings, url))
        ring(wake)
        with frozen(url), Stopwatch() as watch:
            for _ in range(20):
                ring(wake)
    assert watch.seconds < 2

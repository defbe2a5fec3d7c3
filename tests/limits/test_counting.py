"""So many in so much time, and never one more, with Redis and without."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
import redis as redis_py

from common import limits
from common.breaker import Breaker
from common.limits import Here, Limit, hit
from tests.redis_server import hung_server, redis_server, refused_url

TEN = Limit("ten", 10)


def fifty_at_once():
    start = Barrier(50)

    def one(_number):
        start.wait(10)
        return hit(TEN, "somebody").is_over

    with ThreadPoolExecutor(50) as callers:
        return list(callers.map(one, range(50))).count(False)


def test_of_fifty_at_once_exactly_ten_pass(redis):
    assert fifty_at_once() == 10
    assert (hit(TEN, "somebody").is_over, hit(TEN, "somebody else").is_over) == (True, False)
    assert not limits.here.windows, "Redis counted, for all processes."


def test_without_redis_a_process_counts_as_exactly(settings):
    settings.REDIS_URL = ""
    assert fifty_at_once() == 10


def test_a_window_ends_and_the_next_one_is_empty(redis):
    for _ in range(11):
        count = hit(TEN, "somebody")
    assert (count.is_over, 0 < count.left <= 60) == (True, True)
    assert count.told() == f'"ten";r=0;t={count.wait}'
    with redis_py.Redis.from_url(redis) as server:
        [key] = server.keys("limit:*")
        assert 0 < server.pttl(key) <= 60_000
        server.pexpire(key, 0)
    assert hit(TEN, "somebody").used == 1


def test_another_hit_makes_no_window_longer(redis):
    hit(TEN, "somebody")
    with redis_py.Redis.from_url(redis) as server:
        [key] = server.keys("limit:*")
        server.pexpire(key, 5_000)
        assert hit(TEN, "somebody").left <= 5
        assert server.pttl(key) <= 5_000


def test_the_window_of_a_process_begins_with_its_first_hit_and_ends():
    here = Here()
    assert [here.hit("somebody", 60, now) for now in (100.0, 159.0, 160.0)] == [(1, 60.0), (2, 1.0), (1, 60.0)]


def test_a_process_remembers_so_many_and_forgets_the_ended_and_the_oldest_first():
    here = Here(most=4)
    for now, who in ((0.0, "ended"), (50.0, "old"), (51.0, "a"), (52.0, "b"), (70.0, "c")):
        here.hit(who, 60, now)
    assert list(here.windows) == ["old", "a", "b", "c"]
    here.hit("d", 60, 71.0)
    assert list(here.windows) == ["b", "c", "d"]


def test_a_redis_that_is_gone_stops_nobody_and_the_limit_holds_here(settings, tmp_path):
    with redis_server(tmp_path) as settings.REDIS_URL:
        hit(TEN, "somebody")
    assert [hit(TEN, "somebody").is_over for _ in range(12)] == 10 * [False] + 2 * [True]


@pytest.mark.parametrize("away", ["refused", "hung"])
def test_nobody_waits_twice_for_a_redis_that_does_not_answer(settings, monkeypatch, away):
    tries = []
    with hung_server() as hung:
        settings.REDIS_URL = hung if away == "hung" else refused_url()
        server = limits._server(settings.REDIS_URL)

        def noted(url):
            tries.append(url)
            return server

        monkeypatch.setattr(limits, "_server", noted)
        used = [hit(TEN, "somebody").used for _ in range(50)]
    assert (used, len(tries)) == (list(range(1, 51)), 1)


def test_redis_counts_again_once_it_is_back(settings, tmp_path, monkeypatch):
    settings.REDIS_URL = refused_url()
    monkeypatch.setattr(limits, "redis_breaker", Breaker(rest=0.0))
    hit(TEN, "somebody")
    with redis_server(tmp_path) as settings.REDIS_URL:
        assert (hit(TEN, "somebody").used, hit(TEN, "somebody").used) == (1, 2)

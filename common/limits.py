"""So many in so much time, and never one more: counted in Redis, or in this process while there is none.

A window begins with the first hit in it. Who was refused is counted too, and makes nobody wait longer.
"""

from __future__ import annotations

import math
import threading
import time
from dataclasses import dataclass
from functools import cache

import redis
from django.conf import settings
from redis.exceptions import RedisError

from common.breaker import redis_breaker
from common.cache import LIMITS

# Whole or not at all: no other hit comes between counting and setting the end.
SCRIPT = """
local count = redis.call('INCR', KEYS[1])
if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return {count, redis.call('PTTL', KEYS[1])}
"""


@dataclass(frozen=True)
class Limit:
    name: str
    quota: int
    seconds: int = 60

    def policy(self) -> str:
        return f'"{self.name}";q={self.quota};w={self.seconds}'


@dataclass(frozen=True)
class Count:
    """How far somebody has come within a limit."""

    limit: Limit
    used: int
    left: float

    @property
    def is_over(self) -> bool:
        return self.used > self.limit.quota

    @property
    def wait(self) -> int:
        """In how many whole seconds the window ends."""
        return max(1, math.ceil(self.left))

    def told(self) -> str:
        return f'"{self.limit.name}";r={max(0, self.limit.quota - self.used)};t={self.wait}'


def hit(limit: Limit, who: str) -> Count:
    """Counts one more of `who`. A Redis that is gone or hangs neither fails this nor slows it for long."""
    key = f"limit:{limit.name}:{who}"
    if settings.REDIS_URL and redis_breaker.allows():
        try:
            used, left = _server(settings.REDIS_URL).eval(SCRIPT, 1, key, limit.seconds * 1000)
        except (RedisError, OSError):
            redis_breaker.trip()
        else:
            redis_breaker.mend()
            return Count(limit, used, left / 1000)
    return Count(limit, *here.hit(key, limit.seconds, time.monotonic()))


class Here:
    """The windows of this process alone."""

    def __init__(self, most: int = 20_000) -> None:
        self.most = most
        self.windows: dict[str, tuple[int, float]] = {}
        self.lock = threading.Lock()

    def hit(self, key: str, seconds: int, now: float) -> tuple[int, float]:
        with self.lock:
            if len(self.windows) >= self.most and key not in self.windows:
                self._make_room(now)
            used, ends = self.windows.get(key, (0, 0.0))
            if ends <= now:
                used, ends = 0, now + seconds
            self.windows[key] = (used + 1, ends)
        return used + 1, ends - now

    def _make_room(self, now: float) -> None:
        """Those that have ended; else the older half, since whoever sends from everywhere must not fill the memory."""
        self.windows = {key: window for key, window in self.windows.items() if window[1] > now}
        if len(self.windows) >= self.most:
            self.windows = dict(list(self.windows.items())[self.most // 2 :])


here = Here()


@cache
def _server(url: str) -> redis.Redis:
    return redis.Redis.from_url(url, **LIMITS)

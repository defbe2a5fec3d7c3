from collections.abc import Callable
from typing import Any

from django.core.cache.backends.locmem import LocMemCache
from django.core.cache.backends.redis import RedisCache
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry

from common.breaker import redis_breaker

LIMITS = {
    "socket_timeout": 0.5,
    "socket_connect_timeout": 0.5,
    "retry": Retry(NoBackoff(), 0),
    "health_check_interval": 0,
}


def falling_back(name: str) -> Any:
    """The cache method `name`: Redis's own, or the local one while Redis is refused, gone or hung."""

    def method(self: "ResilientRedisCache", *args: Any, **kwargs: Any) -> Any:
        if redis_breaker.allows():
            try:
                result = getattr(RedisCache, name)(self, *args, **kwargs)
            except (RedisError, OSError):
                redis_breaker.trip()
            else:
                redis_breaker.mend()
                return result
        local: Callable[..., Any] = getattr(self.local, name)
        return local(*args, **kwargs)

    return method


class ResilientRedisCache(RedisCache):
    """Django's Redis cache, which a Redis that does not answer can neither fail nor slow for long.

    Each process then counts and remembers for itself, and Redis misses what is written or deleted meanwhile:
    what may never be seen again must not rest on a deletion here. `clear()` empties the broker too.
    """

    def __init__(self, server: str, params: dict[str, Any]) -> None:
        super().__init__(server, {**params, "OPTIONS": LIMITS | params.get("OPTIONS", {})})
        self.local = LocMemCache("while-redis-is-away", {**params, "OPTIONS": {"MAX_ENTRIES": 10_000}})

    add = falling_back("add")
    get = falling_back("get")
    set = falling_back("set")
    touch = falling_back("touch")
    delete = falling_back("delete")
    get_many = falling_back("get_many")
    has_key = falling_back("has_key")
    incr = falling_back("incr")
    set_many = falling_back("set_many")
    delete_many = falling_back("delete_many")
    clear = falling_back("clear")

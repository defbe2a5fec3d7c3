"""What a load balancer and whoever is on duty ask: is the process alive, is the database there, is anything late."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponseBase, JsonResponse
from django.views.decorators.cache import never_cache
from redis import Redis
from redis.exceptions import RedisError

from common.breaker import redis_breaker
from common.clock import database_now
from newsroom.models import Release

LATE_AFTER = timedelta(seconds=30)


def probes(get_response: Callable[[HttpRequest], HttpResponseBase]) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware, before whatever asks for the host: a load balancer names us by number."""
    views = {"/healthz": healthz, "/readyz": readyz}

    def answer(request: HttpRequest) -> HttpResponseBase:
        view = views.get(request.path)
        return view(request) if view else get_response(request)

    return answer


@never_cache
def healthz(request: HttpRequest) -> JsonResponse:
    """The process is alive. Asks nothing of anybody else."""
    return JsonResponse({"alive": True})


@never_cache
def readyz(request: HttpRequest) -> JsonResponse:
    """503 only when the database does not answer: without a broker the house still reads, saves and publishes."""
    try:
        releases = oldest_due(database_now())
    except DatabaseError:
        return JsonResponse({"database": "away"}, status=503)
    return JsonResponse({"database": "ok", "broker": broker(), "oldest_due_release": releases})


def oldest_due(now: datetime) -> dict[str, Any] | None:
    """The release that should have gone out first and has not, with its lateness in seconds; None when none waits."""
    release = Release.objects.due(now).select_related("article").first()
    if release is None:
        return None
    lateness = now - release.at
    return {
        "article": str(release.article.key),
        "at": release.at.isoformat(),
        "seconds_late": round(lateness.total_seconds(), 1),
        "late": lateness > LATE_AFTER,
    }


def broker() -> str:
    if not settings.REDIS_URL:
        return "none"
    if not redis_breaker.allows():
        return "away"
    try:
        with Redis.from_url(settings.REDIS_URL, socket_connect_timeout=0.5, socket_timeout=0.5) as redis:
            redis.ping()
    except (RedisError, OSError):
        redis_breaker.trip()
        return "away"
    redis_breaker.mend()
    return "ok"

"""Logs: one event a line, as JSON in production; what one request caused, in its worker too, bears one id."""

from __future__ import annotations

import logging
import re
import time
import uuid
from collections.abc import Callable
from typing import Any

import structlog
from celery.signals import before_task_publish, setup_logging, task_postrun, task_prerun
from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

HEADER = "X-Request-ID"
# A line of the log must stay one, and short, whatever a client sends.
ID = re.compile(r"[A-Za-z0-9._-]{8,64}")
# Asked every few seconds, by machines.
PROBES = {"/healthz", "/readyz"}
log = logging.getLogger("editorial.requests")
Answer = Callable[[HttpRequest], HttpResponseBase]


def traced(get_response: Answer) -> Answer:
    """Middleware: gives each request its id, or takes that of a trusted proxy, and says how it was answered."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        began, request_id = time.perf_counter(), _id_of(request)
        with structlog.contextvars.bound_contextvars(request_id=request_id):
            response = get_response(request)
            response[HEADER] = request_id
            if request.path not in PROBES:
                log.info("answered", extra=_told(request, response, time.perf_counter() - began))
        return response

    return answer


def _id_of(request: HttpRequest) -> str:
    named = request.headers.get(HEADER, "")
    return named if settings.TRUSTED_PROXIES and ID.fullmatch(named) else uuid.uuid4().hex


def _told(request: HttpRequest, response: HttpResponseBase, seconds: float) -> dict[str, Any]:
    """Neither the query, in which people search, nor an address that is a secret, nor anybody's own."""
    match = request.resolver_match
    is_secret = match is not None and "secret" in match.kwargs
    told = {
        "method": request.method,
        "path": f"/{match.route}" if match and is_secret else request.path[:200],
        "status": response.status_code,
        "milliseconds": round(seconds * 1000),
    }
    # Nobody is asked of the database who the page did not ask.
    user = getattr(request, "_cached_user", None)
    return told | ({"user": user.pk} if user and user.pk else {})


def formatting(is_development: bool) -> dict[str, Any]:
    """The formatter of settings.LOGGING, for our own lines and for those of every library."""
    in_common: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.ExtraAdder(allow=FIELDS),
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    ending: list[Any] = [structlog.stdlib.ProcessorFormatter.remove_processors_meta]
    if is_development:
        # A plain traceback: the coloured one tells the values of all variables, and takes a second.
        plain = structlog.dev.plain_traceback
        ending += [structlog.dev.ConsoleRenderer(colors=False, pad_level=False, exception_formatter=plain)]
    else:
        ending += [structlog.processors.format_exc_info, structlog.processors.JSONRenderer()]
    return {"()": structlog.stdlib.ProcessorFormatter, "foreign_pre_chain": in_common, "processors": ending}


FIELDS = ["method", "path", "status", "milliseconds", "user"]


@setup_logging.connect
def _keep_ours(**kwargs: Any) -> None:
    """That somebody listens keeps Celery from putting handlers of its own in the place of settings.LOGGING."""


@before_task_publish.connect
def _send_along(headers: dict[str, Any] | None = None, **kwargs: Any) -> None:
    request_id = structlog.contextvars.get_contextvars().get("request_id")
    if headers is not None and request_id:
        headers["request_id"] = request_id


@task_prerun.connect
def _take_up(task_id: str, task: Any, **kwargs: Any) -> None:
    request_id = (task.request.get("headers") or {}).get("request_id") or task.request.get("request_id")
    structlog.contextvars.bind_contextvars(task=task.name, request_id=request_id or task_id)


@task_postrun.connect
def _lay_down(**kwargs: Any) -> None:
    structlog.contextvars.unbind_contextvars("task", "request_id")

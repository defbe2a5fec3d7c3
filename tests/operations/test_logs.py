"""One line an event, as JSON in production, with one id from a request to the task that it woke."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import structlog
from celery.contrib.testing.worker import start_worker

from common import doorbell
from editorial import logs
from editorial.celery import app
from newsroom.tasks import publish_due
from tests.waiting import until

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
HEADER = "X-Request-ID"


@pytest.fixture
def lines() -> Iterator[Lines]:
    """What production would write, line by line."""
    with listening("") as out:
        yield out


@contextmanager
def listening(logger: str) -> Iterator[Lines]:
    out, formatting = Lines(), logs.formatting(is_development=False)
    out.setFormatter(formatting.pop("()")(**formatting))
    logging.getLogger(logger).addHandler(out)
    yield out
    logging.getLogger(logger).removeHandler(out)


class Lines(logging.StreamHandler[io.StringIO]):
    def __init__(self) -> None:
        super().__init__(io.StringIO())

    @property
    def read(self) -> list[dict[str, object]]:
        return [json.loads(line) for line in self.stream.getvalue().splitlines()]


def test_an_answer_is_one_line_that_says_what_was_asked_and_how_it_was_answered(client, lines, magazine):
    response = client.get("/")
    [line] = [line for line in lines.read if line["event"] == "answered"]
    assert (line["method"], line["path"], line["status"], line["level"]) == ("GET", "/", 200, "info")
    assert line["request_id"] == response[HEADER]
    assert isinstance(line["milliseconds"], int)


def test_what_somebody_searches_for_is_nobody_elses_business(client, lines, magazine):
    client.get("/search/?q=my+illness")
    assert "illness" not in lines.stream.getvalue()


def test_who_was_logged_in_is_a_number(as_, lines, subscriber, magazine):
    as_(subscriber).get("/account/")
    [line] = [line for line in lines.read if line["event"] == "answered"]
    assert line["user"] == subscriber.pk
    assert subscriber.email not in lines.stream.getvalue()


@pytest.mark.parametrize("probe", ["/healthz", "/readyz"])
def test_a_probe_leaves_no_line(client, lines, probe):
    assert client.get(probe).status_code == 200
    assert not lines.read


def test_whoever_looks_after_an_error_finds_it_by_the_id_of_the_answer(client, lines, magazine, monkeypatch):
    client.raise_request_exception = False
    monkeypatch.setattr("articles.front.at", None)
    response = client.get("/")
    failed = [line for line in lines.read if "exception" in line]
    assert response.status_code == 500
    assert {line["request_id"] for line in failed} == {response[HEADER]}


@pytest.mark.parametrize("sent", ["short", "x" * 65, "two words and more", "a\rb\nc" * 3])
def test_an_id_that_would_break_a_line_is_not_taken_over(client, settings, magazine, sent):
    settings.TRUSTED_PROXIES = 1
    assert client.get("/", headers={HEADER: sent})[HEADER] != sent


@pytest.mark.parametrize(("proxies", "is_taken"), [(0, False), (1, True)])
def test_the_id_of_a_trusted_proxy_is_taken_over(client, settings, magazine, proxies, is_taken):
    settings.TRUSTED_PROXIES = proxies
    named = "of-the-proxy-01"
    assert (client.get("/", headers={HEADER: named})[HEADER] == named) == is_taken


@pytest.mark.django_db(transaction=True)
def test_the_task_that_a_request_woke_bears_its_id(settings, monkeypatch):
    """Through a broker and a worker, as it is in production."""
    settings.REDIS_URL = "memory://"
    monkeypatch.setattr("newsroom.due.publish_due", lambda: logging.getLogger("newsroom.due").info("looked"))
    # Around its own logger: a worker that starts sets the root's handlers anew.
    with listening("newsroom.due") as lines, start_worker(app, pool="solo", perform_ping_check=False):
        with structlog.contextvars.bound_contextvars(request_id="of-the-request"):
            doorbell.ping(publish_due)
        until(lambda: lines.read, seconds=5)
    [line] = lines.read
    assert (line["request_id"], line["task"]) == ("of-the-request", "newsroom.tasks.publish_due")

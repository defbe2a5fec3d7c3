from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import OperationalError
from django.test import Client

from newsroom import health
from newsroom.models import Release
from tests.redis_server import refused_url


@pytest.mark.django_db
def test_nothing_late_and_no_broker(client: Client) -> None:
    assert client.get("/readyz").json() == {"database": "ok", "broker": "none", "oldest_due_release": None}


def test_a_release_that_is_late_is_named_with_its_lateness(client: Client, scheduled: Any, now: datetime) -> None:
    pending = scheduled()
    Release.objects.update(at=now - timedelta(minutes=2))
    late = client.get("/readyz").json()["oldest_due_release"]
    assert (late["article"], late["late"]) == (str(pending.article.key), True)
    assert late["seconds_late"] >= 120


def test_a_release_that_waits_for_its_hour_is_not_late(scheduled: Any, now: datetime) -> None:
    scheduled()
    assert health.oldest_due(now) is None


@pytest.mark.django_db
def test_a_broker_that_is_away_does_not_make_the_house_unready(client: Client, settings: Any) -> None:
    settings.REDIS_URL = refused_url()
    response = client.get("/readyz")
    assert (response.status_code, response.json()["broker"]) == (200, "away")


def test_without_a_database_the_process_is_alive_and_not_ready(client: Client, monkeypatch: Any) -> None:
    def away() -> datetime:
        raise OperationalError("gone")

    monkeypatch.setattr(health, "database_now", away)
    assert client.get("/healthz").status_code == 200
    assert client.get("/readyz").status_code == 503


@pytest.mark.parametrize("address", ["/healthz", "/readyz"])
@pytest.mark.django_db
def test_health_is_never_kept(client: Client, address: str) -> None:
    assert "no-store" in client.get(address)["Cache-Control"]


@pytest.mark.parametrize("address", ["/healthz", "/readyz"])
@pytest.mark.django_db
def test_a_load_balancer_asks_by_number_in_plain_http(client: Client, settings: Any, address: str) -> None:
    settings.ALLOWED_HOSTS, settings.SECURE_SSL_REDIRECT = ["magazine.example"], True
    assert client.get(address, headers={"Host": "10.0.0.5"}).status_code == 200

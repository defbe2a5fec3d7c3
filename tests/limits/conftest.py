from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from common import breaker, limits
from subscribers.api import throttling
from tests.redis_server import redis_server


@pytest.fixture(autouse=True)
def _limits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Here they are what they are, and each test counts for itself, with a Redis that nobody has found silent yet."""
    monkeypatch.setattr(limits, "here", limits.Here())
    monkeypatch.setattr(limits, "redis_breaker", breaker.Breaker())


@pytest.fixture
def quota(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """`quota(ADDRESS=3)`: so few, for this test."""

    def give(**quotas: int) -> None:
        for name, number in quotas.items():
            monkeypatch.setattr(throttling, name, replace(getattr(throttling, name), quota=number))

    return give


@pytest.fixture
def redis(tmp_path: Path, settings: Any) -> Iterator[str]:
    with redis_server(tmp_path) as url:
        settings.REDIS_URL = url
        yield url

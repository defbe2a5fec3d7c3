from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import global_settings

from editorial.run.__main__ import is_served
from tests.browser import Browser
from tests.processes import environment, web_server
from tests.redis_server import hung_server, refused_url
from tests.waiting import until


@pytest.fixture(autouse=True)
def _real_hashers(_folders: None, settings: Any) -> None:
    """The web process knows no others."""
    settings.PASSWORD_HASHERS = global_settings.PASSWORD_HASHERS


@pytest.fixture(params=["refused", "hung"])
def house(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a web process whose Redis refuses, or takes every connection and never answers."""
    with hung_server() as hung:
        url = hung if request.param == "hung" else refused_url()
        with web_server(environment(url, tmp_path), port := free_port()):
            until(lambda: is_served(port), seconds=30)
            yield f"http://localhost:{port}/"


@pytest.fixture
def browser(house: str) -> Callable[[], Browser]:
    return lambda: Browser(house)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])

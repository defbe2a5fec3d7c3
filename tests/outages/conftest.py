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
    """A web process knows no others."""
    settings.PASSWORD_HASHERS = global_settings.PASSWORD_HASHERS


@pytest.fixture(scope="module", params=["refused", "hung"])
def house(
    request: pytest.FixtureRequest, django_db_setup: None, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address of a web process whose Redis refuses, or takes connections and never answers."""
    data = tmp_path_factory.mktemp("house")
    with hung_server() as hung, serving(hung if request.param == "hung" else refused_url(), data) as address:
        yield address


def serving

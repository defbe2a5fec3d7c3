"""Without make: migrate, createsuperuser and runserver, with nothing in the environment but a data folder."""

import json
import os
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator

import pytest

from tests.redis_server import running
from tests.setup.conftest import ROOT, brings_its_own_database
from tests.waiting import until

pytestmark = [pytest.mark.processes, brings_its_own_database]
MANAGE = [sys.executable, str(ROOT / "manage.py")]
SUPERUSER = ["createsuperuser", "--noinput", "--email", "first@example.com"]


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("conventional")
    return {"PATH": os.environ["PATH"], "HOME": str(folder), "EDITORIAL_DATA_DIR": str(folder / "var")}


@pytest.fixture(scope="module")
def address(environment: dict[str, str]) -> Iterator[str]:
    """Of a plain `runserver` on a database that was migrated and is otherwise empty."""
    subprocess.run([*MANAGE, "migrate", "--verbosity", "0"], env=environment, check=True, timeout=60)
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    with running([*MANAGE, "runserver", str(port)], environment):
        until(lambda: is_served(port), seconds=30)
        yield f"http://127.0.0.1:{port}"


def is_served(port: int) -> bool:
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=1):
            return True
    except OSError:
        return False


def get(address: str) -> str:
    """The body of an answer with status 200; anything else raises."""
    with urllib.request.urlopen(address, timeout=20) as answer:
        return str(answer.read().decode())


def test_the_front_page_of_an_empty_magazine_is_served(address: str) -> None:
    assert "<h1" in get(f"{address}/")


def test_the_login_page_is_served_with_its_stylesheet(address: str) -> None:
    page = get(f"{address}/accounts/login/")
    assert 'type="password"' in page
    assert "{" in get(address + page.split('rel="stylesheet" href="')[1].split('"')[0])


def test_it_says_that_it_is_ready_without_any_redis(address: str) -> None:
    assert json.loads(get(f"{address}/readyz"))["database"] == "ok"


def test_the_first_superuser_can_be_made_from_the_command_line(address: str, environment: dict[str, str]) -> None:
    env = environment | {"DJANGO_SUPERUSER_PASSWORD": "correct-horse-battery"}
    made = subprocess.run([*MANAGE, *SUPERUSER], env=env, capture_output=True, text=True, timeout=60, check=True)
    assert "Superuser created" in made.stdout

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from common.breaker import redis_breaker

ROOT = Path(__file__).resolve().parents[2]
SOURCES = (
    "editorial",
    "newsroom",
    "comments",
    "articles",
    "subscribers",
    "outbox",
    "common",
    "templates",
    "manage.py",
)
brings_its_own_database = pytest.mark.skipif(
    "DATABASE_URL" in os.environ, reason="This starts on a SQLite of its own, so the run on SQLite shows it."
)


@pytest.fixture(autouse=True)
def _rested_breaker() -> Iterator[None]:
    redis_breaker.mend()
    yield
    redis_breaker.mend()


@pytest.fixture
def free_port() -> int:
    return unused_port()


def unused_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


@dataclass
class Magazine:
    """A start of the run command."""

    command: subprocess.Popen[str]
    data: Path
    port: int
    output: Path
    began: float = field(default_factory=time.monotonic)
    seconds_to_start: float = 0

    def wait_until_it_runs(self, seconds: float = 60) -> None:
        while "Ctrl-C stops it" not in self.output.read_text():
            assert self.command.poll() is None, self.output.read_text()
            assert time.monotonic() < self.began + seconds, self.output.read_text()
            time.sleep(0.05)
        self.seconds_to_start = time.monotonic() - self.began

    def stop(self, by: signal.Signals) -> float:
        """How many seconds the command took to end."""
        began = time.monotonic()
        self.command.send_signal(by)
        self.command.wait(15)
        return time.monotonic() - began

    def processes(self) -> list[int]:
        """What lives with this data folder."""
        return [int(entry.name) for entry in Path("/proc").glob("[0-9]*") if lives_with(self.data, entry)]

    def leaves_nothing(self, within: float = 3) -> bool:
        deadline = time.monotonic() + within
        while self.processes() and time.monotonic() < deadline:
            time.sleep(0.05)
        return not self.processes()


def lives_with(data: Path, process: Path) -> bool:
    """Told by the environment, or by the working folder: Redis writes its title over its environment."""
    try:
        if (process / "cwd").readlink() == data / "redis":
            return True
        return f"EDITORIAL_DATA_DIR={data}\0".encode() in (process / "environ").read_bytes()
    except OSError:
        return False


@pytest.fixture(scope="module")
def start(seeded_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Magazine]]:
    """Starts the magazine, on a copy of the seeded data when it is given none; what is left running is killed."""
    with ExitStack() as stack:

        def begin(data: Path | None = None, root: Path = ROOT) -> Magazine:
            data = data or tmp_path_factory.mktemp("start") / "var"
            if not data.exists():
                shutil.copytree(seeded_folder, data)
            return stack.enter_context(magazine(data, root, [sys.executable, "-m", "editorial.run"]))

        yield begin


@contextmanager
def magazine(data: Path, root: Path, command: list[str]) -> Iterator[Magazine]:
    port = unused_port()
    env = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "REDIS_URL")}
    env |= {
        "PORT": str(port),
        "EDITORIAL_DATA_DIR": str(data),
        "DJANGO_SETTINGS_MODULE": "editorial.settings",
    }
    output = data.with_name(f"{data.name}-{port}.log")
    output.parent.mkdir(parents=True, exist_ok=True)
    with output.open("w") as log:
        process = subprocess.Popen(
            command, cwd=root, env=env, stdout=log, stderr=log, text=True, start_new_session=True
        )
    started = Magazine(process, data, port, output)
    try:
        yield started
    finally:
        for pid in started.processes():
            os.kill(pid, signal.SIGKILL)
        process.wait()


@pytest.fixture(scope="module")
def first_start(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Magazine]:
    """`make run` on an empty folder, the environment taken as installed."""
    data = tmp_path_factory.mktemp("first") / "var"
    make = ["make", "--old-file", ".venv/.runtime-installed", "run"]
    with magazine(data, ROOT, make) as started:
        started.wait_until_it_runs(seconds=120)
        yield started


@pytest.fixture(scope="module")
def seeded_folder(first_start: Magazine) -> Path:
    """The data of a first start that has ended."""
    if first_start.command.poll() is None:
        first_start.stop(signal.SIGTERM)
    return first_start.data

import shutil
import signal
import socket
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from editorial.run.checks import CannotRun, lock_folder
from editorial.run.service import EARLY
from editorial.run.supervisor import Stopped, Supervisor, supervision
from tests.setup.conftest import ROOT, SOURCES, Magazine

pytestmark = pytest.mark.processes
Start = Callable[..., Magazine]


def answers(port: int) -> bool:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=5) as response:
        return bool(response.status == 200)


def test_make_run_fills_an_empty_folder_says_where_it_is_and_ends_with_all_it_started(
    first_start: Magazine,
) -> None:
    said = first_start.output.read_text()
    assert answers(first_start.port)
    assert f"http://localhost:{first_start.port}/" in said
    assert "demo-magazine" in said
    assert first_start.stop(signal.SIGTERM) < 10
    assert first_start.leaves_nothing()


@pytest.mark.parametrize("moment", [0.2, 0.7, 1.5])
def test_a_signal_in_the_middle_of_the_start_leaves_nothing_behind(start: Start, free_port: int, moment: float) -> None:
    magazine = start(free_port)
    time.sleep(moment)
    assert magazine.stop(signal.SIGTERM) < 10
    assert magazine.leaves_nothing()


def test_a_killed_command_takes_its_processes_along_and_does_not_stop_the_next_start(
    start: Start, free_port: int
) -> None:
    killed = start(free_port)
    killed.wait_until_it_says("Ctrl-C stops it")
    killed.stop(signal.SIGKILL)
    again = start(free_port)
    again.wait_until_it_says("Ctrl-C stops it")
    assert answers(again.port)


def test_of_two_that_run_side_by_side_ctrl_c_ends_one_and_leaves_the_other(
    start: Start, free_port: int, deep_clone: Path
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        other_port = int(server.getsockname()[1])
    near = start(free_port)
    far = start(other_port, data=deep_clone / "var", root=deep_clone)
    near.wait_until_it_says("Ctrl-C stops it")
    far.wait_until_it_says("Ctrl-C stops it")
    assert len(near.processes()) == 6  # The command, Redis, worker, beat, and the two of the web server.
    assert near.stop(signal.SIGINT) < 10
    assert near.command.returncode == 0
    assert near.leaves_nothing()
    assert answers(far.port)


@pytest.fixture
def deep_clone(tmp_path: Path) -> Path:
    """The project in a folder whose path is far longer than a socket's may be."""
    deep = tmp_path / ("deep" * 20) / ("deeper" * 20)
    deep.mkdir(parents=True)
    for name in SOURCES:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, deep / name)
    return deep


@pytest.fixture
def supervisor(tmp_path: Path) -> Iterator[Supervisor]:
    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    with supervision(lock_folder(tmp_path)) as supervisor:
        yield supervisor
    for number, handler in handlers.items():
        signal.signal(number, handler)


def test_a_worker_that_is_killed_is_started_again(supervisor: Supervisor) -> None:
    worker = supervisor.add("worker", ["sleep", "60"])
    worker.started_at -= EARLY
    killed = worker.process.pid
    worker.process.kill()
    worker.process.wait()
    threading.Timer(0.3, supervisor.ask_to_stop, [signal.SIGTERM, None]).start()
    with pytest.raises(Stopped):
        supervisor.watch()
    assert worker.process.pid != killed


def test_a_worker_that_cannot_stay_up_ends_the_command(supervisor: Supervisor) -> None:
    supervisor.add("worker", ["false"]).process.wait()
    with pytest.raises(CannotRun, match="worker ended as soon as it was started"):
        supervisor.watch()

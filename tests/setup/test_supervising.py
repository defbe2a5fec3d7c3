import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from editorial.run.checks import CannotRun, lock_folder
from editorial.run.service import EARLY
from editorial.run.supervisor import Stopped, Supervisor, supervision


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

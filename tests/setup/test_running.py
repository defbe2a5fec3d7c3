import re
import shutil
import signal
import sqlite3
import time
import urllib.request
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.setup.conftest import ROOT, SOURCES, Magazine, brings_its_own_database

pytestmark = [pytest.mark.processes, brings_its_own_database]
Start = Callable[..., Magazine]


@pytest.fixture(scope="module")
def killed(start: Start) -> Magazine:
    """A start on seeded data that was up and then killed."""
    magazine = start()
    magazine.wait_until_it_runs()
    magazine.stop(signal.SIGKILL)
    return magazine


@pytest.fixture(scope="module")
def running(start: Start, killed: Magazine) -> Magazine:
    """The next start in the folder of one that was killed."""
    magazine = start(data=killed.data)
    magazine.wait_until_it_runs()
    return magazine


@pytest.fixture
def deep_clone(tmp_path: Path) -> Path:
    """The project in a folder whose path is far longer than a socket's may be."""
    deep = tmp_path / ("deep" * 20) / ("deeper" * 20)
    deep.mkdir(parents=True)
    for name in SOURCES:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, deep / name)
    return deep


def answers(port: int) -> bool:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=5) as response:
        return bool(response.status == 200)


def kept(data: Path) -> dict[str, object]:
    """What a restart must not lose or make twice."""
    with closing(sqlite3.connect(data / "editorial.sqlite3")) as database:
        tables = ("articles_article", "comments_comment", "subscribers_user")
        counts = {table: database.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables}
    return counts | {
        "pictures": sorted(path.name for path in data.glob("media/images/*.jpg")),
        "key": (data / "secret-key").read_text(),
    }


def memory(processes: list[int]) -> float:
    """In megabytes, what is shared being divided among those that share it (PSS)."""
    rollups = [Path(f"/proc/{process}/smaps_rollup").read_text() for process in processes]
    kilobytes = [int(re.findall(r"^Pss: +(\d+) kB", rollup, re.MULTILINE)[0]) for rollup in rollups]
    return sum(kilobytes) / 1024


# A start and its end


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
def test_a_signal_in_the_middle_of_the_start_leaves_nothing_behind(start: Start, moment: float) -> None:
    magazine = start()
    time.sleep(moment)
    assert magazine.stop(signal.SIGTERM) < 10
    assert magazine.leaves_nothing()


def test_a_killed_command_takes_its_processes_along_and_does_not_stop_the_next_start(
    killed: Magazine, running: Magazine
) -> None:
    assert running.data == killed.data
    assert answers(running.port)
    assert len(running.processes()) == 6  # The command, Redis, worker, beat, and the two of the web server.


def test_the_next_start_takes_less_than_ten_seconds(killed: Magazine, running: Magazine) -> None:
    # The faster of two: a neighbour on this machine can delay one, and nothing can hasten it.
    assert min(killed.seconds_to_start, running.seconds_to_start) < 10


def test_the_next_start_has_the_data_of_the_last_one(seeded_folder: Path, running: Magazine) -> None:
    assert kept(running.data) == kept(seeded_folder)
    assert kept(running.data)["articles_article"] == 36


def test_all_its_processes_together_take_less_than_600_megabytes(running: Magazine) -> None:
    assert answers(running.port)
    assert 100 < memory(running.processes()) < 600


def test_of_two_that_run_side_by_side_ctrl_c_ends_one_and_leaves_the_other(
    start: Start, running: Magazine, deep_clone: Path
) -> None:
    near = start(data=deep_clone / "var", root=deep_clone)
    near.wait_until_it_runs()
    assert near.stop(signal.SIGINT) < 10
    assert near.command.returncode == 0
    assert near.leaves_nothing()
    assert answers(running.port)

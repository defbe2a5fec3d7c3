import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from editorial.run import __main__ as command
from editorial.run.checks import CannotRun, lock_folder
from tests.redis_server import refused_url
from tests.setup.conftest import ROOT


def run(**env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "editorial.run"],
        cwd=ROOT,
        env=os.environ | env,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )


def test_a_port_that_is_taken_is_named_with_a_way_out(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        refused = run(PORT=str(port), EDITORIAL_DATA_DIR=str(tmp_path / "var"))
    assert refused.returncode == 1
    assert refused.stderr == f"Port {port} is taken: choose another with PORT={port + 1} make run.\n"


def test_a_port_that_is_no_number_is_refused() -> None:
    assert run(PORT="http").stderr == "PORT is 'http': give it a number from 1 to 65535.\n"


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    folder = tmp_path / "file" / "var"
    said = run(EDITORIAL_DATA_DIR=str(folder)).stderr
    assert said == f"{folder} cannot be written (Not a directory): set EDITORIAL_DATA_DIR to a folder that can.\n"


def test_a_redis_that_was_named_and_does_not_answer_is_said(free_port: int, tmp_path: Path) -> None:
    data = str(tmp_path / "var")
    refused = run(PORT=str(free_port), EDITORIAL_DATA_DIR=data, REDIS_URL=refused_url())
    assert refused.stderr == "The Redis of REDIS_URL does not answer: start it, or unset REDIS_URL.\n"


def test_a_machine_without_any_redis_is_told_what_to_install(
    monkeypatch: pytest.MonkeyPatch, free_port: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PORT", str(free_port))
    monkeypatch.setenv("EDITORIAL_DATA_DIR", str(tmp_path / "var"))
    monkeypatch.setattr(command, "redis_binary", lambda: None)
    assert command.main() == 1
    assert "install redis-server or valkey-server" in capsys.readouterr().err


def test_a_folder_in_which_the_magazine_is_already_running_is_refused(tmp_path: Path) -> None:
    held = lock_folder(tmp_path)
    with pytest.raises(CannotRun, match="already running"):
        lock_folder(tmp_path, patience=0.1)
    os.close(held)

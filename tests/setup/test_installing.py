import subprocess
from pathlib import Path

from tests.setup.conftest import ROOT


def install(folder: Path, python: str) -> subprocess.CompletedProcess[str]:
    script = ["sh", str(ROOT / "scripts" / "setup.sh"), python, "requirements.txt", "stamp"]
    return subprocess.run(script, cwd=folder, capture_output=True, text=True, timeout=30, check=False)


def pretended_python(folder: Path, script: str) -> str:
    python = folder / "python"
    python.write_text(f"#!/bin/sh\n{script}\n")
    python.chmod(0o755)
    return str(python)


def test_a_python_that_is_not_there_is_named(tmp_path: Path) -> None:
    refused = install(tmp_path, "python9")
    assert refused.returncode == 1
    assert refused.stderr.startswith("There is no python9 here: install Python 3.11 or later")


def test_a_python_that_is_too_old_is_told_its_version(tmp_path: Path) -> None:
    python = pretended_python(tmp_path, 'case "$1" in -V) echo Python 3.9.2;; *) exit 1;; esac')
    refused = install(tmp_path, python)
    assert refused.stderr == (
        f"Editorial needs Python 3.11 or later and {python} is 3.9.2: name another with PYTHON=python3.12.\n"
    )


def test_a_python_without_venv_is_told_the_package(tmp_path: Path) -> None:
    python = pretended_python(tmp_path, 'case "$2" in *ensurepip*) exit 1;; esac')
    assert install(tmp_path, python).stderr == (
        f"{python} cannot make virtual environments: on Debian, install python3-venv.\n"
    )


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / ".venv").write_text("in the way")
    refused = install(tmp_path, pretended_python(tmp_path, "exit 0"))
    assert refused.stderr == f"{tmp_path} cannot be written: clone Editorial into a folder of your own.\n"
    assert not (tmp_path / "stamp").exists()


def test_make_alone_explains_what_there_is() -> None:
    said = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert all(f"make {target} " in said for target in ("run", "test", "check", "lock"))

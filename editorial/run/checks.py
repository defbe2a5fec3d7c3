import errno
import fcntl
import os
import socket
import time
from pathlib import Path


class CannotRun(Exception):
    """Why the magazine cannot start here, in one sentence that says what the person can do."""


def chosen_port() -> int:
    word = os.environ.get("PORT", "8000")
    if not word.isdecimal() or not 0 < int(word) < 65536:
        raise CannotRun(f"PORT is {word!r}: give it a number from 1 to 65535.")
    return int(word)


def check_port(port: int) -> None:
    with socket.socket() as candidate:
        candidate.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            candidate.bind(("127.0.0.1", port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                raise CannotRun(f"Port {port} is taken: choose another with PORT={port + 1} make run.") from error
            raise CannotRun(f"Port {port} cannot be used ({error.strerror}): choose another with PORT.") from error


def lock_folder(folder: Path, patience: float = 5.0) -> int:
    """A lock on the data folder that lasts as long as any process of this start: an open file descriptor."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = os.open(folder / "run.lock", os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise CannotRun(
            f"{folder} cannot be written ({error.strerror}): set EDITORIAL_DATA_DIR to a folder that can."
        ) from error
    deadline = time.monotonic() + patience
    while not is_locked(lock):
        if time.monotonic() > deadline:
            raise CannotRun(f"The magazine in {folder} is already running: stop it, or set EDITORIAL_DATA_DIR.")
        time.sleep(0.1)
    return lock


def is_locked(lock: int) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True

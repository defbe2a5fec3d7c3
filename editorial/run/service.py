import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence

EARLY = 5.0
PR_SET_PDEATHSIG = 1


class Service:
    """One process of the magazine, in its own session: Ctrl-C reaches only the command that started it."""

    def __init__(self, name: str, command: Sequence[str], lock: int) -> None:
        self.name = name
        self.command = command
        self.lock = lock
        self.start()

    def start(self) -> None:
        self.started_at = time.monotonic()
        self.process = subprocess.Popen(
            self.command,
            start_new_session=True,
            preexec_fn=end_with_parent,
            stdin=subprocess.DEVNULL,
            # Held by each process, so that the next start knows when the last one of this start has ended.
            pass_fds=[self.lock],
        )

    def has_ended(self) -> bool:
        return self.process.poll() is not None

    def ended_early(self) -> bool:
        return self.has_ended() and time.monotonic() - self.started_at < EARLY

    def kill(self) -> None:
        if not self.has_ended():
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()


def stop(services: Sequence[Service], within: float) -> None:
    """End the services, whatever they are doing: asked first, killed after `within` seconds."""
    deadline = time.monotonic() + within
    for service in services:
        if not service.has_ended():
            service.process.terminate()
    while time.monotonic() < deadline and not all(service.has_ended() for service in services):
        time.sleep(0.05)
    for service in services:
        service.kill()


def end_with_parent(by: signal.Signals = signal.SIGTERM) -> None:
    """To be called in a child: where Linux can, it gets this signal when its parent is killed."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, by)

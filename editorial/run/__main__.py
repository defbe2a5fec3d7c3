import os
import sys
import urllib.error
import urllib.request
from pathlib import Path

from editorial.run.checks import CannotRun, check_port, chosen_port, lock_folder
from editorial.run.redis import answers, redis_binary, redis_command, socket_folder
from editorial.run.supervisor import Supervisor, supervision

ROOT = Path(__file__).resolve().parents[2]
# Celery warns root on eight lines, at each start.
CELERY = [
    sys.executable,
    "-W",
    "ignore:You're running the worker",
    "-m",
    "celery",
    "--quiet",
    "--app",
    "editorial",
]
# Threads: two tasks at once, in the memory of one process.
WORKER = [
    *CELERY,
    "worker",
    "--pool",
    "threads",
    "--concurrency",
    "4",
    "--without-gossip",
    "--without-mingle",
]
BEAT = [*CELERY, "beat", "--pidfile", ""]


def main() -> int:
    try:
        run()
    except CannotRun as refusal:
        print(refusal, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        pass
    return 0


def run() -> None:
    port = chosen_port()
    data = Path(os.environ.get("EDITORIAL_DATA_DIR", ROOT / "var")).resolve()
    lock = lock_folder(data)
    check_port(port)
    os.chdir(ROOT)
    os.environ |= {"EDITORIAL_DATA_DIR": str(data), "PORT": str(port)}
    os.environ.setdefault("DEBUG", "1")
    with socket_folder() as sockets, supervision(lock) as supervisor:
        start_redis(supervisor, sockets / "redis.sock", data / "redis")
        prepare = [sys.executable, "-m", "editorial.run.prepare"]
        supervisor.finish("prepare", prepare, "The database could not be prepared: see above.")
        start_magazine(supervisor, port)
        print(f"The magazine is at http://localhost:{port}/ and its newsroom at http://localhost:{port}/admin/")
        print("Ctrl-C stops it.", flush=True)
        supervisor.watch()


def start_redis(supervisor: Supervisor, path: Path, data: Path) -> None:
    if "REDIS_URL" in os.environ:
        if not answers(os.environ["REDIS_URL"]):
            raise CannotRun("The Redis of REDIS_URL does not answer: start it, or unset REDIS_URL.")
        return
    binary = redis_binary()
    if binary is None:
        raise CannotRun("There is no Redis here: install redis-server or valkey-server, or set REDIS_URL.")
    url = os.environ["REDIS_URL"] = f"unix://{path}"
    sentence = f"Redis did not start: {data}/redis.log says why."
    supervisor.start("redis", redis_command(binary, path, data), lambda: answers(url), sentence)


def start_magazine(supervisor: Supervisor, port: int) -> None:
    supervisor.add("worker", WORKER)
    supervisor.add("beat", BEAT)
    sentence = "The web server did not start: see above."
    supervisor.start("web", web_command(port), lambda: is_served(port), sentence)


def web_command(port: int) -> list[str]:
    options = {
        "--bind": f"127.0.0.1:{port}",
        "--worker-class": "gthread",
        "--workers": "1",
        "--threads": "8",
        "--graceful-timeout": "4",
        "--limit-request-line": "8190",
        "--log-level": "warning",
    }
    words = [word for option in options.items() for word in option]
    return [sys.executable, "-m", "gunicorn", "editorial.wsgi", "--no-control-socket", *words]


def is_served(port: int) -> bool:
    """Whether the application answers, and not only the socket of a server that is still loading it."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=2):
            return True
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False


if __name__ == "__main__":
    sys.exit(main())

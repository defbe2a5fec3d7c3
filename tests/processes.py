"""Real processes for tests that are about them: worker, beat and web on the database of the test."""

import os
from contextlib import AbstractContextManager
from pathlib import Path
from subprocess import Popen
from urllib.parse import quote

from django.db import connection

from editorial.run.__main__ import BEAT, WORKER, web_command
from tests.redis_server import running


def environment(redis_url: str, data: Path, **more: str) -> dict[str, str]:
    """What a process needs to work on the database of this test, which must be a transactional one."""
    return {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "editorial.settings",
        "DEBUG": "1",
        "DATABASE_URL": database_url(),
        "REDIS_URL": redis_url,
        "EDITORIAL_DATA_DIR": str(data),
        **more,
    }


def database_url() -> str:
    database = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{database['NAME']}"
    host = database["HOST"] or database["OPTIONS"].get("host", "")
    return f"postgresql://{database['USER']}@{quote(host, safe='')}/{database['NAME']}"


def celery_worker(env: dict[str, str], *options: str) -> AbstractContextManager[Popen[bytes]]:
    """A worker as `make run` starts it. It takes work about two seconds after the start."""
    return running([*WORKER, *options], env)


def celery_beat(env: dict[str, str]) -> AbstractContextManager[Popen[bytes]]:
    return running(BEAT, env)


def web_server(env: dict[str, str], port: int) -> AbstractContextManager[Popen[bytes]]:
    return running(web_command(port), env)

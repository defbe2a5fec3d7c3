from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connection, connections, transaction
from psycopg.conninfo import make_conninfo

from common.backups.counting import Counts, counted
from common.refusal import Refusal

NO_TOOL = "There is no {tool} here: install PostgreSQL's own client, of the version of the server or later."
FAILED = "{tool} failed: {why}"
# Where Debian keeps the programs of each version of PostgreSQL.
KEPT = Path("/usr/lib/postgresql")


def copy(to: Path) -> Counts:
    """pg_dump reads the very snapshot that is counted here."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        cursor.execute("SELECT pg_export_snapshot()")
        snapshot = cursor.fetchone()[0]
        found = counted(cursor, connection.introspection.table_names(cursor))
        _run("pg_dump", "--format=custom", "--no-owner", "--no-privileges", f"--snapshot={snapshot}", f"--file={to}")
    return found


def put_back(source: Path) -> None:
    """In one transaction: it is all there, or what was there still is."""
    with connection.cursor() as cursor:
        tables = ", ".join(f'"{table}"' for table in connection.introspection.table_names(cursor))
    connections.close_all()
    script = source.with_name("script.sql")
    _run("pg_restore", "--no-owner", "--no-privileges", f"--file={script}", str(source), is_connected=False)
    clear = ("--command", f"DROP TABLE {tables} CASCADE") if tables else ()
    _run("psql", "--quiet", "--no-psqlrc", "--set=ON_ERROR_STOP=1", "--single-transaction", *clear, f"--file={script}")


def _run(tool: str, *words: str, is_connected: bool = True) -> None:
    with _address() as address:
        where = [f"--dbname={address}"] if is_connected else []
        # No word of it comes from a request.
        done = subprocess.run([_path(tool), *where, *words], capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise Refusal(FAILED.format(tool=tool, why=done.stderr.strip().splitlines()[-1] if done.stderr else "?"))


@contextmanager
def _address() -> Iterator[str]:
    """Of our database. The password is in a file that only we read: everybody sees the words of a command."""
    own = connection.settings_dict
    named = {"host": own["HOST"], "port": own["PORT"], "user": own["USER"], "dbname": own["NAME"]}
    # Whatever still holds a table is not waited for without an end.
    named |= {"options": "-c lock_timeout=10s"}
    with tempfile.NamedTemporaryFile("w") as file:
        if own["PASSWORD"]:
            file.write("*:*:*:*:" + own["PASSWORD"].replace("\\", "\\\\").replace(":", "\\:"))
            file.flush()
            named |= {"passfile": file.name}
        yield make_conninfo(**{name: str(value) for name, value in named.items() if value})


def _path(tool: str) -> str:
    """The newest: it reads every server that is older than itself."""
    kept = [str(path) for path in sorted(KEPT.glob(f"*/bin/{tool}"), key=_version)]
    path = kept[-1] if kept else shutil.which(tool)
    if path is None:
        raise Refusal(NO_TOOL.format(tool=tool))
    return path


def _version(path: Path) -> int:
    return int(path.parts[-3]) if path.parts[-3].isdecimal() else 0

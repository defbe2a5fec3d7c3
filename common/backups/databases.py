"""How each kind of database is copied while others write, and how a copy takes its place."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path
from typing import Any

from django.db import connection, connections, transaction

from common.refusal import Reason, Refusal

NO_TOOL = "There is no {tool} here: install PostgreSQL's own client, of the version of the server or later."
FAILED = "{tool} failed: {why}"
IN_USE = "Something has the database open: stop the site, its workers and its beat first."
BROKEN = "The copy of the database in this backup is damaged: {why}."
# Where Debian keeps the programs of each version of PostgreSQL.
KEPT = Path("/usr/lib/postgresql")
Counts = dict[str, int]


def copy(to: Path) -> Counts:
    """Writes the database as it stands at one instant to `to`; how many rows each table had in it."""
    return _copy_postgresql(to) if connection.vendor == "postgresql" else _copy_sqlite(to)


def put_back(source: Path) -> None:
    """The copy takes the place of whatever is in the database. Until it is whole, what is there stays."""
    if connection.vendor == "postgresql":
        _put_back_postgresql(source)
    else:
        _put_back_sqlite(source)


def counts() -> Counts:
    """How many rows each table has now."""
    with connection.cursor() as cursor:
        return _counted(cursor, sorted(connection.introspection.table_names(cursor)))


def is_empty() -> bool:
    """Whether nothing would be lost: there is no table, or nobody has an account yet."""
    there = counts()
    return not there.get("subscribers_user") and not there.get("articles_article")


def _counted(cursor: Any, tables: list[str]) -> Counts:
    found = {}
    for table in tables:
        cursor.execute(f'SELECT count(*) FROM "{table}"')  # noqa: S608 - names from the database itself
        found[table] = int(cursor.fetchone()[0])
    return found


def _copy_sqlite(to: Path) -> Counts:
    """By SQLite's own backup, which waits for no writer and copies no half-written page; a copied file could be one."""
    connection.ensure_connection()
    with closing(sqlite3.connect(to)) as copied:
        connection.connection.backup(copied)
        # One file, without the log of pages that lies beside a database in use.
        copied.execute("PRAGMA journal_mode=DELETE")
        with closing(copied.cursor()) as cursor:
            return _counted(cursor, sorted(connection.introspection.table_names(_Named(cursor))))


class _Named:
    """What Django's introspection asks of a cursor, for a file that it has no connection to."""

    def __init__(self, cursor: sqlite3.Cursor) -> None:
        self.execute, self.fetchall = cursor.execute, cursor.fetchall


def _put_back_sqlite(source: Path) -> None:
    with closing(sqlite3.connect(source)) as copied:
        why = copied.execute("PRAGMA integrity_check").fetchone()[0]
    if why != "ok":
        raise Refusal(BROKEN.format(why=why))
    there = Path(connection.settings_dict["NAME"])
    draft = there.with_name(f"{there.name}.restoring")
    shutil.copyfile(source, draft)
    connections.close_all()
    _settle(there)
    draft.replace(there)


def _settle(file: Path) -> None:
    """Brings the log of pages into the database, so that nothing of the old one outlives it. SQLite does so only for
    who is alone: a process that had it open would go on writing into a file that nobody finds."""
    with closing(sqlite3.connect(file, timeout=2)) as old:
        try:
            old.execute("PRAGMA journal_mode=DELETE")
        except sqlite3.OperationalError as error:
            raise Refusal(IN_USE, Reason.NOT_NOW) from error


def _copy_postgresql(to: Path) -> Counts:
    """pg_dump reads the very snapshot that is counted here."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        cursor.execute("SELECT pg_export_snapshot()")
        snapshot = cursor.fetchone()[0]
        found = _counted(cursor, sorted(connection.introspection.table_names(cursor)))
        _run("pg_dump", "--format=custom", "--no-owner", "--no-privileges", f"--snapshot={snapshot}", f"--file={to}")
    return found


def _put_back_postgresql(source: Path) -> None:
    """In one transaction: it is all there, or what was there still is."""
    with connection.cursor() as cursor:
        tables = ", ".join(f'"{table}"' for table in connection.introspection.table_names(cursor))
    connections.close_all()
    script = source.with_name("script.sql")
    _run("pg_restore", "--no-owner", "--no-privileges", f"--file={script}", str(source))
    clear = ("--command", f"DROP TABLE {tables} CASCADE") if tables else ()
    _run("psql", "--quiet", "--no-psqlrc", "--set=ON_ERROR_STOP=1", "--single-transaction", *clear, f"--file={script}")


def _run(tool: str, *words: str) -> None:
    settings = connection.settings_dict
    said = {"PGHOST": "HOST", "PGPORT": "PORT", "PGUSER": "USER", "PGPASSWORD": "PASSWORD", "PGDATABASE": "NAME"}
    # Whatever still holds a table is not waited for without an end.
    environment = (
        os.environ
        | {"PGOPTIONS": "-c lock_timeout=10s"}
        | {name: str(settings[key]) for name, key in said.items() if settings[key]}
    )
    # No word of it comes from a request.
    done = subprocess.run([_path(tool), *words], env=environment, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise Refusal(FAILED.format(tool=tool, why=done.stderr.strip().splitlines()[-1] if done.stderr else "?"))


def _path(tool: str) -> str:
    """The newest: it reads every server that is older than itself."""
    kept = [str(path) for path in sorted(KEPT.glob(f"*/bin/{tool}"), key=_version)]
    path = kept[-1] if kept else shutil.which(tool)
    if path is None:
        raise Refusal(NO_TOOL.format(tool=tool))
    return path


def _version(path: Path) -> int:
    return int(path.parts[-3]) if path.parts[-3].isdecimal() else 0

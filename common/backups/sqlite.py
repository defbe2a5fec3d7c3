from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from django.db import connection, connections

from common.backups.counting import Counts, counted
from common.refusal import Reason, Refusal

IN_USE = "Something has the database open: stop the site, its workers and its beat first."
BROKEN = "The copy of the database in this backup is damaged: {why}."
TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"


def copy(to: Path) -> Counts:
    """By SQLite's own backup, which waits for no writer and copies no half-written page; a copied file could be one."""
    connection.ensure_connection()
    with closing(sqlite3.connect(to)) as copied:
        connection.connection.backup(copied)
        # One file, without the log of pages that lies beside a database in use.
        copied.execute("PRAGMA journal_mode=DELETE")
        tables = [name for (name,) in copied.execute(TABLES)]
        return counted(copied.cursor(), tables)


def put_back(source: Path) -> None:
    if (why := _checked(source)) != "ok":
        raise Refusal(BROKEN.format(why=why))
    there = Path(connection.settings_dict["NAME"])
    draft = there.with_name(f"{there.name}.restoring")
    try:
        shutil.copyfile(source, draft)
        connections.close_all()
        _settle(there)
        draft.replace(there)
    finally:
        draft.unlink(missing_ok=True)


def _checked(source: Path) -> str:
    with closing(sqlite3.connect(source)) as copied:
        try:
            return str(copied.execute("PRAGMA integrity_check").fetchone()[0])
        except sqlite3.DatabaseError as error:
            return str(error)


def _settle(file: Path) -> None:
    """Brings the log of pages into the database, so that nothing of the old one outlives it. SQLite does so only for
    who is alone: a process that had it open would go on writing into a file that nobody finds."""
    with closing(sqlite3.connect(file, timeout=2)) as old:
        try:
            old.execute("PRAGMA journal_mode=DELETE")
        except sqlite3.OperationalError as error:
            raise Refusal(IN_USE, Reason.NOT_NOW) from error

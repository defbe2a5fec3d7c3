"""The database of this magazine, whichever kind it is."""

from __future__ import annotations

from pathlib import Path

from django.db import connection

from common.backups import postgresql, sqlite
from common.backups.counting import Counts, counted


def copy(to: Path) -> Counts:
    """Writes the database as it stands at one instant to `to`; how many rows each table had in it."""
    return postgresql.copy(to) if connection.vendor == "postgresql" else sqlite.copy(to)


def put_back(source: Path) -> None:
    """The copy takes the place of whatever is in the database. Until it is whole, what is there stays."""
    if connection.vendor == "postgresql":
        postgresql.put_back(source)
    else:
        sqlite.put_back(source)


def counts() -> Counts:
    """How many rows each table has now."""
    with connection.cursor() as cursor:
        return counted(cursor, connection.introspection.table_names(cursor))


def is_empty() -> bool:
    """Whether nothing would be lost: there is no table, or nobody has an account and nothing is written."""
    there = counts()
    return not there.get("subscribers_user") and not there.get("articles_article")

"""What time it is for what is due."""

from datetime import datetime

from django.db import connection
from django.utils import timezone

# Beyond them Python cannot tell the time in every zone, and nobody schedules.
YEARS = range(1970, 2200)


def database_now() -> datetime:
    """The database's clock on PostgreSQL, so that a wrong clock on one machine publishes nothing early.

    SQLite has no clock but that of the machine.
    """
    if connection.vendor != "postgresql":
        return timezone.now()
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        return cursor.fetchone()[0]

"""The record of what happened to accounts and their rights. Nobody's address on the net is in it."""

from __future__ import annotations

from datetime import datetime

from subscribers import guesses
from subscribers.models import Audited, AuditRow, User

LONGEST = AuditRow._meta.get_field("words").max_length or 0


def record(what: Audited, *, user: User | None, by: User | None, now: datetime, words: str = "") -> None:
    """In the transaction of what it records: neither is without the other. `by` is None for what the house itself
    did, and for what nobody did who was logged in."""
    AuditRow.objects.create(what=what, user=user, by=by, at=now, words=words[:LONGEST])


def record_failure(user: User, *, now: datetime, words: str) -> None:
    """A log-in that failed: one row a minute, however many are tried."""
    if guesses.take(guesses.NOTED, str(user.pk), now):
        record(Audited.LOG_IN_FAILED, user=user, by=None, now=now, words=words)


def newest(user: User, most: int) -> list[AuditRow]:
    return list(AuditRow.objects.filter(user=user).select_related("by")[:most])

"""The record of who was given a right to read, by whom, and what became of it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from subscribers import audit
from subscribers.models import Audited, Entitlement, User

WORDS = {
    "plan": "another plan",
    "starts_at": "another start",
    "ends_at": "another end",
    "grace_until": "days of grace",
    "note": "another note",
}


def granted(row: Entitlement, *, by: User | None, now: datetime, changed: Collection[str] = ()) -> None:
    """`row` has just been made, or these fields of it `changed`. `by` is None where a payment did it."""
    what = Audited.ENTITLEMENT_CHANGED if changed else Audited.ENTITLED
    told = [WORDS[field] for field in changed if field in WORDS]
    if "revoked_at" in changed:
        told.insert(0, "revoked" if row.revoked_at else "no longer revoked")
    words = f"{_named(row)}: {', '.join(told)}." if told else f"{_named(row)}."
    audit.record(what, user=row.user, by=by, now=now, words=words)


def _named(row: Entitlement) -> str:
    return f"{row.plan.name if row.plan else 'Everything'}, {row.get_source_display()}"

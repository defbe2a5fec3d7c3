"""What a colleague changes of somebody's account. What it takes away ends at once."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from allauth.account.models import EmailAddress
from django.db import transaction

from subscribers import audit, logins, tokens
from subscribers.models import Audited, User
from subscribers.models.token import NEWSROOM_SCOPES

COMES, LEAVES = "Works here.", "No longer works here."


def changed(user: User, fields: Collection[str], *, by: User, now: datetime) -> None:
    """`user` has just been saved with these fields changed."""
    with transaction.atomic():
        if "is_active" in fields:
            _reopened(user, by, now) if user.is_active else _closed(user, by, now)
        if "is_staff" in fields:
            audit.record(Audited.ROLES_CHANGED, user=user, by=by, now=now, words=COMES if user.is_staff else LEAVES)
        if "is_staff" in fields and not user.is_staff:
            tokens.end(user, by=by, now=now, for_what=NEWSROOM_SCOPES)
        if "email" in fields:
            # Else whoever has the old address could go on logging in by it. The new one is confirmed then.
            EmailAddress.objects.filter(user=user).delete()
            audit.record(Audited.ADDRESS_CHANGED, user=user, by=by, now=now)


def roles_changed(user: User, before: Collection[str], after: Collection[str], *, by: User, now: datetime) -> None:
    given, taken = sorted(set(after) - set(before)), sorted(set(before) - set(after))
    told = [f"{word}: {', '.join(roles)}." for word, roles in (("Given", given), ("Taken", taken)) if roles]
    if told:
        audit.record(Audited.ROLES_CHANGED, user=user, by=by, now=now, words=" ".join(told))


def password_set(user: User, *, by: User, now: datetime) -> None:
    audit.record(Audited.PASSWORD_CHANGED, user=user, by=by, now=now, words="Set by a colleague.")


def _closed(user: User, by: User, now: datetime) -> None:
    """Opened again it begins with no session and no token: whoever had one has to show anew who they are."""
    logins.end_all(user)
    tokens.end(user, by=by, now=now)
    audit.record(Audited.CLOSED, user=user, by=by, now=now)


def _reopened(user: User, by: User, now: datetime) -> None:
    audit.record(Audited.REOPENED, user=user, by=by, now=now)

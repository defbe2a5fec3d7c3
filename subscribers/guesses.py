"""How often a secret may be guessed at.

Counted in the database, so that a limit holds for any number at once, in any number of processes, with Redis or
without, and whatever address a request says that it comes from. What is refused is not counted: a limit ends when it
said that it would, and nobody is kept out of their own account by somebody else who goes on guessing for ever.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F

from subscribers.models import Guesses

MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class Limit:
    name: str
    most: int
    within: timedelta


# Of an account, wherever its password is asked for.
PASSWORD = Limit("password", 5, 5 * MINUTE)
# Of an account, wherever a code of its app, a recovery code or a passkey is asked for.
SECOND_STEP = Limit("second-step", 5, 15 * MINUTE)
# Of one code that was sent by mail.
MAIL_CODE = Limit("mail-code", 3, 15 * MINUTE)
# What an app shows is worth something once: as long as the clock may be wrong, and longer.
APP_CODE = Limit("app-code", 1, 5 * MINUTE)
# To an address, by whatever is asked of us.
MAILS = Limit("mails", 20, 60 * MINUTE)
# In the record, of an account.
NOTED = Limit("noted", 1, MINUTE)


def take(limit: Limit, of: str, now: datetime) -> bool:
    """Counts a guess, or says that there were as many as `limit` allows. Taken first, given back if it was right."""
    key = _key(limit, of)
    with transaction.atomic():
        fresh = {"made": 0, "ends_at": now + limit.within}
        Guesses.objects.get_or_create(key=key, defaults=fresh)
        Guesses.objects.filter(key=key, ends_at__lte=now).update(**fresh)
        return Guesses.objects.filter(key=key, made__lt=limit.most).update(made=F("made") + 1) == 1


def give_back(limit: Limit, of: str) -> None:
    """One guess, which was right. The others stay counted, so that whoever knows one secret has no more tries at it."""
    Guesses.objects.filter(key=_key(limit, of), made__gt=0).update(made=F("made") - 1)


def forget(limit: Limit, of: str) -> None:
    Guesses.objects.filter(key=_key(limit, of)).delete()


def tidy(now: datetime) -> None:
    """Lets go of what ended an hour ago: nothing is counted on it any more."""
    Guesses.objects.filter(ends_at__lt=now - 60 * MINUTE).delete()


def _key(limit: Limit, of: str) -> str:
    return hashlib.sha256(f"{limit.name}:{of}".encode()).hexdigest()

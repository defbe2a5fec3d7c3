"""How many metered pieces somebody read this month: in rows for who is logged in, in a signed cookie for visitors."""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.db import transaction
from django.http import HttpRequest, HttpResponse

from subscribers.models import MeterRead, User

COOKIE = "__Host-meter" if settings.SESSION_COOKIE_SECURE else "meter"
FORTY_DAYS = 40 * 24 * 3600
signer = Signer(salt="subscribers.meter")


@dataclass(frozen=True)
class Meter:
    """`read` are the keys of the pieces read in `month` (house's zone), of which `limit` are free."""

    month: str
    limit: int
    read: frozenset[uuid.UUID] = frozenset()

    def covers(self, piece: uuid.UUID) -> bool:
        return piece in self.read or len(self.read) < self.limit

    def remaining_after(self, piece: uuid.UUID) -> int:
        return max(0, self.limit - len(self.read | {piece}))


def of_request(request: HttpRequest, at: datetime, zone: ZoneInfo, limit: int) -> Meter:
    meter = Meter(f"{at.astimezone(zone):%Y-%m}", limit)
    if isinstance(request.user, User):
        return replace(meter, read=_rows(request.user, meter.month))
    return replace(meter, read=_cookie(request, meter.month))


def spend(request: HttpRequest, response: HttpResponse, meter: Meter, piece: uuid.UUID) -> None:
    """Counts `piece` for a visitor. For who is logged in `spend_row` counted before the page was made."""
    if isinstance(request.user, User) or piece in meter.read:
        return
    value = json.dumps({"month": meter.month, "read": sorted(str(key) for key in meter.read | {piece})})
    response.set_cookie(
        COOKIE,
        signer.sign(value),
        max_age=FORTY_DAYS,
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )


def spend_row(user: User, meter: Meter, piece: uuid.UUID) -> Meter:
    """Counts `piece` for `user`, unless the meter is spent by now: the user's row is locked, so fifty reads at once
    count exactly. Returns the meter as it stands afterwards."""
    with transaction.atomic():
        # The key stays free: rows that refer to this user, such as comments, need not wait.
        User.objects.select_for_update(no_key=True).get(pk=user.pk)
        now = replace(meter, read=_rows(user, meter.month))
        if piece in now.read or not now.covers(piece):
            return now
        MeterRead.objects.create(user=user, month=meter.month, piece=piece)
        return replace(now, read=now.read | {piece})


def _rows(user: User, month: str) -> frozenset[uuid.UUID]:
    return frozenset(MeterRead.objects.filter(user=user, month=month).values_list("piece", flat=True))


def _cookie(request: HttpRequest, month: str) -> frozenset[uuid.UUID]:
    try:
        kept = json.loads(signer.unsign(request.COOKIES.get(COOKIE, "")))
        return frozenset(uuid.UUID(key) for key in kept["read"]) if kept["month"] == month else frozenset()
    except (BadSignature, ValueError, KeyError, TypeError):
        return frozenset()

"""How long ago something was, in a word or two."""

from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.timesince import timesince


def age(at: datetime, now: datetime | None = None) -> str:
    """ "2 hours", or "3 minutes"; Django's own would call what has just happened 0 minutes old."""
    now = now or timezone.now()
    return timesince(at, now, depth=1) if now - at >= timedelta(minutes=1) else "less than a minute"

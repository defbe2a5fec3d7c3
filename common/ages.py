"""How long ago something was, in a word or two."""

from datetime import datetime, timedelta

from django.utils.timesince import timesince


def age(at: datetime, now: datetime | None = None) -> str:
    """ "2 hours", or "3 minutes"; Django's own would call what has just happened 0 minutes old."""
    told = timesince(at, now, depth=1)
    return "less than a minute" if told == timesince(at, at + timedelta(seconds=1)) else told

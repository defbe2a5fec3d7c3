"""How far away an instant is, and when it is on the house's clock."""

from datetime import datetime

from django import template
from django.utils.timesince import timesince, timeuntil

from newsroom import instants
from newsroom.zone import house_clock

register = template.Library()


@register.filter
def ago(at: datetime, now: datetime) -> str:
    """ "2 hours" """
    return timesince(at, now, depth=1)


@register.filter
def ahead(at: datetime, now: datetime) -> str:
    """ "in 12 minutes" """
    return f"in {timeuntil(at, now, depth=1)}" if at > now else "now"


@register.filter
def at_house(at: datetime, now: datetime) -> str:
    """ "Tue 21:30" """
    return instants.short(at, now, house_clock())

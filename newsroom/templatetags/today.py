"""How far away an instant is, and when it is on the house's clock."""

from datetime import datetime

from django import template

from common.ages import age
from newsroom import instants
from newsroom.zone import house_clock

register = template.Library()
register.filter("ago", age)


@register.filter
def ahead(at: datetime, now: datetime) -> str:
    """ "in 12 minutes" """
    return f"in {age(now, at)}" if at > now else "now"


@register.filter
def at_house(at: datetime, now: datetime) -> str:
    """ "Tue 21:30" """
    return instants.short(at, now, house_clock())

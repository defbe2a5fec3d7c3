from datetime import datetime
from typing import Protocol

from django import template

register = template.Library()


class WritesDates(Protocol):
    def date(self, at: datetime) -> str: ...
    def hour(self, at: datetime) -> str: ...


@register.filter
def written(at: datetime, magazine: WritesDates) -> str:
    """The date, as the magazine writes it: `{{ edition.first_at|written:magazine }}`."""
    return magazine.date(at)


@register.filter
def hour(at: datetime, magazine: WritesDates) -> str:
    return magazine.hour(at)

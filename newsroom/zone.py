"""The newsroom reads every instant on the house's clock."""

from collections.abc import Callable
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils import timezone

from articles.models import Magazine

Answer = Callable[[HttpRequest], HttpResponseBase]


def house_zone(get_response: Answer) -> Answer:
    """Middleware, for the admin alone: readers' pages say their dates themselves."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        if not request.path.startswith(reverse("admin:index")):
            return get_response(request)
        with timezone.override(Magazine.load().zone):
            return get_response(request)

    return answer


def house_clock() -> ZoneInfo:
    """The zone that `house_zone` put in place for this request."""
    return timezone.get_current_timezone()

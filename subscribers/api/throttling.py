"""How often the API may be asked, and what its answers say of that."""

from __future__ import annotations

import ipaddress
from collections.abc import Callable, Iterator
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from rest_framework import exceptions
from rest_framework.permissions import SAFE_METHODS
from rest_framework.request import Request
from rest_framework.throttling import BaseThrottle

from common.limits import Count, Limit, hit
from subscribers.api.authentication import caller

# Nobody known: by the address that they ask from.
ADDRESS = Limit("address", 600)
# Whoever shows who they are, wherever they ask from; and of these requests, what is no mere reading.
CALLER = Limit("caller", 1200)
WRITES = Limit("writes", 120)


class Throttle(BaseThrottle):
    """Counts each request once, however often it is asked, and leaves what it counted for the headers."""

    def allow_request(self, request: Request, view: Any) -> bool:
        counts = getattr(request._request, "counts", None)
        if counts is None:
            counts = [hit(limit, who) for limit, who in self.limits(request)]
            request._request.counts = counts  # type: ignore[attr-defined]
            self.over = [count for count in counts if count.is_over]
            return not self.over
        return True

    def wait(self) -> float:
        return max(count.wait for count in self.over)

    def limits(self, request: Request) -> Iterator[tuple[Limit, str]]:
        who = _known(request)
        if not who:
            yield ADDRESS, network(self.get_ident(request) or "")
            return
        yield CALLER, who
        if request.method not in SAFE_METHODS:
            yield WRITES, who


def limits_told(get_response: Callable[[HttpRequest], HttpResponseBase]) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware: every answer to what was counted tells the limits, failures of ours too."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        counts: list[Count] = getattr(request, "counts", [])
        if counts:
            response["RateLimit-Policy"] = ", ".join(count.limit.policy() for count in counts)
            response["RateLimit"] = ", ".join(count.told() for count in counts)
        return response

    return answer


def network(address: str) -> str:
    """Whom an address stands for: of IPv6 a household has 2**64, and an IPv4 address can be written as one of IPv6."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return address[:64]
    if isinstance(found, ipaddress.IPv4Address):
        return str(found)
    return str(found.ipv4_mapped or ipaddress.ip_network((int(found), 64), strict=False).network_address)


def _known(request: Request) -> str:
    try:
        return caller(request)
    except exceptions.APIException:
        return ""  # A token that is not valid is nobody's.

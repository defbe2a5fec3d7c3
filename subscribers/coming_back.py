"""Where somebody came from, kept through every form on the way, so that they go on there."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode

NAME = "next"
MOST = 2_000
# Wrapped in others an address is quoted again and again. Longer ones are not even unwrapped: each coat is read anew.
MOST_ON_THE_WAY = 8 * MOST
# Pages of the way itself: nobody means to end there.
ON_THE_WAY = ("/accounts/", "/account/second-step/", "/subscribe/")


def is_local(address: str) -> bool:
    """A path of ours, and nothing that a browser could take for another site."""
    return (
        address.startswith("/")
        and len(address) <= MOST
        and url_has_allowed_host_and_scheme(address, allowed_hosts=None)
    )


def wanted(request: HttpRequest) -> str:
    """The address that the request names, if it is ours; otherwise empty. A page of the way leads on to its own."""
    address = request.POST.get(NAME) or request.GET.get(NAME) or ""
    if len(address) > MOST_ON_THE_WAY:
        return ""
    while address.startswith(ON_THE_WAY):
        address = dict(parse_qsl(urlsplit(address).query)).get(NAME, "")
    return address if is_local(address) else ""


def by_way_of(address: str, wanted: str) -> str:
    """`address`, from which one goes on to `wanted`."""
    return f"{address}?{urlencode({NAME: wanted})}" if wanted else address


def log_in(address: str) -> str:
    """The log-in that comes back to `address`."""
    return by_way_of(reverse("account_login"), address)

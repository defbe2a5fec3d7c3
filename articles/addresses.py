"""Addresses as the outside knows them."""

from django.conf import settings

# The parts are words, not numbers: the address of 9 January is /2026/01/09/…, and no other.
ARTICLE = r"^(?P<year>[0-9]{4})/(?P<month>[0-9]{2})/(?P<day>[0-9]{2})/(?P<slug>[-a-zA-Z0-9_]+)/$"


def absolute(path: str) -> str:
    """`path` under the site's own name, whatever name the request used."""
    return f"{settings.SITE_URL}{path}"

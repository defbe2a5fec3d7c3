"""Who reads through the API."""

from __future__ import annotations

from datetime import datetime

from rest_framework.request import Request

from subscribers import access
from subscribers.access import Reader
from subscribers.api.authentication import client_of


def reader_of(request: Request, now: datetime) -> Reader:
    """A client by its licence, a person by their own right, whether a token or a session says who they are."""
    client = client_of(request)
    if client is None:
        return access.reader(request.user, now)
    return access.client_reader(client, frozenset(client.sections.values_list("pk", flat=True)))

"""Who reads through the API."""

from __future__ import annotations

from datetime import datetime

from rest_framework.request import Request

from articles.models import Edition, Magazine, Section
from subscribers import access
from subscribers.access import Decision, Reader
from subscribers.api.authentication import client_of
from subscribers.models import Client


def reader_of(request: Request, now: datetime) -> Reader:
    """A client by its licence, a person by their own right, whether a token or a session says who they are."""
    client = client_of(request)
    if client is None:
        return access.reader(request.user, now)
    return access.client_reader(client, frozenset(client.sections.values_list("pk", flat=True)))


def decided(request: Request, edition: Edition, now: datetime) -> Decision:
    """What whoever asks may read of `edition`; the meter has no say here, and nothing is spent on it."""
    return access.decide(reader_of(request, now), edition, Magazine.load().metered_pieces)


def sections_of(client: Client) -> list[str]:
    """The ids of the sections that a client is kept to; none: it reads in all."""
    return list(Section.objects.filter(clients=client).values_list("slug", flat=True))

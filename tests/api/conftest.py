"""Programs: a person's, and a client's."""

from datetime import datetime

import pytest

from subscribers import tokens
from subscribers.models import Client, Scope

# A body as long as the checks want it.
FILL = f"<p>{'The tide went out. ' * 60}</p>"


@pytest.fixture
def bearer(now: datetime, writer):
    """The headers of a request that a token of `owner` makes."""

    def make(owner, *scopes: Scope, expires_at=None):
        scopes = scopes or (Scope.READ,)
        _, secret = tokens.issue(owner, "A program", scopes, by=writer, now=now, expires_at=expires_at)
        return {"Authorization": f"Bearer {secret}"}

    return make


@pytest.fixture
def partner(writer, section):
    """A client, licensed for full text unless told otherwise."""

    def make(name="Harbour Wire", sections=(), **changes):
        client = Client.objects.create(name=name, owner=writer, **{"has_full_text": True, **changes})
        client.sections.set(sections)
        return client

    return make

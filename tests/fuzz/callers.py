"""As whom the fuzzer asks: nobody, a reader, an editor and a client."""

from __future__ import annotations

from datetime import datetime

from subscribers import tokens
from subscribers.models import Client, Scope, User
from subscribers.models.token import CLIENT_SCOPES

READERS = {Scope.READ, Scope.COMMENT, Scope.ACCOUNT}


def callers_of(now: datetime) -> dict[str, str]:
    """Name -> token; of the house that is made, which has these accounts."""
    reader, editor = (User.objects.get(email=f"{name}@example.com") for name in ("subscriber", "editor"))
    client = Client.objects.create(name="Fuzzer", owner=User.objects.get(email="managing@example.com"))
    return {
        "nobody": "",
        "reader": tokens.issue(reader, "Fuzzer", READERS, by=reader, now=now)[1],
        "editor": tokens.issue(editor, "Fuzzer", Scope.values, by=editor, now=now)[1],
        "client": tokens.issue(client, "Fuzzer", CLIENT_SCOPES, by=client.owner, now=now)[1],
    }

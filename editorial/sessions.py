"""Sessions in the database, as Django keeps them."""

from __future__ import annotations

import re

from django.contrib.sessions.backends import db

KEY = re.compile("[a-z0-9]+")


class SessionStore(db.SessionStore):
    """A cookie can bring any character, a null among them, on which PostgreSQL fails: such a key is none."""

    def __init__(self, session_key: str | None = None) -> None:
        super().__init__(session_key if session_key and KEY.fullmatch(session_key) else None)

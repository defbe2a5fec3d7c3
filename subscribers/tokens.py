"""Tokens: made and shown once, found by their digest, and ended at once."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Collection
from datetime import datetime, timedelta

from django.utils.crypto import constant_time_compare

from common.refusal import Reason, Refusal
from common.text import clean_line
from subscribers.models import Client, Scope, Token, User
from subscribers.models.token import CLIENT_SCOPES, START

# What a token begins with, so that whoever finds one in a log or a repository knows whose it is.
OF_PERSON, OF_CLIENT = "editorial_person_", "editorial_client_"
LONGEST_NAME = 80
# An instant of use is written down once in this time.
STALE = timedelta(minutes=1)
NEEDS_NAME = "Name what will use this token."
NEEDS_SCOPE = "Choose what this token may be used for."
NOT_FOR_CLIENTS = "A client reads, and works in the newsroom for its owner; it has no subscription and no comments."
PAST = "Choose an end that is still to come."


def issue(
    owner: User | Client,
    name: str,
    scopes: Collection[str],
    *,
    by: User,
    now: datetime,
    expires_at: datetime | None = None,
) -> tuple[Token, str]:
    """A token of `owner`, and its secret, which nobody can ask for again. Refuses by field what cannot be kept."""
    name = clean_line(name[: 4 * LONGEST_NAME])
    _check(owner, name, scopes, expires_at, now)
    is_person = isinstance(owner, User)
    secret = secrets.token_urlsafe(32)
    token = Token.objects.create(
        user=owner if isinstance(owner, User) else None,
        client=owner if isinstance(owner, Client) else None,
        name=name,
        scopes=[scope for scope in Scope.values if scope in scopes],
        digest=_digest(whole := f"{OF_PERSON if is_person else OF_CLIENT}{secret}"),
        start=secret[:START],
        password_print=_print(owner) if isinstance(owner, User) else "",
        made_at=now,
        made_by=by,
        expires_at=expires_at,
    )
    return token, whole


def revoke(token: Token, *, now: datetime) -> None:
    Token.objects.filter(pk=token.pk, revoked_at=None).update(revoked_at=now)


def find(secret: str, now: datetime) -> Token | None:
    """The token with this secret, if it may be used now: not revoked or expired, and its owner still has a right to
    it. A person's ends with their password and their account, a client's with the client."""
    token = Token.objects.good(now).select_related("user", "client__owner").filter(digest=_digest(secret)).first()
    if token is None or not _is_still_theirs(token):
        return None
    if token.used_at is None or now - token.used_at > STALE:
        Token.objects.filter(pk=token.pk).update(used_at=now)
    return token


def living(user: User, now: datetime) -> list[Token]:
    """The tokens of a person that work now, the newest first."""
    mine = Token.objects.good(now).filter(user=user, password_print=_print(user))
    return list(mine)


def _check(
    owner: User | Client, name: str, scopes: Collection[str], expires_at: datetime | None, now: datetime
) -> None:
    if not name:
        raise Refusal.of_field("name", NEEDS_NAME)
    if len(name) > LONGEST_NAME:
        raise Refusal.of_field("name", f"Shorten this to {LONGEST_NAME} characters; it has {len(name)}.")
    if not scopes or not set(scopes) <= set(Scope.values):
        raise Refusal.of_field("scopes", NEEDS_SCOPE)
    if isinstance(owner, Client) and not set(scopes) <= CLIENT_SCOPES:
        raise Refusal.of_field("scopes", NOT_FOR_CLIENTS)
    if expires_at and expires_at <= now:
        raise Refusal.of_field("expires_at", PAST)


def _is_still_theirs(token: Token) -> bool:
    if token.client:
        return token.client.is_active
    assert token.user is not None, "a constraint: it is of a person or a client"
    return token.user.is_active and constant_time_compare(token.password_print, _print(token.user))


def _print(user: User) -> str:
    return hashlib.sha256(user.password.encode()).hexdigest()


def _digest(secret: str) -> str:
    """Without salt or stretching: what is hashed is 32 random bytes, and nobody guesses those."""
    return hashlib.sha256(secret.encode()).hexdigest()


def lacking(scope: Scope) -> Refusal:
    return Refusal(f"This token may not be used for this: it lacks the scope {scope.value}.", Reason.NOT_ALLOWED)

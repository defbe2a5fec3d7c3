"""Tokens: made and shown once, found by their digest, and ended at once."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Collection
from datetime import datetime, timedelta

from django.db import transaction
from django.utils.crypto import constant_time_compare

from common.refusal import Reason, Refusal
from common.text import clean_line
from subscribers import audit
from subscribers.models import Audited, Client, Scope, Token, User
from subscribers.models.token import CLIENT_SCOPES, NEWSROOM_SCOPES, START

# What a token begins with, so that whoever finds one in a log or a repository knows whose it is.
OF_PERSON, OF_CLIENT = "editorial_person_", "editorial_client_"
LONGEST_NAME = 80
# An instant of use is written down once in this time.
STALE = timedelta(minutes=1)
NEEDS_NAME = "Name what will use this token."
NEEDS_SCOPE = "Choose what this token may be used for."
NOT_FOR_CLIENTS = "A client reads, and works in the newsroom for its owner; it has no subscription and no comments."
NOT_FOR_READERS = "Only who works here has a newsroom to read and write in."
NOT_THE_OWNER = "A client works in the newsroom in its owner's name: only {owner} gives it these rights."
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
    _check(owner, name, scopes, expires_at, by, now)
    kind = OF_PERSON if isinstance(owner, User) else OF_CLIENT
    secret = secrets.token_urlsafe(32)
    with transaction.atomic():
        token = Token.objects.create(
            user=owner if isinstance(owner, User) else None,
            client=owner if isinstance(owner, Client) else None,
            name=name,
            scopes=[scope for scope in Scope.values if scope in scopes],
            digest=_digest(whole := f"{kind}{secret}"),
            start=secret[:START],
            password_print=owner.password_print if isinstance(owner, User) else "",
            made_at=now,
            made_by=by,
            expires_at=expires_at,
        )
        audit.record(Audited.TOKEN_MADE, user=_answers_for(token), by=by, now=now, words=_told(token))
    return token, whole


def revoke(token: Token, *, by: User, now: datetime) -> None:
    """At once, and for good. Twice changes nothing."""
    with transaction.atomic():
        if Token.objects.filter(pk=token.pk, revoked_at=None).update(revoked_at=now):
            audit.record(Audited.TOKEN_REVOKED, user=_answers_for(token), by=by, now=now, words=_told(token))


def end(user: User, *, by: User, now: datetime, for_what: Collection[str] = frozenset(Scope.values)) -> None:
    """Every token of a person that may be used for any of this. Whoever has these rights again makes new ones."""
    for token in Token.objects.filter(user=user, revoked_at=None):
        if set(token.scopes) & set(for_what):
            revoke(token, by=by, now=now)


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
    return list(Token.objects.good(now).filter(user=user, password_print=user.password_print))


def offered(owner: User | Client) -> list[Scope]:
    """What a token of theirs can be made for."""
    if isinstance(owner, Client):
        return [scope for scope in Scope if scope in CLIENT_SCOPES]
    return [scope for scope in Scope if owner.is_staff or scope not in NEWSROOM_SCOPES]


def _check(
    owner: User | Client, name: str, scopes: Collection[str], expires_at: datetime | None, by: User, now: datetime
) -> None:
    if not name:
        raise Refusal.of_field("name", NEEDS_NAME)
    if len(name) > LONGEST_NAME:
        raise Refusal.of_field("name", f"Shorten this to {LONGEST_NAME} characters; it has {len(name)}.")
    if not scopes or not set(scopes) <= set(Scope.values):
        raise Refusal.of_field("scopes", NEEDS_SCOPE)
    if isinstance(owner, Client) and not set(scopes) <= CLIENT_SCOPES:
        raise Refusal.of_field("scopes", NOT_FOR_CLIENTS)
    if not set(scopes) <= set(offered(owner)):
        raise Refusal.of_field("scopes", NOT_FOR_READERS)
    if isinstance(owner, Client) and set(scopes) & NEWSROOM_SCOPES and by != owner.owner:
        raise Refusal.of_field("scopes", NOT_THE_OWNER.format(owner=owner.owner))
    if expires_at and expires_at <= now:
        raise Refusal.of_field("expires_at", PAST)


def _is_still_theirs(token: Token) -> bool:
    if token.client:
        return token.client.is_active
    assert token.user is not None, "a constraint: it is of a person or a client"
    return token.user.is_active and constant_time_compare(token.password_print, token.user.password_print)


def _answers_for(token: Token) -> User:
    owner = token.client.owner if token.client else token.user
    assert owner is not None, "a constraint: it is of a person or a client"
    return owner


def _told(token: Token) -> str:
    return f"{token.client}: {token}." if token.client else f"{token}."


def _digest(secret: str) -> str:
    """Without salt or stretching: what is hashed is 32 random bytes, and nobody guesses those."""
    return hashlib.sha256(secret.encode()).hexdigest()


def lacking(scope: Scope) -> Refusal:
    return Refusal(f"This token may not be used for this: it lacks the scope {scope.value}.", Reason.NOT_ALLOWED)

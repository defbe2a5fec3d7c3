"""Who calls the API: a token in `Authorization: Bearer …`, or the session of the magazine's own pages."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.utils import timezone
from rest_framework import exceptions
from rest_framework.authentication import BaseAuthentication, get_authorization_header
from rest_framework.permissions import BasePermission
from rest_framework.request import Request

from common.refusal import Reason, Refusal
from subscribers import tokens
from subscribers.models import Client, Scope, Token, User

SCHEME = "bearer"
MALFORMED = "Send the token as “Authorization: Bearer TOKEN”."
UNKNOWN = "This token is not valid. It was revoked, has expired, or its owner changed their password."
LOG_IN = "Send a token, or log in."
# As much as the record of an act has room for.
LONGEST_THROUGH = 160


class Bearer(BaseAuthentication):
    """A person's token stands for that person. A client is nobody (`AnonymousUser`): what it may read is its licence,
    and only the newsroom asks for whom it acts (`acting_for`)."""

    def authenticate(self, request: Request) -> tuple[User | AnonymousUser, Token] | None:
        scheme, _, secret = get_authorization_header(request).partition(b" ")
        if not scheme:
            return None
        if scheme.lower() != SCHEME.encode() or not secret.strip():
            raise exceptions.AuthenticationFailed(MALFORMED)
        token = tokens.find(secret.strip().decode("latin-1"), timezone.now())
        if token is None:
            raise exceptions.AuthenticationFailed(UNKNOWN)
        return token.user or AnonymousUser(), token

    def authenticate_header(self, request: Request) -> str:
        return 'Bearer realm="Editorial"'


class InScope(BasePermission):
    """A view names the scope that each method needs, in `scopes`; what it does not name no token may do.

    Sessions, and who sends nothing, are not judged here but by the act itself.
    """

    def has_permission(self, request: Request, view: Any) -> bool:
        if not isinstance(request.auth, Token):
            return True
        method = "GET" if request.method in {"HEAD", "OPTIONS"} else request.method
        scope: Scope | None = getattr(view, "scopes", {}).get(method)
        if scope and scope not in request.auth.scopes:
            raise tokens.lacking(scope)
        return scope is not None


def client_of(request: Request) -> Client | None:
    return request.auth.client if isinstance(request.auth, Token) else None


def acting_for(request: Request) -> User:
    """The person in whose name this is done: the caller, or a client's owner, who gave it this token themselves: else
    whoever names an owner could sign off as somebody else. 401 where there is none."""
    token, client = request.auth, client_of(request)
    if client and isinstance(token, Token) and token.made_by_id != client.owner_id:
        raise Refusal(tokens.NOT_THE_OWNER.format(owner=client.owner), Reason.NOT_ALLOWED)
    person = client.owner if client else request.user
    if not isinstance(person, User):
        raise exceptions.NotAuthenticated(LOG_IN)
    return person


def through(request: Request) -> str:
    """By which token, in words for the record; empty for who is logged in."""
    token = request.auth
    if not isinstance(token, Token):
        return ""
    return f"{token.client}: {token}"[:LONGEST_THROUGH] if token.client else str(token)


def caller(request: Request) -> str:
    """One name for whoever calls, under which limits are counted and answers kept; empty for nobody."""
    client = client_of(request)
    if client:
        return f"client-{client.pk}"
    return named(request.user) if isinstance(request.user, User) else ""


def named(user: User) -> str:
    """The name of a person as a caller."""
    return f"user-{user.pk}"

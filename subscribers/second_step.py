"""The second step of a log-in. Whoever works here needs one: until it is done, their session opens nothing."""

from __future__ import annotations

from collections.abc import Callable

from allauth.account.authentication import get_authentication_records
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import SimpleLazyObject

from subscribers import coming_back
from subscribers.models import User

Answer = Callable[[HttpRequest], HttpResponseBase]
STEPS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
# Where whoever owes it is known all the same. With no step set up: wherever accounts are looked after. With one: only
# where it is done, or else the password alone would take it away.
TO_DO_IT = ("mfa_reauthenticate", "mfa_reauthenticate_webauthn", "account_logout", "second-step")
# What a record of the library is, in a sentence of ours.
WAYS = {
    "password": "password",
    "code": "code by mail",
    "password_reset": "new password",
    "totp": "code of the app",
    "recovery_codes": "recovery code",
    "webauthn": "passkey",
}


def is_set_up(user: User) -> bool:
    return Authenticator.objects.filter(user=user, type__in=STEPS).exists()


def is_owed(request: HttpRequest, user: User | AnonymousUser) -> bool:
    """Whether `user`, who is logged in by this session, has still to do the second step."""
    if not (settings.STAFF_SECOND_FACTOR and isinstance(user, User) and user.is_staff):
        return False
    return not (_was_done(request, user) and is_set_up(user))


def page(wanted: str) -> str:
    """Where it is explained and done; from there one goes on to `wanted`."""
    return coming_back.by_way_of(reverse("second-step"), wanted)


def ways(request: HttpRequest, user: User) -> str:
    """How `user` has just logged in, such as "password, code of the app"."""
    records = get_authentication_records(request, user)
    named = (WAYS.get(str(record.get("type") or record.get("method"))) for record in records)
    return ", ".join(dict.fromkeys(filter(None, named)))


def asked(get_response: Answer) -> Answer:
    """Middleware: who owes the second step is a visitor on every page but those on which it is done, and the log-in
    leads there. No list says what else is closed: whatever asks who is there is told nobody."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        if not settings.STAFF_SECOND_FACTOR:
            return get_response(request)
        whole = request.user
        if request.path == reverse("account_login") and is_owed(request, whole):
            return redirect(page(coming_back.wanted(request)))
        request.user = SimpleLazyObject(lambda: _known_as(request, whole))  # type: ignore[assignment]
        return get_response(request)

    return answer


def _known_as(request: HttpRequest, user: User | AnonymousUser) -> User | AnonymousUser:
    if is_owed(request, user) and not _is_on_the_way(request.path, user):
        return AnonymousUser()
    return user


def _is_on_the_way(path: str, user: User | AnonymousUser) -> bool:
    if path in {reverse(name) for name in TO_DO_IT}:
        return True
    return path.startswith("/accounts/") and isinstance(user, User) and not is_set_up(user)


def _was_done(request: HttpRequest, user: User) -> bool:
    return any(record.get("method") == "mfa" for record in get_authentication_records(request, user))

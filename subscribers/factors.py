"""What a second step is done by: an app that makes codes, passkeys, and recovery codes for when they are lost."""

from __future__ import annotations

from datetime import datetime

from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.base.internal.flows import delete_dangling_recovery_codes, post_authentication
from allauth.mfa.models import Authenticator
from django.db import transaction
from django.http import HttpRequest

from subscribers import agents, audit, logins
from subscribers.house import house
from subscribers.models import Audited, User
from subscribers.second_step import STEPS

WORDS = {
    Authenticator.Type.TOTP: "An app",
    Authenticator.Type.WEBAUTHN: "A passkey",
    Authenticator.Type.RECOVERY_CODES: "Recovery codes",
}
LOST = "{}: taken away by a colleague, since it was lost."


class Factors(DefaultMFAAdapter):
    """Where allauth asks the house."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "cannot_generate_recovery_codes": "Set up an app or a passkey first: recovery codes are for when it is lost.",
        "incorrect_code": "This did not fit. Use the code that the app shows now, or a recovery code that is not used.",
        "unverified_email": "Confirm your e-mail address first, so that nobody else can lock you out.",
    }

    def get_totp_issuer(self) -> str:
        return house().name

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        return super().get_public_key_credential_rp_entity() | {"name": house().name}

    def generate_authenticator_name(self, user: User, type: Authenticator.Type) -> str:
        return agents.words(context.request.headers.get("User-Agent", ""))


def names(user: User) -> list[str]:
    """What they have set up, such as "An app"."""
    theirs = Authenticator.objects.filter(user=user, type__in=STEPS).order_by("pk")
    return [WORDS[Authenticator.Type(factor.type)] for factor in theirs]


def added(request: HttpRequest, user: User, factor: Authenticator, *, now: datetime) -> None:
    """It has just been used, so this session has done its second step. With the first of them all others end, since
    they began without."""
    words = f"{WORDS[Authenticator.Type(factor.type)]}."
    with transaction.atomic():
        audit.record(Audited.SECOND_FACTOR_ADDED, user=user, by=user, now=now, words=words)
        post_authentication(request, factor)
        if Authenticator.objects.filter(user=user, type__in=STEPS).count() == 1:
            logins.end_others(request, user, now=now)


def removed(user: User, type: str, *, by: User, now: datetime) -> None:
    words = WORDS[Authenticator.Type(type)]
    told = f"{words}." if by == user else LOST.format(words)
    audit.record(Audited.SECOND_FACTOR_REMOVED, user=user, by=by, now=now, words=told)


def take_away(factor: Authenticator, *, by: User, now: datetime) -> None:
    """By a colleague, when it is lost. What is left without an app or a passkey goes with the last of them."""
    with transaction.atomic():
        factor.delete()
        removed(factor.user, factor.type, by=by, now=now)
        delete_dangling_recovery_codes(factor.user)

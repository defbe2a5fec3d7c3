"""The forms in which the second step is done."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from allauth.account.adapter import get_adapter as get_account_adapter
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base import forms
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn import forms as passkeys
from django import forms as fields
from django.core.exceptions import ValidationError
from django.utils import timezone

from common.text import clean_line
from subscribers import audit, guesses
from subscribers.models import User

LONGEST_NAME, LONGEST_CREDENTIAL = 60, 20_000


class AppCode:
    """A code of the app, or a recovery code: five wrong ones in a quarter of an hour, by however many at once."""

    user: User
    cleaned_data: dict[str, Any]
    authenticator: Authenticator

    def clean_code(self) -> str:
        code, of, now = self.cleaned_data["code"], str(self.user.pk), timezone.now()
        if not guesses.take(guesses.SECOND_STEP, of, now):
            raise get_account_adapter().validation_error("too_many_login_attempts")
        found = self._of(code)
        if found is None:
            audit.record_failure(self.user, now=now, words="The second step.")
            raise get_adapter().validation_error("incorrect_code")
        guesses.give_back(guesses.SECOND_STEP, of)
        self.authenticator = found
        return str(code)

    def _of(self, code: str) -> Authenticator | None:
        typed = Authenticator.objects.filter(user=self.user).exclude(type=Authenticator.Type.WEBAUTHN)
        return next((factor for factor in typed if _fits(factor, code)), None)


def _fits(factor: Authenticator, code: str) -> bool:
    """The library remembers for one period which codes of an app are used, and in each process for itself."""
    if not factor.wrap().validate_code(code):
        return False
    signs = "".join(filter(str.isalnum, code))
    is_app = factor.type == Authenticator.Type.TOTP
    return not is_app or guesses.take(guesses.APP_CODE, f"{factor.pk}:{signs}", timezone.now())


class SecondStep(AppCode, forms.AuthenticateForm):
    pass


class Again(AppCode, forms.ReauthenticateForm):
    pass


class Credential(fields.CharField):
    """One object in JSON; what is nested a thousand deep is none."""

    def clean(self, value: Any) -> dict[str, Any]:
        with suppress(ValueError, RecursionError):
            # An empty one the library would not look at, and take.
            if isinstance(signed := json.loads(super().clean(value)), dict) and signed:
                return signed
        raise get_adapter().validation_error("incorrect_code")


class Signed(fields.Form):
    """What a browser signed comes as JSON, and nobody keeps anybody from sending other JSON."""

    credential = Credential(max_length=LONGEST_CREDENTIAL, widget=fields.HiddenInput)

    def _read(self, clean: Callable[[], Any]) -> Any:
        try:
            return clean()
        except ValidationError:
            raise
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise get_adapter().validation_error("incorrect_code") from error


class SecondPasskey(Signed, passkeys.AuthenticateWebAuthnForm):
    def clean_credential(self) -> Authenticator:
        return self._read(super().clean_credential)


class PasskeyAgain(Signed, passkeys.ReauthenticateWebAuthnForm):
    def clean_credential(self) -> Authenticator:
        return self._read(super().clean_credential)


class PasskeyAlone(Signed, passkeys.LoginWebAuthnForm):
    def clean_credential(self) -> Authenticator:
        return self._read(super().clean_credential)


class NewPasskey(Signed, passkeys.AddWebAuthnForm):
    """Always one that can log in by itself: the device asks for a finger, a face or a PIN."""

    name = fields.CharField(required=False, max_length=LONGEST_NAME, label="Its name")
    passwordless = None

    def clean_name(self) -> str:
        return clean_line(super().clean_name())

    def clean(self) -> dict[str, Any]:
        return self._read(super().clean)


class NamedPasskey(passkeys.EditWebAuthnForm):
    name = fields.CharField(max_length=LONGEST_NAME, label="Its name")

    def clean_name(self) -> str:
        return clean_line(self.cleaned_data["name"])

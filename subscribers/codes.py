"""The forms in which somebody asks for a code by mail, and types it."""

from __future__ import annotations

from typing import Any

from allauth.account import forms
from allauth.account.adapter import get_adapter
from allauth.account.models import EmailAddress
from allauth.core import context
from django.core.exceptions import ValidationError
from django.forms import Field
from django.utils import timezone

from subscribers import audit, guesses
from subscribers.models import User


class Counted:
    """A code lives in one session, and may be guessed at three times, by however many at once.

    The library counts in the session, which requests of one moment all read before any of them writes it.
    """

    expected_code: str
    fields: dict[str, Field]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].widget.attrs |= {"autocapitalize": "characters", "spellcheck": "false", "placeholder": ""}

    def clean_code(self) -> str:
        key = f"{context.request.session.session_key}:{self.expected_code}"
        if not guesses.take(guesses.MAIL_CODE, key, timezone.now()):
            raise get_adapter().validation_error("too_many_login_attempts")
        counted: Any = super()
        return str(counted.clean_code())


class Addressed:
    """What comes by a code to an address confirms it too, also for an account that was made in the admin."""

    def asked_for(self) -> list[User]:
        raise NotImplementedError

    def clean(self) -> Any:
        cleaned: Any = super()
        data = cleaned.clean()
        for user in self.asked_for():
            EmailAddress.objects.get_or_create(user=user, email=user.email, defaults={"primary": True})
        return data


class AskForLoginCode(Addressed, forms.RequestLoginCodeForm):
    def asked_for(self) -> list[User]:
        user = getattr(self, "_user", None)
        return [user] if user else []


class AskForResetCode(Addressed, forms.ResetPasswordForm):
    def asked_for(self) -> list[User]:
        return list(getattr(self, "users", ()))


class LoginCode(Counted, forms.ConfirmLoginCodeForm):
    def clean_code(self) -> str:
        try:
            return super().clean_code()
        except ValidationError:
            if user := context.request._login_stage.login.user:
                audit.record_failure(user, now=timezone.now(), words="The code by mail.")
            raise


class VerificationCode(Counted, forms.ConfirmEmailVerificationCodeForm):
    pass


class ResetCode(Counted, forms.ConfirmPasswordResetCodeForm):
    pass

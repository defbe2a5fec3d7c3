from __future__ import annotations

from typing import Any

from allauth.account import forms
from allauth.account.adapter import get_adapter
from django.utils import timezone

from subscribers import guesses
from subscribers.adapter import whose


class LogIn(forms.LoginForm):
    """Its page itself leads to a new password, and from there back to where the reader was."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"].help_text = ""


class ChangePassword(forms.ChangePasswordForm):
    """The password of now is guessed at here as it is at the log-in, and counted with that."""

    def clean_oldpassword(self) -> str:
        of = whose(self.user, {})
        if not guesses.take(guesses.PASSWORD, of, timezone.now()):
            raise get_adapter().validation_error("too_many_login_attempts")
        typed = str(super().clean_oldpassword())
        guesses.give_back(guesses.PASSWORD, of)
        return typed

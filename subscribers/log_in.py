from __future__ import annotations

from typing import Any

from allauth.account import forms
from allauth.account.adapter import get_adapter
from django.contrib.auth.hashers import make_password
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from subscribers import guesses
from subscribers.adapter import whose
from subscribers.models import User


class LogIn(forms.LoginForm):
    """Its page itself leads to a new password, and from there back to where the reader was."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"].help_text = ""


class SignUp(forms.SignupForm):
    """As long for an address that has an account as for one that has none: else the time would tell which it is."""

    def try_save(self, request: HttpRequest) -> tuple[User | None, HttpResponse | None]:
        if self.account_already_exists:
            make_password(self.cleaned_data["password1"])
        saved: tuple[User | None, HttpResponse | None] = super().try_save(request)
        return saved


class ChangePassword(forms.ChangePasswordForm):
    """The password of now is guessed at here as it is at the log-in, and counted with that."""

    def clean_oldpassword(self) -> str:
        of = whose(self.user, {})
        if not guesses.take(guesses.PASSWORD, of, timezone.now()):
            raise get_adapter().validation_error("too_many_login_attempts")
        typed = str(super().clean_oldpassword())
        guesses.give_back(guesses.PASSWORD, of)
        return typed

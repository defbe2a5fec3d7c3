"""Where allauth asks the house."""

from __future__ import annotations

import logging
from http import HTTPStatus
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from subscribers import coming_back, logins
from subscribers.models import User

logger = logging.getLogger(__name__)
LONGEST = User._meta.get_field("email").max_length or 0
TOO_LONG = f"An e-mail address may have {LONGEST} characters. Use a shorter one."


class AccountAdapter(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": "This account is closed.",
        "duplicate_email": "This is your address already.",
        "email_password_mismatch": "No account has this e-mail address and this password. Check both.",
        "email_taken": "There is an account with this e-mail address. Log in with it.",
        "enter_current_password": "This is not your password now.",
        "incorrect_code": "This is not the code of the message. Type the eight letters of the newest one.",
        "incorrect_password": "This is not your password.",
        "rate_limited": "A code was sent a moment ago. Wait a little before you ask for another.",
        "same_as_current": "This is the address that you have. Type another.",
        "too_many_login_attempts": "That was tried too often. Wait some minutes, or ask for a new code.",
    }

    def clean_email(self, email: str) -> str:
        """Allauth would cut a longer one, and so open an account for another address."""
        if len(email) > LONGEST:
            raise ValidationError(TOO_LONG)
        return str(super().clean_email(email))

    def is_safe_url(self, url: str | None) -> bool:
        return bool(url) and coming_back.is_local(str(url))

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("account")

    def get_login_stages(self) -> list[str]:
        theirs = "allauth.account.stages.EmailVerificationStage"
        ours = "subscribers.confirming.Confirmation"
        return [ours if stage == theirs else stage for stage in super().get_login_stages()]

    def login(self, request: HttpRequest, user: User) -> None:
        super().login(request, user)
        logins.begin(request, timezone.now())

    def logout(self, request: HttpRequest) -> None:
        logins.forget(request)
        super().logout(request)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """The same page whether there is such an account or not."""
        try:
            super().send_mail(template_prefix, email, context)
        except OSError as error:  # SMTP's own errors are such.
            logger.exception("No mail could be sent: look at EMAIL_URL, and at the server that it names.")
            page = render(self.request, "account/mail_not_sent.html", status=HTTPStatus.SERVICE_UNAVAILABLE)
            raise ImmediateHttpResponse(page) from error

"""Where allauth asks the house."""

from __future__ import annotations

import logging
from http import HTTPStatus
from typing import Any, cast

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.models import EmailAddress
from allauth.account.utils import filter_users_by_email
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.core.ratelimit import respond_429
from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from subscribers import audit, coming_back, guesses, logins, second_step
from subscribers.models import Audited, User

logger = logging.getLogger(__name__)
LONGEST = User._meta.get_field("email").max_length or 0
TOO_LONG = f"An e-mail address may have {LONGEST} characters. Use a shorter one."


# By which one shows once more who one is.
AGAIN = {
    "reauthenticate": "Use your password",
    "mfa_reauthenticate": "Use a code of your app",
    "mfa_reauthenticate:webauthn": "Use a passkey",
}


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

    def get_client_ip(self, request: HttpRequest) -> str:
        """Fewer addresses than there are proxies come from whoever goes past them: the one of the connection counts."""
        try:
            return str(super().get_client_ip(request))
        except ImproperlyConfigured:
            return str(request.META.get("REMOTE_ADDR", ""))

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("account")

    def get_login_stages(self) -> list[str]:
        theirs = "allauth.account.stages.EmailVerificationStage"
        ours = "subscribers.confirming.Confirmation"
        stages = [ours if stage == theirs else stage for stage in super().get_login_stages()]
        return ["subscribers.begun.Begun", *stages, "subscribers.begun.Unchanged"]

    def get_reauthentication_methods(self, user: User) -> list[dict[str, str]]:
        return [way | {"description": AGAIN[way["id"]]} for way in super().get_reauthentication_methods(user)]

    # Guesses at a password

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """The library counts by the address that they come from, we by the account that they are made at."""
        super().pre_authenticate(request, **credentials)
        self.account = _account(credentials)
        if not guesses.take(guesses.PASSWORD, whose(self.account, credentials), timezone.now()):
            raise self.validation_error("too_many_login_attempts")

    def authenticate(self, request: HttpRequest, **credentials: Any) -> User | None:
        found: User | None = super().authenticate(request, **credentials)
        if found:
            guesses.give_back(guesses.PASSWORD, whose(self.account, credentials))
        return found

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        if self.account:
            audit.record_failure(self.account, now=timezone.now(), words="The password.")

    # What happens to an account, with its row in the record

    def save_user(self, request: HttpRequest, user: User, form: Any, commit: bool = True) -> User:
        with transaction.atomic():
            saved: User = super().save_user(request, user, form, commit)
            audit.record(Audited.OPENED, user=saved, by=saved, now=timezone.now())
        return saved

    def set_password(self, user: User, password: str) -> None:
        with transaction.atomic():
            super().set_password(user, password)
            guesses.forget(guesses.PASSWORD, whose(user, {}))
            audit.record(Audited.PASSWORD_CHANGED, user=user, by=user, now=timezone.now())

    def confirm_email(self, request: HttpRequest, email_address: EmailAddress) -> bool:
        user = email_address.user
        before = User.objects.get(pk=user.pk).email
        with transaction.atomic():
            confirmed = bool(super().confirm_email(request, email_address))
            if confirmed and email_address.email != before:
                audit.record(Audited.ADDRESS_CHANGED, user=user, by=user, now=timezone.now())
        return confirmed

    def login(self, request: HttpRequest, user: User) -> None:
        now = timezone.now()
        with transaction.atomic():
            words = f"By {second_step.ways(request, user) or 'its owner'}."
            super().login(request, user)
            logins.begin(request, now)
            guesses.tidy(now)
            audit.record(Audited.LOGGED_IN, user=user, by=user, now=now, words=words)

    def post_login(self, request: HttpRequest, user: User, **more: Any) -> HttpResponse:
        response: HttpResponse = super().post_login(request, user, **more)
        if second_step.is_owed(request, user):
            return HttpResponseRedirect(second_step.page(response["Location"]))
        return response

    def logout(self, request: HttpRequest) -> None:
        user = User.objects.get(pk=cast(User, request.user).pk)
        with transaction.atomic():
            logins.forget(request)
            super().logout(request)
            audit.record(Audited.LOGGED_OUT, user=user, by=user, now=timezone.now())

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """The same page whether there is such an account or not. Nobody's mailbox is filled through us."""
        if not guesses.take(guesses.MAILS, email.lower(), timezone.now()):
            raise ImmediateHttpResponse(respond_429(self.request))
        try:
            super().send_mail(template_prefix, email, context)
        except OSError as error:  # SMTP's own errors are such.
            logger.exception("No mail could be sent: look at EMAIL_URL, and at the server that it names.")
            page = render(self.request, "account/mail_not_sent.html", status=HTTPStatus.SERVICE_UNAVAILABLE)
            raise ImmediateHttpResponse(page) from error


def whose(user: User | None, credentials: dict[str, Any]) -> str:
    """One name for each account, by whichever of its addresses it is named; one too for an address that has none."""
    return f"user-{user.pk}" if user else str(credentials.get("email", "")).lower()


def _account(credentials: dict[str, Any]) -> User | None:
    found = filter_users_by_email(str(credentials.get("email", "")), prefer_verified=True)
    return min(found, key=lambda user: user.pk, default=None)

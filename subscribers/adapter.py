"""Where allauth asks the house."""

from __future__ import annotations

import logging
from http import HTTPStatus
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from django.core.exceptions import ValidationError
from django.shortcuts import render

from subscribers.models import User

logger = logging.getLogger(__name__)
LONGEST = User._meta.get_field("email").max_length or 0
TOO_LONG = f"An e-mail address may have {LONGEST} characters. Use a shorter one."


class AccountAdapter(DefaultAccountAdapter):
    def clean_email(self, email: str) -> str:
        """Allauth would cut a longer one, and so open an account for another address."""
        if len(email) > LONGEST:
            raise ValidationError(TOO_LONG)
        return str(super().clean_email(email))

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """The same page whether there is such an account or not."""
        try:
            super().send_mail(template_prefix, email, context)
        except OSError as error:  # SMTP's own errors are such.
            logger.exception("No mail could be sent: look at EMAIL_URL, and at the server that it names.")
            page = render(self.request, "account/mail_not_sent.html", status=HTTPStatus.SERVICE_UNAVAILABLE)
            raise ImmediateHttpResponse(page) from error

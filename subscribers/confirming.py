from __future__ import annotations

from allauth.account.stages import EmailVerificationStage
from django.conf import settings
from django.http import HttpResponse


class Confirmation(EmailVerificationStage):
    """Whoever opens an account confirms their address. Who has one logs in without that, where a setting allows it."""

    def handle(self) -> tuple[HttpResponse | None, bool]:
        if settings.LOG_IN_UNCONFIRMED and not self.login.signup:
            return None, True
        response, goes_on = super().handle()
        return response, goes_on

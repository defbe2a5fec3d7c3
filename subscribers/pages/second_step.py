"""Setting the second step up, and taking it away: the library's own pages, with our record, and the way back."""

from __future__ import annotations

import re
from typing import Any, cast

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.views import GenerateRecoveryCodesView, ViewRecoveryCodesView
from allauth.mfa.totp.views import ActivateTOTPView, DeactivateTOTPView
from allauth.mfa.webauthn.internal import auth
from allauth.mfa.webauthn.views import AddWebAuthnView, RemoveWebAuthnView
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import redirect, render
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from subscribers import audit, coming_back, factors, second_step
from subscribers.models import Audited, User
from subscribers.pages.private import own, private

TOTP, CODES = Authenticator.Type.TOTP, Authenticator.Type.RECOVERY_CODES
# What the page of recovery codes sends back to be saved as a file: digits, and nothing that means anything elsewhere.
SOME_CODES = re.compile(r"\d{8}(?:\s+\d{8}){0,9}\s*")


@require_safe
@private
def second_step_page(request: HttpRequest) -> HttpResponse:
    """Says why the newsroom asks for it, and leads to where it is set up or done."""
    wanted = coming_back.wanted(request)
    if not request.user.is_authenticated:
        return redirect(coming_back.log_in(second_step.page(wanted)))
    if not second_step.is_owed(request, request.user):
        return redirect(wanted or "account")
    context = {"is_set_up": second_step.is_set_up(request.user), "next": wanted}
    return render(request, "subscribers/second_step.html", context)


class OnTheWay:
    """From here one goes on to where one wanted to, or stays among what can be set up."""

    request: HttpRequest

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        whole: Any = super()
        return {**whole.get_context_data(**kwargs), "next": coming_back.wanted(self.request)}

    def get_success_url(self) -> str:
        whole: Any = super()
        there, wanted = str(whole.get_success_url()), coming_back.wanted(self.request)
        if there == reverse("mfa_view_recovery_codes"):
            return coming_back.by_way_of(there, wanted)
        return wanted or there


class SetsUp(OnTheWay):
    def form_valid(self, form: Any) -> HttpResponse:
        whole: Any = super()
        user = cast(User, self.request.user)
        try:
            with transaction.atomic():
                response: HttpResponse = whole.form_valid(form)
                newest = Authenticator.objects.filter(user=user).exclude(type=CODES).latest("pk")
                factors.added(self.request, user, newest, now=timezone.now())
        except IntegrityError:
            return redirect("mfa_index")  # Sent twice at once: the other one has set it up.
        return response


class SetUpApp(SetsUp, ActivateTOTPView):
    pass


class SetUpPasskey(SetsUp, AddWebAuthnView):
    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        whole = super().get_context_data(**kwargs)
        options = auth.begin_registration(self.request.user, passwordless=True)
        return whole | {"js_data": {"creation_options": options}}


class TakesAway(OnTheWay):
    type = TOTP

    def form_valid(self, form: Any) -> HttpResponse:
        whole: Any = super()
        user = cast(User, self.request.user)
        with transaction.atomic():
            factors.removed(user, self.type, by=user, now=timezone.now())
            return cast(HttpResponse, whole.form_valid(form))


class TakeAppAway(TakesAway, DeactivateTOTPView):
    pass


class TakePasskeyAway(TakesAway, RemoveWebAuthnView):
    type = Authenticator.Type.WEBAUTHN
    success_url = reverse_lazy("mfa_index")


class NewCodes(OnTheWay, GenerateRecoveryCodesView):
    def form_valid(self, form: Any) -> HttpResponse:
        user = cast(User, self.request.user)
        with transaction.atomic():
            audit.record(
                Audited.SECOND_FACTOR_ADDED, user=user, by=user, now=timezone.now(), words=f"{factors.WORDS[CODES]}."
            )
            return cast(HttpResponse, super().form_valid(form))


class Codes(OnTheWay, ViewRecoveryCodesView):
    pass


@require_POST
@own
def codes_as_file(request: HttpRequest) -> HttpResponse:
    """Sends back what their page has just shown: we do not show them again ourselves."""
    codes = request.POST.get("codes", "")
    if not SOME_CODES.fullmatch(codes):
        return HttpResponseBadRequest("These are no recovery codes.", content_type="text/plain; charset=utf-8")
    lines = ["Recovery codes. Each lets you in once.", request.user.get_username(), "", *codes.split(), ""]
    headers = {"Content-Disposition": 'attachment; filename="recovery-codes.txt"'}
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8", headers=headers)

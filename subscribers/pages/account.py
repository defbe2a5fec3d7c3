"""What is theirs: `/account/`, and logging out everywhere else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import cast

from allauth.account.models import EmailAddress
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from common.refusal import STATUS, Refusal
from subscribers import audit, logins, naming, payments, summary
from subscribers.forms import NameForm
from subscribers.house import House, house
from subscribers.models import AuditRow, Payment, User
from subscribers.pages.private import own

PAYMENTS_SHOWN = 24
LATELY = 8


@dataclass(frozen=True)
class Link:
    """To what another room keeps of somebody: its words, and the name of its address."""

    words: str
    name: str


@dataclass(frozen=True)
class Happening:
    """What was done to the account, and when, on the house's clock."""

    words: str
    when: str


@require_http_methods(["GET", "HEAD", "POST"])
@own
def page(request: HttpRequest, links: Sequence[Link]) -> HttpResponse:
    """Shows it; a form that is sent here changes the name."""
    user = cast(User, request.user)
    if request.method != "POST":
        return _show(request, user, links, NameForm(initial={"name": user.display_name}))
    form = NameForm(request.POST)
    form.full_clean()
    try:
        naming.rename(user, form.cleaned_data.get("name", ""))
    except Refusal as refusal:
        form.refuse(refusal)
        return _show(request, user, links, form, STATUS[refusal.reason])
    messages.success(request, "Your name is changed. It stands over what you write from now on.")
    return redirect("account")


@require_POST
@own
def end_other_logins(request: HttpRequest) -> HttpResponse:
    logins.end_others(request, cast(User, request.user), now=timezone.now())
    messages.success(request, "You are logged out everywhere else.")
    return redirect("account")


def _show(
    request: HttpRequest, user: User, links: Sequence[Link], form: NameForm, status: HTTPStatus = HTTPStatus.OK
) -> HttpResponse:
    now, magazine = timezone.now(), house()
    paid = Payment.objects.filter(subscription__user=user).select_related("subscription__plan")
    context = {
        "summary": summary.of(user, now),
        "form": form,
        "links": links,
        "address": EmailAddress.objects.filter(user=user, email=user.email).first(),
        "places": logins.places(request, user, now),
        "lately": [_told(row, magazine) for row in audit.newest(user, LATELY)],
        "payments": paid[:PAYMENTS_SHOWN],
        "can_pay": payments.chosen() is not None,
    }
    return render(request, "subscribers/account.html", context, status=status)


def _told(row: AuditRow, magazine: House) -> Happening:
    what = row.get_what_display().capitalize()
    at = f"{magazine.date(row.at)} at {magazine.hour(row.at)}"
    return Happening(f"{what}: {row.words}" if row.words else f"{what}.", at)

"""The tokens of a person: listed, made, shown once, revoked."""

from __future__ import annotations

import uuid
from http import HTTPStatus
from typing import cast

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from common.refusal import STATUS, Refusal
from subscribers import tokens
from subscribers.models import Token, User
from subscribers.pages.private import own
from subscribers.token_forms import TokenForm

REVOKED = "The token “{}” is revoked. Whatever used it is refused from now on."


@require_safe
@own
def page(request: HttpRequest) -> HttpResponse:
    user = cast(User, request.user)
    return render(request, "subscribers/tokens.html", {"tokens": tokens.living(user, timezone.now())})


@require_http_methods(["GET", "HEAD", "POST"])
@own
@reauthentication_required(app="allauth.account")
def new(request: HttpRequest) -> HttpResponse:
    """Its secret stands on the page that answers, and is kept nowhere."""
    user, now = cast(User, request.user), timezone.now()
    form = TokenForm(user, request.POST or None)
    if request.method != "POST":
        return _form(request, form)
    if not form.is_valid():
        return _form(request, form, HTTPStatus.BAD_REQUEST)
    try:
        token, secret = tokens.issue(user, by=user, now=now, **form.asked(now))
    except Refusal as refusal:
        form.refuse(refusal)
        return _form(request, form, STATUS[refusal.reason])
    return render(request, "subscribers/token_made.html", {"token": token, "secret": secret})


@require_POST
@own
def revoke(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    user = cast(User, request.user)
    token = get_object_or_404(Token, user=user, key=key)
    tokens.revoke(token, by=user, now=timezone.now())
    messages.success(request, REVOKED.format(token))
    return redirect("tokens")


def _form(request: HttpRequest, form: TokenForm, status: HTTPStatus = HTTPStatus.OK) -> HttpResponse:
    return render(request, "subscribers/new_token.html", {"form": form}, status=status)

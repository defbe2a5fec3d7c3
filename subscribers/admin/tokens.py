"""The tokens of a client, on its page: made and shown once, revoked at once."""

from __future__ import annotations

import uuid
from http import HTTPStatus
from typing import Any, cast

from allauth.account.decorators import reauthentication_required
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.decorators import method_decorator

from common.numbers import number_in
from common.refusal import STATUS, Refusal
from subscribers import tokens
from subscribers.models import Client, Token, User
from subscribers.token_forms import TokenForm

REVOKED = "The token “{}” is revoked. Whatever used it is refused from now on."
FOLDER = "admin/subscribers/client"


class WithTokens(admin.ModelAdmin[Client]):
    """For the admin of clients, which a room above brings: it knows what they are kept to."""

    change_form_template = f"{FOLDER}/change_form.html"

    def get_urls(self) -> list[Any]:
        return [*self._token_urls(), *super().get_urls()]

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        good = Token.objects.good(timezone.now()).filter(client=number_in(object_id) or 0).select_related("made_by")
        return super().change_view(request, object_id, form_url, {"tokens": good, **(extra_context or {})})

    @method_decorator(reauthentication_required(app="allauth.account"))
    def new_token(self, request: HttpRequest, client_id: int) -> HttpResponse:
        client, now = self._client(request, client_id), timezone.now()
        form = TokenForm(client, request.POST if request.method == "POST" else None)
        if not form.is_valid():
            return self._ask(request, client, form, HTTPStatus.BAD_REQUEST if form.is_bound else HTTPStatus.OK)
        try:
            token, secret = tokens.issue(client, by=cast(User, request.user), now=now, **form.asked(now))
        except Refusal as refusal:
            form.refuse(refusal)
            return self._ask(request, client, form, STATUS[refusal.reason])
        context = self._context(request, client, f"Token of {client}") | {"token": token, "secret": secret}
        return render(request, f"{FOLDER}/token_made.html", context)

    def revoke_token(self, request: HttpRequest, client_id: int, key: uuid.UUID) -> HttpResponse:
        client = self._client(request, client_id)
        token = get_object_or_404(Token, client=client, key=key)
        if request.method == "POST":
            tokens.revoke(token, by=cast(User, request.user), now=timezone.now())
            messages.success(request, REVOKED.format(token))
        return redirect("admin:subscribers_client_change", client.pk)

    def _token_urls(self) -> list[URLPattern]:
        at, door = "<int:client_id>/tokens/", self.admin_site.admin_view
        return [
            path(f"{at}new/", door(self.new_token), name="subscribers_client_new_token"),
            path(f"{at}<uuid:key>/revoke/", door(self.revoke_token), name="subscribers_client_revoke_token"),
        ]

    def _client(self, request: HttpRequest, client_id: int) -> Client:
        if not self.has_change_permission(request):
            raise PermissionDenied
        return get_object_or_404(Client, pk=client_id)

    def _ask(self, request: HttpRequest, client: Client, form: TokenForm, status: HTTPStatus) -> HttpResponse:
        context = self._context(request, client, f"A token for {client}") | {"form": form}
        return TemplateResponse(request, f"{FOLDER}/new_token.html", context, status=status)

    def _context(self, request: HttpRequest, client: Client, title: str) -> dict[str, Any]:
        return {**self.admin_site.each_context(request), "opts": self.opts, "client": client, "title": title}

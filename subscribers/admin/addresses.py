"""What the library of accounts keeps, on screens of the house: confirm an address, take a lost second factor away."""

from __future__ import annotations

from typing import Any, cast

from allauth.account.admin import EmailAddressAdmin as LibrarysAddresses
from allauth.account.models import EmailAddress
from allauth.mfa.admin import AuthenticatorAdmin as LibrarysFactors
from allauth.mfa.models import Authenticator
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from common.admin import Screen
from subscribers import audit, factors
from subscribers.models import Audited, User

admin.site.unregister([EmailAddress, Authenticator])


@admin.register(EmailAddress)
class EmailAddressAdmin(Screen[EmailAddress], LibrarysAddresses):
    fields = ("user", "email", "verified", "primary")
    readonly_fields = ("user", "email")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def save_model(self, request: HttpRequest, obj: EmailAddress, form: Any, change: bool) -> None:
        super().save_model(request, obj, form, change)
        words = f"{'Confirmed' if obj.verified else 'No longer confirmed'}, by hand."
        by = cast(User, request.user)
        audit.record(Audited.ADDRESS_CHANGED, user=obj.user, by=by, now=timezone.now(), words=words)


@admin.register(Authenticator)
class AuthenticatorAdmin(Screen[Authenticator], LibrarysFactors):
    """Deleted, a factor is lost: its owner logs in without, and who works here is asked to set up another."""

    list_filter = ("type",)
    fields = readonly_fields = ("user", "type", "created_at", "last_used_at")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def delete_model(self, request: HttpRequest, obj: Authenticator) -> None:
        factors.take_away(obj, by=cast(User, request.user), now=timezone.now())

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Authenticator]) -> None:
        for factor in queryset.select_related("user"):
            self.delete_model(request, factor)

"""What the library of accounts keeps, on screens of the house: confirm an address, take a lost second factor away."""

from __future__ import annotations

from allauth.account.admin import EmailAddressAdmin as LibrarysAddresses
from allauth.account.models import EmailAddress
from allauth.mfa.admin import AuthenticatorAdmin as LibrarysFactors
from allauth.mfa.models import Authenticator
from django.contrib import admin
from django.http import HttpRequest

from common.admin import Screen

admin.site.unregister([EmailAddress, Authenticator])


@admin.register(EmailAddress)
class EmailAddressAdmin(Screen[EmailAddress], LibrarysAddresses):
    fields = ("user", "email", "verified", "primary")
    readonly_fields = ("user", "email")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False


@admin.register(Authenticator)
class AuthenticatorAdmin(Screen[Authenticator], LibrarysFactors):
    list_filter = ("type",)
    fields = readonly_fields = ("user", "type", "created_at", "last_used_at")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

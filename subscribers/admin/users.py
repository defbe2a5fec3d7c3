from __future__ import annotations

from typing import Any

from allauth.account.models import EmailAddress
from django import forms
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import AdminUserCreationForm, UserChangeForm
from django.contrib.auth.models import Group
from django.db import models
from django.db.models import Model
from django.http import HttpRequest

from common.admin import TIDY, Kept
from common.inputs import Rows
from subscribers.models import User

WORDS = {"groups": "Roles"}
HELP = {"groups": "What they may do in the newsroom. A role works only for somebody who works here."}
# The groups are roles, which newsroom/roles.py knows by name: renamed, one would be nobody's.
admin.site.unregister(Group)


class NewAccount(AdminUserCreationForm[User]):
    class Meta:
        model = User
        fields = ("email", "display_name")


class AccountForm(UserChangeForm[User]):
    class Meta:
        model = User
        fields = ("email", "display_name", "is_staff", "is_active", "groups")
        labels = WORDS
        help_texts = HELP


@admin.register(User)
class AccountAdmin(Kept[User], UserAdmin[User]):
    """Superusers look after accounts; the subscriptions desk sees them."""

    form = AccountForm
    add_form = NewAccount
    formfield_overrides = {**TIDY, models.ManyToManyField: {"form_class": Rows, "widget": forms.CheckboxSelectMultiple}}
    list_display = ("email", "display_name", "is_staff", "is_active", "date_joined")
    list_filter = ("is_staff", "is_active", "groups")
    search_fields = ("email", "display_name")
    search_help_text = "E-mail address or name"
    ordering = ("email",)
    filter_horizontal = ()
    readonly_fields = ("date_joined", "last_login")
    add_fieldsets = ((None, {"fields": ("email", "display_name", "usable_password", "password1", "password2")}),)

    def get_fieldsets(self, request: HttpRequest, obj: User | None = None) -> Any:
        if obj is None:
            return self.add_fieldsets
        password = ("password",) if self.has_change_permission(request, obj) else ()
        return (
            (None, {"fields": ("email", "display_name", *password)}),
            ("The newsroom", {"fields": ("is_staff", "groups")}),
            ("The account", {"fields": ("is_active", "date_joined", "last_login")}),
        )

    def save_model(self, request: HttpRequest, obj: User, form: Any, change: bool) -> None:
        obj.email = User.objects.normalize_email(obj.email)
        super().save_model(request, obj, form, change)
        if change and "email" in form.changed_data:
            # Else whoever has the old address could go on logging in by it. The new one is confirmed then.
            EmailAddress.objects.filter(user=obj).delete()

    def has_add_permission(self, request: HttpRequest) -> bool:
        return _looks_after_accounts(request)

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return _looks_after_accounts(request)


def _looks_after_accounts(request: HttpRequest) -> bool:
    """Not by permission: whoever may change accounts can make themselves anything."""
    return request.user.is_active and request.user.is_superuser

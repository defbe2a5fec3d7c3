from __future__ import annotations

from typing import Any, cast

from django import forms
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import AdminUserCreationForm, UserChangeForm
from django.contrib.auth.models import Group
from django.db import models, transaction
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.timezone import localtime

from common.admin import TIDY, Kept
from common.inputs import Rows
from common.numbers import number_in
from subscribers import accounts, audit, factors
from subscribers.models import Audited, AuditRow, User

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

    class Media:
        css = {"all": ("subscribers/admin.css",)}

    form = AccountForm
    add_form = NewAccount
    formfield_overrides = {**TIDY, models.ManyToManyField: {"form_class": Rows, "widget": forms.CheckboxSelectMultiple}}
    list_display = ("email", "display_name", "is_staff", "is_active", "date_joined")
    list_filter = ("is_staff", "is_active", "groups")
    search_fields = ("email", "display_name")
    search_help_text = "E-mail address or name"
    ordering = ("email",)
    filter_horizontal = ()
    readonly_fields = ("date_joined", "last_login", "second_step", "lately")
    add_fieldsets = ((None, {"fields": ("email", "display_name", "usable_password", "password1", "password2")}),)

    def get_fieldsets(self, request: HttpRequest, obj: User | None = None) -> Any:
        if obj is None:
            return self.add_fieldsets
        seen = (
            ("The newsroom", {"fields": ("is_staff", "groups")}),
            ("The account", {"fields": ("is_active", "date_joined", "last_login", "second_step")}),
        )
        if not self.has_change_permission(request, obj):
            return ((None, {"fields": ("email", "display_name")}), *seen)
        # The record is for them alone, here as in its own list.
        return ((None, {"fields": ("email", "display_name", "password")}), *seen, ("Lately", {"fields": ("lately",)}))

    def save_model(self, request: HttpRequest, obj: User, form: Any, change: bool) -> None:
        obj.email = User.objects.normalize_email(obj.email)
        super().save_model(request, obj, form, change)
        by, now = cast(User, request.user), timezone.now()
        if change:
            accounts.changed(obj, form.changed_data, by=by, now=now)
        else:
            audit.record(Audited.OPENED, user=obj, by=by, now=now)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        user = form.instance
        before = list(user.groups.values_list("name", flat=True))
        super().save_related(request, form, formsets, change)
        after = list(user.groups.values_list("name", flat=True))
        accounts.roles_changed(user, before, after, by=cast(User, request.user), now=timezone.now())

    def user_change_password(self, request: HttpRequest, id: str, form_url: str = "") -> HttpResponse:
        """Django saves it deep inside: whether it did, the password says."""
        whose = User.objects.filter(pk=number_in(id) or 0)
        with transaction.atomic():
            before = whose.values_list("password", flat=True).first()
            response = super().user_change_password(request, id, form_url)
            user = whose.first()
            if user and user.password != before:
                accounts.password_set(user, by=cast(User, request.user), now=timezone.now())
        return response

    @admin.display(description="second step")
    def second_step(self, user: User) -> str:
        return ", ".join(factors.names(user)) or "Not set up."

    @admin.display(description="what happened")
    def lately(self, user: User) -> str:
        rows = format_html_join("", '<li>{} <span class="quiet">{}</span></li>', map(_told, audit.newest(user, 12)))
        return format_html('<ul class="happened">{}</ul>', rows) if rows else "Nothing yet."

    def has_add_permission(self, request: HttpRequest) -> bool:
        return _looks_after_accounts(request)

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return _looks_after_accounts(request)


def _told(row: AuditRow) -> tuple[str, str]:
    """Where a colleague did it, they are named."""
    by = f", by {row.by}" if row.by and row.by != row.user else ""
    words = f": {row.words}" if row.words else ""
    return f"{row.get_what_display().capitalize()}{by}{words}", f"{localtime(row.at):%d %b %Y, %H:%M}"


def _looks_after_accounts(request: HttpRequest) -> bool:
    """Not by permission: whoever may change accounts can make themselves anything."""
    return request.user.is_active and request.user.is_superuser

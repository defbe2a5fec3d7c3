from __future__ import annotations

from typing import Any, cast

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest, JsonResponse
from django.urls import path
from django.utils import timezone

from common import chooser
from common.admin import HouseForm, Kept
from subscribers import granting
from subscribers.models import Entitlement, User

URL_NAME = "subscribers_entitlement_people"


class Person(forms.ModelChoiceField[User]):
    """Names are anybody's choice, so that the address says who it is."""

    def label_from_instance(self, obj: User) -> str:
        return with_address(obj)


class EntitlementForm(HouseForm[Entitlement]):
    AT = {"end": "ends_at", "grace": "grace_until"}


@admin.register(Entitlement)
class EntitlementAdmin(Kept[Entitlement]):
    form = EntitlementForm
    list_display = ("user", "reads_now", "source", "plan", "starts_at", "ends_at", "granted_by")
    list_select_related = ("user", "plan", "granted_by")
    list_filter = ("source", "plan")
    search_fields = ("user__email", "user__display_name", "note")
    search_help_text = "E-mail address, name or note"
    fields = (
        "user",
        "source",
        "plan",
        "starts_at",
        "ends_at",
        "grace_until",
        "revoked_at",
        "note",
        "granted_by",
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Entitlement]:
        active = Entitlement.objects.active(timezone.now()).filter(pk=OuterRef("pk"))
        return super().get_queryset(request).annotate(is_active=Exists(active))

    def get_readonly_fields(self, request: HttpRequest, obj: Entitlement | None = None) -> tuple[str, ...]:
        return ("granted_by", "user", "source") if obj else ("granted_by",)

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        default = {"source": Entitlement.Source.STAFF, "starts_at": timezone.now().replace(microsecond=0)}
        return default | super().get_changeform_initial_data(request)

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "user":
            kwargs |= {"form_class": Person, "widget": chooser.Chooser(db_field, self.admin_site, URL_NAME)}
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def save_model(self, request: HttpRequest, obj: Entitlement, form: Any, change: bool) -> None:
        if not change:
            obj.granted_by_id = request.user.pk
        super().save_model(request, obj, form, change)
        if not change or form.changed_data:
            by = cast(User, request.user)
            granting.granted(obj, by=by, now=timezone.now(), changed=form.changed_data if change else ())

    def get_urls(self) -> list[Any]:
        return [path("people/", self.admin_site.admin_view(self.people), name=URL_NAME), *super().get_urls()]

    def people(self, request: HttpRequest) -> JsonResponse:
        if not self.has_add_permission(request):
            raise PermissionDenied
        term = chooser.typed(request)
        found = User.objects.filter(Q(email__icontains=term) | Q(display_name__icontains=term))
        return chooser.choices(found.order_by("email"), with_address)

    @admin.display(description="reads now", boolean=True)
    def reads_now(self, entitlement: Any) -> bool:
        return bool(entitlement.is_active)


def with_address(user: User) -> str:
    return f"{user.email} ({user.display_name})" if user.display_name else user.email

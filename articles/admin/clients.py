"""API clients: the programs that the house registered, and the sections that each is kept to."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from articles.models import Section
from common.admin import Kept
from common.inputs import Rows
from subscribers import audit
from subscribers.admin.entitlements import Person
from subscribers.admin.tokens import WithTokens
from subscribers.models import Audited, Client, User

LEAVES = (
    "The colleague who answers for it. What it does in the newsroom, it does in their name, by tokens that they made "
    "themselves, and no longer once they leave; what it reads under its licence it goes on reading. Name somebody else "
    "then."
)


class ClientForm(forms.ModelForm[Client]):
    sections = Rows(
        queryset=Section.objects.all(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="It is kept to these. With none ticked it reads and works in all, and in those to come.",
    )

    class Meta:
        model = Client
        fields = ("name", "owner", "has_full_text", "sections", "is_active", "note")
        help_texts = {"owner": LEAVES}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["sections"] = list(Section.objects.filter(clients=self.instance))


@admin.register(Client)
class ClientAdmin(WithTokens, Kept[Client]):
    form = ClientForm
    list_display = ("name", "owner", "has_full_text", "kept_to", "is_active", "note")
    list_select_related = ("owner",)
    list_filter = ("is_active", "has_full_text")
    search_fields = ("name", "note", "owner__email", "owner__display_name")
    search_help_text = "Name, note or owner"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Client]:
        return super().get_queryset(request).prefetch_related("sections")

    @admin.display(description="sections")
    def kept_to(self, client: Client) -> str:
        return ", ".join(section.name for section in client.sections.all()) or "All, also those to come"

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "owner":
            colleagues = User.objects.filter(is_staff=True, is_active=True).order_by("email")
            kwargs |= {"form_class": Person, "queryset": colleagues}
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        client: Client = form.instance
        if "sections" in form.changed_data:
            client.sections.set(form.cleaned_data["sections"])
        if form.changed_data:
            told = ", ".join(_named(form, field) for field in form.changed_data) if change else "registered"
            by, now = cast(User, request.user), timezone.now()
            audit.record(Audited.CLIENT_CHANGED, user=client.owner, by=by, now=now, words=f"{client}: {told}.")


def _named(form: Any, field: str) -> str:
    return str(form.fields[field].label or field).lower()

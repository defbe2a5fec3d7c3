"""Which desks there are, and what each section wants of them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from articles.models import Section
from common.admin import Kept
from common.inputs import Rows
from newsroom.models import Desk, RequiredDesk, SectionRules
from newsroom.roles import Job
from subscribers.models import User


@admin.register(Desk)
class DeskAdmin(Kept[Desk]):
    """A desk that no section requires is asked for nothing."""

    list_display = ("name", "part", "group", "position")
    list_select_related = ("group",)
    fields = ("name", "slug", "part", "group", "position")

    def get_readonly_fields(self, request: HttpRequest, obj: Desk | None = None) -> tuple[str, ...]:
        return ("slug",) if obj else ()

    def get_prepopulated_fields(self, request: HttpRequest, obj: Desk | None = None) -> Any:
        return {} if obj else {"slug": ("name",)}


class RulesForm(forms.ModelForm[SectionRules]):
    desks = Rows(
        Desk.objects.all(),
        required=False,
        label="Desks that must sign off",
        widget=forms.CheckboxSelectMultiple,
        help_text="An article of this section is approved when each of them has signed its part.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["desks"] = Desk.objects.filter(required_by__section=self.instance.section)


@admin.register(SectionRules)
class SectionRulesAdmin(Kept[SectionRules]):
    form = RulesForm
    list_display = ("section", "who_edits", "which_desks", "own_sign_off")
    list_select_related = ("section",)
    fields = ("section", "editors", "desks", "own_sign_off")

    def get_queryset(self, request: HttpRequest) -> QuerySet[SectionRules]:
        return super().get_queryset(request).prefetch_related("editors", "section__required_desks__desk")

    def get_readonly_fields(self, request: HttpRequest, obj: SectionRules | None = None) -> tuple[str, ...]:
        return ("section",) if obj else ()

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        kwargs["queryset"] = Section.objects.filter(rules=None)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Editors alone: whoever arranges sections has no business with readers' accounts."""
        editors = User.objects.filter(is_staff=True, is_active=True, groups__name=Job.EDITOR.value)
        kwargs |= {"queryset": editors, "widget": forms.CheckboxSelectMultiple()}
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        section, desks = form.instance.section, form.cleaned_data["desks"]
        section.required_desks.exclude(desk__in=desks).delete()
        there = section.required_desks.values("desk")
        RequiredDesk.objects.bulk_create(
            RequiredDesk(section=section, desk=desk) for desk in desks.exclude(pk__in=there)
        )

    @admin.display(description="edited by")
    def who_edits(self, rules: SectionRules) -> str:
        return ", ".join(map(str, rules.editors.all())) or "Nobody yet"

    @admin.display(description="desks that must sign off")
    def which_desks(self, rules: SectionRules) -> str:
        return ", ".join(str(required.desk) for required in rules.section.required_desks.all()) or "None"

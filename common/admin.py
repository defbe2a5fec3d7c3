"""What every screen of the newsroom has in common."""

from __future__ import annotations

from typing import Any, ClassVar, TypeVar

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.views.main import ChangeList
from django.contrib.admin.widgets import AdminTextInputWidget
from django.core.exceptions import ValidationError
from django.db import DataError, models
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from common.chooser import Finder
from common.inputs import Instant, Rows
from common.numbers import number_in
from common.text import clean_line, clean_lines

Row = TypeVar("Row", bound=models.Model)


class Line(forms.CharField):
    """Words of one line, tidied before they are judged: what is invisible is nothing."""

    def to_python(self, value: Any) -> Any:
        return clean_line(super().to_python(value) or "")


class Lines(forms.CharField):
    def to_python(self, value: Any) -> Any:
        return clean_lines(super().to_python(value) or "")


TIDY: dict[type[models.Field[Any, Any]], dict[str, Any]] = {
    models.CharField: {"form_class": Line},
    models.TextField: {"form_class": Lines},
    # A slug is a CharField too, but has a form field of its own.
    models.SlugField: {"widget": AdminTextInputWidget},
    models.DateTimeField: {"form_class": Instant},
    models.ManyToManyField: {"form_class": Rows},
}
# What the links of a list's filters ask of a column.
OFFERED = {"", "exact", "id__exact", "isnull"}
UNKNOWN_ROW = "Nothing was done: one of the rows that were chosen cannot be. Load the list again, and choose there."


class HouseForm(forms.ModelForm[Row]):
    """Says what a constraint refuses at the field that mends it, which `AT` names by the constraint's code."""

    AT: ClassVar[dict[str, str]] = {}

    def add_error(self, field: str | None, error: Any) -> None:
        if field is None and hasattr(error, "error_dict"):
            told: dict[str, list[ValidationError]] = {}
            for name, refused in error.error_dict.items():
                for one in refused:
                    told.setdefault(self.AT.get(one.code, name), []).append(one)
            error = ValidationError(told)
        super().add_error(field, error)


class Screen(admin.ModelAdmin[Row]):
    formfield_overrides = TIDY
    list_per_page = 50
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Row], search_term: str
    ) -> tuple[QuerySet[Row], bool]:
        """Tidied as well: for a null character PostgreSQL has an error where a chooser wants an answer."""
        return super().get_search_results(request, queryset, clean_line(search_term))

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """An address cannot fill in an instant: Django would draw it without reading it."""
        timed = {field.name for field in self.opts.get_fields() if isinstance(field, models.DateTimeField)}
        given = super().get_changeform_initial_data(request)
        return {name: value for name, value in given.items() if name not in timed}

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest | None = None) -> bool:
        """What the list offers as a filter, and nothing else: a pattern of one's own fails, or guesses at secrets."""
        name, _, kind = lookup.partition("__")
        offered = self.get_list_filter(request) if request else self.list_filter
        return kind in OFFERED and name in {getattr(one, "parameter_name", one) for one in offered}

    def get_changelist_instance(self, request: HttpRequest) -> ChangeList:
        try:
            return super().get_changelist_instance(request)
        except (DataError, OverflowError, ValueError) as error:
            raise IncorrectLookupParameters(error) from error

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Rows that are changed in the list name themselves too, each in `form-N-id`."""
        named = [name for name in request.POST if name.startswith("form-") and name.endswith("-id")]
        if all(number_in(str(request.POST[name])) is not None for name in named):
            return super().changelist_view(request, extra_context)
        self.message_user(request, UNKNOWN_ROW, messages.ERROR)
        return HttpResponseRedirect(request.get_full_path())

    def response_action(self, request: HttpRequest, queryset: QuerySet[Row], *args: Any) -> HttpResponse | None:
        """Django's own fails on what can be no row's number."""
        if all(number_in(one) is not None for one in request.POST.getlist(ACTION_CHECKBOX_NAME)):
            return super().response_action(request, queryset, *args)
        self.message_user(request, UNKNOWN_ROW, messages.ERROR)
        return HttpResponseRedirect(request.get_full_path())

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs.setdefault("widget", Finder(db_field, self.admin_site))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


class Kept(Screen[Row]):
    """Others name these rows, or somebody will ask for them in a year: none is ever deleted."""

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False


class Looked(Kept[Row]):
    """To look at: rows come and change elsewhere."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False

"""The lines of a byline, one form each, in an order that can be typed."""

from __future__ import annotations

import uuid
from typing import Any, cast

from django import forms
from django.db.models import Q
from django.forms.formsets import BaseFormSet, formset_factory
from django.utils.functional import cached_property

from articles.content import Line
from articles.models import Contributor, Role

MOST = 50
EMPTY_ROWS = 2


def hinted(placeholder: str) -> forms.TextInput:
    return forms.TextInput(attrs={"placeholder": placeholder})


class BylineForm(forms.Form):
    contributor = forms.TypedChoiceField(required=False, coerce=uuid.UUID, empty_value=None)
    role = forms.ChoiceField(choices=Role.choices, initial=Role.BY)
    title = forms.CharField(required=False, widget=hinted("Title this time"))
    sentence = forms.CharField(required=False, widget=hinted("Sentence at the foot this time"))

    def clean(self) -> dict[str, Any]:
        typed = self.cleaned_data
        says_something = typed.get("title") or typed.get("sentence")
        if says_something and not typed.get("contributor") and "contributor" not in self.errors:
            self.add_error("contributor", "Choose whom this line is about.")
        return typed


class BylineForms(BaseFormSet[BylineForm]):
    """All lines. Whom one can choose is read once, for all of them."""

    def __init__(self, data: Any, *, lines: tuple[Line, ...], **kwargs: Any) -> None:
        initial = None if data is not None else [_initial(line) for line in lines]
        super().__init__(data, prefix="bylines", initial=initial, **kwargs)
        self.before = lines

    def add_fields(self, form: BylineForm, index: int | None) -> None:
        super().add_fields(form, index)
        contributor = form.fields["contributor"]
        assert isinstance(contributor, forms.ChoiceField)
        contributor.choices = self.contributors

    @cached_property
    def contributors(self) -> list[tuple[str, str]]:
        """Those who still write here, and whoever stands in the byline already."""
        there = [line.contributor for line in self.before]
        found = Contributor.objects.filter(Q(archived_at=None) | Q(key__in=there))
        return [("", "—"), *((str(one.key), one.name) for one in found.only("key", "name"))]

    @cached_property
    def named(self) -> list[BylineForm]:
        """The rows that name somebody, in the order that was typed. Of a valid form.

        Kept, since a form with a marked error is no longer valid.
        """
        return [row for row in self.ordered_forms if row.cleaned_data["contributor"]]

    def lines(self) -> tuple[Line, ...]:
        names = ("contributor", "role", "title", "sentence")
        return tuple(Line(**{name: row.cleaned_data[name] for name in names}) for row in self.named)


def byline_forms(data: Any, lines: tuple[Line, ...]) -> BylineForms:
    made = formset_factory(
        BylineForm,
        formset=BylineForms,
        extra=EMPTY_ROWS,
        can_order=True,
        can_delete=True,
        max_num=MOST,
        absolute_max=MOST,
    )
    return cast(BylineForms, made(data, lines=lines))  # type: ignore[call-arg]


def _initial(line: Line) -> dict[str, str]:
    return {
        "contributor": str(line.contributor),
        "role": line.role,
        "title": line.title,
        "sentence": line.sentence,
    }

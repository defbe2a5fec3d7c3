"""The search page: what was asked in its address, so that it can be kept and shared."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Exists, OuterRef
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.models import Contributor, Edition, Magazine, Section
from articles.pages import paging
from articles.pages.sharing import keep
from articles.search import finding
from articles.search.finding import Asked
from common.inputs import in_our_time
from common.text import clean_line

SIZE = 20
ORDERS = (("relevance", "Most relevant"), ("date", "Newest"))


class Day(forms.DateField):
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    default_error_messages = {"invalid": "Write the day as 2026-11-24."}
    default_validators = [in_our_time]


class SearchForm(forms.Form):
    q = forms.CharField(
        label="Words",
        required=False,
        max_length=200,
        error_messages={"max_length": "Shorten this to 200 characters; it has %(show_value)d."},
    )
    section = forms.ChoiceField(required=False)
    contributor = forms.ChoiceField(required=False)
    since = Day(label="From", required=False)
    until = Day(label="To", required=False)
    order = forms.ChoiceField(required=False, choices=ORDERS)

    def __init__(self, data: Any) -> None:
        super().__init__(data)
        _offer(self, "section", "All sections", Section.objects.values_list("slug", "name"))
        writers = Contributor.objects.filter(Exists(Edition.objects.live().filter(credits__contributor=OuterRef("pk"))))
        _offer(self, "contributor", "Everybody", writers.values_list("slug", "name"))

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or self.cleaned_data
        since, until = typed.get("since"), typed.get("until")
        if since and until and since > until:
            self.add_error("until", "This day is before the first one.")
        return typed


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    form = SearchForm(request.GET)
    context: dict[str, Any] = {"form": form}
    if form.is_valid() and clean_line(form.cleaned_data["q"]):
        context |= _answer(request, form.cleaned_data)
    response = render(request, "articles/search.html", context, status=200 if form.is_valid() else 400)
    keep(response, request)
    return response


def _answer(request: HttpRequest, typed: dict[str, Any]) -> dict[str, Any]:
    asked = Asked(
        clean_line(typed["q"]),
        Magazine.load().zone,
        typed["section"],
        typed["contributor"],
        typed["since"],
        typed["until"],
    )
    if typed["order"] == "date":
        rows, pages = paging.read(request, finding.matching(asked), "first_at", SIZE, SearchForm.base_fields)
        return {"asked": asked, "hits": finding.hits(asked, [row.pk for row in rows]), **pages}
    ids, start = finding.ranked(asked), _start(request)
    pages = {
        "older": _address(request, start + SIZE) if len(ids) > start + SIZE else "",
        "newer": _address(request, max(0, start - SIZE)) if start else "",
    }
    return {"asked": asked, "hits": finding.hits(asked, ids[start : start + SIZE]), "count": len(ids), **pages}


def _start(request: HttpRequest) -> int:
    """How many hits stand on the pages before; what is no number is the first page."""
    typed = request.GET.get("start", "")
    return min(int(typed), finding.MOST_RANKED) if typed.isascii() and typed.isdigit() and len(typed) < 5 else 0


def _address(request: HttpRequest, start: int) -> str:
    return paging.address(request, SearchForm.base_fields, start=start)


def _offer(form: forms.Form, name: str, nothing: str, choices: Any) -> None:
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)
    field.choices = [("", nothing), *choices]
    field.error_messages["invalid_choice"] = "Choose one from the list."

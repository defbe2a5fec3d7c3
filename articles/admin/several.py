"""Many pictures at once: their files first, each judged by itself; then the words of those that were kept."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from functools import partial
from typing import Any, cast
from urllib.parse import urlencode

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse

from articles import intake
from articles.admin.thumbnails import thumbnail
from articles.models import Image
from common.admin import Line
from common.numbers import number_in
from common.refusal import Refusal
from subscribers.models import User

Screen = admin.ModelAdmin[Image]
LIST = "admin:articles_image_changelist"
MOST_AT_ONCE = 100
WORDS = ("title", "credit", "alt", "is_decorative", "caption")
NOTHING = "Choose at least one picture."
TWICE = "This form was sent before: what it kept then is here, once."


class Order(forms.Form):
    """The files are read apart: each may be refused for itself."""

    form_key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)
    credit = Line(
        max_length=200,
        required=False,
        label="Credit",
        help_text="For all of them, where it is the same. You can change it for each on the next page.",
    )


@dataclass(frozen=True)
class Taken:
    """What became of one file."""

    name: str
    image: Image | None = None
    is_new: bool = False
    sentence: str = ""


def upload(screen: Screen, request: HttpRequest) -> HttpResponse:
    if not screen.has_add_permission(request):
        raise PermissionDenied
    form, files = Order(request.POST or None), request.FILES.getlist("files")
    if request.method != "POST":
        return _asked(screen, request, form)
    if not form.is_valid() or not files:
        return _asked(screen, request, form, [] if files else [Taken("", sentence=NOTHING)])
    taken = [_take(screen, request, file, form) for file in files]
    if request.accepts("text/html"):
        return _told(screen, request, form, taken)
    return JsonResponse({"files": [_as_data(one) for one in taken]})


def words(screen: Screen, request: HttpRequest) -> HttpResponse:
    """Of the pictures that the address names, saved together."""
    if not screen.has_change_permission(request):
        raise PermissionDenied
    named = [number for text in request.GET.getlist("picture") if (number := number_in(text))]
    images = Image.objects.filter(pk__in=named[:MOST_AT_ONCE]).order_by("id")
    rows = [_words_form(screen, request, image) for image in images]
    if not rows:
        screen.message_user(request, "Choose the pictures in the list, then “Write their words”.", messages.WARNING)
        return HttpResponseRedirect(reverse(LIST))
    faulty = [row for row in rows if row.errors]
    if request.method == "POST" and not faulty:
        return _saved(screen, request, rows)
    context = {
        "rows": [(thumbnail(row.instance, 160), row) for row in rows],
        "faulty": faulty,
        "title": "Words for these pictures",
    }
    return _page(screen, request, "admin/articles/image/words.html", context)


def words_address(images: list[Image]) -> str:
    query = urlencode([("picture", image.pk) for image in images])
    return f"{reverse('admin:articles_image_words')}?{query}"


def _take(screen: Screen, request: HttpRequest, file: UploadedFile, form: Order) -> Taken:
    who, data = cast(User, request.user), form.cleaned_data
    try:
        image, is_new = intake.take(file, data["form_key"], by=who, credit=data["credit"])
    except Refusal as refusal:
        return Taken(file.name or "", sentence=refusal.sentence)
    if is_new:
        screen.log_addition(request, image, [{"added": {}}])
    return Taken(file.name or "", image, is_new)


def _told(screen: Screen, request: HttpRequest, form: Order, taken: list[Taken]) -> HttpResponse:
    images = list(dict.fromkeys(one.image for one in taken if one.image))
    refused = [one for one in taken if not one.image]
    if not images:
        return _asked(screen, request, form, refused)
    for one in refused:
        screen.message_user(request, f"“{one.name}” was not kept. {one.sentence}", messages.ERROR)
    if not any(one.is_new for one in taken):
        screen.message_user(request, TWICE, messages.WARNING)
    return HttpResponseRedirect(words_address(images))


def _asked(screen: Screen, request: HttpRequest, form: Order, refused: list[Taken] | None = None) -> HttpResponse:
    context = {"form": form, "refused": refused or [], "title": "Add pictures", "accept": intake.MEDIA_TYPES}
    return _page(screen, request, "admin/articles/image/upload.html", context)


def _as_data(taken: Taken) -> dict[str, Any]:
    return {"name": taken.name, "picture": taken.image and taken.image.pk, "sentence": taken.sentence}


def _words_form(screen: Screen, request: HttpRequest, image: Image) -> forms.ModelForm[Image]:
    field = partial(screen.formfield_for_dbfield, request=request)
    lines: dict[str, Any] = {name: forms.Textarea(attrs={"rows": 2}) for name in ("alt", "caption")}
    form = forms.modelform_factory(Image, fields=WORDS, widgets=lines, formfield_callback=field)
    return form(request.POST or None, instance=image, prefix=str(image.pk))


def _saved(screen: Screen, request: HttpRequest, rows: list[forms.ModelForm[Image]]) -> HttpResponse:
    for row in rows:
        if row.has_changed():
            screen.log_change(request, row.save(), screen.construct_change_message(request, cast(Any, row), [], False))
    lacking = sum(not row.instance.has_words for row in rows)
    level = messages.WARNING if lacking else messages.SUCCESS
    screen.message_user(request, _sentence(len(rows), lacking), level)
    return HttpResponseRedirect(reverse(LIST))


def _sentence(number: int, lacking: int) -> str:
    saved = f"The words of {number} {'picture are' if number == 1 else 'pictures are'} saved."
    if not lacking:
        return saved
    return f"{saved} {lacking} of them {'has' if lacking == 1 else 'have'} no alternative text yet."


def _page(screen: Screen, request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    return render(request, template, screen.admin_site.each_context(request) | {"opts": screen.opts} | context)

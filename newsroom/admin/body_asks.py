"""What the text editor asks: which pictures there are, how one looks, whether an address can be shown; and that a file
come into the library."""

from __future__ import annotations

import uuid
from http import HTTPStatus
from typing import cast
from urllib.parse import quote

from django import forms
from django.contrib.admin.models import ADDITION, LogEntry
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from articles import embeds, intake
from articles.admin.thumbnails import small
from articles.models import Image
from common.chooser import typed
from common.refusal import Refusal
from newsroom.library import having
from subscribers.models import User

MOST = 24
# In pixels: on the shelf of the library, and in the text, where it need not be as sharp as for readers.
ON_THE_SHELF, IN_THE_TEXT = 160, 320
NO_KEY = uuid.UUID(int=0)
MAY_NOT_ADD = "Your role adds no pictures to the library. Place one that is there, or ask the photo desk to add yours."
NO_FILE = "No file came with this. Drop it again."
DROPPED = "Dropped on the text of an article."


class FileForm(forms.Form):
    """What is in the file is for articles.intake to judge."""

    file = forms.FileField(allow_empty_file=True)
    form_key = forms.UUIDField()


@require_safe
def library(request: HttpRequest) -> JsonResponse:
    """The newest pictures that have every word, in whatever they are searched by."""
    _may_see_pictures(request)
    found = Image.objects.filter(having(typed(request)))
    return JsonResponse({"pictures": [_said(image) for image in found[:MOST]]})


@require_safe
def picture(request: HttpRequest, key: uuid.UUID) -> HttpResponse:
    """To the rendition that fits, since a reference says no width."""
    _may_see_pictures(request)
    return HttpResponseRedirect(small(get_object_or_404(Image, key=key), IN_THE_TEXT))


def picture_address(key: str) -> str:
    """Of whatever is written in the place of a key."""
    return reverse("admin:articles_article_picture", args=[NO_KEY]).replace(str(NO_KEY), quote(key, safe=""))


@require_safe
def embed(request: HttpRequest) -> JsonResponse:
    """The sentence that saving would give, or nothing."""
    return JsonResponse({"sentence": embeds.obstacle(request.GET.get("address", "").strip())})


@require_POST
def upload(request: HttpRequest) -> JsonResponse:
    """One file that was dropped on a text. Sent again with the same form, it is the same picture."""
    if not request.user.has_perm("articles.add_image"):
        return JsonResponse({"sentence": MAY_NOT_ADD}, status=HTTPStatus.FORBIDDEN)
    form, person = FileForm(request.POST, request.FILES), cast(User, request.user)
    if not form.is_valid():
        return JsonResponse({"sentence": NO_FILE})
    try:
        image, is_new = intake.take(form.cleaned_data["file"], form.cleaned_data["form_key"], by=person)
    except Refusal as refusal:
        return JsonResponse({"sentence": refusal.sentence})
    if is_new:
        LogEntry.objects.log_actions(person.pk, [image], ADDITION, DROPPED)
    return JsonResponse({"picture": _said(image)})


def _may_see_pictures(request: HttpRequest) -> None:
    if not request.user.has_perm("articles.view_image"):
        raise PermissionDenied


def _said(image: Image) -> dict[str, str]:
    words = {name: getattr(image, name) for name in ("title", "alt", "caption", "credit")}
    return {"key": str(image.key), "address": small(image, ON_THE_SHELF), **words}

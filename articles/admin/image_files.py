"""The files of one picture: its original, for colleagues alone, and how far its renditions are."""

from __future__ import annotations

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.template.defaultfilters import slugify
from django.urls import reverse

from articles.admin import progress
from articles.models import Image

Screen = admin.ModelAdmin[Image]
GONE = "The original is not in the storage."


def original(screen: Screen, request: HttpRequest, pk: int) -> HttpResponseBase:
    if not screen.has_view_permission(request):
        raise PermissionDenied
    image = get_object_or_404(Image, pk=pk)
    try:
        file = image.file.storage.open(str(image.file))
    except FileNotFoundError:
        screen.message_user(request, GONE, messages.ERROR)
        return HttpResponseRedirect(reverse("admin:articles_image_change", args=[pk]))
    name = f"{slugify(image.title) or 'picture'}.{image.format}"
    return FileResponse(file, as_attachment=True, filename=name, headers={"Cache-Control": "private, no-store"})


def renditions(screen: Screen, request: HttpRequest, pk: int) -> HttpResponse:
    """The table alone, which the page asks for while some wait."""
    if not screen.has_change_permission(request):
        raise PermissionDenied
    return HttpResponse(progress.table(get_object_or_404(screen.get_queryset(request), pk=pk)))

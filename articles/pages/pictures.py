"""The files of pictures. What no reader has been shown is not public."""

from __future__ import annotations

import uuid

from django.http import FileResponse, Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from articles.models import Contributor, Edition, Image
from articles.pages.sharing import PRIVATE

# Not longer: a picture that was withdrawn with its article shall not stay in caches.
A_DAY = "public, max-age=86400"
MEDIA_TYPES = {"jpg": "image/jpeg", "png": "image/png", "webp": "image/webp"}


@require_safe
def picture(request: HttpRequest, key: uuid.UUID, ending: str) -> FileResponse:
    image = get_object_or_404(Image, key=key, format=ending)
    is_public = _is_public(image)
    if not is_public and not _works_here(request):
        raise Http404
    try:
        file = image.file.open()
    except FileNotFoundError as error:
        raise Http404 from error
    cache = A_DAY if is_public else PRIVATE
    return FileResponse(file, content_type=MEDIA_TYPES[ending], headers={"Cache-Control": cache})


def _is_public(image: Image) -> bool:
    shown = Edition.objects.live().filter(lead_image=image)
    return shown.exists() or Contributor.objects.filter(portrait=image).exists()


def _works_here(request: HttpRequest) -> bool:
    return request.user.is_active and request.user.is_staff

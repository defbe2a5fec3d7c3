"""The files of pictures. What no reader has been shown is not public."""

from __future__ import annotations

import uuid

from django.db.models import Exists, OuterRef
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
    shown = Edition.objects.live().filter(lead_image=OuterRef("pk"))
    portrays = Contributor.objects.filter(portrait=OuterRef("pk"))
    images = Image.objects.annotate(is_public=Exists(shown) | Exists(portrays))
    image = get_object_or_404(images, key=key, format=ending)
    if not image.is_public and not _works_here(request):
        raise Http404
    try:
        file = image.file.open()
    except FileNotFoundError as error:
        raise Http404 from error
    cache = A_DAY if image.is_public else PRIVATE
    return FileResponse(file, content_type=MEDIA_TYPES[ending], headers={"Cache-Control": cache})


def _works_here(request: HttpRequest) -> bool:
    return request.user.is_active and request.user.is_staff

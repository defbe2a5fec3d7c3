"""The files of pictures, as renditions. What no reader has been shown is not public, and an original never is."""

from __future__ import annotations

import uuid
from pathlib import PurePath

from django.db.models import Exists, OuterRef, Q
from django.http import FileResponse, Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from articles import in_print
from articles.models import Edition, Image, Rendition
from articles.pages.sharing import PRIVATE

# Not longer: a picture that was withdrawn with its article shall not stay in caches.
A_DAY = "public, max-age=86400"
# A stand-in, while the one that was asked for is being made.
A_MINUTE = "public, max-age=60"
MEDIA_TYPES = {"jpg": "image/jpeg", "webp": "image/webp", "avif": "image/avif"}
LIVE = Edition.objects.live()
SHOWN = (
    Exists(LIVE.filter(lead_image=OuterRef("pk")))
    | Exists(LIVE.filter(pictures=OuterRef("pk")))
    | Exists(in_print.CONTRIBUTORS.filter(portrait=OuterRef("pk")))
)


@require_safe
def picture(request: HttpRequest, key: uuid.UUID, width: int, ending: str) -> HttpResponseBase:
    image = get_object_or_404(Image, key=key)
    is_public = Image.objects.filter(SHOWN, pk=image.pk).exists()
    if not (is_public or _works_here(request)):
        raise Http404
    return sent(request, image, width, ending, is_public=is_public)


def sent(request: HttpRequest, image: Image, width: int, ending: str, *, is_public: bool = False) -> HttpResponseBase:
    """A rendition, for who may have it; no cache keeps it unless everybody may."""
    if width not in image.widths or ending not in MEDIA_TYPES:
        raise Http404
    rendition = _there(image, width, ending)
    is_asked = (rendition.width, rendition.format) == (width, ending)
    response = _answer(request, rendition)
    response["Cache-Control"] = (A_DAY if is_asked else A_MINUTE) if is_public else PRIVATE
    if is_public:
        # Readers of feeds in a browser show it too.
        response["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


def _there(image: Image, width: int, ending: str) -> Rendition:
    """The one that is asked for, or the one that stands in for it."""
    asked, first = Q(width=width, format=ending), Q(width=image.shared_size.width, format="jpg")
    rows = {(row.width, row.format): row for row in image.renditions.made().filter(asked | first)}
    found = rows.get((width, ending)) or rows.get((image.shared_size.width, "jpg"))
    if found is None:
        raise Http404
    return found


def _answer(request: HttpRequest, rendition: Rendition) -> HttpResponseBase:
    # Its name says what is in the file.
    name = f'"{PurePath(str(rendition.file)).stem}"'
    response: HttpResponseBase | None = get_conditional_response(request, etag=name)
    if response is None:
        try:
            response = FileResponse(rendition.file.open(), content_type=MEDIA_TYPES[rendition.format])
        except FileNotFoundError as error:
            raise Http404 from error
    response["ETag"] = name
    return response


def _works_here(request: HttpRequest) -> bool:
    return request.user.is_staff and request.user.has_perm("articles.view_image")

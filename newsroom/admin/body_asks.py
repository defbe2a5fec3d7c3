"""What the text editor asks: which pictures there are, how one looks, and whether an address can be shown."""

from __future__ import annotations

import uuid
from functools import reduce
from operator import and_
from urllib.parse import quote

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_safe

from articles import embeds
from articles.admin.thumbnails import small
from articles.models import Image
from common.chooser import typed

MOST = 24
MOST_WORDS = 8
# In pixels: on the shelf of the library, and in the text, where it need not be as sharp as for readers.
ON_THE_SHELF, IN_THE_TEXT = 160, 320
NO_KEY = uuid.UUID(int=0)


@require_safe
def library(request: HttpRequest) -> JsonResponse:
    """The newest pictures that have every word, in whatever they are searched by."""
    _may_see_pictures(request)
    wanted = reduce(and_, map(_has, typed(request).split()[:MOST_WORDS]), Q(archived_at=None))
    return JsonResponse({"pictures": [_said(image) for image in Image.objects.filter(wanted)[:MOST]]})


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


def _may_see_pictures(request: HttpRequest) -> None:
    if not request.user.has_perm("articles.view_image"):
        raise PermissionDenied


def _has(word: str) -> Q:
    return Q(title__icontains=word) | Q(caption__icontains=word) | Q(credit__icontains=word)


def _said(image: Image) -> dict[str, str]:
    words = {name: getattr(image, name) for name in ("title", "alt", "caption", "credit")}
    return {"key": str(image.key), "address": small(image, ON_THE_SHELF), **words}

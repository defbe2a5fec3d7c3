"""What the holder of a preview link sees: a door that counts, and behind it one revision, whole, with its pictures.

A look at the door counts nothing, since mail programs and chats look at every address; only its button does. Whoever
came through has a pass, a signed cookie for this address alone: for an hour nothing more is counted in that browser.
Every request asks again whether the link still runs. The pages name nobody, whoever is logged in, and nothing on them
leads back to the secret."""

from __future__ import annotations

import re
import uuid
from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt

from articles import body, rendering
from articles.content import Content
from articles.context import magazine
from articles.models import Image, Magazine
from articles.pages import pictures
from articles.pages.preview import of_revision
from articles.pages.sharing import PRIVATE
from common.clock import database_now
from newsroom import instants, previews
from newsroom.models import PreviewLink

PASS, SALT = "preview", "newsroom.preview"
AN_HOUR = 3600
HEADERS = {
    "Cache-Control": PRIVATE,
    "X-Robots-Tag": "noindex, nofollow",
    "Referrer-Policy": "no-referrer",
}


# Whoever can send the secret can open the link: there is no session that a foreign page could lean on.
@csrf_exempt
def preview(request: HttpRequest, secret: str) -> HttpResponse:
    now = database_now()
    link = previews.found(secret, now)
    if link is None:
        return nothing(request)
    if request.method == "POST":
        return _opened(request, link)
    if _has_pass(request, link):
        return _page(request, "newsroom/shown_preview.html", _of(link))
    return nothing(request) if previews.is_spent(link) else _page(request, "newsroom/preview_door.html", _ends(link))


def picture(request: HttpRequest, secret: str, key: uuid.UUID, width: int, ending: str) -> HttpResponseBase:
    """One of those in the revision, be it public or not."""
    link = previews.found(secret, database_now())
    image = Image.objects.filter(key=key).first()
    if link is None or image is None or not _has_pass(request, link) or key not in _pictures(link):
        return nothing(request)
    try:
        response = pictures.sent(request, image, width, ending)
    except Http404:
        return nothing(request)
    for name, value in HEADERS.items():
        response[name] = value
    return response


def nothing(request: HttpRequest) -> HttpResponse:
    """The same for what never was, is over, was revoked or is spent."""
    return _page(request, "404.html", {}, HTTPStatus.NOT_FOUND)


def _opened(request: HttpRequest, link: PreviewLink) -> HttpResponse:
    if not _has_pass(request, link) and not previews.spend(link, database_now()):
        return nothing(request)
    address = reverse("preview-link", args=[link.secret])
    response = HttpResponseRedirect(address, status=HTTPStatus.SEE_OTHER, headers=HEADERS)
    response.set_signed_cookie(
        PASS,
        str(link.pk),
        salt=SALT,
        max_age=AN_HOUR,
        path=address,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return response


def _has_pass(request: HttpRequest, link: PreviewLink) -> bool:
    return request.get_signed_cookie(PASS, default="", salt=SALT, max_age=AN_HOUR) == str(link.pk)


def _of(link: PreviewLink) -> dict[str, Any]:
    page = of_revision(link.revision, rendering.preview(link.revision))
    # Nobody is told why they may read it, and nothing leads elsewhere.
    return page | _ends(link) | {"preview": True, "audience": "", "canonical": "", "more": []}


def _ends(link: PreviewLink) -> dict[str, Any]:
    house = Magazine.load()
    time = house.hour(link.expires_at)
    until = f"{house.date(link.expires_at)}, {time} in {instants.city(house.zone)}"
    return {"link": link, "left": link.most_openings - link.openings, "until": until}


def _page(
    request: HttpRequest, template: str, context: dict[str, Any], status: HTTPStatus = HTTPStatus.OK
) -> HttpResponse:
    """Made without the request, so that neither its address nor anybody's name comes into it."""
    text: str = render_to_string(template, magazine(request) | context)
    if link := context.get("link"):
        text = _with_its_pictures(text, link)
    return HttpResponse(text, status=status, headers=HEADERS)


def _with_its_pictures(text: str, link: PreviewLink) -> str:
    """The pictures of the revision from below the link's own address: elsewhere they are not public yet. Only where an
    address begins: in the middle of another site's it would tell that site the secret."""
    own = reverse("preview-link", args=[link.secret]).removesuffix("/")
    for key in _pictures(link):
        text = re.sub(f'(?<=[" ])/pictures/{key}/', f"{own}/pictures/{key}/", text)
    return text


def _pictures(link: PreviewLink) -> set[uuid.UUID]:
    content = Content.of(link.revision.content)
    return {*body.keys(content.body), *([content.lead.image] if content.lead else [])}

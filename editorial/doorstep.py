"""Middleware: what is turned away before anything reads it, and what every answer takes along."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from http import HTTPStatus

from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse, HttpResponseBase

from common.numbers import number_in
from common.problems import UNREADABLE
from editorial import errors

# A picture of 20 MB, and the words that go with it.
MOST_BYTES = 25 * 1024 * 1024
# Of a query; the server itself reads no longer line than 8190.
LONGEST_QUERY = 8_000
CHARSET = "Send this as UTF-8: we read no other charset."
LENGTH = "Say how long this request is: we read none without a Content-Length."
TOO_LONG = f"This is longer than the {MOST_BYTES // 1024**2} MB that we take. Send less at once."
LONG_ADDRESS = "This address is longer than what we read. Ask for less in one query."
PRIVATE = "private, no-store"
Answer = Callable[[HttpRequest], HttpResponseBase]


def kept_to_us(get_response: Answer) -> Answer:
    """No other site embeds what we answer, unless the answer says so."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response

    return answer


def doorstep(get_response: Answer) -> Answer:
    """What we do not take in goes no further."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        return _refusal(request) or get_response(request)

    return answer


def farewell(get_response: Answer) -> Answer:
    """No cache keeps a page that names somebody."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        is_page = response.get("Content-Type", "").startswith("text/html")
        if is_page and "no-store" not in response.get("Cache-Control", "") and request.user.is_authenticated:
            response["Cache-Control"] = PRIVATE
        return response

    return answer


def _is_utf8(charset: str) -> bool:
    try:
        return codecs.lookup(charset).name == "utf-8"
    except (LookupError, ValueError):
        return False


def _refusal(request: HttpRequest) -> HttpResponse | None:
    length = request.META.get("CONTENT_LENGTH") or ""
    charset = (request.content_params or {}).get("charset", "utf-8")
    if len(request.META.get("QUERY_STRING", "")) > LONGEST_QUERY:
        return errors.refused(request, HTTPStatus.REQUEST_URI_TOO_LONG, LONG_ADDRESS)
    if not _is_utf8(charset):
        return errors.refused(request, HTTPStatus.UNSUPPORTED_MEDIA_TYPE, CHARSET)
    if not length and "HTTP_TRANSFER_ENCODING" in request.META:
        return errors.refused(request, HTTPStatus.LENGTH_REQUIRED, LENGTH)
    if length and (number_in(length) is None or int(length) > MOST_BYTES):
        return errors.refused(request, HTTPStatus.REQUEST_ENTITY_TOO_LARGE, TOO_LONG)
    if errors.is_api(request) and not _names_us(request):
        return errors.refused(request, HTTPStatus.BAD_REQUEST, UNREADABLE)
    return None


def _names_us(request: HttpRequest) -> bool:
    """In development Django itself answers with a page; a program wants a problem document."""
    try:
        return bool(request.get_host())
    except DisallowedHost:
        return False

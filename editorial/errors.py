"""What stands in the place of a page that could not be made; under /api/ a problem document.

Django's own pages read the form once more for their CSRF token, and fail on one that cannot be read.
"""

from __future__ import annotations

from http import HTTPStatus

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views import csrf

from articles.pages.sharing import PRIVATE
from common import problems

TOO_MUCH = "This is longer than we take, so nothing of it was kept. Shorten it, and send it again."
NOT_OURS = "This request did not show that it came from this site. Send the CSRF token with it."


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Django says 400 of a body that is too long as well."""
    if isinstance(exception, RequestDataTooBig):
        return refused(request, HTTPStatus.REQUEST_ENTITY_TOO_LARGE, TOO_MUCH)
    is_too_many = isinstance(exception, TooManyFieldsSent | TooManyFilesSent)
    return refused(request, HTTPStatus.BAD_REQUEST, TOO_MUCH if is_too_many else problems.UNREADABLE)


def refused(request: HttpRequest, status: HTTPStatus, sentence: str) -> HttpResponse:
    """Asks neither the database nor the session: what is refused here may come in any number."""
    if is_api(request):
        return problems.answer(status, sentence)
    return HttpResponse(render_to_string("400.html", {"sentence": sentence}), status=status, headers=problems.UNCACHED)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _told(request, "403.html", HTTPStatus.FORBIDDEN)


def not_from_us(request: HttpRequest, reason: str = "") -> HttpResponse:
    if is_api(request):
        return problems.answer(HTTPStatus.FORBIDDEN, NOT_OURS)
    return csrf.csrf_failure(request, reason)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _told(request, "404.html", HTTPStatus.NOT_FOUND)


def server_error(request: HttpRequest) -> HttpResponse:
    status = HTTPStatus.INTERNAL_SERVER_ERROR
    if is_api(request):
        return problems.answer(status, problems.FAILED)
    return HttpResponse(render_to_string("500.html"), status=status, headers=problems.UNCACHED)


def _told(request: HttpRequest, template: str, status: HTTPStatus) -> HttpResponse:
    """No cache keeps it: caches that are told nothing do, and at this address may be a piece in a moment."""
    response = render(request, template, status=status)
    response["Cache-Control"] = PRIVATE
    return response


def is_api(request: HttpRequest) -> bool:
    return request.path == "/api" or request.path.startswith("/api/")

"""Every refusal of the API as a problem document (RFC 9457)."""

from __future__ import annotations

from collections.abc import Iterator
from http import HTTPStatus
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, JsonResponse
from django.views.decorators.csrf import csrf_exempt
from rest_framework import exceptions
from rest_framework.response import Response
from rest_framework.settings import api_settings
from rest_framework.views import set_rollback

from common.refusal import STATUS, Reason, Refusal

MEDIA_TYPE = "application/problem+json"
NOTHING_HERE = "There is nothing at this address."
UNREADABLE = "This request cannot be read. Check its headers, its address and its length."
FAILED = "Something failed on our side. Nothing of this request was kept."
# What is gone or unknown now may be there in a minute.
UNCACHED = {"Cache-Control": "no-store"}


def handler(error: Exception, context: dict[str, Any]) -> Response | None:
    """DRF's exception handler; what is no refusal is left to rise."""
    set_rollback()
    if isinstance(error, Refusal):
        status = STATUS[error.reason]
        errors = [{"field": problem.field, "detail": problem.sentence} for problem in error.problems]
        body = document(status, error.sentence, kind=error.reason, title=error.reason.label, errors=errors)
        return _response(body, status)
    if isinstance(error, Http404):
        return _response(document(HTTPStatus.NOT_FOUND, NOTHING_HERE), HTTPStatus.NOT_FOUND)
    if isinstance(error, PermissionDenied):
        error = exceptions.PermissionDenied()
    if isinstance(error, exceptions.ValidationError):
        return _of_validation(error)
    if isinstance(error, exceptions.APIException):
        return _of_api_exception(error)
    return None


def document(
    status: int,
    detail: str,
    *,
    kind: str = "about:blank",
    title: str = "",
    errors: list[dict[str, str]] | None = None,
) -> dict[str, Any]:
    body: dict[str, Any] = {
        "type": kind,
        "title": title or HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
    }
    return body | ({"errors": errors} if errors else {})


@csrf_exempt
def not_found(request: HttpRequest, *args: object, **kwargs: object) -> JsonResponse:
    """What stands at every unknown address under /api/, whatever the method."""
    return answer(HTTPStatus.NOT_FOUND, NOTHING_HERE)


def answer(status: HTTPStatus, sentence: str) -> JsonResponse:
    """Where no view of the API was reached."""
    return JsonResponse(document(status, sentence), status=status, content_type=MEDIA_TYPE, headers=UNCACHED)


def _of_validation(error: exceptions.ValidationError) -> Response:
    errors = [{"field": ".".join(path), "detail": sentence} for path, sentence in _sentences(error.detail)]
    reason = Reason.INVALID
    body = document(STATUS[reason], errors[0]["detail"], kind=reason, title=reason.label, errors=errors)
    return _response(body, STATUS[reason])


def _sentences(detail: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Each sentence of DRF's nested lists and dictionaries, with the names of the fields that lead to it."""
    if isinstance(detail, dict):
        for name, inner in detail.items():
            named = () if name == api_settings.NON_FIELD_ERRORS_KEY else (str(name),)
            yield from _sentences(inner, path + named)
    elif isinstance(detail, list):
        for inner in detail:
            yield from _sentences(inner, path)
    else:
        yield path, str(detail)


def _of_api_exception(error: exceptions.APIException) -> Response:
    challenge = getattr(error, "auth_header", None)
    headers = {"WWW-Authenticate": challenge} if challenge else None
    return _response(document(error.status_code, str(error.detail)), error.status_code, headers)


def _response(body: dict[str, Any], status: int, headers: dict[str, str] | None = None) -> Response:
    return Response(body, status=status, headers=UNCACHED | (headers or {}), content_type=MEDIA_TYPE)

"""Every refusal of the API as a problem document (RFC 9457)."""

from __future__ import annotations

from collections.abc import Iterator
from http import HTTPStatus
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, JsonResponse
from rest_framework import exceptions
from rest_framework.renderers import JSONRenderer
from rest_framework.response import Response
from rest_framework.settings import api_settings
from rest_framework.views import set_rollback

from common.problem_types import BY_NAME, BY_STATUS, ProblemType
from common.refusal import Reason, Refusal

MEDIA_TYPE = "application/problem+json"
NOTHING_HERE = "There is nothing at this address."
UNREADABLE = "This request cannot be read. Check its headers, its address and its length."
FAILED = "Something failed on our side. Nothing of this request was kept."
TOO_MANY = "You have made more requests than a minute allows. Go on in {wait} seconds."
# What is gone or unknown now may be there in a minute.
UNCACHED = {"Cache-Control": "no-store"}
# Of these the type says all that there is to say.
ABOUT_FORM = (exceptions.MethodNotAllowed, exceptions.NotAcceptable, exceptions.UnsupportedMediaType)


def handler(error: Exception, context: dict[str, Any]) -> Response | None:
    """DRF's exception handler; what is no refusal is left to rise."""
    set_rollback()
    # Whatever the request accepts, and where it says so wrongly too.
    request = context["request"]
    request.accepted_renderer, request.accepted_media_type = JSONRenderer(), JSONRenderer.media_type
    error = _counted(error, context)
    if isinstance(error, Refusal):
        errors = [{"field": problem.field, "detail": problem.sentence} for problem in error.problems]
        return _response(BY_NAME[error.reason], error.sentence, errors)
    if isinstance(error, Http404):
        return _response(BY_NAME["not-found"], NOTHING_HERE)
    if isinstance(error, PermissionDenied):
        error = exceptions.PermissionDenied()
    if isinstance(error, exceptions.ValidationError):
        return _of_validation(error)
    if isinstance(error, exceptions.APIException):
        return _of_api_exception(error)
    return None


def answer(status: HTTPStatus, sentence: str) -> JsonResponse:
    """Where no view of the API was reached."""
    body = BY_STATUS[status].document(sentence)
    return JsonResponse(body, status=status, content_type=MEDIA_TYPE, headers=UNCACHED)


def _counted(error: Exception, context: dict[str, Any]) -> Exception:
    """Limits are counted after a caller is known and allowed: who is refused before that counts all the same."""
    try:
        context["view"].check_throttles(context["request"])
    except exceptions.Throttled as throttled:
        return throttled
    return error


def _of_validation(error: exceptions.ValidationError) -> Response:
    errors = [{"field": ".".join(path), "detail": sentence} for path, sentence in _sentences(error.detail)]
    return _response(BY_NAME[Reason.INVALID], errors[0]["detail"], errors)


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
    kind = BY_STATUS[HTTPStatus(error.status_code)]
    headers = {"WWW-Authenticate": getattr(error, "auth_header", None), "Retry-After": getattr(error, "wait", None)}
    return _response(kind, _sentence(error, kind), headers={name: str(told) for name, told in headers.items() if told})


def _sentence(error: exceptions.APIException, kind: ProblemType) -> str:
    if isinstance(error, exceptions.Throttled):
        return TOO_MANY.format(wait=getattr(error, "wait", None))
    return kind.detail if isinstance(error, ABOUT_FORM) else str(error.detail)


def _response(
    kind: ProblemType,
    detail: str,
    errors: list[dict[str, str]] | None = None,
    headers: dict[str, str] | None = None,
) -> Response:
    told = UNCACHED | (headers or {})
    return Response(kind.document(detail, errors), status=kind.status, headers=told, content_type=MEDIA_TYPE)

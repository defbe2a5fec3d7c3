"""Every refusal of the API as a problem document (RFC 9457)."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, JsonResponse
from rest_framework import exceptions
from rest_framework.response import Response
from rest_framework.views import set_rollback

from common.refusal import Reason, Refusal

MEDIA_TYPE = "application/problem+json"
STATUS = {
    Reason.INVALID: HTTPStatus.BAD_REQUEST,
    Reason.NOT_ALLOWED: HTTPStatus.FORBIDDEN,
    Reason.NOT_NOW: HTTPStatus.CONFLICT,
    Reason.STALE: HTTPStatus.PRECONDITION_FAILED,
    Reason.BLOCKED: HTTPStatus.UNPROCESSABLE_ENTITY,
}
NOTHING_HERE = "There is nothing at this address."


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


def not_found(request: HttpRequest, *args: object, **kwargs: object) -> JsonResponse:
    """What stands at every unknown address under /api/."""
    return JsonResponse(document(HTTPStatus.NOT_FOUND, NOTHING_HERE), status=404, content_type=MEDIA_TYPE)


def server_error() -> JsonResponse:
    detail = "Something failed on our side. Nothing of this request was kept."
    return JsonResponse(document(500, detail), status=500, content_type=MEDIA_TYPE)


def _of_validation(error: exceptions.ValidationError) -> Response:
    errors = list(_flat("", error.detail))
    reason = Reason.INVALID
    body = document(STATUS[reason], errors[0]["detail"], kind=reason, title=reason.label, errors=errors)
    return _response(body, STATUS[reason])


def _flat(field: str, detail: Any) -> Iterator[dict[str, str]]:
    """DRF's nested lists and dictionaries as one list of fields, an inner one written `outer.inner`."""
    if isinstance(detail, str):
        yield {"field": field, "detail": str(detail)}
        return
    pairs = detail.items() if isinstance(detail, dict) else ((field, inner) for inner in detail)
    for name, inner in pairs:
        own = "" if name == api_settings.NON_FIELD_ERRORS_KEY else str(name)
        nested = isinstance(detail, dict) and field
        yield from _flat(f"{field}.{own}".rstrip(".") if nested else own, inner)


def _of_api_exception(error: exceptions.APIException) -> Response:
    detail = error.detail if isinstance(error.detail, str) else "Some of what was sent cannot be taken."
    headers = {"WWW-Authenticate": error.auth_header} if getattr(error, "auth_header", None) else {}
    return _response(document(error.status_code, str(detail)), error.status_code, headers)


def _response(body: dict[str, Any], status: int, headers: dict[str, str] | None = None) -> Response:
    return Response(body, status=status, headers=headers, content_type=MEDIA_TYPE)

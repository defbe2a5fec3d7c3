"""The parts of the description that many operations share: the problem, headers, how callers show who they are."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.conf import settings
from drf_spectacular.utils import OpenApiParameter

from common.problem_types import TYPES
from common.problems import MEDIA_TYPE

Told = dict[str, Any]
SENTENCE: Told = {"type": "string"}

PROBLEM: Told = {
    "type": "object",
    "description": "Every refusal (RFC 9457). `type` is the address of a page that says what it means.",
    "properties": {
        "type": {"type": "string", "format": "uri"},
        "title": SENTENCE,
        "status": {"type": "integer", "minimum": 400, "maximum": 599},
        "detail": {"type": "string", "description": "What happened, and what can be done about it, in a sentence."},
        "errors": {
            "type": "array",
            "description": "What each field of the request, or each thing that stands in the way, is about.",
            "minItems": 1,
            "items": {
                "type": "object",
                "properties": {
                    "field": {"type": "string", "description": "Empty where it is about no field."},
                    "detail": SENTENCE,
                },
                "required": ["field", "detail"],
                "additionalProperties": False,
            },
        },
    },
    "required": ["type", "title", "status", "detail"],
    "additionalProperties": False,
}


def _header(description: str, example: str, *, is_always: bool = True, **schema: Any) -> Told:
    told = {"description": description, "schema": {"type": "string"} | schema, "example": example}
    return told | ({"required": True} if is_always else {})


HEADERS: dict[str, Told] = {
    "RateLimit": _header(
        "What is left of each limit (`r`), and in how many seconds it begins anew (`t`).", '"address";r=597;t=42'
    ),
    "RateLimit-Policy": _header(
        "The limits that count this request: so many (`q`) in so many seconds (`w`).", '"address";q=600;w=60'
    ),
    "Retry-After": _header("In how many seconds to go on.", "12", pattern="^[0-9]+$"),
    "ETag": _header("Which version this is: send it as `If-Match` with a change.", '"5d41402abc4b2a76b9719d9110"'),
    "Location": _header(
        "The address of what was made, where it has one.",
        f"{settings.SITE_URL}/api/v1/…/",
        is_always=False,
        format="uri-reference",
    ),
    "Idempotency-Replayed": _header("There, if this answer was given before.", "true", is_always=False, enum=["true"]),
    "WWW-Authenticate": _header("How to show who asks.", 'Bearer realm="Editorial"'),
}
IF_MATCH = OpenApiParameter(
    "If-Match",
    str,
    OpenApiParameter.HEADER,
    description="The `ETag` of the version that you have seen. Without it the answer is 428, and 412 with another.",
)
IF_NONE_MATCH = OpenApiParameter(
    "If-None-Match",
    str,
    OpenApiParameter.HEADER,
    description="The ETag of the answer that you have: 304 if this one would be the same.",
)
IDEMPOTENCY_KEY = OpenApiParameter(
    "Idempotency-Key",
    {"type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[ -~]+$"},
    OpenApiParameter.HEADER,
    description="A key of your own for this request, such as a UUID. Sent again within a day, the same request is not "
    "done again: the answer is that of the first time.",
)
NEEDS_HEADER = {
    HTTPStatus.UNAUTHORIZED: ["WWW-Authenticate"],
    HTTPStatus.TOO_MANY_REQUESTS: ["Retry-After", "RateLimit", "RateLimit-Policy"],
}


def security() -> dict[str, Told]:
    return {
        "token": {
            "type": "http",
            "scheme": "bearer",
            "description": "A token of a person, who makes it in their account, or of a client that the magazine has "
            "registered. What it may be used for its scopes say.",
        },
        "session": {
            "type": "apiKey",
            "in": "cookie",
            "name": settings.SESSION_COOKIE_NAME,
            "description": "For the magazine's own pages. What is no GET needs the header X-CSRFToken as well.",
        },
    }


def refusal(status: HTTPStatus) -> Told:
    """The answer of this status, with an example of each type of problem that it can be."""
    kinds = [one for one in TYPES if one.status == status]
    examples = {one.name: {"summary": one.title, "value": one.example()} for one in kinds}
    return {
        "description": " ".join(f"{one.title}: {one.meaning}" for one in kinds),
        "headers": {name: {"$ref": f"#/components/headers/{name}"} for name in NEEDS_HEADER.get(status, ())},
        "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}, "examples": examples}},
    }

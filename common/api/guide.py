"""The description as its page tells it: operations by room, and the shapes of what is sent and answered."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from http import HTTPStatus
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt

from common.api.schema import NEEDS
from common.problem_types import BY_NAME, ProblemType

Told = dict[str, Any]
ROOMS = ("Reading", "Conversation", "Account", "Newsroom", "The API")
PLACES = {"path": "in the address", "query": "in the query", "header": "a header"}
CALLERS = {"session": "the session of the magazine's own pages"}


@dataclass(frozen=True)
class Field:
    name: str
    kind: SafeString
    told: SafeString
    is_required: bool = False
    place: str = ""


@dataclass(frozen=True)
class Content:
    """What is sent, or one answer."""

    title: str
    kind: SafeString
    examples: list[str]
    headers: list[str]


@dataclass(frozen=True)
class Operation:
    id: str
    method: str
    path: str
    summary: str
    told: SafeString
    callers: str
    parameters: list[Field]
    body: Content | None
    answers: list[Content]
    refusals: list[ProblemType]


@dataclass(frozen=True)
class Shape:
    name: str
    told: SafeString
    fields: list[Field]


def introduction(api: Told) -> SafeString:
    return _words(api["info"]["description"])


def rooms(api: Told) -> list[tuple[str, list[Operation]]]:
    found: dict[str, list[Operation]] = {room: [] for room in ROOMS}
    for path, methods in api["paths"].items():
        for method, told in methods.items():
            found[told["tags"][0]].append(_operation(api, path, method, told))
    return [(room, operations) for room, operations in found.items() if operations]


def shapes(api: Told) -> list[Shape]:
    schemas = api["components"]["schemas"].items()
    return [Shape(name, _words(told.get("description", "")), _fields(told)) for name, told in schemas]


def _operation(api: Told, path: str, method: str, told: Told) -> Operation:
    answers = told["responses"].items()
    body = told.get("requestBody")
    return Operation(
        id=told["operationId"],
        method=method.upper(),
        path=path,
        summary=told.get("summary", ""),
        told=_words(told.get("description", "").partition(NEEDS)[0]),
        callers=_callers(told.get("security", [])),
        parameters=[_parameter(one) for one in told.get("parameters", [])],
        body=_content("", body) if body else None,
        answers=[_content(f"{code} {_phrase(code)}", answer) for code, answer in answers if "$ref" not in answer],
        refusals=[kind for _code, answer in answers if "$ref" in answer for kind in _refusals(api, answer["$ref"])],
    )


def _refusals(api: Told, ref: str) -> Iterator[ProblemType]:
    answer = api["components"]["responses"][ref.rsplit("/", 1)[1]]
    for content in answer["content"].values():
        yield from (BY_NAME[name] for name in content["examples"])


def _parameter(told: Told) -> Field:
    return Field(
        told["name"], kind(told["schema"]), _words(told.get("description", "")), told.get("required", False),
        PLACES[told["in"]],
    )  # fmt: skip


def _fields(told: Told) -> list[Field]:
    required = told.get("required", ())
    properties = told.get("properties", {}).items()
    return [Field(name, kind(one), _words(one.get("description", "")), name in required) for name, one in properties]


def _content(title: str, told: Told) -> Content:
    media: Told = next(iter(told.get("content", {}).values()), {})
    examples = [one["value"] for one in media.get("examples", {}).values()]
    written = [json.dumps(one, indent=2, ensure_ascii=False) for one in examples]
    return Content(title, kind(media.get("schema", {})), written, list(told.get("headers", ())))


def _callers(security: list[Told]) -> str:
    """Whom it is for: `{}` in the description is nobody in particular."""
    told = ["anybody" for one in security if not one]
    told += [f"a token with the scope {', '.join(one['token'])}" for one in security if "token" in one]
    told += [CALLERS["session"] for one in security if "session" in one]
    return " or ".join(told) or "anybody"


def kind(schema: Told) -> SafeString:
    """What a value is, in words; a shape is a link to where it is told."""
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[1]
        return format_html('<a href="#shape-{}">{}</a>', name, name)
    for word in ("allOf", "oneOf", "anyOf"):
        if word in schema:
            return format_html_join(" or ", "{}", ((kind(one),) for one in schema[word]))
    if "enum" in schema:
        return format_html_join(" | ", "<code>{}</code>", ((json.dumps(one).strip('"'),) for one in schema["enum"]))
    types = schema.get("type", [])
    names = [types] if isinstance(types, str) else types
    return format_html_join(" or ", "{}", ((_one(name, schema),) for name in names))


def _one(name: str, schema: Told) -> str | SafeString:
    if name == "array":
        return format_html("list of {}", kind(schema["items"]))
    if name == "object" and isinstance(schema.get("additionalProperties"), dict) and schema["additionalProperties"]:
        return format_html("object of {}", kind(schema["additionalProperties"]))
    return f"{name} ({', '.join(bounds)})" if (bounds := list(_bounds(name, schema))) else name


def _bounds(name: str, schema: Told) -> Iterator[str]:
    if name == "null":
        return
    if "format" in schema:
        yield schema["format"]
    if "maxLength" in schema:
        yield f"at most {schema['maxLength']:,} characters"
    if "maximum" in schema:
        yield f"{schema.get('minimum', '')} to {schema['maximum']}"
    if schema.get("default") not in (None, ""):
        yield f"default {json.dumps(schema['default'])}"


def _phrase(code: str) -> str:
    return HTTPStatus(int(code)).phrase


@cache
def _words(text: str) -> SafeString:
    # Our own words, and in them no HTML is read.
    return mark_safe(MarkdownIt("commonmark", {"html": False}).render(text))  # noqa: S308

"""What the OpenAPI description says of every address, besides what its view says of itself.

A view names in `scopes` what a token needs for each method, and in `refuses` the refusals that are its own; what any
request can be refused for is told of all.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.plumbing import ResolvedComponent
from rest_framework.serializers import BaseSerializer

from common.api import described

ANY = {
    HTTPStatus.BAD_REQUEST,
    HTTPStatus.UNAUTHORIZED,
    HTTPStatus.FORBIDDEN,
    HTTPStatus.NOT_ACCEPTABLE,
    HTTPStatus.REQUEST_URI_TOO_LONG,
    HTTPStatus.TOO_MANY_REQUESTS,
}
WITH_A_BODY = {
    HTTPStatus.LENGTH_REQUIRED,
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
}
# A room's name -> its operations in the description; what stands above the rooms is of the API itself.
TAGS = {"articles": "Reading", "comments": "Conversation", "subscribers": "Account", "newsroom": "Newsroom"}
ACTIONS = {"POST": "create", "PUT": "put", "PATCH": "update", "DELETE": "delete"}
NEEDS = "A token needs the scope"
Told = dict[str, Any]


class Schema(AutoSchema):
    def get_tags(self) -> list[str]:
        return [TAGS.get(type(self.view).__module__.split(".")[0], "The API")]

    def get_operation_id(self) -> str:
        """`articles_list`, `articles_read`, `newsroom_articles_approve`: the address in words, then what is done,
        where the address does not say it."""
        words = [word.replace("-", "_") for word in self._tokenize_path()] or ["api"]
        if "acts" in words:
            return "_".join(word for word in words if word != "acts")
        return "_".join([*words, ACTIONS.get(self.method) or ("list" if self._answers_pages() else "read")])

    def get_override_parameters(self) -> list[Any]:
        own = list(super().get_override_parameters())
        if self._needs_a_version():
            own.append(described.IF_MATCH)
        if self._is_done_once():
            own.append(described.IDEMPOTENCY_KEY)
        return own

    def get_operation(self, *args: Any) -> Told | None:
        operation: Told | None = super().get_operation(*args)
        if operation and (scope := self._scope()):
            told = f"{operation.get('description', '')}\n\n{NEEDS} `{scope}`."
            operation["description"] = told.strip()
        return operation

    def get_auth(self) -> list[Told]:
        if not self.view.get_authenticators():
            return []
        for name, scheme in described.security().items():
            self._register(name, ResolvedComponent.SECURITY_SCHEMA, scheme)
        scope = self._scope()
        nobody: list[Told] = [{}] if self.method == "GET" and scope == "read" else []
        token: list[Told] = [{"token": [scope]}] if scope else []
        return [*nobody, *token, {"session": []}]

    def _get_response_bodies(self, direction: Any = "response") -> Told:
        answers = super()._get_response_bodies(direction)
        for status, answer in answers.items():
            answer["headers"] = answer.get("headers", {}) | self._headers(status)
            answer["description"] = answer["description"] or HTTPStatus(int(status)).phrase
        return answers | {str(int(status)): self._refused(status) for status in sorted(self._refusals())}

    def _headers(self, status: str) -> Told:
        names = ["RateLimit", "RateLimit-Policy"]
        if status == "201":
            names += ["Location"]
        if status in {"200", "201"} and self._has_versions():
            names += ["ETag"]
        if status.startswith("2") and self._is_done_once():
            names += ["Idempotency-Replayed"]
        return {name: self._register(name, ResolvedComponent.HEADER, described.HEADERS[name]) for name in names}

    def _refusals(self) -> set[HTTPStatus]:
        own = getattr(self.view, "refuses", {}).get(self.method, ())
        found = ANY | {HTTPStatus(status) for status in own}
        if "{" in self.path:
            found.add(HTTPStatus.NOT_FOUND)
        if self.method != "GET":
            found |= WITH_A_BODY
        if self._is_done_once():
            found.add(HTTPStatus.UNPROCESSABLE_ENTITY)
        if not self.view.get_authenticators():
            found -= {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN}
        return found

    def _refused(self, status: HTTPStatus) -> Told:
        self._register("Problem", ResolvedComponent.SCHEMA, described.PROBLEM)
        answer = described.refusal(status)
        for name in answer["headers"]:
            self._register(name, ResolvedComponent.HEADER, described.HEADERS[name])
        return self._register(f"Refused{int(status)}", ResolvedComponent.RESPONSE, answer)

    def _register(self, name: str, kind: str, told: Told) -> Told:
        component = ResolvedComponent(name=name, type=kind, schema=told, object=name)
        self.registry.register_on_missing(component)
        return component.ref

    def _scope(self) -> str:
        scope = getattr(self.view, "scopes", {}).get(self.method)
        return str(scope) if scope else ""

    def _answers_pages(self) -> bool:
        answers = self.get_response_serializers()
        first = next(iter(answers.values()), None) if isinstance(answers, dict) else answers
        told = getattr(first, "response", first)
        return isinstance(told, BaseSerializer) and "next" in getattr(told, "fields", ())

    def _needs_a_version(self) -> bool:
        return HTTPStatus.PRECONDITION_REQUIRED in getattr(self.view, "refuses", {}).get(self.method, ())

    def _has_versions(self) -> bool:
        """Whether what stands here is changed by who names its version: then each answer says which it is."""
        refusals = getattr(self.view, "refuses", {}).values()
        return any(HTTPStatus.PRECONDITION_REQUIRED in of_method for of_method in refusals)

    def _is_done_once(self) -> bool:
        return hasattr(getattr(self.view, self.method.lower()), "is_done_once")

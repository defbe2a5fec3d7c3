"""What programs send, and refusals of it that bear the names which the fields have on the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from rest_framework import serializers
from rest_framework.settings import api_settings

from common.refusal import Problem, Reason, Refusal

# How the page joins the name of a field to what stands in it: lead_alt, bylines-0-title.
JOINTS = {"lead": "_", "bylines": "-"}


def read(serializer: serializers.BaseSerializer[Any]) -> dict[str, Any]:
    """What was sent, or a refusal with a problem for each field that cannot be read."""
    if not serializer.is_valid():
        problems = tuple(_problems(serializer.errors, ()))
        raise Refusal(problems[0].sentence, Reason.INVALID, problems)
    found: dict[str, Any] = serializer.validated_data
    return found


def _problems(detail: Any, path: tuple[str, ...]) -> Iterator[Problem]:
    if isinstance(detail, Mapping):
        for name, inner in detail.items():
            yield from _problems(inner, path if name == api_settings.NON_FIELD_ERRORS_KEY else (*path, str(name)))
    elif isinstance(detail, list):
        for number, inner in enumerate(detail):
            yield from _problems(inner, (*path, str(number)) if isinstance(inner, Mapping) else path)
    else:
        yield Problem(_name(path), str(detail))


def _name(path: tuple[str, ...]) -> str:
    if not path:
        return ""
    joint = JOINTS.get(path[0])
    return joint.join(path) if joint else path[0]

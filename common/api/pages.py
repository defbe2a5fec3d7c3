"""The API for people: its description as a page, and a page for each type of problem."""

from __future__ import annotations

import json
from functools import cache
from http import HTTPStatus

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe

from common.api import guide
from common.api.views import description
from common.problem_types import BY_NAME, TYPES
from common.problems import NOTHING_HERE, answer


@require_safe
def docs(request: HttpRequest) -> HttpResponseBase:
    return render(request, "api/docs.html", {"text": _docs()})


@require_safe
def problem_types(request: HttpRequest) -> HttpResponseBase:
    return render(request, "api/problems.html", {"types": TYPES})


@require_safe
def problem_type(request: HttpRequest, name: str) -> HttpResponseBase:
    if name not in BY_NAME:
        return answer(HTTPStatus.NOT_FOUND, NOTHING_HERE)
    example = json.dumps(BY_NAME[name].example(), indent=2, ensure_ascii=False)
    return render(request, "api/problem.html", {"type": BY_NAME[name], "example": example})


@cache
def _docs() -> str:
    """The same for everybody until there is new code."""
    api = description()
    told = {"introduction": guide.introduction(api), "rooms": guide.rooms(api), "shapes": guide.shapes(api)}
    return render_to_string("api/_docs.html", told)

"""What the API says of itself: where things are, its description in OpenAPI, and that elsewhere there is nothing."""

from __future__ import annotations

from functools import cache
from threading import Lock
from typing import Any

from django.conf import settings
from django.http import Http404, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils.cache import get_conditional_response, patch_vary_headers
from drf_spectacular import renderers
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework import serializers
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from common.api.conditional import etag
from common.api.described import IF_NONE_MATCH

# It changes with a new release of the code, so an hour is no harm.
KEPT = "public, max-age=3600"
Told = dict[str, Any]
# Views describe themselves through what their class holds: two threads at it would mix each other's words.
_ONE_AT_A_TIME = Lock()
# The first is for who accepts anything.
RENDERERS: dict[str, type[BaseRenderer]] = {
    one.media_type: one
    for one in (
        renderers.OpenApiJsonRenderer2,
        renderers.OpenApiJsonRenderer,
        renderers.OpenApiYamlRenderer2,
        renderers.OpenApiYamlRenderer,
    )
}
START = OpenApiExample(
    "Start",
    value={
        "schema": "https://magazine.example/api/v1/schema/",
        "docs": "https://magazine.example/api/v1/docs/",
        "problems": "https://magazine.example/api/v1/problems/",
        "addresses": {"articles": "https://magazine.example/api/v1/articles/"},
    },
    response_only=True,
)


def description() -> Told:
    """The whole of the API, as its views describe themselves."""
    with _ONE_AT_A_TIME:
        return _description()


@cache
def _description() -> Told:
    told: Told = SchemaGenerator().get_schema(public=True)
    return told


def absolute(path: str) -> str:
    return f"{settings.SITE_URL}{path}"


class Open(APIView):
    """The same for everybody: who asks is not looked at."""

    authentication_classes = ()
    permission_classes = ()


class StartSerializer(serializers.Serializer[Any]):
    schema = serializers.URLField(help_text="The description of all this in OpenAPI.")
    docs = serializers.URLField(help_text="The same for people.")
    problems = serializers.URLField(help_text="What each type of problem means.")
    addresses = serializers.DictField(child=serializers.URLField(), help_text="What can be read without an id.")


class Start(Open):
    """Where things are."""

    @extend_schema(summary="Find your way", responses={200: StartSerializer}, examples=[START])
    def get(self, request: Request) -> Response:
        names = {"schema": "api-schema", "docs": "api-docs", "problems": "api-problems"}
        told = {word: absolute(reverse(name)) for word, name in names.items()}
        answer = Response(told | {"addresses": _addresses()})
        answer["Cache-Control"] = KEPT
        return answer


class Description(Open):
    """This description, in JSON or in YAML."""

    renderer_classes = tuple(RENDERERS.values())

    @extend_schema(
        summary="Read this description", parameters=[IF_NONE_MATCH], responses={200: OpenApiTypes.OBJECT, 304: None}
    )
    def get(self, request: Request) -> HttpResponseBase:
        media = request.accepted_renderer.media_type
        written = _written(media)
        tag = etag(written.decode())
        answer = HttpResponse(written, content_type=media, headers={"ETag": tag, "Cache-Control": KEPT})
        patch_vary_headers(answer, ["Accept"])
        return get_conditional_response(request, etag=tag, response=answer) or answer


class NotHere(Open):
    """What stands at every unknown address under /api/, whatever the method and whatever is accepted."""

    schema = None

    def initial(self, request: Request, *args: object, **kwargs: object) -> None:
        raise Http404


def _addresses() -> dict[str, str]:
    start = reverse("api")
    paths = [path for path, methods in description()["paths"].items() if "get" in methods and "{" not in path]
    return {path.removeprefix(start).strip("/"): absolute(path) for path in paths if path != start}


@cache
def _written(media: str) -> bytes:
    written = RENDERERS[media]().render(description(), media, {})
    assert isinstance(written, bytes)
    return written

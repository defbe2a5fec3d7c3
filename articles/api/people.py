"""Contributors for programs: who has a live piece. Whoever is named in drafts alone is told of nowhere."""

from __future__ import annotations

import uuid
from typing import Any

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from articles import in_print
from articles.api import examples, printed
from articles.api.answering import CONDITIONAL, answer
from articles.api.fields import AddressField
from articles.api.pictures import PictureSerializer
from articles.models import Contributor, Handle
from common import keyset
from common.api.paging import Query, page_of, paged
from common.api.parameters import Parameters
from subscribers.models import Scope

IN_PRINT = in_print.CONTRIBUTORS.select_related("portrait").prefetch_related("handles")


class HandleSerializer(serializers.Serializer[Handle]):
    network = serializers.ChoiceField(Handle.Network.choices)
    name = serializers.CharField()
    address = serializers.CharField(help_text="Where it leads: https://… or mailto:…")


class ContributorSerializer(serializers.Serializer[Any]):
    """A person in print, as their page has them. An article has the name and title that were printed with it."""

    id = serializers.UUIDField(source="key")
    slug = serializers.SlugField()
    name = serializers.CharField()
    title = serializers.CharField()
    biography = serializers.CharField(help_text="Plain text.")
    address = AddressField(source="get_absolute_url", help_text="Of their page.")
    portrait = serializers.SerializerMethodField()
    handles = HandleSerializer(many=True, source="handles.all")

    @extend_schema_field(PictureSerializer(allow_null=True))
    def get_portrait(self, contributor: Contributor) -> dict[str, Any] | None:
        image = contributor.portrait
        return PictureSerializer(printed.portrait(image)).data if image else None


class ContributorList(APIView):
    scopes = {"GET": Scope.READ}

    @extend_schema(
        summary="List contributors of live articles",
        description="In the order of their slugs.",
        parameters=[Query, *CONDITIONAL],
        responses={200: page_of(ContributorSerializer), 304: None},
        examples=[examples.CONTRIBUTORS],
    )
    def get(self, request: Request) -> Response:
        query = Query.of(request)
        page = keyset.read_by_slug(IN_PRINT.all(), query["cursor"], query["limit"])
        return answer(request, paged(request, page, ContributorSerializer(page.rows, many=True).data))


class ContributorDetail(APIView):
    scopes = {"GET": Scope.READ}

    @extend_schema(
        summary="Read a contributor",
        parameters=CONDITIONAL,
        responses={200: ContributorSerializer, 304: None},
        examples=[examples.CONTRIBUTOR],
    )
    def get(self, request: Request, key: uuid.UUID) -> Response:
        Parameters.of(request)
        return answer(request, ContributorSerializer(get_object_or_404(IN_PRINT.all(), key=key)).data)

"""Pictures for programs: their words as they were printed, every size, and what we may do with them."""

from __future__ import annotations

import uuid
from typing import Any

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from articles.addresses import absolute
from articles.api import examples, printed
from articles.api.answering import CONDITIONAL, answer
from articles.api.fields import AddressField
from articles.api.printed import Shown
from articles.models import Image
from articles.pages.pictures import MEDIA_TYPES, SHOWN
from common.api.parameters import Parameters
from subscribers.models import Scope


class SizeSerializer(serializers.Serializer[dict[str, object]]):
    url = serializers.URLField()
    width = serializers.IntegerField(help_text="In pixels.")
    height = serializers.IntegerField(help_text="In pixels.")
    type = serializers.ChoiceField([(name, name) for name in MEDIA_TYPES.values()])


class PictureSerializer(serializers.Serializer[Any]):
    """`url`, `width` and `height` are of the JPEG for whoever wants one file. A file that is still being made is
    stood in for by that one."""

    id = serializers.UUIDField(source="image.key")
    url = AddressField(source="image.url")
    width = serializers.IntegerField(source="image.shared_size.width")
    height = serializers.IntegerField(source="image.shared_size.height")
    alt = serializers.CharField(help_text="What is to be seen; empty if it is decorative.")
    caption = serializers.CharField()
    credit = serializers.CharField(help_text="Who made it and who lends it: print it with the picture.")
    usage_terms = serializers.CharField(source="image.usage_terms", help_text="On which terms the magazine has it.")
    usage_ends_on = serializers.DateField(
        source="image.usage_ends_on", allow_null=True, help_text="The last day on which it may be used; null: no end."
    )
    sizes = serializers.SerializerMethodField(help_text="Every width in every format, the narrowest first.")

    @extend_schema_field(SizeSerializer(many=True))
    def get_sizes(self, shown: Shown) -> list[dict[str, object]]:
        image = shown.image
        return [
            {
                "url": absolute(image.at(width, ending)),
                "width": width,
                "height": image.height_at(width),
                "type": media_type,
            }
            for width in image.widths
            for ending, media_type in MEDIA_TYPES.items()
        ]


class PictureDetail(APIView):
    scopes = {"GET": Scope.READ}

    @extend_schema(
        summary="Read a picture",
        description="A picture that readers are shown now: over or in a live article, or as a portrait. Its words are "
        "those that were last printed with it where everybody reads them; one that stands only in closed text has "
        "none here, and the article tells them to whoever may read it.",
        parameters=CONDITIONAL,
        responses={200: PictureSerializer, 304: None},
        examples=[examples.PICTURE],
    )
    def get(self, request: Request, key: uuid.UUID) -> Response:
        Parameters.of(request)
        image = get_object_or_404(Image.objects.filter(SHOWN), key=key)
        return answer(request, PictureSerializer(printed.last(image)).data)

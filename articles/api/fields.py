"""What several answers have in common."""

from __future__ import annotations

from typing import Any

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from articles.addresses import absolute


@extend_schema_field(OpenApiTypes.URI)
class AddressField(serializers.ReadOnlyField):
    """The absolute address of an object that has a page, or of a picture's file."""

    def to_representation(self, value: Any) -> str:
        return absolute(value)


class NamedSerializer(serializers.Serializer[Any]):
    """A section, topic or series. Articles name it by its slug for good, so that is its id."""

    id = serializers.SlugField(source="slug")
    name = serializers.CharField()
    slug = serializers.SlugField(help_text="The same as the id.")
    address = AddressField(source="get_absolute_url", help_text="Of its page.")

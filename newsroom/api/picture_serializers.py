"""A picture of the library as programs send it and are told of it."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from articles.api.fields import AddressField
from common.api.sent import Sent
from newsroom.api.serializers import PersonSerializer


class PictureWordsSerializer(Sent):
    """The words that a picture has in the library. An article copies them when it is placed there."""

    title = serializers.CharField(
        required=False, allow_blank=True, help_text="What colleagues search for. Readers do not see it."
    )
    alt = serializers.CharField(
        required=False, allow_blank=True, help_text="What is to be seen. Needed, unless it is decorative."
    )
    is_decorative = serializers.BooleanField(required=False, help_text="Says nothing that needs words.")
    caption = serializers.CharField(required=False, allow_blank=True)
    credit = serializers.CharField(required=False, allow_blank=True, help_text="Who made it and who lends it.")
    usage_terms = serializers.CharField(required=False, allow_blank=True)
    usage_ends_on = serializers.DateField(
        required=False, allow_null=True, help_text="The last day on which we may use it."
    )
    focal_x = serializers.IntegerField(required=False, help_text="What must stay when it is cropped: % from the left.")
    focal_y = serializers.IntegerField(required=False, help_text="% from the top.")


class UploadSerializer(PictureWordsSerializer):
    """A file, and its words."""

    file = serializers.FileField(
        help_text="JPEG, PNG or WebP, at most 20 MB and 40 megapixels. Place and camera are taken out of it."
    )


class LibraryPictureSerializer(serializers.Serializer[Any]):
    """A picture in the library."""

    id = serializers.UUIDField(source="key")
    url = AddressField(
        help_text="A JPEG of it. Until an article that is live shows it, for who is logged in here alone."
    )
    width = serializers.IntegerField(help_text="Of the original, in pixels.")
    height = serializers.IntegerField()
    title = serializers.CharField()
    alt = serializers.CharField()
    is_decorative = serializers.BooleanField()
    caption = serializers.CharField()
    credit = serializers.CharField()
    usage_terms = serializers.CharField()
    usage_ends_on = serializers.DateField(allow_null=True)
    focal_x = serializers.IntegerField()
    focal_y = serializers.IntegerField()
    added_by = PersonSerializer(allow_null=True)
    added_at = serializers.DateTimeField()

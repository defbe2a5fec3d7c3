"""Content as JSON, and JSON as content. What may be saved is for articles.saving to say, as it is for the form."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from articles.content import Content, Line, Picture
from articles.models import Image, Kind, Role
from common.api.sent import Sent
from subscribers.access import Level

# As many as the form takes.
MOST_LINES = 50
MOST_TOPICS = 100
WORDS = ("alt", "caption", "credit")


def words(help_text: str = "") -> Any:
    """Kept as they were typed: saving trims and normalises them."""
    return serializers.CharField(allow_blank=True, trim_whitespace=False, help_text=help_text)


@extend_schema_field({"type": "string", "enum": Kind.values})
class KindField(serializers.CharField):
    pass


@extend_schema_field({"type": "string", "enum": ["", *Level.values]})
class AccessField(serializers.CharField):
    pass


@extend_schema_field({"type": "string", "enum": Role.values})
class RoleField(serializers.CharField):
    pass


class BylineLineSerializer(Sent):
    """A contributor in the byline."""

    contributor = serializers.UUIDField(help_text="The contributor's id.")
    role = RoleField(default=Role.BY.value)
    title = serializers.CharField(allow_blank=True, default="", help_text="Instead of their usual title.")
    sentence = serializers.CharField(
        allow_blank=True, default="", help_text="Instead of “NAME is a TITLE at MAGAZINE” at the foot."
    )


class LeadPictureSerializer(Sent):
    """A picture with the words that it has in this article. Those left out it keeps, or has from the library."""

    image = serializers.UUIDField(help_text="The picture's id in the library.")
    alt = serializers.CharField(allow_blank=True, required=False, help_text="What is to be seen.")
    caption = serializers.CharField(allow_blank=True, required=False)
    credit = serializers.CharField(allow_blank=True, required=False)


class ContentSerializer(Sent):
    """The whole of what an article says. A draft may lack anything but a section: the checks say what."""

    section = serializers.CharField(help_text="Its slug.")
    kind = KindField()
    topics = serializers.ListField(child=serializers.CharField(), max_length=MOST_TOPICS, help_text="Their slugs.")
    headline = words()
    dek = words("One sentence under the headline.")
    body = words("HTML of a short list of tags. What is not in it is taken out, its words are kept.")
    teaser_cut = serializers.IntegerField(help_text="How many blocks stand before the gate: 0 to 1,000.")
    bylines = BylineLineSerializer(many=True, max_length=MOST_LINES)  # type: ignore[call-arg] # Of the list.
    lead = LeadPictureSerializer(allow_null=True)
    access = AccessField(allow_blank=True, help_text="Who reads the whole of it; empty where that is not decided.")
    slug = words("In its address; made of the headline where it is empty.")
    description = words("For search engines and shared links.")
    series = words("Its slug, or empty.")


class SomeContentSerializer(ContentSerializer):
    """The fields that change; the others stay as they are."""

    NEEDED: frozenset[str] = frozenset()

    def get_fields(self) -> dict[str, Any]:
        fields = super().get_fields()
        for name, field in fields.items():
            field.required = name in self.NEEDED
        return fields


class NewContentSerializer(SomeContentSerializer):
    """A beginning: a section, and whatever else there is already."""

    NEEDED = frozenset({"section"})


def content_of(sent: dict[str, Any], before: Content, over: Content | None = None) -> Content:
    """What was sent, over the fields of `over`, or of `before` itself. Of a lead picture that stays the words stay."""
    given = dict(sent)
    if "topics" in given:
        given["topics"] = tuple(given["topics"])
    if "bylines" in given:
        given["bylines"] = tuple(Line(**line) for line in given["bylines"])
    if given.get("lead"):
        given["lead"] = _lead(given["lead"], before.lead)
    return replace(before if over is None else over, **given)


def told(content: Content) -> dict[str, Any]:
    document: dict[str, Any] = ContentSerializer(content.document()).data
    return document


def _lead(given: dict[str, Any], before: Picture | None) -> Picture:
    words: dict[str, Any]
    if before is None or before.image != given["image"]:
        image = Image.objects.filter(key=given["image"]).first()
        words = {name: getattr(image, name, "") for name in WORDS}
    else:
        words = {name: getattr(before, name) for name in WORDS}
    return Picture(**words | given)

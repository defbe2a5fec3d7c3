"""What a program is told of a live edition. Only `text_html` is of the body, as the decision cuts it."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from articles import bylines
from articles.addresses import absolute
from articles.models import Edition, EditionCredit, Kind
from articles.reading import corrections_of, text_for
from common.api.paging import Query


class ArticleQuery(Query):
    section = serializers.SlugField(required=False)
    topic = serializers.SlugField(required=False)
    contributor = serializers.SlugField(required=False)
    kind = serializers.ChoiceField(Kind.choices, required=False)


class AddressField(serializers.ReadOnlyField):
    """The absolute address of an object that has a page, or of a picture's file."""

    def to_representation(self, value: str) -> str:
        return absolute(value)


class NamedSerializer(serializers.Serializer[Any]):
    """A section or a topic."""

    name = serializers.CharField()
    slug = serializers.SlugField()
    address = AddressField(source="get_absolute_url")


class BylineSerializer(serializers.Serializer[EditionCredit]):
    role = serializers.CharField()
    name = serializers.CharField()
    title = serializers.CharField()
    sentence = serializers.CharField()
    contributor = serializers.UUIDField(source="contributor.key")
    address = AddressField(source="contributor.get_absolute_url")


class LeadImageSerializer(serializers.Serializer[Edition]):
    """The picture with the words it has in this edition."""

    url = AddressField(source="lead_image.url")
    width = serializers.IntegerField(source="lead_image.shared_size.width")
    height = serializers.IntegerField(source="lead_image.shared_size.height")
    alt = serializers.CharField(source="lead_alt")
    caption = serializers.CharField(source="lead_caption")
    credit = serializers.CharField(source="lead_credit")


class CorrectionSerializer(serializers.Serializer[Edition]):
    sentence = serializers.CharField(source="correction")
    at = serializers.DateTimeField(source="starts_at")


class DecisionSerializer(serializers.Serializer[Any]):
    full = serializers.BooleanField()
    reason = serializers.CharField()
    sentence = serializers.CharField()


class ArticleSerializer(serializers.Serializer[Edition]):
    """A piece in a list."""

    id = serializers.UUIDField(source="key")
    address = AddressField(source="get_absolute_url")
    kind = serializers.CharField()
    access_level = serializers.CharField(source="access")
    section = NamedSerializer()
    topics = NamedSerializer(many=True, source="topics.all")
    headline = serializers.CharField()
    dek = serializers.CharField()
    byline = serializers.SerializerMethodField()
    bylines = BylineSerializer(many=True, source="credits.all")
    published_at = serializers.DateTimeField(source="first_at")
    modified_at = serializers.DateTimeField()
    image = serializers.SerializerMethodField()

    def get_byline(self, edition: Edition) -> str:
        return bylines.in_words(edition.credits.all())

    def get_image(self, edition: Edition) -> dict[str, Any] | None:
        return LeadImageSerializer(edition).data if edition.lead_image else None


class WholeArticleSerializer(ArticleSerializer):
    """One article for one reader, whose `decision` the context names."""

    access = serializers.SerializerMethodField()
    text_html = serializers.SerializerMethodField()
    corrections = serializers.SerializerMethodField()

    def get_access(self, edition: Edition) -> dict[str, Any]:
        return DecisionSerializer(self.context["decision"]).data

    def get_text_html(self, edition: Edition) -> str:
        return text_for(self.context["decision"], edition.rendering)

    def get_corrections(self, edition: Edition) -> list[dict[str, Any]]:
        return [CorrectionSerializer(correction).data for correction in corrections_of(edition)]

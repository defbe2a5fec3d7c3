"""What a program is told of a live edition; of the body only `text_html` and `pictures`, as the decision cuts it."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from articles import bylines
from articles.api import printed
from articles.api.fields import AddressField, NamedSerializer
from articles.api.pictures import PictureSerializer
from articles.api.sparse import Sparse
from articles.models import Edition, EditionCredit, Kind, Role
from articles.reading import corrections_of, text_for
from subscribers.access import Level, Why


class BylineSerializer(serializers.Serializer[EditionCredit]):
    role = serializers.ChoiceField(Role.choices)
    name = serializers.CharField(help_text="As it was printed.")
    title = serializers.CharField()
    sentence = serializers.CharField(help_text="What stands at the foot instead of name and title; mostly empty.")
    contributor = serializers.UUIDField(source="contributor.key", help_text="The contributor's id.")
    address = AddressField(source="contributor.get_absolute_url")


class CorrectionSerializer(serializers.Serializer[Any]):
    sentence = serializers.CharField(source="correction")
    at = serializers.DateTimeField(source="starts_at")


class DecisionSerializer(serializers.Serializer[Any]):
    """What whoever asks may read of an article, and why."""

    full = serializers.BooleanField(help_text="The whole text; else its teaser.")
    reason = serializers.ChoiceField(Why.choices)
    sentence = serializers.CharField(help_text="The reason, to be shown to a reader.")


class ArticleSerializer(Sparse):
    """A piece in a list."""

    joins = {"section": "section", "series": "series", "image": "lead_image"}
    prefetches = {"topics": "topics", "byline": "credits", "bylines": "credits__contributor"}

    id = serializers.UUIDField(source="key")
    address = AddressField(source="get_absolute_url", help_text="Of its page.")
    kind = serializers.ChoiceField(Kind.choices)
    access_level = serializers.ChoiceField(Level.choices, source="access", help_text="Who reads the whole of it.")
    section = NamedSerializer()
    topics = NamedSerializer(many=True, source="topics.all")
    series = NamedSerializer(allow_null=True)
    headline = serializers.CharField()
    dek = serializers.CharField()
    byline = serializers.SerializerMethodField(help_text="Its bylines in one line of words.")
    bylines = BylineSerializer(many=True, source="credits.all")
    published_at = serializers.DateTimeField(source="first_at", help_text="When it first came out.")
    modified_at = serializers.DateTimeField(help_text="Its last update or correction, else when it came out.")
    image = serializers.SerializerMethodField()

    def get_byline(self, edition: Edition) -> str:
        return bylines.in_words(edition.credits.all())

    @extend_schema_field(PictureSerializer(allow_null=True))
    def get_image(self, edition: Edition) -> dict[str, Any] | None:
        shown = printed.lead(edition)
        return PictureSerializer(shown).data if shown else None


class WholeArticleSerializer(ArticleSerializer):
    """One article for one reader, for whom the context has the `decision`."""

    joins = ArticleSerializer.joins | {"text_html": "rendering", "pictures": "rendering"}

    access = serializers.SerializerMethodField()
    text_html = serializers.SerializerMethodField(help_text="The whole, or the teaser, as `access` says.")
    pictures = serializers.SerializerMethodField(help_text="Those in `text_html`, in its order.")
    corrections = serializers.SerializerMethodField(help_text="The newest first.")

    @extend_schema_field(DecisionSerializer)
    def get_access(self, edition: Edition) -> dict[str, Any]:
        return DecisionSerializer(self.context["decision"]).data

    def get_text_html(self, edition: Edition) -> str:
        return text_for(self.context["decision"], edition.rendering)

    @extend_schema_field(PictureSerializer(many=True))
    def get_pictures(self, edition: Edition) -> list[dict[str, Any]]:
        text = text_for(self.context["decision"], edition.rendering)
        return list(PictureSerializer(printed.pictures(text), many=True).data)

    @extend_schema_field(CorrectionSerializer(many=True))
    def get_corrections(self, edition: Edition) -> list[dict[str, Any]]:
        return list(CorrectionSerializer(corrections_of(edition), many=True).data)

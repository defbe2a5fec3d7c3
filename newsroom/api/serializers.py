"""What the newsroom's side answers."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from articles.api.fields import AddressField
from articles.models import Article, Edition, Kind, Stage
from newsroom.api.content import ContentSerializer
from newsroom.api.door import address_of
from newsroom.models import Desk, Release
from newsroom.models.transition import Act


class PersonSerializer(serializers.Serializer[Any]):
    """A colleague."""

    id = serializers.UUIDField(source="key")
    name = serializers.CharField(source="__str__")


class ProblemLineSerializer(serializers.Serializer[Any]):
    """What stands in the way. `field` is the name that the field has in a refusal."""

    field = serializers.CharField()
    detail = serializers.CharField(source="sentence")


class OfferSerializer(serializers.Serializer[Any]):
    """An act that you may do now, as far as nothing is missing and what you send is right."""

    act = serializers.ChoiceField(Act.choices)
    # A serializer has a `label` of its own, which DRF keeps apart from those that are declared.
    label = serializers.CharField(help_text="The word on its button.")  # type: ignore[assignment]
    method = serializers.ChoiceField(["PATCH", "POST"])
    address = serializers.URLField()
    if_match = serializers.BooleanField(help_text="Whether it has to name the version that you have read.")
    needs = serializers.ListField(child=serializers.CharField(), help_text="Fields that have to be sent.")
    takes = serializers.ListField(child=serializers.CharField(), help_text="Fields that can be sent.")
    changes = serializers.ListField(
        child=serializers.ChoiceField(Edition.Change.choices),
        help_text="Of a release: how it can differ from what readers have. Empty for a first publication.",
    )


class SectionNameSerializer(serializers.Serializer[Any]):
    name = serializers.CharField()
    slug = serializers.SlugField()


class WorkingCopyLineSerializer(serializers.Serializer[Any]):
    """An article in a list of the newsroom."""

    id = serializers.UUIDField(source="article.key")
    address = serializers.URLField()
    version = serializers.IntegerField(source="article.version", help_text="The number of its newest revision.")
    stage = serializers.ChoiceField(Stage.choices, source="article.stage")
    stage_words = serializers.CharField(source="article.get_stage_display")
    standing = serializers.CharField(help_text="Where it stands, what readers have and what is to come, in a sentence.")
    section = SectionNameSerializer(source="article.section")
    kind = serializers.ChoiceField(Kind.choices, source="article.kind")
    headline = serializers.CharField(source="article.headline")
    changed_at = serializers.DateTimeField(source="article.changed_at")
    acts = OfferSerializer(many=True)


class SignOffSerializer(serializers.Serializer[Any]):
    by = PersonSerializer()
    at = serializers.DateTimeField()
    revision = serializers.IntegerField(source="revision.number")


class DeskLineSerializer(serializers.Serializer[Any]):
    """A desk whose sign-off the section wants, and how its word stands to this text."""

    desk = serializers.SlugField(source="desk.slug")
    name = serializers.CharField(source="desk.name")
    part = serializers.ChoiceField(Desk.Part.choices, source="desk.part", help_text="What it signs for.")
    part_hash = serializers.CharField(help_text="Of that part as it is now: send it with a sign-off.")
    state = serializers.ChoiceField(["valid", "stale", "missing"])
    signoff = SignOffSerializer(allow_null=True)
    may_sign = serializers.BooleanField()
    may_unsign = serializers.BooleanField()


class LiveEditionSerializer(serializers.Serializer[Any]):
    """What readers have."""

    number = serializers.IntegerField()
    revision = serializers.IntegerField(source="revision.number")
    address = AddressField(source="get_absolute_url")
    change = serializers.ChoiceField(Edition.Change.choices)
    correction = serializers.CharField()
    starts_at = serializers.DateTimeField()
    first_at = serializers.DateTimeField()


class ReleaseSerializer(serializers.Serializer[Any]):
    """The order that a revision goes live at an instant."""

    revision = serializers.IntegerField(source="revision.number")
    state = serializers.ChoiceField(Release.State.choices)
    at = serializers.DateTimeField()
    change = serializers.ChoiceField(Edition.Change.choices)
    correction = serializers.CharField()
    held_because = serializers.CharField(help_text="Of a held release: why.")
    made_by = PersonSerializer()
    made_at = serializers.DateTimeField()
    done_at = serializers.DateTimeField(allow_null=True)
    edition = serializers.IntegerField(
        source="edition.number", default=None, allow_null=True, help_text="The number of the edition that it became."
    )


class ArticleNameSerializer(serializers.Serializer[Any]):
    id = serializers.UUIDField(source="key")
    headline = serializers.CharField()
    address = serializers.SerializerMethodField()

    def get_address(self, article: Article) -> str:
        return address_of(article)


class ReleaseOfArticleSerializer(ReleaseSerializer):
    """A release in the list of all."""

    article = ArticleNameSerializer()


class RevisionSerializer(serializers.Serializer[Any]):
    """A save that changed something."""

    number = serializers.IntegerField()
    made_by = PersonSerializer(allow_null=True)
    made_at = serializers.DateTimeField()
    restores = serializers.IntegerField(
        source="restores.number", default=None, allow_null=True, help_text="The number of the revision that it repeats."
    )


class WholeRevisionSerializer(RevisionSerializer):
    """A revision with what the article said then."""

    content = ContentSerializer(read_only=True)


class TransitionSerializer(serializers.Serializer[Any]):
    """One act, done."""

    act = serializers.ChoiceField(Act.choices)
    label = serializers.CharField(source="get_act_display")  # type: ignore[assignment]
    by = PersonSerializer(allow_null=True, help_text="Null: the schedule.")
    through = serializers.CharField(help_text="The client and the token by which a program did it; else empty.")
    at = serializers.DateTimeField()
    before = serializers.ChoiceField(["", *Stage.values])
    after = serializers.ChoiceField(Stage.choices)
    note = serializers.CharField()
    revision = serializers.IntegerField(source="revision.number", default=None, allow_null=True)
    desk = serializers.SlugField(source="desk.slug", default=None, allow_null=True)
    correction = serializers.CharField(source="release.correction", default="")


class WorkingCopySerializer(WorkingCopyLineSerializer):
    """One article of the newsroom: its text, what is missing, and what you may do."""

    content = ContentSerializer()
    blocks = ProblemLineSerializer(many=True, help_text="What has to be mended or waited for.")
    desks = DeskLineSerializer(many=True)
    release = ReleaseSerializer(allow_null=True, help_text="The one that waits, pending or held.")
    edition = LiveEditionSerializer(allow_null=True)

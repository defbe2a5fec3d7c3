"""The acts of the workflow that change what readers have, or when. A token needs a scope of its own for them."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from articles.models import Edition
from common.api.fields import InstantField
from newsroom.api import examples
from newsroom.api.acts import ActDoor, NoteSerializer, told
from newsroom.models.transition import Act

HOW = "How it differs from what readers have; `acts` says what you can choose from. Left out: an update, or the first."


@extend_schema_field({"type": "string", "enum": ["", *Edition.Change.values]})
class ChangeField(serializers.CharField):
    pass


class AtSerializer(NoteSerializer):
    at = InstantField(required=False, allow_null=True, help_text="With its zone. Left out: now.")


class ReleaseSentSerializer(AtSerializer):
    change = ChangeField(required=False, allow_blank=True, help_text=HOW)
    correction = serializers.CharField(
        required=False,
        allow_blank=True,
        trim_whitespace=False,
        help_text="Of a correction: what was wrong and what is right. Readers see it.",
    )


@told(
    "Release an article",
    "The approved text that If-Match names, now or at an instant. What fails a check or lacks a sign-off is refused "
    "with 422, and looked at again when its instant comes.",
    ReleaseSentSerializer,
    examples.RELEASE,
    examples.CORRECT,
)
class Release(ActDoor):
    act = Act.RELEASE
    takes = ReleaseSentSerializer


@told(
    "Move a release",
    "The one that waits, pending or held, to another instant or to now. Its text stays the one that was released.",
    AtSerializer,
    examples.MOVE,
)
class Move(ActDoor):
    act = Act.MOVE
    takes = AtSerializer


@told("Cancel a release", "The one that waits. What readers have stays as it is.")
class Cancel(ActDoor):
    act = Act.CANCEL


@told(
    "Withdraw an article",
    "Readers can no longer have it, at once and everywhere; a release that waits is cancelled. Needs a note.",
    NoteSerializer,
    examples.WITHDRAW,
)
class Withdraw(ActDoor):
    act = Act.WITHDRAW

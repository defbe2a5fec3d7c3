"""What a program is told of comments, and what it sends."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers
from rest_framework.request import Request

from comments import reading
from comments.marks import Marks
from comments.models import Comment, Report, State
from common.api.conditional import etag
from common.api.paging import Query
from common.api.sent import Sent


class CommentQuery(Query):
    under = serializers.UUIDField(
        required=False, default=None, help_text="The id of a root: lists all replies to it, the oldest first."
    )


class AuthorSerializer(serializers.Serializer[Any]):
    name = serializers.CharField(help_text="As it stood when the comment was written.")


class CommentSerializer(serializers.Serializer[Comment]):
    """What is held, hidden or removed keeps its place and its state; its words and its author are not told, save to
    its author. The context has the `marks` of whoever asks."""

    id = serializers.UUIDField(source="key")
    # A serializer has a parent of its own, which DRF keeps apart from its fields.
    parent = serializers.UUIDField(  # type: ignore[assignment]
        source="parent.key", default=None, allow_null=True, help_text="The comment that it answers."
    )
    state = serializers.ChoiceField(State.choices, help_text="What is held, its author alone reads.")
    author = serializers.SerializerMethodField()
    text = serializers.SerializerMethodField(help_text="Markdown, as it was typed.")
    html = serializers.SerializerMethodField(help_text="Safe to be shown.")
    at = serializers.DateTimeField()
    edited_at = serializers.DateTimeField(allow_null=True)
    likes_count = serializers.IntegerField()
    replies_count = serializers.IntegerField(help_text="Published ones, of any depth, under a root.")
    yours = serializers.SerializerMethodField(help_text="Whether you wrote it.")
    liked = serializers.SerializerMethodField(help_text="Whether you like it.")

    @property
    def marks(self) -> Marks:
        marks: Marks = self.context["marks"]
        return marks

    @extend_schema_field(AuthorSerializer(allow_null=True))
    def get_author(self, comment: Comment) -> dict[str, str] | None:
        return {"name": comment.author_name} if comment.pk in self.marks.readable else None

    def get_text(self, comment: Comment) -> str:
        return comment.text if comment.pk in self.marks.readable else ""

    def get_html(self, comment: Comment) -> str:
        return comment.html if comment.pk in self.marks.readable else ""

    def get_yours(self, comment: Comment) -> bool:
        return comment.pk in self.marks.mine

    def get_liked(self, comment: Comment) -> bool:
        return comment.pk in self.marks.liked


class BranchSerializer(CommentSerializer):
    """A root with its first replies, and the address of all of them where there are more."""

    replies = CommentSerializer(many=True)
    all_replies = serializers.URLField(allow_null=True, help_text="Where there are more than these.")

    def to_representation(self, branch: reading.Branch) -> dict[str, Any]:  # type: ignore[override]
        request: Request = self.context["request"]
        all_replies = request.build_absolute_uri(f"{request.path}?under={branch.root.key}")
        return CommentSerializer(branch.root, context=self.context).data | {
            "replies": [CommentSerializer(reply, context=self.context).data for reply in branch.replies],
            "all_replies": all_replies if branch.others else None,
        }


# What is sent is judged by the verbs, whose sentences the page shows too; here it is only read.


class WordsSerializer(Sent):
    text = serializers.CharField(
        allow_blank=True, trim_whitespace=False, help_text="Markdown, of 5,000 characters at most."
    )


class NewCommentSerializer(WordsSerializer):
    parent = serializers.UUIDField(  # type: ignore[assignment]
        default=None, allow_null=True, help_text="The comment that it answers."
    )
    name = serializers.CharField(
        default="",
        allow_blank=True,
        trim_whitespace=False,
        help_text="Needed with the first comment of an account that has no name yet; else it changes nothing.",
    )


class NewReportSerializer(Sent):
    why = serializers.ChoiceField(Report.Why.choices)
    words = serializers.CharField(
        default="",
        allow_blank=True,
        trim_whitespace=False,
        help_text="For moderators, of 400 characters at most; needed with `other`.",
    )


class ReportSerializer(serializers.Serializer[Report]):
    """The one that stands: who sends another of the same words gets the first."""

    comment = serializers.UUIDField(source="comment.key")
    why = serializers.ChoiceField(Report.Why.choices)
    words = serializers.CharField()
    at = serializers.DateTimeField()


class LikeSerializer(serializers.Serializer[Any]):
    liked = serializers.BooleanField(help_text="Whether you like it.")
    likes_count = serializers.IntegerField()


def etag_of(comment: Comment) -> str:
    """Of its words and its state: a like or a reply in between stands in nobody's way."""
    return etag(comment.key, comment.version)


def read(serializer: serializers.Serializer[Any]) -> dict[str, Any]:
    serializer.is_valid(raise_exception=True)
    sent: dict[str, Any] = serializer.validated_data
    return sent

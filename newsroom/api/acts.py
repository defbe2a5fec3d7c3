"""The acts of the workflow on the text: each at an address of its own, and all by newsroom.workflow."""

from __future__ import annotations

import uuid
from http import HTTPStatus
from typing import Any

from drf_spectacular.utils import OpenApiExample, OpenApiParameter, extend_schema, extend_schema_view
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from articles.models import Article
from common.api.sent import Sent
from common.clock import database_now
from newsroom import workflow
from newsroom.api import examples
from newsroom.api.articles import VERSION, ArticleDoor
from newsroom.api.offers import ABOUT_A_VERSION, scope_of
from newsroom.api.sent import read
from newsroom.api.serializers import WorkingCopySerializer
from newsroom.models import Desk
from newsroom.models.transition import Act
from newsroom.step import Details
from subscribers.api.idempotency import once
from subscribers.models import Scope


class NoteSerializer(Sent):
    note = serializers.CharField(
        required=False, allow_blank=True, trim_whitespace=False, help_text="For colleagues: it stands in the record."
    )


class DeskSerializer(NoteSerializer):
    desk = serializers.CharField(required=False, help_text="The slug of the desk that you sign off for.")


class SignSerializer(DeskSerializer):
    part_hash = serializers.CharField(
        required=False,
        help_text="Of the desk's part as you have read it. With it If-Match may be left out: what changes elsewhere "
        "in the article is then no obstacle.",
    )


class NothingSerializer(Sent):
    """Nothing."""


# An act that has to name a version says so itself.
IF_SENT = OpenApiParameter(
    "If-Match", str, OpenApiParameter.HEADER, description="The act is done to this version only. It may be left out."
)


class ActDoor(ArticleDoor):
    """Does one act of the workflow. Where it is about a text, If-Match names what the caller has read."""

    act: Act
    takes: type[Sent] = NoteSerializer

    @property
    def scopes(self) -> dict[str, Scope]:
        return {"POST": scope_of(self.act)}

    @property
    def refuses(self) -> dict[str, tuple[int, ...]]:
        return {"POST": (409, 412, 422, 428) if self.act in ABOUT_A_VERSION else (409, 412, 422)}

    @extend_schema(responses={200: WorkingCopySerializer}, parameters=[IF_SENT, VERSION])
    @once
    def post(self, request: Request, key: uuid.UUID) -> Response:
        sent = read(self.takes(data=request.data))
        with self.locked(key) as article:
            if self.names_a_version(sent):
                self.check_version(article)
            return self.do(article, **self.details(sent), through=self.through)

    def do(self, article: Article, **details: Any) -> Response:
        workflow.perform(self.act, article, by=self.person, now=database_now(), **details)
        return self.answer(article)

    def details(self, sent: dict[str, Any]) -> Details:
        return Details(**sent)  # type: ignore[typeddict-item]

    def names_a_version(self, sent: dict[str, Any]) -> bool:
        """Whether it has to, or does so unasked."""
        return self.act in ABOUT_A_VERSION or "If-Match" in self.request.headers


def told(summary: str, description: str, sent: type[Sent] = NoteSerializer, *shown: OpenApiExample) -> Any:
    return extend_schema_view(
        post=extend_schema(
            summary=summary, description=description, request=sent, examples=[*(shown or [examples.NOTE]), examples.ONE]
        )
    )


@told("Submit for review", "Hands the draft in: from now on its editors and desks work on it.")
class Submit(ActDoor):
    act = Act.SUBMIT


@told("Take an article back", "From review to drafting, by whoever wrote it or edits it.")
class TakeBack(ActDoor):
    act = Act.TAKE_BACK


@told("Send an article back", "To drafting, with a note for the writer, which has to be there.")
class SendBack(ActDoor):
    act = Act.SEND_BACK


@told(
    "Approve an article",
    "The version that If-Match names and no other: if somebody saves meanwhile, this is refused with 412, and what "
    "they wrote is not approved unread. 422 says which checks fail and which desks have not signed.",
)
class Approve(ActDoor):
    act = Act.APPROVE


class DeskDoor(ActDoor):
    def details(self, sent: dict[str, Any]) -> Details:
        """Of no desk, or of one that there is not, the workflow says what to do."""
        desk = Desk.objects.filter(slug=sent.pop("desk", "")).first()
        details = super().details(sent)
        return details | {"desk": desk} if desk else details


@told(
    "Sign off for a desk",
    "For the text that you have read, which If-Match names, or `part_hash` for the desk's part alone.",
    SignSerializer,
    examples.SIGN,
)
class Sign(DeskDoor):
    act = Act.SIGN
    takes = SignSerializer

    def names_a_version(self, sent: dict[str, Any]) -> bool:
        return "part_hash" not in sent or "If-Match" in self.request.headers


@told(
    "Take a desk's sign-off back",
    "Every word of the desk for this article: none comes to count again by an undoing.",
    DeskSerializer,
    examples.UNSIGN,
)
class Unsign(DeskDoor):
    act = Act.UNSIGN
    takes = DeskSerializer


@told("Spike an article", "It is put away, and can be restored. What is live has to be withdrawn first.")
class Spike(ActDoor):
    act = Act.SPIKE


@told("Restore a spiked article", "To drafting.")
class Restore(ActDoor):
    act = Act.RESTORE


@extend_schema_view(
    post=extend_schema(
        summary="Duplicate an article",
        description="A new article in drafting with the same content, all but its address. The answer is the copy.",
        request=NothingSerializer,
        responses={201: WorkingCopySerializer},
        examples=[examples.NOTHING, examples.BEGUN],
    )
)
class Duplicate(ActDoor):
    act = Act.DUPLICATE
    takes = NothingSerializer

    def do(self, article: Article, **details: Any) -> Response:
        copy = workflow.duplicate(article, by=self.person, now=database_now(), **details)
        return self.answer(copy, HTTPStatus.CREATED)

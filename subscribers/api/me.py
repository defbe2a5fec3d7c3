"""Who calls: a person with their subscription, or a client with its licence; and what this token may do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import exceptions, serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from common.api.parameters import Parameters
from subscribers import summary
from subscribers.api import examples
from subscribers.api.authentication import LOG_IN, InScope, acting_for, caller, client_of
from subscribers.models import Client, Entitlement, Plan, Scope, Subscription, Token, User


class RightSerializer(serializers.Serializer[Entitlement]):
    """A dated right to read everything that holds now."""

    # A field has a `source` of its own, which DRF keeps apart from the fields of a serializer.
    source = serializers.ChoiceField(Entitlement.Source.choices)  # type: ignore[assignment]
    starts_at = serializers.DateTimeField()
    ends_at = serializers.DateTimeField(allow_null=True, help_text="Null: without end.")
    grace_until = serializers.DateTimeField(allow_null=True, help_text="After a failed payment reading goes on so far.")


class RunningSerializer(serializers.Serializer[Subscription]):
    plan = serializers.CharField(source="plan.name")
    price = serializers.CharField()
    term = serializers.ChoiceField(Plan.Term.choices)
    started_at = serializers.DateTimeField()
    renews_at = serializers.DateTimeField(help_text="Paid until then; then it renews, unless it is cancelled.")
    cancelled_at = serializers.DateTimeField(allow_null=True)
    grace_until = serializers.DateTimeField(allow_null=True)


class SubscriptionSerializer(serializers.Serializer[Any]):
    reads_everything = serializers.BooleanField()
    sentence = serializers.CharField(help_text="All of it in words, as the account's page says it.")
    rights = RightSerializer(many=True)
    running = RunningSerializer(allow_null=True, help_text="What is paid term by term; null: nothing is.")


class LicenceSerializer(serializers.Serializer[Any]):
    full_text = serializers.BooleanField(help_text="Whether it reads more than teasers of what is not open.")
    sections = serializers.ListField(
        child=serializers.SlugField(), help_text="The ids of those that it is kept to; empty: all of them."
    )


class OwnTokenSerializer(serializers.Serializer[Token]):
    id = serializers.UUIDField(source="key")
    name = serializers.CharField()
    scopes = serializers.ListField(child=serializers.ChoiceField(Scope.choices))
    expires_at = serializers.DateTimeField(allow_null=True, help_text="Null: when it is revoked.")


class MeSerializer(serializers.Serializer[Any]):
    kind = serializers.ChoiceField([("person", "A person"), ("client", "A client")])
    id = serializers.UUIDField()
    name = serializers.CharField(help_text="Of a person the one over their comments; empty while they have none.")
    email = serializers.EmailField(allow_null=True, help_text="Null for a client.")
    subscription = SubscriptionSerializer(allow_null=True, help_text="Null for a client.")
    licence = LicenceSerializer(allow_null=True, help_text="Null for a person.")
    token = OwnTokenSerializer(allow_null=True, help_text="Null for who is logged in.")


class InScopeOrClient(InScope):
    """No client can have the scope of a person's account; whose token it holds it may ask with any."""

    def has_permission(self, request: Request, view: Any) -> bool:
        return client_of(request) is not None or super().has_permission(request, view)


class Me(APIView):
    """`sections_of` says to which sections a client is kept: the room that has them brings it."""

    scopes = {"GET": Scope.ACCOUNT}
    permission_classes = [InScopeOrClient]
    sections_of: Callable[[Client], Sequence[str]] | None = None

    @extend_schema(
        summary="Ask who I am",
        description="A client needs no scope for this.",
        responses={200: MeSerializer},
        examples=[examples.PERSON, examples.CLIENT],
    )
    def get(self, request: Request) -> Response:
        identified(request)
        Parameters.of(request)
        client = client_of(request)
        told = self._client(client) if client else _person(acting_for(request), timezone.now())
        token = request.auth if isinstance(request.auth, Token) else None
        return own(Response(MeSerializer(told | {"token": token}).data))

    def _client(self, client: Client) -> dict[str, Any]:
        sections = self.sections_of(client) if self.sections_of else ()
        licence = {"full_text": client.has_full_text, "sections": sections}
        return _told("client", client.key, client.name) | {"licence": licence}


def identified(request: Request) -> None:
    """401 where nobody asks."""
    if not caller(request):
        raise exceptions.NotAuthenticated(LOG_IN)


def own(response: Response) -> Response:
    response["Cache-Control"] = "private, no-store"
    response["Vary"] = "Authorization, Cookie"
    return response


def _person(user: User, now: datetime) -> dict[str, Any]:
    theirs = summary.of(user, now)
    rights = Entitlement.objects.filter(user=user).active(now).order_by("starts_at", "pk")
    subscription = {
        "reads_everything": theirs.reads_now or user.is_staff,
        "sentence": theirs.sentence,
        "rights": rights,
        "running": theirs.subscription,
    }
    return _told("person", user.key, user.display_name) | {"email": user.email, "subscription": subscription}


def _told(kind: str, key: object, name: str) -> dict[str, Any]:
    return {"kind": kind, "id": key, "name": name, "email": None, "subscription": None, "licence": None}

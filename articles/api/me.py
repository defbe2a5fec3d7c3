"""What whoever asks may read of an article, and why, without a word of it."""

from __future__ import annotations

import uuid

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from articles.api import examples
from articles.api.callers import decided
from articles.api.serializers import DecisionSerializer
from articles.models import Edition
from articles.reading import live_or_gone
from common.api.parameters import Parameters
from subscribers.access import Level
from subscribers.api.me import identified, own
from subscribers.models import Scope


class OwnDecisionSerializer(DecisionSerializer):
    article = serializers.UUIDField(help_text="The id of the article.")
    access_level = serializers.ChoiceField(Level.choices, help_text="Who reads the whole of it.")


class OwnArticle(APIView):
    scopes = {"GET": Scope.READ}
    refuses = {"GET": (410,)}

    @extend_schema(
        summary="Ask whether I may read an article",
        description="The decision of the article itself, without its text. Nothing is counted on the meter.",
        responses={200: OwnDecisionSerializer},
        examples=[examples.DECISION],
    )
    def get(self, request: Request, key: uuid.UUID) -> Response:
        identified(request)
        Parameters.of(request)
        edition = live_or_gone(Edition.objects.filter(article__key=key).select_related("article"))
        decision = decided(request, edition, timezone.now())
        told = DecisionSerializer(decision).data | {"article": str(key), "access_level": edition.access}
        return own(Response(told))

"""Inputs of the API that several rooms take."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from common.clock import YEARS

INSTANT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})")
NO_INSTANT = "Write an instant with its zone, such as 2026-11-24T09:00:00Z; in an address, the sign + is %2B."


@extend_schema_field(OpenApiTypes.DATETIME)
class InstantField(serializers.CharField):
    """An instant of RFC 3339. What names no zone is refused: nobody knows when that is."""

    def to_internal_value(self, data: Any) -> Any:
        text = super().to_internal_value(data).upper()
        try:
            instant = datetime.fromisoformat(text) if INSTANT.fullmatch(text) else None
        except ValueError:
            instant = None
        if instant is None:
            raise serializers.ValidationError(NO_INSTANT)
        if instant.year not in YEARS:
            raise serializers.ValidationError(f"Write a year from {YEARS[0]} to {YEARS[-1]}.")
        return instant

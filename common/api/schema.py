"""What the OpenAPI description says of every address, besides what its view says of itself."""

from __future__ import annotations

from drf_spectacular.openapi import AutoSchema


class Schema(AutoSchema):
    """Spectacular's own, for now."""

"""Whom a reader pays through: chosen by the setting PAYMENTS; nobody, where it is empty."""

from __future__ import annotations

from django.conf import settings

from subscribers.payments.gateway import Answer, Charge, Gateway, ServiceAway
from subscribers.payments.pretended import Pretended

# editorial/settings.py knows them by name too, and refuses any other.
GATEWAYS: dict[str, Gateway] = {gateway.name: gateway for gateway in (Pretended(),)}


def chosen() -> Gateway | None:
    return GATEWAYS.get(settings.PAYMENTS)


__all__ = ["GATEWAYS", "Answer", "Charge", "Gateway", "ServiceAway", "chosen"]

from __future__ import annotations

from typing import Any

from django.core.checks import CheckMessage, Tags, Warning, register  # noqa: A004

from subscribers import payments
from subscribers.payments.pretended import Pretended

TEST_PAYMENT = Warning(
    "PAYMENTS=test: whoever chooses it subscribes, and no money moves.",
    hint="Unset PAYMENTS, unless this is a demonstration.",
    id="subscribers.W001",
)


@register(Tags.security, deploy=True)
def test_payment(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    return [TEST_PAYMENT] if isinstance(payments.chosen(), Pretended) else []

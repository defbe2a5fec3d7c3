"""The test payment: no money moves, and whoever pays chooses the outcome."""

from __future__ import annotations

from subscribers.payments.gateway import Answer, Charge

PAYS, DECLINED, FAILS_LATER = "test-pays", "test-declined", "test-fails-later"
NO = "The payment was declined. Nothing was charged: choose another way to pay."


class Pretended:
    name = "test"
    notice = "Test payment: no money moves."
    methods = (
        (PAYS, "A payment that goes through"),
        (DECLINED, "A payment that is declined"),
        (FAILS_LATER, "A payment that goes through now and fails when it renews"),
    )

    def charge(self, charge: Charge) -> Answer:
        fails = charge.method == DECLINED or (charge.method == FAILS_LATER and charge.is_renewal)
        return Answer(NO if fails else "")

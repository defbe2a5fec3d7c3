"""What the house asks of a payment service."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Charge:
    """`units` of the currency's smallest coin; `method` as the service knows the way to pay."""

    reference: str
    units: int
    currency: str
    method: str
    is_renewal: bool = False


@dataclass(frozen=True)
class Answer:
    """`declined` is the sentence for the reader; empty where it was paid."""

    declined: str = ""

    @property
    def is_paid(self) -> bool:
        return not self.declined


class ServiceAway(Exception):
    """The service did not answer, so nobody knows the outcome: it is asked again by the same reference."""


class Gateway(Protocol):
    """Called while the subscription is locked: answers within seconds, or raises ServiceAway.

    Charges once for each reference, and answers the same whenever it is asked again.
    """

    @property
    def name(self) -> str:
        """As PAYMENTS names it, and as it stands on each payment."""
        ...

    @property
    def notice(self) -> str:
        """What readers must know of it, beside the form and on the receipt; may be empty."""
        ...

    @property
    def methods(self) -> Sequence[tuple[str, str]]:
        """The ways to pay, each with its words."""
        ...

    def charge(self, charge: Charge) -> Answer: ...

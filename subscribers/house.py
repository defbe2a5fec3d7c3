"""What this room needs to know of the house, without knowing who keeps it: the room above brings it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Protocol
from zoneinfo import ZoneInfo


class House(Protocol):
    @property
    def name(self) -> str: ...
    @property
    def contact(self) -> str: ...
    @property
    def zone(self) -> ZoneInfo: ...
    def date(self, at: datetime) -> str:
        """As the house writes it, on the house's clock."""
        ...

    def hour(self, at: datetime) -> str: ...


_bringers: list[Callable[[], House]] = []


def bring(load: Callable[[], House]) -> None:
    _bringers[:] = [load]


def house() -> House:
    return _bringers[0]()

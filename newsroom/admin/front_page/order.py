"""The front page as it stands in the form: nothing of it is saved before somebody presses Save."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from django.http import QueryDict

from articles.front import Choice, choices_of
from articles.models import Arrangement
from common.numbers import number_in
from common.refusal import Refusal
from common.text import clean_line
from newsroom.admin.front_page.spots import choice_of, key_of
from newsroom.admin.instant_form import InstantForm

COLOURS = ("light", "dark")
WIDTHS = ("1280", "390")
# Longer ones are refused by servers on the way.
LONGEST_QUERY = 3_500


class Start(InstantForm):
    WHEN = (("now", "For now"), ("at", "From"))


@dataclass(frozen=True)
class Order:
    """`base` and `version` name what the editor began from."""

    choices: Sequence[Choice]
    start: Start
    base: int | None = None
    version: int = 0
    adding: str = ""
    words: str = ""
    colours: str = COLOURS[0]
    width: str = WIDTHS[0]
    unread: int = 0
    """Lines that name no piece."""

    @classmethod
    def of(cls, data: QueryDict, zone: ZoneInfo) -> Order:
        lines = [_choice(line) for line in data.getlist("piece")]
        return cls(
            choices=[choice for choice in lines if choice],
            start=Start(data if "when" in data else {"when": "now"}, zone=zone),
            base=number_in(data.get("base", "")),
            version=number_in(data.get("version", "")) or 0,
            adding=data.get("adding", ""),
            words=clean_line(data.get("words", "")),
            colours=_one_of(COLOURS, data.get("colours")),
            width=_one_of(WIDTHS, data.get("width")),
            unread=lines.count(None),
        )

    @classmethod
    def showing(cls, arrangement: Arrangement | None, zone: ZoneInfo, *, waits: bool = False) -> Order:
        start: dict[str, Any] = {"when": "now"}
        if arrangement and waits:
            local = arrangement.starts_at.astimezone(zone)
            start = {"when": "at", "at": f"{local:%Y-%m-%dT%H:%M}", "which": "second" if local.fold else "first"}
        return cls(
            choices=choices_of(arrangement),
            start=Start(start, zone=zone),
            base=arrangement.pk if arrangement else None,
            version=arrangement.version if arrangement else 0,
        )

    @property
    def over(self) -> Arrangement | None:
        """The handle that `newsroom.front_page.arrange` takes; whether it is there still, is asked then."""
        return Arrangement(pk=self.base) if self.base else None

    def starts(self) -> datetime | None:
        """Where that can be read already: for what is shown, not for what is saved."""
        try:
            return self.start.instant()
        except Refusal:
            return None

    @property
    def query(self) -> str:
        """All of it in an address, or nothing where that would be too long."""
        start = [(name, self.start.typed(name)) for name in ("when", "at", "which")]
        pieces = [("piece", f"{key_of(choice)}.{choice.article}") for choice in self.choices]
        own = [("base", str(self.base or "")), ("version", str(self.version)), ("colours", self.colours)]
        query = urlencode([*pieces, *own, *start])
        return query if len(query) <= LONGEST_QUERY else ""


def _one_of(offered: tuple[str, ...], chosen: str | None) -> str:
    return chosen if chosen in offered else offered[0]


def _choice(line: str) -> Choice | None:
    key, _, article = line.rpartition(".")
    number = number_in(article)
    return choice_of(clean_line(key), number) if key and number else None

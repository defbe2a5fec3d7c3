"""When something is to happen: now, or at an instant that is typed on the house's clock."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms

from common.refusal import Refusal
from common.text import clean_lines
from newsroom import instants
from newsroom.instants import TwoInstants, Which

NO_INSTANT = "Say at which date and time, or choose now."
TWO_MINDS = "A time is typed, but “{now}” is chosen. Choose “{at}”, or empty the time."


class InstantForm(forms.Form):
    """Drawn by newsroom/_instant.html, which asks which of the two where the clock shows an hour twice."""

    WHEN = (("now", "Now"), ("at", "At"))

    when = forms.ChoiceField(initial="now", required=False, widget=forms.RadioSelect)
    at = forms.CharField(required=False, widget=forms.TextInput(attrs={"type": "datetime-local"}))
    which = forms.ChoiceField(required=False, choices=Which.choices, widget=forms.RadioSelect)

    def __init__(self, data: Any = None, *, zone: ZoneInfo, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.zone = zone
        self.asks_which = False
        self.offer("when", self.WHEN)

    def instant(self) -> datetime | None:
        """None is now. Refuses what cannot be read."""
        is_timed, has_time = self.typed("when") != "now", bool(self.typed("at"))
        if not is_timed and not has_time:
            return None
        if is_timed != has_time:
            raise Refusal.of_field("at", NO_INSTANT if is_timed else TWO_MINDS.format(**dict(self.WHEN)))
        try:
            return instants.parse(self.typed("at"), self.zone)
        except TwoInstants as two:
            found = self._ask(two).get(self.typed("which"))
            if found is None:
                raise
            return found

    def typed(self, name: str) -> str:
        return clean_lines(str(self.data.get(name, "")))

    def offer(self, name: str, choices: Iterable[tuple[str, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = list(choices)

    def _ask(self, two: TwoInstants) -> dict[str, datetime]:
        """Also of who has chosen: the form may come back for another reason."""
        self.asks_which = True
        found = {Which.FIRST.value: two.first, Which.SECOND.value: two.second}
        self.offer("which", [(one, f"{Which(one).label} ({at:%Z})") for one, at in found.items()])
        return found

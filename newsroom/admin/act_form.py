"""What is typed for an act: the note, the instant, what readers are told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms

from articles.models import Edition
from common.refusal import Refusal
from common.text import clean_lines
from newsroom import instants
from newsroom.instants import TwoInstants, Which
from newsroom.models.transition import Act
from newsroom.step import Details

NOTES = {Act.SEND_BACK: "send_back_note", Act.WITHDRAW: "withdraw_note"}
NO_INSTANT = "Say at which date and time, or choose now."
TWO_MINDS = "A time is typed, but “Now” is chosen. Choose “At”, or empty the time."
CHANGES = {
    Edition.Change.MINOR: "Minor change: readers see no trace",
    Edition.Change.UPDATE: "Update: the date moves",
    Edition.Change.CORRECTION: "Correction: readers see its sentence",
}


def note(help_text: str) -> forms.CharField:
    return forms.CharField(label="Note", required=False, widget=forms.Textarea(attrs={"rows": 3}), help_text=help_text)


class ActForm(forms.Form):
    """Asked only for what the act needs; what stands in another act's field is not judged."""

    send_back_note = note("What is to be done. The writer reads it.")
    withdraw_note = note("Why readers can no longer have it. Colleagues read it.")
    when = forms.ChoiceField(
        choices=[("now", "Now"), ("at", "At")], initial="now", required=False, widget=forms.RadioSelect
    )
    at = forms.CharField(required=False, widget=forms.TextInput(attrs={"type": "datetime-local"}))
    which = forms.ChoiceField(required=False, choices=Which.choices, widget=forms.RadioSelect)
    change = forms.ChoiceField(label="What kind of change", required=False)
    correction = forms.CharField(
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="For a correction: what was wrong and what is right. Readers see it.",
    )

    def __init__(self, data: Any = None, *, zone: ZoneInfo, changes: Sequence[Edition.Change]) -> None:
        """`changes` are those that this person can choose from; none for a first publication."""
        super().__init__(data, initial={"change": Edition.Change.UPDATE})
        self.zone = zone
        self.changes = changes
        self.asks_which = False
        self._offer("change", [(one, CHANGES[one]) for one in changes])

    def details(self, act: Act) -> Details:
        """What `workflow.perform` is given. Refuses an instant that cannot be read."""
        if act in NOTES:
            return {"note": self._typed(NOTES[act])}
        if act == Act.RELEASE and self.changes:
            change, correction = self._typed("change"), self._typed("correction")
            return {"at": self._at(), "change": change, "correction": correction}
        return {"at": self._at()} if act in {Act.RELEASE, Act.MOVE} else {}

    def _at(self) -> datetime | None:
        is_timed, has_time = self._typed("when") != "now", bool(self._typed("at"))
        if not is_timed and not has_time:
            return None
        if is_timed != has_time:
            raise Refusal.of_field("at", NO_INSTANT if is_timed else TWO_MINDS)
        try:
            return instants.parse(self._typed("at"), self.zone, self._typed("which"))
        except TwoInstants as two:
            self.asks_which = True
            instants_of = {Which.FIRST: two.first, Which.SECOND: two.second}
            self._offer("which", [(one, f"{one.label} ({at:%Z})") for one, at in instants_of.items()])
            raise

    def _typed(self, name: str) -> str:
        return clean_lines(str(self.data.get(name, "")))

    def _offer(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices

"""What is typed for an act: the note, the instant, what readers are told."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from zoneinfo import ZoneInfo

from django import forms

from articles.models import Edition
from newsroom.admin.instant_form import InstantForm
from newsroom.models.transition import Act
from newsroom.step import Details

NOTES = {Act.SEND_BACK: "send_back_note", Act.WITHDRAW: "withdraw_note"}
CHANGES = {
    Edition.Change.MINOR: "Minor change: readers see no trace",
    Edition.Change.UPDATE: "Update: the date moves",
    Edition.Change.CORRECTION: "Correction: readers see its sentence",
}


def note(help_text: str) -> forms.CharField:
    return forms.CharField(label="Note", required=False, widget=forms.Textarea(attrs={"rows": 3}), help_text=help_text)


class ActForm(InstantForm):
    """Asked only for what the act needs; what stands in another act's field is not judged."""

    send_back_note = note("What is to be done. The writer reads it.")
    withdraw_note = note("Why readers can no longer have it. Colleagues read it.")
    change = forms.ChoiceField(label="What kind of change", required=False)
    correction = forms.CharField(
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="For a correction: what was wrong and what is right. Readers see it.",
    )

    def __init__(self, data: Any = None, *, zone: ZoneInfo, changes: Sequence[Edition.Change]) -> None:
        """`changes` are those that this person can choose from; none for a first publication."""
        super().__init__(data, zone=zone, initial={"change": Edition.Change.UPDATE})
        self.changes = changes
        self.offer("change", [(one, CHANGES[one]) for one in changes])

    def details(self, act: Act) -> Details:
        """What `workflow.perform` is given. Refuses an instant that cannot be read."""
        if act in NOTES:
            return {"note": self.typed(NOTES[act])}
        if act == Act.RELEASE and self.changes:
            change, correction = self.typed("change"), self.typed("correction")
            return {"at": self.instant(), "change": change, "correction": correction}
        return {"at": self.instant()} if act in {Act.RELEASE, Act.MOVE} else {}

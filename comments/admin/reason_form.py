"""Why a moderator decides what they decide."""

from __future__ import annotations

from typing import Any

from django import forms

from comments import reasons
from comments.models import LONGEST_REASON

OTHER = "Another reason, in your own words"


class ReasonForm(forms.Form):
    """In a moderator's own words."""

    reason = forms.CharField(
        max_length=LONGEST_REASON,
        label="Reason",
        widget=forms.TextInput(attrs={"size": 80, "autocomplete": "off"}),
        help_text="The author and other moderators read it.",
        error_messages={"required": "Give the reason."},
    )

    @property
    def said(self) -> dict[str, str]:
        """As `Said` takes it."""
        return {"reason": self.cleaned_data["reason"]}


class HidingForm(ReasonForm):
    """A rule of the guidelines is a reason; own words go with it or stand alone."""

    rule = forms.ChoiceField(
        required=False,
        label="Rule",
        choices=[("", OTHER), *reasons.READY.items()],
        error_messages={"invalid_choice": "Choose one of the rules."},
    )

    field_order = ("rule", "reason")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"].required = False
        self.fields["reason"].label = "Your own words"
        self.fields["reason"].help_text = "Added to the reason above, or instead of it. The author reads both."

    def clean(self) -> dict[str, Any]:
        whole = reasons.in_words(self.cleaned_data.get("rule", ""), self.cleaned_data.get("reason", ""))
        if not whole and not self.errors:
            self.add_error("reason", "Give the reason: choose a rule, or write your own words.")
        if len(whole) > LONGEST_REASON and not self.errors:
            self.add_error("reason", f"Both together may have {LONGEST_REASON} characters. Shorten yours.")
        return self.cleaned_data

    @property
    def said(self) -> dict[str, str]:
        rule = self.cleaned_data["rule"]
        return {"reason": reasons.in_words(rule, self.cleaned_data["reason"]), "rule": rule}

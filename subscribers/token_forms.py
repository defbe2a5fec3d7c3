from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django import forms

from subscribers import tokens
from subscribers.forms import Refusable
from subscribers.models import Client, User

ENDS = (("30", "In 30 days"), ("90", "In 90 days"), ("365", "In a year"), ("never", "Never, until it is revoked"))


class TokenForm(Refusable):
    """A token of a person or of a client. `tokens.issue` judges what is asked for."""

    name = forms.CharField(
        required=False,
        strip=False,
        label="What will use it",
        help_text="Such as “Archive script on the studio machine”.",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    scopes = forms.MultipleChoiceField(required=False, label="What it may do", widget=forms.CheckboxSelectMultiple)
    ends = forms.ChoiceField(label="When it ends", choices=ENDS, initial="90")

    def __init__(self, owner: User | Client, data: Any = None) -> None:
        super().__init__(data)
        scopes = self.fields["scopes"]
        assert isinstance(scopes, forms.MultipleChoiceField)
        scopes.choices = [(scope.value, scope.label) for scope in tokens.offered(owner)]

    def asked(self, now: datetime) -> dict[str, Any]:
        """In the words of `tokens.issue`."""
        ends = self.cleaned_data["ends"]
        return {
            "name": self.cleaned_data["name"],
            "scopes": self.cleaned_data["scopes"],
            "expires_at": None if ends == "never" else now + timedelta(days=int(ends)),
        }

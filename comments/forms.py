from __future__ import annotations

import uuid

from django import forms

from common.refusal import Refusal

STALE = "This form cannot be sent any more. Keep a copy of your words, and load the page again."


class CommentForm(forms.Form):
    """What is typed. `posting.post` judges it; this reads it, and shows what was refused at its field."""

    name = forms.CharField(
        required=False,
        strip=False,
        label="Your name",
        help_text="It will stand over your comments, and everybody can see it.",
        widget=forms.TextInput(attrs={"autocomplete": "nickname"}),
    )
    text = forms.CharField(required=False, strip=False, label="Your comment", widget=forms.Textarea(attrs={"rows": 5}))
    form_key = forms.UUIDField(
        initial=uuid.uuid4, widget=forms.HiddenInput, error_messages={"invalid": STALE, "required": STALE}
    )
    parent = forms.UUIDField(required=False, widget=forms.HiddenInput, error_messages={"invalid": STALE})

    def refuse(self, refusal: Refusal) -> None:
        if not refusal.problems:
            self.add_error(None, refusal.sentence)
        for problem in refusal.problems:
            self.add_error(problem.field, problem.sentence)
        # Sent again it is a form of its own, whatever this one has posted.
        self.data = dict(self.data.items()) | {"form_key": str(uuid.uuid4())}

    def forget_parent(self) -> None:
        """Goes on with the same words, as a comment of their own."""
        self.data = {name: value for name, value in self.data.items() if name != "parent"}

from __future__ import annotations

import uuid

from django import forms
from django.http import QueryDict

from comments.models import Comment, Report
from common.refusal import Refusal

STALE = "This form cannot be sent any more. Keep a copy of your words, and load the page again."


class TypedForm(forms.Form):
    """What is typed. A verb judges it; this reads it, and shows what was refused at its field."""

    def refuse(self, refusal: Refusal) -> None:
        for problem in refusal.problems:
            self.add_error(problem.field, problem.sentence)
        if not refusal.problems:
            self.add_error(None, refusal.sentence)


class CommentForm(TypedForm):
    # Of the form, for links to it.
    html_id = "write"

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
        super().refuse(refusal)
        # Sent again it is a form of its own, whatever this one has posted.
        self.data = dict(self.data.items()) | {"form_key": str(uuid.uuid4())}

    def stand_under(self, key: uuid.UUID) -> None:
        """Among other forms on a page, this one under a comment has ids of its own."""
        self.auto_id, self.html_id = f"reply-{key}-%s", f"write-{key}"

    def forget_parent(self) -> None:
        """Goes on with the same words, as a comment of their own."""
        self.data = {name: value for name, value in self.data.items() if name != "parent"}


class EditForm(TypedForm):
    """`seen` is the number of the words that it began with."""

    text = forms.CharField(required=False, strip=False, label="Your comment", widget=forms.Textarea(attrs={"rows": 5}))
    seen = forms.IntegerField(widget=forms.HiddenInput, error_messages={"invalid": STALE, "required": STALE})

    def __init__(self, comment: Comment, typed: QueryDict | None = None) -> None:
        initial = {"text": comment.text, "seen": comment.revision}
        super().__init__(typed, initial=initial, auto_id=f"edit-{comment.key}-%s")

    def take_newer(self, comment: Comment) -> None:
        """Sent again, it is written over the words that have come meanwhile, which are shown beside it."""
        self.data = dict(self.data.items()) | {"seen": str(comment.revision)}


class ReportForm(TypedForm):
    why = forms.ChoiceField(
        choices=Report.Why.choices, required=False, label="What is wrong with it?", widget=forms.RadioSelect
    )
    words = forms.CharField(
        required=False,
        strip=False,
        label="In your words",
        help_text="Only moderators read them. Its author is not told who reported it.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, comment: Comment, typed: QueryDict | None = None) -> None:
        super().__init__(typed, auto_id=f"report-{comment.key}-%s")

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from articles import intake
from articles.intake import Encoded
from articles.models import Image
from common.refusal import Refusal

READABLE = forms.FileInput(attrs={"accept": intake.MEDIA_TYPES})
TWO_LINES = forms.Textarea(attrs={"rows": 2, "class": "vLargeTextField"})


class ImageWords(forms.ModelForm[Image]):
    class Meta:
        widgets = {"alt": TWO_LINES, "caption": TWO_LINES}
        labels = {"focal_x": "From the left", "focal_y": "From the top"}

    def clean(self) -> dict[str, Any]:
        words = super().clean() or self.cleaned_data
        if not words.get("is_decorative") and not words.get("alt") and "alt" not in self.errors:
            self.add_error("alt", "Say what is to be seen in the picture, or tick “Decorative”.")
        return words


class NewImage(ImageWords):
    # A plain file: intake looks at it, and Django's field for pictures would decode it a second time.
    file = forms.FileField(
        widget=READABLE,
        help_text="JPEG, PNG or WebP, at most 20 MB and 40 megapixels. Place and camera are taken out of it. "
        "It cannot be exchanged later: another file is another picture.",
    )

    def clean_file(self) -> UploadedFile:
        file: UploadedFile = self.cleaned_data["file"]
        verdict = judged(file)
        if isinstance(verdict, Refusal):
            raise ValidationError(verdict.sentence)
        self.encoded = verdict
        return file


def judged(file: UploadedFile) -> Encoded | Refusal:
    """What intake says of `file`: asked once, however often it is wanted, since a large one takes seconds."""
    verdict: Encoded | Refusal | None = getattr(file, "verdict", None)
    if verdict is None:
        try:
            verdict = intake.encode(file)
        except Refusal as refusal:
            verdict = refusal
        vars(file)["verdict"] = verdict
    return verdict

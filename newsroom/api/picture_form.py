"""The words of a picture, judged by the form that judges them in the admin."""

from __future__ import annotations

from typing import Any

from django.forms.models import model_to_dict

from articles.admin.image_forms import ImageWords
from articles.models import Image
from common.admin import Line
from common.refusal import Problem, Reason, Refusal

WORDS = (
    "title",
    "alt",
    "is_decorative",
    "caption",
    "credit",
    "usage_terms",
    "usage_ends_on",
    "focal_x",
    "focal_y",
)


class PictureWords(ImageWords):
    class Meta(ImageWords.Meta):
        model = Image
        fields = WORDS
        # Tidied before they are judged: what is invisible is nothing.
        field_classes = dict.fromkeys(("title", "alt", "caption", "credit", "usage_terms"), Line)


def worded(image: Image, sent: dict[str, Any]) -> Image:
    """The picture with these words, not saved yet. Refuses at each field what cannot be kept."""
    form = PictureWords(model_to_dict(image, WORDS) | sent, instance=image)
    if not form.is_valid():
        problems = tuple(Problem(name, str(said)) for name, sentences in form.errors.items() for said in sentences)
        raise Refusal(problems[0].sentence, Reason.INVALID, problems)
    return form.instance

"""What became of a button of Today: what is said of it, and if it was refused, in which row and what was typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import QueryDict
from django.urls import reverse

from articles.models import Article
from common.refusal import Problem, Refusal
from newsroom.admin.places import Link

# Typed beside the button, and marked there.
TYPED = {"note", "at", "which", "change", "correction", "reason"}


@dataclass(frozen=True)
class Way:
    """A sentence, and the address of the field that mends it."""

    sentence: str
    address: str


@dataclass(frozen=True)
class Pressed:
    said: str
    row: str = ""
    act: str = ""
    posted: QueryDict | None = None
    refusal: Refusal | None = None

    @property
    def is_refused(self) -> bool:
        return self.refusal is not None

    @property
    def problems(self) -> Sequence[Problem]:
        return self.refusal.problems if self.refusal else ()


def ways(article: Article, problems: Sequence[Problem]) -> list[Way]:
    """To the fields on the article's page. What is typed here is said in words alone."""
    page = reverse("admin:articles_article_change", args=[article.pk])
    return [
        Way(one.sentence, f"{page}#{Link.of(one).place}" if one.field and one.field not in TYPED else "")
        for one in problems
    ]

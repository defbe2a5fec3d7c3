"""How far the renditions of a picture are, in words and as a table."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from django.contrib import admin
from django.db.models import Exists, Model, OuterRef, Prefetch, QuerySet
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.models import Image, Rendition

State = Rendition.State
WITH_STATES = Prefetch("renditions", Rendition.objects.only("image", "width", "format", "state", "bytes", "error"))


@dataclass(frozen=True)
class Progress:
    total: int
    made: int
    waiting: int
    failed: int
    reason: str

    @classmethod
    def of(cls, image: Image) -> Progress:
        rows = list(image.renditions.all())
        states = Counter(row.state for row in rows)
        reasons = [row.error for row in rows if row.state == State.FAILED]
        waiting = states[State.WAITING] + states[State.MAKING]
        return cls(len(rows), states[State.MADE], waiting, states[State.FAILED], (reasons or [""])[0])

    @property
    def in_words(self) -> str:
        if not self.total:
            return "Not ordered yet: a worker comes by in a few seconds."
        words = [f"{self.made} of {self.total} made"]
        if self.waiting:
            words.append(f"{self.waiting} {'waits' if self.waiting == 1 else 'wait'}")
        if self.failed:
            words.append(f"{self.failed} failed: {self.reason}")
        return ", ".join(words)

    @property
    def marked(self) -> SafeString:
        kind, mark = ("held", "!") if self.failed else ("pending", "◐") if self.made < self.total else ("done", "✓")
        return format_html('<span class="mark mark--{}" aria-hidden="true">{}</span> {}', kind, mark, self.in_words)


class Made(admin.SimpleListFilter):
    title = "what readers are sent"
    parameter_name = "made"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin[Image]) -> list[tuple[str, str]]:
        return [("waits", "Something waits"), ("failed", "Something failed")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Model]) -> QuerySet[Model]:
        states = {"waits": Rendition.TO_MAKE, "failed": (State.FAILED,)}.get(self.value() or "")
        if states is None:
            return queryset
        return queryset.filter(Exists(Rendition.objects.filter(image=OuterRef("pk"), state__in=states)))


def table(image: Image) -> SafeString:
    """Of a picture's renditions; while some wait, the page's script asks for it again."""
    context = {"image": image, "progress": Progress.of(image)}
    return render_to_string("admin/articles/image/_renditions.html", context)

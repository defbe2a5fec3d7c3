"""Where an article stands, in words: its working copy, what readers have, and what is to come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TypedDict, cast
from zoneinfo import ZoneInfo

from django.db.models import Exists, OuterRef, QuerySet

from articles.models import Article, Edition, Stage
from newsroom import instants
from newsroom.health import LATE_AFTER
from newsroom.models import Release


class Facts(TypedDict):
    """What `stated` writes on an article."""

    live_revision: int | None
    was_published: bool
    release_at: datetime | None
    held_because: str | None


def stated(articles: QuerySet[Article]) -> QuerySet[Article]:
    """The articles with what `Standing.of` needs, in the same query."""
    editions = Edition.objects.filter(article=OuterRef("pk"))
    waiting = Release.objects.waiting().filter(article=OuterRef("pk"))
    return articles.annotate(
        live_revision=editions.live().values("revision")[:1],
        was_published=Exists(editions),
        release_at=waiting.values("at")[:1],
        held_because=waiting.values("held_because")[:1],
    )


@dataclass(frozen=True)
class Standing:
    """`release_at` is the instant of the release that waits, pending or held (`held_because`)."""

    stage: Stage
    is_live: bool
    was_published: bool
    is_changed: bool
    """The working copy is not what readers have."""
    release_at: datetime | None
    held_because: str

    @classmethod
    def of(cls, article: Article) -> Standing:
        """Of an article that `stated` found."""
        facts = cast(Facts, vars(article))
        return cls(
            stage=Stage(article.stage),
            is_live=facts["live_revision"] is not None,
            was_published=facts["was_published"],
            is_changed=facts["live_revision"] != article.head_id,
            release_at=facts["release_at"],
            held_because=facts["held_because"] or "",
        )

    @property
    def public(self) -> str:
        if self.is_live:
            return "Live"
        return "Withdrawn" if self.was_published else "Not public"

    def sentence(self, now: datetime, zone: ZoneInfo) -> str:
        """ "Live. Changes in review. Next release Tue 09:00 New York." """
        return " ".join(filter(None, (self._texts(), self._release(now, zone))))

    def next_release(self, now: datetime, zone: ZoneInfo) -> str:
        """ "Tue 09:00", "Held: …", "Late: …", or nothing."""
        if self.release_at is None:
            return ""
        at = instants.short(self.release_at, now, zone)
        if self.held_because:
            return f"Held: {at}"
        return f"Late: {at}" if self.is_late(now) else at

    def is_late(self, now: datetime) -> bool:
        return self.release_at is not None and not self.held_because and self.release_at + LATE_AFTER < now

    def _texts(self) -> str:
        stage = self.stage.label
        if not self.is_live:
            return f"{stage.capitalize()}. {self.public}."
        return f"Live. Changes {stage}." if self.is_changed else "Live."

    def _release(self, now: datetime, zone: ZoneInfo) -> str:
        if self.release_at is None:
            return ""
        at = instants.in_words(self.release_at, now, zone)
        if self.held_because:
            return f"The release of {at} is held: {self.held_because}"
        if self.is_late(now):
            return f"The release of {at} is late."
        return f"Next release {at}."

"""What happened to an article: every act, and every revision."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from articles.models import Article, Revision
from newsroom.models import Transition

MOST = 50


@dataclass(frozen=True)
class Timeline:
    """Newest first; of a long life the newest fifty of each."""

    transitions: Sequence[Transition]
    revisions: Sequence[Revision]


def timeline(article: Article) -> Timeline:
    transitions = article.transitions.select_related("by", "revision", "desk", "release")
    revisions = article.revisions.select_related("made_by", "restores")
    return Timeline(
        list(transitions.defer("revision__content")[:MOST]),
        list(revisions.defer("content", "restores__content")[:MOST]),
    )

"""The answer to a search: live editions, with the words that were looked for marked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from types import ModuleType
from typing import Any
from zoneinfo import ZoneInfo

from django.db import connection
from django.db.models.expressions import RawSQL
from django.utils.html import escape
from django.utils.safestring import SafeString

from articles import picks
from articles.models import Edition
from articles.models.edition import EditionQuerySet
from articles.search import postgresql, sqlite

# Of more hits than these the newest are ranked: a word that stands everywhere says little about relevance.
MOST_RANKED = 1000
MARKS = {"\x02": "<mark>", "\x03": "</mark>"}


@dataclass(frozen=True)
class Asked:
    """What somebody looks for; the days are those of the house's `zone`."""

    words: str
    zone: ZoneInfo
    section: str = ""
    contributor: str = ""
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True)
class Hit:
    edition: Edition
    headline: SafeString
    excerpt: SafeString


def matching(asked: Asked) -> EditionQuerySet:
    """The live editions that answer, in no order."""
    return _within(having(asked.words), asked)


def having(words: str) -> EditionQuerySet:
    """The live editions that have these words: a closed one in what stands open of it."""
    expression = _database().expression(words)
    if not expression:
        return Edition.objects.none()
    sql, values = _database().matching(expression)
    return Edition.objects.live().filter(pk__in=RawSQL(sql, values))  # noqa: S611  The words are a parameter.


def ranked(asked: Asked) -> list[int]:
    """Their ids, the most relevant first."""
    newest = matching(asked).order_by("-first_at", "-pk").values_list("pk", flat=True)[:MOST_RANKED]
    ids = list(newest)
    return [pk for (pk,) in _rows(*_database().ranked(_database().expression(asked.words), ids))] if ids else []


def hits(asked: Asked, ids: list[int]) -> list[Hit]:
    """These editions in this order, as a page of answers shows them."""
    if not ids:
        return []
    editions = Edition.objects.live().illustrated().in_bulk(ids)
    picks.with_credits(list(editions.values()))
    rows = _rows(*_database().marked(_database().expression(asked.words), ids))
    words = {pk: (_safe(headline), _safe(_excerpt(dek, text))) for pk, headline, dek, text in rows}
    return [Hit(editions[pk], *words[pk]) for pk in ids if pk in editions and pk in words]


def _within(editions: EditionQuerySet, asked: Asked) -> EditionQuerySet:
    if asked.section:
        editions = editions.filter(section__slug=asked.section)
    if asked.contributor:
        editions = editions.by(asked.contributor)
    if asked.since:
        editions = editions.filter(first_at__gte=_midnight(asked.since, asked.zone))
    if asked.until:
        editions = editions.filter(first_at__lt=_midnight(asked.until + timedelta(days=1), asked.zone))
    return editions


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), zone)


def _database() -> ModuleType:
    return postgresql if connection.vendor == "postgresql" else sqlite


def _rows(sql: str, values: Iterable[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, list(values))
        return cursor.fetchall()


def _excerpt(dek: str, text: str) -> str:
    """Where the words are; what is found by its headline or a name alone begins with its text."""
    return dek if "\x02" in dek and "\x02" not in text else text


def _safe(text: str) -> SafeString:
    """Escaped, and only then marked: the marks are control characters, which no text of ours has."""
    marked = str(escape(text))
    for mark, tag in MARKS.items():
        marked = marked.replace(mark, tag)
    return SafeString(marked)

"""The readers of the demo and what they say to each other: each thread a file of threads/."""

from __future__ import annotations

import tomllib
import uuid
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from django.utils.text import slugify

from articles.models import Article, Edition
from comments import liking, posting, reporting, word_list
from comments.models import Comment, ListedWord
from subscribers.models import Entitlement, User

THREADS = Path(__file__).parent / "threads"
# What the screen looks for in them: the words, what happens then, and why.
LISTED = (
    ("act now\nlimited offer\nmiracle cure", ListedWord.Then.HOLD, "Advertisements say it, and hardly anybody else."),
    ("nincompoop\nscoundrel", ListedWord.Then.HOLD, "It was in most quarrels that we had to end."),
    ("crypto giveaway", ListedWord.Then.REFUSE, "It was never anything but a fraud."),
)


def thread(slug: str) -> list[dict[str, Any]]:
    """In order of time. `minutes` counts from the first release; `parent` is the place of the comment it answers,
    `likes` are names of readers, `reports` what readers told the moderators of it."""
    file = THREADS / f"{slug}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))["comment"] if file.exists() else []


def list_words(moderator: User) -> None:
    for lines, then, note in LISTED:
        word_list.add(lines, then=then, note=note, by=moderator)


def write(article: Article, slug: str, now: datetime) -> None:
    """Posts the thread of the article, if it is live and has one."""
    edition = article.live_edition
    if edition is None:
        return
    posted: list[Comment] = []
    for item in thread(slug):
        parent = posted[item["parent"]] if "parent" in item else None
        author, at = _subscriber(item["reader"], now), _at(edition, item)
        posted.append(posting.post(edition, author, item["text"], parent=parent, form_key=uuid.uuid4(), now=at))
        _answer(posted[-1], item, edition, now)


def _answer(comment: Comment, item: dict[str, Any], edition: Edition, now: datetime) -> None:
    for name in item.get("likes", ()):
        liking.like(comment, by=_subscriber(name, now), now=_at(edition, item))
    for report in item.get("reports", ()):
        reader, at = _subscriber(report["reader"], now), _at(edition, report)
        reporting.report(comment, by=reader, why=report["why"], words=report["words"], now=at)


def _at(edition: Edition, item: dict[str, Any]) -> datetime:
    return edition.first_at + timedelta(minutes=item["minutes"])


def _subscriber(name: str, now: datetime) -> User:
    joined = now - timedelta(days=365)
    user, made = User.objects.get_or_create(
        email=f"{slugify(name)}@readers.example", defaults={"display_name": name, "date_joined": joined}
    )
    if made:
        user.set_unusable_password()
        user.save()
        Entitlement.objects.create(user=user, starts_at=joined)
    return user

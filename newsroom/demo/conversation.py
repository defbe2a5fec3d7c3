"""The readers of the demo and what they say to each other: each thread a file of threads/."""

from __future__ import annotations

import tomllib
import uuid
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from django.utils.text import slugify

from articles.models import Article
from comments import posting
from comments.models import Comment
from subscribers.models import Entitlement, User

THREADS = Path(__file__).parent / "threads"


def thread(slug: str) -> list[dict[str, Any]]:
    """In order of time. `minutes` counts from the first release; `parent` is the place of the comment it answers."""
    file = THREADS / f"{slug}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))["comment"] if file.exists() else []


def write(article: Article, slug: str, now: datetime) -> None:
    """Posts the thread of the article, if it is live and has one."""
    edition = article.live_edition
    if edition is None:
        return
    posted: list[Comment] = []
    for item in thread(slug):
        at = edition.first_at + timedelta(minutes=item["minutes"])
        parent = posted[item["parent"]] if "parent" in item else None
        author = _subscriber(item["reader"], now)
        posted.append(posting.post(edition, author, item["text"], parent=parent, form_key=uuid.uuid4(), now=at))


def _subscriber(name: str, now: datetime) -> User:
    user, made = User.objects.get_or_create(email=f"{slugify(name)}@readers.example", defaults={"display_name": name})
    if made:
        user.set_unusable_password()
        user.save()
        Entitlement.objects.create(user=user, starts_at=now - timedelta(days=365))
    return user

"""The readers of the demo and what they say to each other."""

from __future__ import annotations

import uuid
from datetime import timedelta

from django.utils.text import slugify

from articles.models import Article
from comments import posting
from comments.models import Comment
from newsroom.demo.threads import THREADS
from subscribers.models import Entitlement, User


def write(article: Article, slug: str) -> None:
    """Posts the thread of the article, if it is live and has one."""
    edition = article.live_edition
    if edition is None:
        return
    posted: list[Comment] = []
    for item in THREADS.get(slug, ()):
        at = edition.first_at + timedelta(minutes=item.minutes)
        parent = posted[item.parent] if item.parent is not None else None
        author = _subscriber(item.reader)
        posted.append(posting.post(edition, author, item.text, parent=parent, form_key=uuid.uuid4(), now=at))


def _subscriber(name: str) -> User:
    user, made = User.objects.get_or_create(email=f"{slugify(name)}@readers.example", defaults={"display_name": name})
    if made:
        user.set_unusable_password()
        user.save()
        Entitlement.objects.create(user=user, starts_at=user.date_joined - timedelta(days=365))
    return user

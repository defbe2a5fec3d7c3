from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import count
from typing import Any

import pytest
from django.http import HttpResponse

from articles import addresses, editions, rendering
from articles.content import Content
from articles.models import Address, Edition, EditionCredit
from comments import posting
from comments.models import Comment
from subscribers.models import User

Factory = Callable[..., Any]


@pytest.fixture
def edition(draft: Factory, now: datetime) -> Edition:
    """A live article whose conversation is open. Printed past the workflow, since no rule of conversations asks how it
    came to be published, and these tests are many."""
    article = draft()
    content = Content.of(article.head.content)
    edition = editions.printed(content)
    edition.article, edition.number, edition.change = article, 1, Edition.Change.FIRST
    edition.revision, edition.rendering = article.head, rendering.render(article.head)
    edition.starts_at = edition.first_at = now
    edition.address_date, edition.slug = addresses.date_of(article, now), addresses.slug_of(content)
    edition.save()
    EditionCredit.objects.bulk_create(editions.credits_of(edition, content))
    Address.objects.create(article=article, date=edition.address_date, slug=edition.slug)
    return edition


@pytest.fixture
def address(edition: Edition) -> str:
    """Of the comments view."""
    return f"{edition.get_absolute_url()}comments/"


@pytest.fixture
def say(edition: Edition, subscriber: User, now: datetime) -> Callable[..., Comment]:
    """Posts a comment under the live article; everything but what is given is as it usually is: each after the first
    two minutes later and in other words, as people write."""
    numbers = count()

    def make(text: str | None = None, by: User = subscriber, **given: Any) -> Comment:
        number = next(numbers)
        whole: dict[str, Any] = {"form_key": uuid.uuid4(), "now": now + number * timedelta(minutes=2)} | given
        return posting.post(whole.pop("to", edition), by, usual(number) if text is None else text, **whole)

    return make


def usual(number: int) -> str:
    return f"The road went in 1953, and the pier in {1953 + number}." if number else "The road went in 1953."


@pytest.fixture
def bulk(say: Factory, now: datetime) -> Callable[..., list[Comment]]:
    """Many comments at once, written past the verb: `number` roots, or replies to `under`."""

    def make(number: int, by: User, under: Comment | None = None) -> list[Comment]:
        thread = (under or say()).thread
        place = {"root": under, "parent": under, "depth": 1} if under else {}
        made = Comment.objects.bulk_create(
            Comment(
                thread=thread,
                author=by,
                author_name="Sam",
                text=f"No. {n}",
                html=f"<p>No. {n}</p>",
                at=now,
                **place,
            )
            for n in range(number)
        )
        thread.published_count = Comment.objects.published().filter(thread=thread).count()
        thread.save()
        if under:
            Comment.objects.filter(pk=under.pk).update(replies_count=number)
        return made

    return make


def html(response: HttpResponse) -> str:
    """The page, with each run of white space as one space."""
    return " ".join(response.content.decode().split())

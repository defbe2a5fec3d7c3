from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from django.http import HttpResponse

from articles.models import Edition
from comments import posting
from comments.models import Comment
from subscribers.models import User

Factory = Callable[..., Any]


@pytest.fixture
def edition(live: Factory) -> Edition:
    """A live article whose conversation is open."""
    return live()


@pytest.fixture
def address(edition: Edition) -> str:
    """Of the comments view."""
    return f"{edition.get_absolute_url()}comments/"


@pytest.fixture
def say(edition: Edition, subscriber: User, now: datetime) -> Callable[..., Comment]:
    """Posts a comment under the live article; everything but what is given is as it usually is."""

    def make(text: str = "The road went in 1953.", by: User = subscriber, **given: Any) -> Comment:
        whole: dict[str, Any] = {"form_key": uuid.uuid4(), "now": now} | given
        return posting.post(whole.pop("to", edition), by, text, **whole)

    return make


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

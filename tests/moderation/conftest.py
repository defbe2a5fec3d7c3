"""The conversation's own props, and a moderator's hand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from comments import moderation, reporting
from comments.models import Comment, ListedWord, Report
from subscribers.models import Entitlement, User
from tests.comments.conftest import address, bulk, edition, say

__all__ = ["address", "bulk", "edition", "say"]

Factory = Callable[..., Any]


@pytest.fixture
def hide(moderator: User, now: datetime) -> Callable[..., Comment]:
    def act(comment: Comment, reason: str = "Names a minor", by: User = moderator, **given: Any) -> Comment:
        return moderation.hide(comment, by=by, reason=reason, now=now, **given)

    return act


@pytest.fixture
def listed(db: None) -> Callable[..., ListedWord]:
    """A word or phrase on the list; it holds unless it is to `then`."""

    def make(words: str, then: str = "hold") -> ListedWord:
        return ListedWord.objects.create(words=words, then=then)

    return make


@pytest.fixture
def held(say: Factory, listed: Factory) -> Callable[..., Comment]:
    """A comment that the screen holds for a word in it."""

    def make(text: str = "Only a nincompoop would build there.", **given: Any) -> Comment:
        if not ListedWord.objects.filter(words="nincompoop").exists():
            listed("nincompoop")
        return say(text, **given)

    return make


@pytest.fixture
def report(neighbour: User, now: datetime) -> Callable[..., Report]:
    """By another subscriber, unless somebody else is named."""

    def make(comment: Comment, why: str = "uncivil", words: str = "", by: User = neighbour) -> Report:
        return reporting.report(comment, by=by, why=why, words=words, now=now)

    return make


@pytest.fixture
def neighbour(person: Factory, now: datetime) -> User:
    """A second subscriber."""
    user = person("nell neighbour")
    Entitlement.objects.create(user=user, starts_at=now - timedelta(days=30), ends_at=now + timedelta(days=30))
    return user


@pytest.fixture
def desk(as_: Callable[[User], Client], moderator: User) -> Client:
    """A moderator's browser."""
    return as_(moderator)

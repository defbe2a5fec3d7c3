"""A piece is withdrawn while somebody writes under it."""

from __future__ import annotations

import uuid
from typing import Any

from newsroom import workflow
from newsroom.models.transition import Act


def test_the_words_are_given_back(as_: Any, subscriber: Any, live: Any, managing: Any, now: Any) -> None:
    edition = live()
    workflow.perform(Act.WITHDRAW, edition.article, by=managing, now=now, note="A source took it back.")
    typed = {"form_key": str(uuid.uuid4()), "text": "My father set that fence."}
    response = as_(subscriber).post(f"{edition.get_absolute_url()}comments/", typed)
    assert response.status_code == 410
    assert "This article was withdrawn" in response.content.decode()
    assert "My father set that fence." in response.content.decode()

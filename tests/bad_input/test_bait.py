"""What is typed to keep a machine busy: refused before anything reads it, or read in time that grows with its length.

Processor time, not that of a clock on the wall, and of the same work twice as long: an algorithm of squares takes four
times as long, and what takes twice as long has room for a machine that is busy.
"""

from __future__ import annotations

import json
import time
import uuid
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any, cast

import pytest

from articles import body
from articles.search import sqlite, words
from comments import posting
from comments import words as markdown
from comments.models import Comment, ListedWord
from comments.screen import folding
from comments.screen.submission import Submission
from comments.screen.words import words as listed
from common import html, keyset
from common.refusal import Refusal
from common.text import clean_line, clean_lines
from tests.bad_input.corpus import BAIT, CORPUS, bait

ONE_MB = 1_000_000
MOST_TIMES = 3.2
# Below it the clock of the processor says nothing.
SHORTEST = 0.02


def cleaned(typed: str) -> None:
    if not html.obstacle(typed):
        kept = html.clean(typed)
        html.plain(kept)
        list(body.problems(kept, []))


READERS: dict[str, tuple[Callable[[str], Any], int]] = {
    "comments": (lambda typed: markdown.to_html(clean_lines(typed)), markdown.MOST // 2),
    "screen": (lambda typed: (folding.tokens(typed), folding.disguised(typed)), markdown.MOST // 2),
    "search": (lambda typed: sqlite.expression(typed) and words.terms(typed), 10_000),
    "bodies": (cleaned, 10_000),
    "lines": (clean_line, 50_000),
}


@pytest.mark.one_database
@pytest.mark.parametrize("reader", READERS)
def test_twice_as_much_takes_no_more_than_twice_as_long(reader):
    read, length = READERS[reader]
    slow = [name for name in BAIT if not grows_in_step(read, bait(name, length), bait(name, 2 * length))]
    assert slow == []


def grows_in_step(read: Callable[[str], Any], once: str, twice: str) -> bool:
    for _ in range(3):
        longer = taken(read, twice)
        if longer < SHORTEST or longer <= MOST_TIMES * taken(read, once):
            return True
    return False


def taken(read: Callable[[str], Any], typed: str) -> float:
    began = time.process_time()
    read(typed)
    return time.process_time() - began


@pytest.mark.one_database
def test_a_body_of_nothing_but_tags_is_not_even_read():
    for name in ("tags-open", "less-than", "quotes", "items", "cells", "tables"):
        assert html.obstacle(bait(name, 600_000)), name
    assert "Shorten" in html.obstacle("x" * ONE_MB)


@pytest.mark.one_database
def test_a_cursor_that_we_never_gave_out_is_refused_whatever_it_is():
    for typed in (*(bait(name, 200) for name in BAIT), *CORPUS.values(), "9" * 200, "bnwwfDE", "bnwxfDE"):
        with pytest.raises(Refusal):
            keyset.read(Comment.objects.none(), "at", typed, 20)


@pytest.fixture
def unread(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fails where something looks into what is far too long."""

    def looked(self: Submission) -> str:
        raise AssertionError("It was read.")

    for name in ("text", "html", "words"):
        monkeypatch.setattr(Submission, name, property(looked))


@pytest.mark.django_db
def test_a_comment_of_a_megabyte_is_refused_unread(as_, live, subscriber, unread, django_assert_max_num_queries):
    edition = live()
    page, api = f"{edition.get_absolute_url()}comments/", f"/api/v1/articles/{edition.article.key}/comments/"
    browser = as_(subscriber)
    for name in ("letters", "marks", "brackets", "less-than"):
        typed = bait(name, ONE_MB)
        sent = json.dumps({"text": typed})
        key = {"Idempotency-Key": str(uuid.uuid4())}
        assert browser.post(api, sent, content_type="application/json", headers=key).status_code == 400, name
    with django_assert_max_num_queries(25):
        answer = browser.post(page, {"text": typed, "form_key": uuid.uuid4()})
    assert (answer.status_code, Comment.objects.count()) == (400, 0)


@pytest.mark.django_db
def test_a_reply_to_a_reply_ten_thousand_times(
    as_, live, subscriber, reader, person, now, django_assert_max_num_queries
):
    edition = live()
    root = posting.post(edition, subscriber, "The road went in 1953.", form_key=uuid.uuid4(), now=now)
    # Far from where the database counts on.
    start = root.pk + 1_000_000
    whole = {
        "thread": root.thread,
        "root": root,
        "author": reader,
        "author_name": "Rita",
        "text": "x",
        "html": "x",
        "at": now,
    }
    chain = (
        Comment(
            pk=start + number,
            parent_id=start + number - 1 if number else root.pk,
            depth=number + 1,
            form_key=uuid.uuid4(),
            **whole,
        )
        for number in range(10_000)
    )
    Comment.objects.bulk_create(chain, batch_size=2_000)
    deepest = Comment.objects.get(pk=start + 9_999)
    browser, page = as_(subscriber), f"{edition.get_absolute_url()}comments/"
    api = f"/api/v1/articles/{edition.article.key}/comments/?under={root.key}"
    for address in (
        page,
        f"{page}?comment={deepest.key}",
        f"{page}?under={root.key}",
        api,
        f"/api/v1/comments/{deepest.key}/",
    ):
        with django_assert_max_num_queries(25):
            assert browser.get(address).status_code == 200, address
    with django_assert_max_num_queries(45):
        answer = posting.post(edition, subscriber, "Deeper.", parent=deepest, form_key=uuid.uuid4(), now=now)
    assert (answer.depth, answer.root_id) == (10_001, root.pk)


@pytest.mark.django_db
@pytest.mark.one_database
def test_many_listed_words_that_begin_alike_are_looked_for_in_step_with_the_comment(db):
    ListedWord.objects.bulk_create(ListedWord(words=f"{'a ' * number}b") for number in range(1, 39))

    def look(typed: str) -> None:
        list(listed(cast(Submission, SimpleNamespace(words=typed, addresses=[], name="Sam"))))

    assert grows_in_step(look, "a " * 700, "a " * 1_400)

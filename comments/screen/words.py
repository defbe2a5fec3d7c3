from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TypeAlias

from comments.models import Comment, ListedWord
from comments.screen.folding import Token, disguised, tokens
from comments.screen.submission import Finding, Findings, Submission, of_text
from common.refusal import Refusal

REFUSED = "“{span}” is on the list of words that are not printed here. Say it in other words."
REFUSED_NAME = "“{span}” is on the list of words that are not printed here. Choose another name."
KNOWN_NAME = "Your name has “{span}” in it, which is on the list of words that are not printed here. Change it first."
# A moderator has seen enough by then.
MOST_FOUND = 10
# Then is what happens: whole words, folded, each with it.
Forms = tuple[str, ...]
# A text, and the words of it as somebody reads them.
Readings: TypeAlias = Iterator[tuple[str, Sequence[Token]]]


def words(submission: Submission) -> Findings:
    """Listed words and phrases, in what readers read, in where its links lead and in the name over it: refused ones
    first."""
    listed = _listed()
    said, name = (_found(reading, listed) for reading in (_readings(submission), _readings_of(submission.name)))
    for forms, span in said.items():
        if listed[forms] == ListedWord.Then.REFUSE:
            yield Finding.refuse("words", of_text(REFUSED.format(span=span)), span)
    for forms, span in name.items():
        if listed[forms] == ListedWord.Then.REFUSE:
            yield Finding.refuse("name", _of_name(submission, span), span)
    for span in list(said.values())[:MOST_FOUND]:
        yield Finding.hold("words", span)
    if name and not _has_passed(submission):
        yield Finding.hold("name", submission.name)


@lru_cache(maxsize=10_000)
def forms_of(listed: str) -> Forms:
    """As it is compared; empty where it has neither a letter nor a digit, and would be found nowhere."""
    return tuple(token.form for token in tokens(listed))


def _listed() -> dict[Forms, str]:
    """Where two are the same but for their looks, the one that refuses."""
    rows = ListedWord.objects.order_by("then").values_list("words", "then")
    return {forms: then for words, then in rows if (forms := forms_of(words))}


def _of_name(submission: Submission, span: str) -> Refusal:
    """At its field, if the form has one: who has a name is not asked for it."""
    if submission.author.display_name:
        return of_text(KNOWN_NAME.format(span=span))
    return Refusal.of_field("name", REFUSED_NAME.format(span=span))


def _has_passed(submission: Submission) -> bool:
    """Whether readers have comments under this name: some people are called like a word on the list."""
    theirs = Comment.objects.published().filter(author=submission.author, author_name=submission.name)
    return theirs.exists()


def _found(readings: Readings, listed: Mapping[Forms, str]) -> dict[Forms, str]:
    """Each that is there, with the words as they stand in the comment, where they stand first."""
    by_first: dict[str, set[int]] = defaultdict(set)
    for forms in listed:
        by_first[forms[0]].add(len(forms))
    found: dict[Forms, str] = {}
    for text, reading in readings if listed else ():
        for forms, start, end in _hits(reading, listed, by_first):
            found.setdefault(forms, text[start:end])
    return found


def _readings(submission: Submission) -> Readings:
    yield from _readings_of(submission.words)
    led_to = " ".join(submission.addresses)
    yield led_to, tokens(led_to)


def _readings_of(text: str) -> Readings:
    yield text, tokens(text)
    for reading in disguised(text):
        yield text, reading


def _hits(
    reading: Sequence[Token], listed: Mapping[Forms, str], by_first: Mapping[str, set[int]]
) -> Iterator[tuple[Forms, int, int]]:
    """In time that grows with the text: at each word only the lengths are tried that begin with it."""
    for place, first in enumerate(reading):
        for length in by_first.get(first.form, ()):
            run = reading[place : place + length]
            forms = tuple(token.form for token in run)
            if forms in listed:
                yield forms, first.start, run[-1].end

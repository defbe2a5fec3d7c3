from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from comments.models import ListedWord
from comments.screen.folding import Token, disguised, tokens
from comments.screen.submission import Finding, Findings, Submission, of_text

REFUSED = "“{span}” is on the list of words that are not printed here. Say it in other words."
# A moderator has seen enough by then.
MOST_FOUND = 10
# Then is what happens: whole words, folded, each with it.
Forms = tuple[str, ...]


def words(submission: Submission) -> Findings:
    """Listed words and phrases, in what readers read and in where its links lead: refused ones first."""
    listed = _listed()
    found = _found(submission, listed) if listed else {}
    for forms, span in found.items():
        if listed[forms] == ListedWord.Then.REFUSE:
            yield Finding.refuse("words", of_text(REFUSED.format(span=span)), span)
    for span in list(found.values())[:MOST_FOUND]:
        yield Finding.hold("words", span)


@lru_cache(maxsize=10_000)
def forms_of(listed: str) -> Forms:
    """As it is compared; empty where it has neither a letter nor a digit, and would be found nowhere."""
    return tuple(token.form for token in tokens(listed))


def _listed() -> dict[Forms, str]:
    """Where two are the same but for their looks, the one that refuses."""
    rows = ListedWord.objects.order_by("then").values_list("words", "then")
    return {forms: then for words, then in rows if (forms := forms_of(words))}


def _found(submission: Submission, listed: Mapping[Forms, str]) -> dict[Forms, str]:
    """Each that is there, with the words as they stand in the comment, where they stand first."""
    by_first: dict[str, set[int]] = defaultdict(set)
    for forms in listed:
        by_first[forms[0]].add(len(forms))
    found: dict[Forms, str] = {}
    for text, reading in _readings(submission):
        for forms, start, end in _hits(reading, listed, by_first):
            found.setdefault(forms, text[start:end])
    return found


def _readings(submission: Submission) -> Iterator[tuple[str, Sequence[Token]]]:
    said, led_to = submission.words, " ".join(submission.addresses)
    yield said, tokens(said)
    for reading in disguised(said):
        yield said, reading
    yield led_to, tokens(led_to)


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

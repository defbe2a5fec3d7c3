"""A query as people type it: words, "a phrase", -without, this or that."""

from __future__ import annotations

import re
from dataclasses import dataclass

TERM = re.compile(r'(-?)(?:"([^"]*)"?|([^\s"]+))')


@dataclass(frozen=True)
class Term:
    text: str
    is_excluded: bool = False
    is_alternative: bool = False
    """It follows an "or"."""


def terms(query: str) -> list[Term]:
    """Without what has no letter or digit: there is nothing to find it by."""
    found: list[Term] = []
    alternative = False
    for minus, phrase, word in TERM.findall(query):
        text = phrase or word
        if word.lower() == "or" and not minus:
            alternative = bool(found)
        elif any(letter.isalnum() for letter in text):
            found.append(Term(text, bool(minus), alternative))
            alternative = False
    return found

"""How many words of a text are others than they were: for a desk that looks at what it has signed before."""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import chain

from articles.content import Content
from common import html


def changed_words(before: Content, after: Content) -> int:
    """Words that came, went or were replaced. Paragraphs are matched first, and words within those that differ."""
    old, new = _paragraphs(before), _paragraphs(after)
    changes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return sum(_between(old[a:b], new[c:d]) for what, a, b, c, d in changes if what != "equal")


Paragraph = tuple[str, ...]


def _between(old: list[Paragraph], new: list[Paragraph]) -> int:
    before, after = list(chain(*old)), list(chain(*new))
    changes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return sum(max(b - a, d - c) for what, a, b, c, d in changes if what != "equal")


def _paragraphs(content: Content) -> list[Paragraph]:
    parts = (content.headline, content.dek, *map(html.plain, html.blocks(content.body)))
    return [tuple(part.split()) for part in parts]

"""How colleagues find a picture: by words of its title, caption or credit."""

from __future__ import annotations

from functools import reduce
from operator import and_

from django.db.models import Q

MOST_WORDS = 8


def having(words: str) -> Q:
    """Pictures on the shelf with all these words."""
    return reduce(and_, map(_has, words.split()[:MOST_WORDS]), Q(archived_at=None))


def _has(word: str) -> Q:
    return Q(title__icontains=word) | Q(caption__icontains=word) | Q(credit__icontains=word)

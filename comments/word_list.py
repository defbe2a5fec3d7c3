"""The list of words that the screen looks for: many are put on it at once."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction

from comments.deciding import check_may
from comments.models import ListedWord
from comments.screen.words import forms_of
from common.refusal import Problem, Reason, refuse_for
from common.text import clean_line
from subscribers.models import User

LONGEST = ListedWord._meta.get_field("words").max_length or 0
MOST_LINES = 1_000
UNFINDABLE = "has neither a letter nor a digit, and would be found nowhere"
LONG = f"has more than {LONGEST} characters"
MANY = f"Paste {MOST_LINES:,} lines at most at once."


@dataclass(frozen=True)
class Added:
    """`known` were on the list already, as they are or but for case, accents and the like."""

    new: int
    known: int


def add(lines: str, *, then: ListedWord.Then, note: str, by: User) -> Added:
    """A word or phrase a line. All of them or none: refuses (`lines`) naming the first lines that cannot be."""
    check_may(by)
    typed = [line for line in map(clean_line, lines.splitlines()[: MOST_LINES + 1]) if line]
    refuse_for(_problems(typed), Reason.INVALID)
    with transaction.atomic():
        known = {forms_of(words) for words in ListedWord.objects.values_list("words", flat=True)}
        new = {forms: words for words in reversed(typed) if (forms := forms_of(words)) not in known}
        # In one order, so that two who paste the same at once wait for each other, and not in a circle.
        made = [ListedWord(words=words, then=then, note=note, added_by=by) for words in sorted(new.values())]
        ListedWord.objects.bulk_create(made, ignore_conflicts=True)
    return Added(len(new), len(typed) - len(new))


def obstacle(words: str) -> str:
    """What is wrong with an entry, or nothing."""
    if len(words) > LONGEST:
        return LONG
    return "" if forms_of(words) else UNFINDABLE


def _problems(typed: list[str]) -> tuple[Problem, ...]:
    if len(typed) > MOST_LINES:
        return (Problem("lines", MANY),)
    if not typed:
        return (Problem("lines", "Paste a word or a phrase on each line."),)
    wrong = [(words, why) for words in typed if (why := obstacle(words))]
    return tuple(Problem("lines", f"“{words[:40]}” {why}.") for words, why in wrong[:5])

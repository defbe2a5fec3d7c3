from __future__ import annotations

from comments.screen.submission import Finding, Submission
from comments.words import MOST, MOST_TYPED
from common.html import plain
from common.refusal import Refusal
from common.text import visible

EMPTY = "There are no words in this comment yet. Write some."
LONG = "A comment may have {most:,} characters; this one has {length:,}. Shorten it, or post it in parts."


def length(submission: Submission) -> Finding | None:
    """From the cheap to the dear: what is far too long is never cleaned, what is too long never parsed."""
    if len(submission.typed) > MOST_TYPED:
        return _refuse(LONG.format(most=MOST, length=len(submission.typed)))
    if len(submission.text) > MOST:
        return _refuse(LONG.format(most=MOST, length=len(submission.text)))
    if not visible(plain(submission.html)):
        return _refuse(EMPTY)
    return None


def _refuse(sentence: str) -> Finding:
    return Finding.refuse("length", Refusal.of_field("text", sentence))

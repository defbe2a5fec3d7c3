from __future__ import annotations

from comments.screen.submission import Finding, Findings, Submission, of_text
from comments.words import MOST, MOST_TYPED
from common.text import visible

EMPTY = "There are no words in this comment yet. Write some."
LONG = "A comment may have {most:,} characters; this one has {length:,}. Shorten it, or post it in parts."


def length(submission: Submission) -> Findings:
    """From the cheap to the dear: what is far too long is never cleaned, what is too long never parsed."""
    if len(submission.typed) > MOST_TYPED:
        yield _refuse(LONG.format(most=MOST, length=len(submission.typed)))
    if len(submission.text) > MOST:
        yield _refuse(LONG.format(most=MOST, length=len(submission.text)))
    if not visible(submission.words):
        yield _refuse(EMPTY)


def _refuse(sentence: str) -> Finding:
    return Finding.refuse("length", of_text(sentence))

from __future__ import annotations

from datetime import timedelta

from comments.models import Comment
from comments.screen.folding import tokens
from comments.screen.submission import Finding, Findings, Submission, of_text
from common.html import plain
from common.refusal import Reason

LATELY = timedelta(days=1)
# As many as anybody remembers having written.
LOOKED_AT = 50
# "Thank you" and "I agree" are said to many people on one day.
SHORTEST = 4
# With so many different words, nearly the same is the same: of twenty, one may be another, in whatever order.
ENOUGH = 10
ALIKE = 0.9
SENTENCE = "You have posted these words already, here or under another article. Add what is new, and post that."


def repeats(submission: Submission) -> Findings:
    """The same words by the same author lately, in any conversation, whatever stands between them."""
    words = _words(submission.html)
    if len(words) < SHORTEST:
        return
    if any(_are_alike(words, _words(html)) for html in _lately(submission)):
        yield Finding.refuse("repeats", of_text(SENTENCE, Reason.NOT_NOW), submission.words)


def _lately(submission: Submission) -> list[str]:
    """Whatever became of them; what is being edited does not repeat itself."""
    theirs = Comment.objects.filter(author=submission.author, at__gt=submission.now - LATELY)
    if submission.editing:
        theirs = theirs.exclude(pk=submission.editing.pk)
    return list(theirs.order_by("-at", "-pk").values_list("html", flat=True)[:LOOKED_AT])


def _words(html: str) -> list[str]:
    return [token.form for token in tokens(plain(html))]


def _are_alike(these: list[str], those: list[str]) -> bool:
    if these == those:
        return True
    a, b = set(these), set(those)
    return len(a) >= ENOUGH and len(a & b) >= ALIKE * len(a | b)

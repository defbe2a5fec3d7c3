from __future__ import annotations

from datetime import datetime, timedelta

from comments.models import CommentRevision
from comments.screen.submission import Finding, Findings, Submission, of_text
from common.refusal import Reason

# Who argues fast with several people writes three or four in a minute; nobody writes thirty in an hour and means them.
MOST = ((5, timedelta(minutes=1), "a minute"), (30, timedelta(hours=1), "an hour"))
COUNTED = max(most for most, _, _ in MOST)
LONGEST = max(span for _, span, _ in MOST)
# Comments are not edited for as long as this.
EDITED = timedelta(days=1)
# A request takes its instant before it waits for the author's row: what went first may be of a moment later.
WAITED = timedelta(minutes=1)
SENTENCE = "One person may write {most} comments in {span}. Send this one again in {wait}: your words are kept here."


def rate(submission: Submission) -> Findings:
    """What one author writes, edits too. Exact however much comes at once: posting holds the author's row."""
    written = _written(submission)
    full = [(written[most - 1] + span, most, name) for most, span, name in MOST if len(written) >= most]
    free, most, name = max(full, default=(submission.now, 0, ""))
    if free > submission.now:
        sentence = SENTENCE.format(most=most, span=name, wait=_wait(free - submission.now))
        yield Finding.refuse("rate", of_text(sentence, Reason.NOT_NOW))


def _written(submission: Submission) -> list[datetime]:
    """When, the newest first. What was removed or hidden since counts as well."""
    lately = CommentRevision.objects.filter(
        comment__author=submission.author,
        comment__at__gt=submission.now - LONGEST - EDITED,
        at__gt=submission.now - LONGEST,
        at__lt=submission.now + WAITED,
    )
    return list(lately.order_by("-at").values_list("at", flat=True)[:COUNTED])


def _wait(left: timedelta) -> str:
    """Rounded up, so that who comes back then is not too early."""
    seconds = -(-left // timedelta(seconds=1))
    if seconds <= 90:
        return f"{seconds} second{'s' if seconds > 1 else ''}"
    return f"{-(-seconds // 60)} minutes"

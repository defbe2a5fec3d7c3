from __future__ import annotations

from comments.screen.submission import Finding, Submission


def standing(submission: Submission) -> Finding | None:
    if submission.standing.may_comment:
        return None
    return Finding.refuse("standing", submission.standing.not_commenting())

from __future__ import annotations

from comments.screen.submission import Finding, Findings, Submission


def standing(submission: Submission) -> Findings:
    if not submission.standing.may_comment:
        yield Finding.refuse("standing", submission.standing.not_commenting())

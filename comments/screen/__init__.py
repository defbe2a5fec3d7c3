"""What every comment passes before anybody else can see it: the rules in their order, each a small function.

A new rule is a function in a file of its own here, and a line in RULES.
"""

from __future__ import annotations

from collections.abc import Callable

from comments.models import Verdict
from comments.screen.length import length
from comments.screen.standing import standing
from comments.screen.submission import Finding, Submission

Rule = Callable[[Submission], Finding | None]
RULES: tuple[Rule, ...] = (standing, length)


def screen(submission: Submission) -> list[Finding]:
    """What the rules say to publish or hold; at least one finding. Raises the first refusal."""
    findings: list[Finding] = []
    for rule in RULES:
        finding = rule(submission)
        if finding and finding.refusal:
            raise finding.refusal
        if finding:
            findings.append(finding)
    return findings or [Finding(Verdict.PUBLISH)]


__all__ = ["RULES", "Finding", "Submission", "screen"]

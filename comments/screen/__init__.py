"""What every comment passes before anybody else can see it: the rules in their order, each a small function.

A new rule is a function in a file of its own here, a line in RULES, and if it holds a sentence in `sentences.py`.
"""

from __future__ import annotations

from collections.abc import Callable

from comments.models import Verdict
from comments.screen.length import length
from comments.screen.links import links
from comments.screen.rate import rate
from comments.screen.repeats import repeats
from comments.screen.sentences import held
from comments.screen.standing import standing
from comments.screen.submission import Finding, Findings, Submission
from comments.screen.words import words

Rule = Callable[[Submission], Findings]
RULES: tuple[Rule, ...] = (standing, length, rate, repeats, words, links)


def screen(submission: Submission) -> list[Finding]:
    """All that the rules hold it for, or the one finding that it is published. Raises the first refusal."""
    findings: list[Finding] = []
    for rule in RULES:
        for finding in rule(submission):
            if finding.refusal:
                raise finding.refusal
            findings.append(finding)
    return findings or [Finding(Verdict.PUBLISH)]


__all__ = ["RULES", "Finding", "Submission", "held", "screen"]

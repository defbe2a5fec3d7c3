from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from comments import words
from comments.models import Decision
from comments.standing import Standing
from common.refusal import Refusal
from common.text import clean_lines
from subscribers.models import User


@dataclass(frozen=True)
class Submission:
    """A comment that somebody wants to post. `text` and `html` are made when a rule first asks for them."""

    author: User
    standing: Standing
    typed: str
    now: datetime

    @cached_property
    def text(self) -> str:
        return clean_lines(self.typed)

    @cached_property
    def html(self) -> str:
        return words.to_html(self.text)


@dataclass(frozen=True)
class Finding:
    """What a rule says: its name, and the words that it is about. `refusal` goes with REFUSE alone."""

    verdict: Decision.Verdict
    rule: str = ""
    span: str = ""
    refusal: Refusal | None = None

    @classmethod
    def refuse(cls, rule: str, refusal: Refusal, span: str = "") -> Finding:
        return cls(Decision.Verdict.REFUSE, rule, span, refusal)

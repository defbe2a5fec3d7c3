from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from comments import words
from comments.models import Verdict
from comments.standing import Standing
from common.refusal import Refusal
from common.text import clean_lines


@dataclass(frozen=True)
class Submission:
    """A comment that somebody wants to post. `text` and `html` are made when a rule first asks for them."""

    standing: Standing
    typed: str

    @cached_property
    def text(self) -> str:
        return clean_lines(self.typed)

    @cached_property
    def html(self) -> str:
        return words.to_html(self.text)


@dataclass(frozen=True)
class Finding:
    """What a rule says: its name, and the words that it is about. `refusal` goes with REFUSE alone."""

    verdict: Verdict
    rule: str = ""
    span: str = ""
    refusal: Refusal | None = None

    @classmethod
    def refuse(cls, rule: str, refusal: Refusal, span: str = "") -> Finding:
        return cls(Verdict.REFUSE, rule, span, refusal)

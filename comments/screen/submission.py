from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from html.parser import HTMLParser

from comments import words
from comments.models import Comment, Thread, Verdict
from comments.screen import sentences
from comments.standing import Standing
from common.html import plain
from common.refusal import Problem, Reason, Refusal
from common.text import clean_lines
from subscribers.models import User

LONGEST_SPAN = 200


@dataclass(frozen=True)
class Submission:
    """A comment that somebody wants to post under a `name`, or new words for the one that is `editing`.

    What rules look into is made when one first asks for it, so that what is far too long is never parsed.
    """

    standing: Standing
    typed: str
    author: User
    thread: Thread
    now: datetime
    editing: Comment | None = None
    name: str = ""

    @cached_property
    def text(self) -> str:
        return clean_lines(self.typed)

    @cached_property
    def html(self) -> str:
        return words.to_html(self.text)

    @cached_property
    def words(self) -> str:
        """As a reader reads them, without the signs of Markdown."""
        return plain(self.html)

    @cached_property
    def addresses(self) -> list[str]:
        """Where its links lead, in their order."""
        links = _Links()
        links.feed(self.html)
        return links.found


@dataclass(frozen=True)
class Finding:
    """What a rule says: its name, and the words that it is about. `refusal` goes with REFUSE alone."""

    verdict: Verdict
    rule: str = ""
    span: str = ""
    refusal: Refusal | None = None

    @property
    def sentence(self) -> str:
        """For the author; empty where nothing stands in the way."""
        if self.refusal:
            return self.refusal.sentence
        return sentences.held(self.rule) if self.verdict == Verdict.HOLD else ""

    @classmethod
    def hold(cls, rule: str, span: str) -> Finding:
        return cls(Verdict.HOLD, rule, span[:LONGEST_SPAN])

    @classmethod
    def refuse(cls, rule: str, refusal: Refusal, span: str = "") -> Finding:
        return cls(Verdict.REFUSE, rule, span[:LONGEST_SPAN], refusal)


Findings = Iterator[Finding]


def of_text(sentence: str, reason: Reason = Reason.INVALID) -> Refusal:
    """One that stands at the field of the words, where they are mended."""
    return Refusal(sentence, reason, (Problem("text", sentence),))


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self.found.append(dict(attrs).get("href") or "")

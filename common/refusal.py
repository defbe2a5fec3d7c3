"""The one way in which the product says no: every door turns it into its own kind of answer."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus

from django.db.models import TextChoices


class Reason(TextChoices):
    INVALID = "invalid", "Not accepted"
    NOT_ALLOWED = "not-allowed", "Not allowed"
    NOT_NOW = "not-now", "Not possible now"
    STALE = "stale", "Changed by somebody else"
    BLOCKED = "blocked", "Something is missing"
    GONE = "gone", "No longer here"
    UNCONDITIONAL = "unconditional", "Name the version that you have"
    OTHER_REQUEST = "other-request", "This key is of another request"


STATUS = {
    Reason.INVALID: HTTPStatus.BAD_REQUEST,
    Reason.NOT_ALLOWED: HTTPStatus.FORBIDDEN,
    Reason.NOT_NOW: HTTPStatus.CONFLICT,
    Reason.STALE: HTTPStatus.PRECONDITION_FAILED,
    Reason.BLOCKED: HTTPStatus.UNPROCESSABLE_ENTITY,
    Reason.GONE: HTTPStatus.GONE,
    Reason.UNCONDITIONAL: HTTPStatus.PRECONDITION_REQUIRED,
    Reason.OTHER_REQUEST: HTTPStatus.UNPROCESSABLE_ENTITY,
}


@dataclass(frozen=True)
class Problem:
    """One thing that stands in the way; `field` names the input that mends it, or is empty."""

    field: str
    sentence: str


class Refusal(Exception):
    """An act that was not done, with a sentence that says what the person can do about it."""

    def __init__(self, sentence: str, reason: Reason = Reason.INVALID, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.reason = reason
        self.problems = problems

    @classmethod
    def of_field(cls, field: str, sentence: str) -> Refusal:
        return cls(sentence, Reason.INVALID, (Problem(field, sentence),))


def refuse_for(problems: tuple[Problem, ...], reason: Reason = Reason.BLOCKED) -> None:
    """Refuses with all of `problems`, if there are any."""
    if problems:
        raise Refusal(" ".join(problem.sentence for problem in problems), reason, problems)

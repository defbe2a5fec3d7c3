"""Places on the article's page that a sentence can lead to."""

from __future__ import annotations

from dataclasses import dataclass

from common.refusal import Problem

# Inputs that a script hides, or that are several: where they stand, instead of one of them.
PLACES = {
    "body": "field-body",
    "lead_image": "field-lead_image",
    "topics": "field-topics",
    "bylines": "bylines",
    "signoffs": "signoffs",
}


@dataclass(frozen=True)
class Link:
    sentence: str
    place: str

    @classmethod
    def to(cls, field: str, sentence: str) -> Link:
        return cls(sentence, PLACES.get(field, f"id_{field}"))

    @classmethod
    def of(cls, problem: Problem) -> Link:
        return cls.to(problem.field, problem.sentence)

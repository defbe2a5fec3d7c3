"""Why comments are hidden: ready reasons, each a rule of the guidelines, as their authors read them."""

from __future__ import annotations

READY = {
    "civil": "It attacks a person instead of what they say.",
    "beliefs": "It shows no respect for what others believe.",
    "topic": "It is not about the article.",
    "private": "It tells what is private about somebody.",
    "false": "It says as a fact what is not true, and that does harm.",
    "advertising": "It advertises something.",
}


def in_words(rule: str, own: str) -> str:
    """The ready reason, and what the moderator adds to it or says instead."""
    return f"{READY.get(rule, '')} {own}".strip()

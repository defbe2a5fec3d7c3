"""The screen's rules in words: to authors, for the page, the account and the API, and to moderators."""

from __future__ import annotations

HELD = {
    "links": "Held: it has many links, and a moderator looks at those first.",
    "first-links": "Held: it has a link, and a moderator looks at those of who is new here.",
    "hidden-links": "Held: it has a link that does not say where it leads, and a moderator follows it first.",
    "words": "Held: it has words that a moderator looks at first.",
    "name": "Held: your name has a word that a moderator looks at first.",
}


def held(rule: str) -> str:
    """A rule that is no more, in a decision of long ago, has a sentence too."""
    return HELD.get(rule, "Held: a moderator looks at it first.")


FOUND = {
    "links": "Many links",
    "first-links": "A link, from somebody who is new",
    "hidden-links": "A link that does not say where it leads",
    "words": "A listed word",
    "name": "A listed word in the name",
}


def found(rule: str) -> str:
    """For the moderator, who sees the words that it is about beside it."""
    return FOUND.get(rule, rule.capitalize())

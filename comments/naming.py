"""The name over somebody's comments: asked for with the first one, and kept on their account."""

from __future__ import annotations

import re
import unicodedata

from articles.models import Magazine
from comments.words import visible
from common.refusal import Refusal
from common.text import clean_line
from subscribers.models import User
from subscribers.models.user import LONGEST_NAME

LEAST = 2
ADDRESS = re.compile(r"\S@\S")


def named(author: User, typed: str) -> str:
    """The name of `author`, who must be locked; `typed` counts only where they have none yet."""
    if not author.display_name:
        author.display_name = _accepted(typed)
        author.save(update_fields=["display_name"])
    return author.display_name


def _accepted(typed: str) -> str:
    name = clean_line(typed[: 4 * LONGEST_NAME])
    if len(name) > LONGEST_NAME:
        raise Refusal.of_field("name", f"A name may have {LONGEST_NAME} characters. Shorten yours.")
    if visible(name) < LEAST:
        raise Refusal.of_field(
            "name", f"Write the name that will stand over your comments, of {LEAST} letters at least."
        )
    if ADDRESS.search(unicodedata.normalize("NFKC", name)):
        raise Refusal.of_field("name", "Everybody can see this name: use one that is no e-mail address.")
    if _letters(name) == _letters(Magazine.load().name):
        raise Refusal.of_field("name", "This is the name of the magazine, which speaks for itself. Choose another.")
    return name


def _letters(name: str) -> str:
    """What an eye reads of it, whatever the case, the spaces and the signs between."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", name).casefold()))

"""The name over somebody's comments: asked for with the first one, and kept on their account."""

from __future__ import annotations

import re
import unicodedata

from comments.words import visible
from common.refusal import Refusal
from common.text import clean_line
from subscribers.models import User

LEAST, MOST = 2, 60
ADDRESS = re.compile(r"\S@\S")


def named(author: User, typed: str) -> str:
    """The name of `author`, who must be locked; `typed` counts only where they have none yet."""
    if not author.display_name:
        author.display_name = _accepted(typed)
        author.save(update_fields=["display_name"])
    return author.display_name


def _accepted(typed: str) -> str:
    name = clean_line(typed[: 4 * MOST])
    if len(name) > MOST:
        raise Refusal.of_field("name", f"A name may have {MOST} characters. Shorten yours.")
    if visible(name) < LEAST:
        raise Refusal.of_field(
            "name", f"Write the name that will stand over your comments, of {LEAST} letters at least."
        )
    if ADDRESS.search(unicodedata.normalize("NFKC", name)):
        raise Refusal.of_field("name", "Everybody can see this name: use one that is no e-mail address.")
    return name

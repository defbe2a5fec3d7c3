"""The name over somebody's comments: asked for with the first one, and changed in their account."""

from __future__ import annotations

import re
import unicodedata

from django.db import transaction

from common.refusal import Refusal
from common.text import clean_line, visible
from subscribers.house import house
from subscribers.models import User
from subscribers.models.user import LONGEST_NAME

LEAST = 2
ADDRESS = re.compile(r"\S@\S")


def named(author: User, typed: str) -> str:
    """The name of `author`, who must be locked; `typed` counts only where they have none yet."""
    if not author.display_name:
        _set(author, typed)
    return author.display_name


def rename(user: User, typed: str) -> str:
    """The new name of `user`, for what they write from now on."""
    with transaction.atomic():
        user = User.objects.select_for_update(no_key=True).get(pk=user.pk)
        _set(user, typed)
    return user.display_name


def _set(user: User, typed: str) -> None:
    user.display_name = _accepted(typed)
    user.save(update_fields=["display_name"])


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
    if _letters(name) == _letters(house().name):
        raise Refusal.of_field("name", "This is the name of the magazine, which speaks for itself. Choose another.")
    return name


def _letters(name: str) -> str:
    """What an eye reads of it, whatever the case, the spaces and the signs between."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", name).casefold()))

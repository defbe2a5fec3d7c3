"""The key of a form that begins an article: pressed twice, sent again by “Back”, or over a connection that hung, it
begins one."""

from __future__ import annotations

import uuid

from django.http import QueryDict

from newsroom.models.transition import Act
from subscribers.models import User


def of(posted: QueryDict, by: User, act: Act) -> uuid.UUID | None:
    """The key of the article that this form begins for this person, or None where it came without one."""
    try:
        form = uuid.UUID(posted.get("form_key", ""))
    except ValueError:
        return None
    return uuid.uuid5(form, f"{act.value} {by.pk}")

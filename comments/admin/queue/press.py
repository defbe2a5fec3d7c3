"""What a moderator pressed: one comment's own button, or one for all that are selected."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime

from django.http import QueryDict

from comments.admin.reason_form import HidingForm
from comments.deciding import Said
from comments.models import Comment, Verdict
from common.numbers import number_in
from common.refusal import Refusal
from subscribers.models import User

AT_ONCE = 100
ACTS = {"approve": Verdict.APPROVE, "hide": Verdict.HIDE, "leave": Verdict.KEEP}
NONE_CHOSEN = "Select a comment first."
TOO_MANY = f"Select {AT_ONCE} comments at most."
NO_ACT = "Nothing was decided: press Approve, Hide or Leave as it is."


@dataclass(frozen=True)
class Press:
    """`form` has the reason for hiding; it bears the key of a comment as its prefix, or none for those selected."""

    verdict: Verdict
    seen: dict[Comment, int | None]
    form: HidingForm

    def said(self, by: User, now: datetime) -> Said:
        return Said(by, now, **self.form.said) if self.verdict == Verdict.HIDE else Said(by, now)


def press(data: QueryDict) -> Press:
    """Refuses what no button of the page sends."""
    act = data.get("do", "")
    if act not in ACTS:
        raise Refusal(NO_ACT)
    seen = _seen(data)
    if not seen:
        raise Refusal(NONE_CHOSEN)
    prefix = str(next(iter(seen)).key) if "one" in data else None
    return Press(ACTS[act], seen, HidingForm(data, prefix=prefix))


def _seen(data: QueryDict) -> dict[Comment, int | None]:
    """Each with the revision that the page showed, in the order of the page."""
    keys = list(dict.fromkeys(data.getlist("chosen")))
    if len(keys) > AT_ONCE:
        raise Refusal(TOO_MANY)
    found = {str(comment.key): comment for comment in Comment.objects.filter(key__in=filter(_is_key, keys))}
    return {found[key]: number_in(data.get(f"revision-{key}", "")) for key in keys if key in found}


def _is_key(text: str) -> bool:
    try:
        return str(uuid.UUID(text)) == text
    except ValueError:
        return False

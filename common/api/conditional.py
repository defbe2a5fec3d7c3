"""`ETag` and `If-Match`: who changes something names the version that they have seen."""

from __future__ import annotations

import hashlib

from rest_framework.request import Request

from common.refusal import Reason, Refusal

NAME_IT = "Send If-Match with the ETag of the version that you have: nobody's change is written over unseen."
CHANGED = "This was changed after you had read it. Read it again, then send your change."


def etag(*parts: object) -> str:
    """Strong; of whatever tells one version of a thing from the next."""
    told = "\n".join(str(part) for part in parts)
    return f'"{hashlib.sha256(told.encode()).hexdigest()[:32]}"'


def check_match(request: Request, current: str, sentence: str = CHANGED) -> None:
    """Refuses (428) what names no version, and (412) what names another than `current`.

    Call it under the row's lock.
    """
    named = request.headers.get("If-Match")
    if named is None:
        raise Refusal(NAME_IT, Reason.UNCONDITIONAL)
    if current not in {one.strip() for one in named.split(",")}:
        raise Refusal(sentence, Reason.STALE)

"""A button of a row that is about a comment: the acts of its queue, on the words that were read in the row."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from django.http import QueryDict

from comments import moderation, reasons
from comments.models import Comment, Decision, Verdict
from common.numbers import number_in
from common.refusal import Reason, Refusal
from newsroom.admin.today.article_acts import NO_SUCH_ACT
from subscribers.models import User

SAID = {
    Verdict.APPROVE: "The comment by {author} is published.",
    Verdict.HIDE: "The comment by {author} is hidden.",
    Verdict.KEEP: "The comment by {author} is left as it is.",
}


def carry_out(posted: QueryDict, comment: Comment, *, by: User, now: datetime, zone: ZoneInfo) -> str:
    """Decides, or refuses and says who was faster; what is said of it."""
    verdict = posted.get("act", "")
    if verdict not in {one.value for one in SAID}:
        raise Refusal(NO_SUCH_ACT)
    try:
        _decide(Verdict(verdict), comment, posted, by, now)
    except Refusal as refusal:
        newest = Decision.objects.filter(comment=comment, by__isnull=False).select_related("by").first()
        if refusal.reason not in {Reason.NOT_NOW, Reason.STALE} or newest is None or _is_old(newest, posted):
            raise
        # What they decided themselves is done, unless its author has written something else since.
        if (newest.by, newest.verdict) != (by, verdict) or refusal.reason == Reason.STALE:
            words = f"{newest.by} decided at {newest.at.astimezone(zone):%H:%M}: {newest.get_verdict_display()}."
            raise Refusal(f"{words} {refusal.sentence}", refusal.reason) from refusal
    return SAID[Verdict(verdict)].format(author=comment.author_name)


def _decide(verdict: Verdict, comment: Comment, posted: QueryDict, by: User, now: datetime) -> None:
    revision = number_in(posted.get("revision", ""))
    if verdict == Verdict.HIDE:
        rule, own = posted.get("rule", ""), posted.get("reason", "")
        rule = rule if rule in reasons.READY else ""
        reason = reasons.in_words(rule, own)
        moderation.hide(comment, by=by, now=now, reason=reason, revision=revision, rule=rule)
    else:
        act = moderation.approve if verdict == Verdict.APPROVE else moderation.keep
        act(comment, by=by, now=now, revision=revision)


def _is_old(decision: Decision, posted: QueryDict) -> bool:
    """It was there when the row was drawn."""
    return decision.pk <= (number_in(posted.get("seen", "")) or 0)

"""Who did what to an article since somebody looked at it: so that the second of two is told of the first."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from django.db.models import QuerySet

from articles.models import Article
from common.refusal import Reason, Refusal
from common.text import clean_lines
from newsroom.models import Transition
from newsroom.models.transition import Act
from newsroom.step import Details
from subscribers.models import User

DID = {
    Act.EDIT: "saved revision {number}",
    Act.SUBMIT: "submitted it",
    Act.TAKE_BACK: "took it back",
    Act.SEND_BACK: "sent it back",
    Act.SIGN: "signed it off",
    Act.UNSIGN: "took a sign-off back",
    Act.APPROVE: "approved it",
    Act.RELEASE: "released it",
    Act.MOVE: "moved its release",
    Act.CANCEL: "cancelled its release",
    Act.WITHDRAW: "withdrew it",
    Act.SPIKE: "spiked it",
    Act.RESTORE: "restored it",
    Act.PUBLISH: "published it",
    Act.HOLD: "held its release",
}
# After these, what somebody did before still holds.
BESIDE = {Act.SIGN, Act.PUBLISH, Act.DUPLICATE}
TOO_LATE = {Reason.NOT_NOW, Reason.STALE}


def is_done(article: Article, act: Act, details: Details, seen: int, by: User) -> bool:
    """Whether this very act was theirs already, and still holds: a button pressed twice."""
    for one in _since(article, seen).select_related("release", "desk"):
        if (one.act, one.by_id) == (act, by.pk) and _is_same(one, details):
            return True
        if one.act not in BESIDE:
            break
    return False


def told(refusal: Refusal, article: Article, seen: int, zone: ZoneInfo) -> Refusal:
    """The refusal, with who was faster if that is why."""
    first = _since(article, seen).exclude(act=Act.DUPLICATE).select_related("by", "revision").first()
    if refusal.reason not in TOO_LATE or first is None:
        return refusal
    did = DID[Act(first.act)].format(number=first.revision.number if first.revision else "")
    words = f"{first.by or 'The schedule'} {did} at {first.at.astimezone(zone):%H:%M}."
    return Refusal(f"{words} {refusal.sentence}", refusal.reason)


def _since(article: Article, seen: int) -> QuerySet[Transition]:
    return article.transitions.filter(pk__gt=seen).order_by("-pk")


def _is_same(done: Transition, details: Details) -> bool:
    if "desk" in details and done.desk != details["desk"]:
        return False
    if "note" in details and done.note != clean_lines(details["note"]):
        return False
    if "at" not in details or done.release is None:
        return True
    at = details["at"]
    return done.release.at == at if at else done.release.done_at is not None

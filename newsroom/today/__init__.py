"""What the newsroom's first screen shows, each part only to whom it concerns, in a fixed number of queries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from comments import moderation
from newsroom.roles import NEWSROOM, Job
from newsroom.today.conversation import Conversation, conversation
from newsroom.today.front import FrontPage, front_page
from newsroom.today.pieces import Pieces, pieces
from newsroom.today.renewals import overdue
from newsroom.today.schedule import Schedule, schedule
from newsroom.today.some import Some
from newsroom.waiting import Colleague
from subscribers.models import Subscription, User

__all__ = ["Today", "today"]


@dataclass(frozen=True)
class Today:
    """None is what does not concern this person."""

    who: Colleague
    schedule: Schedule | None
    pieces: Pieces | None
    front: FrontPage | None
    conversation: Conversation | None
    renewals: Some[Subscription] | None


def today(user: User, now: datetime, zone: ZoneInfo) -> Today:
    who = Colleague(user)
    is_newsroom = bool(who.jobs & NEWSROOM)
    arranges = bool(who.jobs & {Job.EDITOR, Job.MANAGING_EDITOR})
    return Today(
        who=who,
        schedule=schedule(who, now, zone) if is_newsroom or user.is_superuser else None,
        pieces=pieces(who) if is_newsroom else None,
        front=front_page(now) if arranges else None,
        conversation=conversation(user) if user.has_perm(moderation.PERMISSION) else None,
        renewals=overdue() if Job.SUBSCRIPTIONS_MANAGER in who.jobs else None,
    )

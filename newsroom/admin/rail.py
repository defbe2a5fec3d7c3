"""What stands beside the text: where the article stands, what blocks it, and what this person can do next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from articles.models import Revision
from newsroom import instants, outlook, signoffs
from newsroom.admin import buttons
from newsroom.admin.buttons import Button
from newsroom.admin.places import Link
from newsroom.models import Desk, Release, SignOff
from newsroom.models.transition import Act
from newsroom.standing import Standing
from newsroom.step import Ground
from subscribers.models import User


@dataclass(frozen=True)
class DeskLine:
    desk: Desk
    valid: SignOff | None
    stale: SignOff | None
    part_hash: str
    sign: Button | None
    unsign: Button | None


@dataclass(frozen=True)
class Rail:
    sentence: str
    city: str
    blocks: Sequence[Link]
    desks: Sequence[DeskLine]
    waiting: Release | None
    waiting_words: str
    primary: Button | None
    quiet: Sequence[Button]
    acts: frozenset[Act]
    """What else can be done here: see `can`."""

    @property
    def can(self) -> dict[str, bool]:
        return {act.value: True for act in self.acts}


def rail(ground: Ground, head: Revision, *, now: datetime, zone: ZoneInfo) -> Rail:
    article, waiting = ground.article, ground.waiting
    acts = outlook.acts(ground, now)
    standings = signoffs.standing(article, head)
    desks = _desks(ground.by, head, standings, acts)
    primary = buttons.next_act(article, acts, [line.sign for line in desks if line.sign])
    return Rail(
        sentence=Standing.of(article).sentence(now, zone),
        city=instants.city(zone),
        blocks=[Link.of(problem) for problem in outlook.obstacles(ground, head, standings, now)],
        desks=desks,
        waiting=waiting,
        waiting_words=instants.in_words(waiting.at, now, zone) if waiting else "",
        primary=primary,
        quiet=buttons.quiet(acts, primary),
        acts=acts,
    )


def _desks(
    user: User | None, head: Revision, standings: list[signoffs.Standing], acts: frozenset[Act]
) -> list[DeskLine]:
    groups = set(user.groups.values_list("pk", flat=True)) if user else set()
    return [
        DeskLine(
            desk=line.desk,
            valid=line.valid,
            stale=line.stale,
            part_hash=signoffs.part_hash(head, line.desk),
            sign=_button(Act.SIGN, line.desk, Act.SIGN in acts and line.desk.group_id in groups and not line.valid),
            unsign=_button(
                Act.UNSIGN,
                line.desk,
                Act.UNSIGN in acts and line.desk.group_id in groups and bool(line.valid or line.stale),
            ),
        )
        for line in standings
    ]


def _button(act: Act, desk: Desk, is_shown: bool) -> Button | None:
    label = f"Sign off for {desk.name}" if act == Act.SIGN else "Take back"
    return Button.of(act, label, desk.slug) if is_shown else None

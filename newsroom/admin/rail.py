"""What stands beside the text: where the article stands, what blocks it, and what this person can do next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from articles.models import Article, Revision, Stage
from common.refusal import Problem
from newsroom import addresses, checks, instants, policy, signoffs
from newsroom.admin import buttons
from newsroom.admin.buttons import Button
from newsroom.admin.places import Link
from newsroom.models import Desk, Release, SectionRules, SignOff
from newsroom.models.transition import Act
from newsroom.policy import Who
from newsroom.standing import Standing
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


def rail(user: User, article: Article, head: Revision, *, now: datetime, zone: ZoneInfo) -> Rail:
    who = policy.who_is(user, article)
    acts = buttons.open_to(user, article, who)
    standings = signoffs.standing(article, head)
    desks = _desks(user, article, head, standings, acts, own=Who.AUTHOR in who)
    primary = buttons.next_act(article, acts, [line.sign for line in desks if line.sign])
    waiting = article.releases.waiting().select_related("revision", "made_by").first()
    return Rail(
        sentence=Standing.of(article).sentence(now, zone),
        city=instants.city(zone),
        blocks=[Link.of(problem) for problem in _problems(article, head, standings, now)],
        desks=desks,
        waiting=waiting,
        waiting_words=instants.in_words(waiting.at, now, zone) if waiting else "",
        primary=primary,
        quiet=buttons.quiet(acts, primary),
        acts=acts,
    )


def _problems(
    article: Article, head: Revision, standings: list[signoffs.Standing], now: datetime
) -> tuple[Problem, ...]:
    if article.stage == Stage.SPIKED:
        return ()
    problems = checks.run(head)
    if article.stage != Stage.DRAFTING:
        unsigned = [line.desk for line in standings if line.valid is None]
        problems += tuple(Problem("signoffs", signoffs.NOT_YET.format(desk=desk.name)) for desk in unsigned)
    if article.stage == Stage.APPROVED:
        problems += addresses.obstacles(article, head, now)
    return problems


def _desks(
    user: User,
    article: Article,
    head: Revision,
    standings: list[signoffs.Standing],
    acts: frozenset[Act],
    *,
    own: bool,
) -> list[DeskLine]:
    groups = set(user.groups.values_list("pk", flat=True))
    may_sign = Act.SIGN in acts and not (own and not _own_sign_off(article))
    return [
        DeskLine(
            desk=line.desk,
            valid=line.valid,
            stale=line.stale,
            part_hash=signoffs.part_hash(head, line.desk),
            sign=_button(Act.SIGN, line.desk, may_sign and line.desk.group_id in groups and not line.valid),
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


def _own_sign_off(article: Article) -> bool:
    return SectionRules.objects.filter(section=article.section_id, own_sign_off=True).exists()

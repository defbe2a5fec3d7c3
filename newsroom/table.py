"""The workflow: what may be done at which stage, by whom, and what must hold. Everything else is refused."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from articles.models import Stage
from newsroom.guards import (
    checks_pass,
    desks_signed,
    has_note,
    in_the_desk,
    is_due,
    is_in_order,
    is_live,
    is_news,
    is_not_live,
    may_release,
    may_release_this,
    nothing_waits,
    somebody_elses,
    something_waits,
)
from newsroom.models.transition import Act
from newsroom.policy import Who
from newsroom.step import Step

Guard = Callable[[Step], None]

AUTHOR, EDITOR, DESK, MANAGING, SCHEDULE = Who.AUTHOR, Who.EDITOR, Who.DESK, Who.MANAGING, Who.SCHEDULE
DRAFTING, IN_REVIEW, APPROVED, SPIKED = Stage.DRAFTING, Stage.IN_REVIEW, Stage.APPROVED, Stage.SPIKED


@dataclass(frozen=True)
class Rule:
    """`bars` stand in the way of an act however complete the article is: who meets one is not offered the act.
    `guards` look at what is typed and at what is missing."""

    after: Stage
    who: frozenset[Who]
    bars: tuple[Guard, ...] = ()
    guards: tuple[Guard, ...] = ()


def rule(after: Stage, *who: Who, bars: tuple[Guard, ...] = (), guards: tuple[Guard, ...] = ()) -> Rule:
    return Rule(after, frozenset(who), bars, guards)


TABLE: dict[tuple[Stage, Act], Rule] = {
    (DRAFTING, Act.EDIT): rule(DRAFTING, AUTHOR, EDITOR, DESK, MANAGING),
    (IN_REVIEW, Act.EDIT): rule(IN_REVIEW, EDITOR, DESK, MANAGING),
    (APPROVED, Act.EDIT): rule(DRAFTING, AUTHOR, EDITOR, DESK, MANAGING),
    (DRAFTING, Act.SUBMIT): rule(IN_REVIEW, AUTHOR, EDITOR, MANAGING),
    (IN_REVIEW, Act.TAKE_BACK): rule(DRAFTING, AUTHOR, EDITOR, MANAGING),
    (IN_REVIEW, Act.SEND_BACK): rule(DRAFTING, EDITOR, MANAGING, bars=(somebody_elses,), guards=(has_note,)),
    (APPROVED, Act.SEND_BACK): rule(DRAFTING, EDITOR, MANAGING, bars=(somebody_elses,), guards=(has_note,)),
    (IN_REVIEW, Act.APPROVE): rule(
        APPROVED, EDITOR, MANAGING, bars=(somebody_elses,), guards=(checks_pass, desks_signed)
    ),
    (APPROVED, Act.RELEASE): rule(
        APPROVED, EDITOR, MANAGING, bars=(may_release, nothing_waits), guards=(may_release_this, is_news)
    ),
    (SPIKED, Act.RESTORE): rule(DRAFTING, MANAGING),
}
for stage in (IN_REVIEW, APPROVED):
    TABLE |= {
        (stage, Act.SIGN): rule(stage, EDITOR, DESK, MANAGING, bars=(somebody_elses,), guards=(in_the_desk,)),
        (stage, Act.UNSIGN): rule(stage, EDITOR, DESK, MANAGING, guards=(in_the_desk,)),
    }
for stage in (DRAFTING, IN_REVIEW, APPROVED):
    TABLE |= {
        (stage, Act.MOVE): rule(stage, MANAGING, bars=(something_waits,)),
        (stage, Act.CANCEL): rule(stage, MANAGING, bars=(something_waits,)),
        (stage, Act.WITHDRAW): rule(stage, MANAGING, bars=(is_live,), guards=(has_note,)),
        (stage, Act.SPIKE): rule(SPIKED, MANAGING, bars=(is_not_live, nothing_waits)),
        (stage, Act.PUBLISH): rule(stage, SCHEDULE, guards=(is_due, is_in_order)),
        (stage, Act.HOLD): rule(stage, SCHEDULE, guards=(is_due,)),
    }
for stage in Stage:
    TABLE[stage, Act.DUPLICATE] = rule(stage, AUTHOR, EDITOR, MANAGING)


def stages_for(act: Act) -> list[Stage]:
    return [stage for stage in Stage if (stage, act) in TABLE]

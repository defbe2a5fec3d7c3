"""What somebody can do with an article now, and what stands in its way: the same on its page and for programs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from articles.models import Edition, Revision, Stage
from common.refusal import Problem
from newsroom import addresses, checks, signoffs, workflow
from newsroom.guards import OWN
from newsroom.models.transition import Act
from newsroom.policy import Who
from newsroom.standing import Standing
from newsroom.step import Ground


def acts(ground: Ground, now: datetime) -> frozenset[Act]:
    """What the workflow offers, less a release with nothing in it for readers. Of an article that `stated` found."""
    offered = workflow.offered(ground, now)
    standing = Standing.of(ground.article)
    has_change = standing.is_changed or bool(changes(standing, ground.who))
    return offered if has_change else offered - {Act.RELEASE}


def changes(standing: Standing, who: frozenset[Who]) -> Sequence[Edition.Change]:
    """How a release can differ from what readers had; nothing to choose before they had anything.

    Of what readers have already, a managing editor may still correct the record.
    """
    minor, update, correction = Edition.Change.MINOR, Edition.Change.UPDATE, Edition.Change.CORRECTION
    if not standing.was_published:
        return ()
    if Who.MANAGING not in who:
        return (minor,) if standing.is_changed else ()
    return (minor, update, correction) if standing.is_changed else (correction,)


def obstacles(ground: Ground, head: Revision, standings: list[signoffs.Standing], now: datetime) -> tuple[Problem, ...]:
    """What has to be mended or waited for, as far as this stage asks for it."""
    return _own(ground) + _missing(ground, head, standings, now)


def _own(ground: Ground) -> tuple[Problem, ...]:
    """Why somebody who approves what others wrote cannot here."""
    is_barred = ground.article.stage == Stage.IN_REVIEW and Who.AUTHOR in ground.who
    return (Problem("signoffs", OWN[Act.APPROVE]),) if is_barred and ground.who & {Who.EDITOR, Who.MANAGING} else ()


def _missing(ground: Ground, head: Revision, standings: list[signoffs.Standing], now: datetime) -> tuple[Problem, ...]:
    stage = ground.article.stage
    if stage == Stage.SPIKED:
        return ()
    problems = checks.run(head)
    if stage != Stage.DRAFTING:
        problems += signoffs.missing(standings)
    if stage == Stage.APPROVED:
        problems += addresses.obstacles(ground.article, head, now)
    return problems

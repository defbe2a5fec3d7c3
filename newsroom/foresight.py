"""What would hold releases if their hour had come: asked of many at once, as newsroom.guards asks of one."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import prefetch_related_objects

from common.refusal import Problem
from newsroom import policy, releases
from newsroom.guards import MAY_NO_LONGER
from newsroom.models import Release
from newsroom.policy import Who
from newsroom.roles import Job, jobs_among
from subscribers.models import User


def foreseen(due: Sequence[Release]) -> dict[int, tuple[Problem, ...]]:
    """By the release's id, in a number of queries that does not grow with them."""
    if not due:
        return {}
    found = releases.obstacles_of_each(due)
    prefetch_related_objects(due, "made_by__groups", "made_by__sections_edited__section")
    return {one.pk: found[one.pk] + _without_right(one, one.made_by) for one in due}


def _without_right(release: Release, maker: User) -> tuple[Problem, ...]:
    who = _who(maker, release.revision.content["section"])
    if policy.may_release(who, release.change, is_live=release.against_id is not None):
        return ()
    return (Problem("release", MAY_NO_LONGER.format(person=maker)),)


def _who(maker: User, section: str) -> frozenset[Who]:
    """As far as it decides who releases."""
    works_here = maker.is_active and maker.is_staff
    jobs = jobs_among(group.name for group in maker.groups.all()) if works_here else frozenset()
    edits = Job.EDITOR in jobs and any(rules.section.slug == section for rules in maker.sections_edited.all())
    facts = {Who.MANAGING: Job.MANAGING_EDITOR in jobs, Who.EDITOR: edits}
    return frozenset(who for who, holds in facts.items() if holds)

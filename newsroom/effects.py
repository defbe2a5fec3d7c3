"""What each act of the table changes, beyond the stage."""

from __future__ import annotations

from collections.abc import Callable

from articles import saving
from common import doorbell
from common.refusal import refuse_for
from newsroom import publication, releases, signoffs
from newsroom.models.transition import Act
from newsroom.step import Step


def edit(step: Step) -> None:
    details = step.details
    revision = saving.save(
        step.article,
        details["content"],
        version=details["version"],
        by=step.person,
        now=step.now,
        restores=details.get("restores"),
    )
    step.changed = revision is not None


def release(step: Step) -> None:
    step.release = releases.make(step)
    refuse_for(releases.obstacles(step.release))
    if step.release.at <= step.now:
        publication.publish(step)
    else:
        _wake()


def move(step: Step) -> None:
    releases.move(step)
    if step.the_release.at <= step.now:
        refuse_for(releases.obstacles(step.the_release))
        publication.publish(step)
    else:
        _wake()


def _wake() -> None:
    """A worker looks at the clock, whether or not a beat runs."""
    # The scan that the task runs performs acts, and so imports this file.
    from newsroom.tasks import publish_due

    doorbell.ring(publish_due)


EFFECTS: dict[Act, Callable[[Step], None]] = {
    Act.EDIT: edit,
    Act.SIGN: signoffs.sign,
    Act.UNSIGN: signoffs.unsign,
    Act.RELEASE: release,
    Act.MOVE: move,
    Act.CANCEL: releases.cancel,
    Act.WITHDRAW: publication.withdraw,
    Act.PUBLISH: publication.publish,
    Act.HOLD: releases.hold,
}

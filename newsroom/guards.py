"""What must hold before an act, beyond the stage and the person. A guard returns, or refuses in a sentence."""

from __future__ import annotations

from articles.models import Edition
from common.refusal import Problem, Reason, Refusal, refuse_for
from newsroom import checks, releases, signoffs
from newsroom.models import Release, SectionRules
from newsroom.models.transition import Act
from newsroom.policy import Who, who_is
from newsroom.step import Step

OWN = {
    Act.APPROVE: "You are named on this article: somebody else has to approve it.",
    Act.SIGN: "You are named on this article: somebody else has to sign it off.",
    Act.SEND_BACK: "You are named on this article: take it back instead.",
}
NEEDS_NOTE = "Say in a note what is to be done: the writer reads it."
NOT_IN_DESK = "Only {group}s sign off for the {desk} desk."
WAITING = "A release of this article waits already. Move or cancel it first."
NOT_WAITING = "No release of this article waits."
NO_NEWS = "Readers have this revision already. Change something, then release it."
NOT_LIVE = "This article is not live."
LIVE = "This article is live. Withdraw it first."
MAY_NO_LONGER = "{person} may no longer release this article. Move the release to answer for it yourself."
MINOR_ONLY = "Editors release minor changes of live articles; this one is for a managing editor."


def somebody_elses(step: Step) -> None:
    if step.article.is_of(step.person) and not (step.act == Act.SIGN and _own_sign_off(step)):
        raise Refusal(OWN[step.act], Reason.NOT_ALLOWED)


def has_note(step: Step) -> None:
    if not step.note:
        raise Refusal.of_field("note", NEEDS_NOTE)


def in_the_desk(step: Step) -> None:
    desk = step.details.get("desk")
    if desk is None:
        raise Refusal.of_field("desk", "Choose the desk that you sign off for.")
    if not step.person.groups.filter(pk=desk.group_id).exists():
        raise Refusal(NOT_IN_DESK.format(group=desk.group.name, desk=desk.name), Reason.NOT_ALLOWED)


def checks_pass(step: Step) -> None:
    refuse_for(checks.run(step.head))


def desks_signed(step: Step) -> None:
    refuse_for(signoffs.obstacles(step.article, step.head))


def nothing_waits(step: Step) -> None:
    if step.article.releases.waiting().exists():
        raise Refusal(WAITING, Reason.NOT_NOW)


def something_waits(step: Step) -> None:
    step.release = step.article.releases.waiting().first()
    if step.release is None:
        raise Refusal(NOT_WAITING, Reason.NOT_NOW)


def is_news(step: Step) -> None:
    """Readers do not have it yet: a button pressed twice publishes once. A correction may come after its change."""
    live = step.article.live_edition
    if live is None or live.revision_id != step.head.pk:
        return
    correction = step.details.get("correction", "").strip()
    if not correction or correction == live.correction:
        raise Refusal(NO_NEWS, Reason.NOT_NOW)


def is_live(step: Step) -> None:
    if step.article.live_edition is None:
        raise Refusal(NOT_LIVE, Reason.NOT_NOW)


def is_not_live(step: Step) -> None:
    if step.article.live_edition is not None:
        raise Refusal(LIVE, Reason.NOT_NOW)


def may_release_this(step: Step) -> None:
    """Editors release minor changes of what is live; everything else is for managing editors."""
    if Who.MANAGING in who_is(step.person, step.article):
        return
    if step.details.get("change") != Edition.Change.MINOR or step.article.live_edition is None:
        raise Refusal(MINOR_ONLY, Reason.NOT_ALLOWED)


def is_due(step: Step) -> None:
    """The release is read again under the lock: it may have been moved, cancelled or published meanwhile."""
    step.release = Release.objects.due(step.now).filter(pk=step.details["release"].pk).first()
    if step.release is None:
        raise Refusal(NOT_WAITING, Reason.NOT_NOW)


def is_in_order(step: Step) -> None:
    """At the instant: everything that the release had to satisfy when it was made still holds."""
    release = step.the_release
    problems = releases.obstacles(release)
    who = who_is(release.made_by, step.article)
    if Who.MANAGING not in who and not (Who.EDITOR in who and release.change == Edition.Change.MINOR):
        problems += (Problem("release", MAY_NO_LONGER.format(person=release.made_by)),)
    refuse_for(problems)


def _own_sign_off(step: Step) -> bool:
    return SectionRules.objects.filter(section=step.article.section_id, own_sign_off=True).exists()

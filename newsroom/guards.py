"""What must hold before an act, beyond the stage and the person. A guard returns, or refuses in a sentence."""

from __future__ import annotations

from articles.models import Edition
from common.refusal import Problem, Reason, Refusal, refuse_for
from newsroom import checks, policy, releases, signoffs
from newsroom.models import Release
from newsroom.models.transition import Act
from newsroom.policy import Who, who_is
from newsroom.step import Step

OWN = {
    Act.APPROVE: "You began this article or are named on it: somebody else has to approve it.",
    Act.SIGN: "You began this article or are named on it: somebody else has to sign it off.",
    Act.SEND_BACK: "You began this article or are named on it: take it back instead.",
}
NEEDS_NOTE = {
    Act.SEND_BACK: "Say in a note what is to be done: the writer reads it.",
    Act.WITHDRAW: "Say in a note why readers can no longer have it: colleagues read it.",
}
MOST_NOTE = 2000
MOST_CORRECTION = 500
TOO_LONG = "Shorten this to {most} characters; it has {length}."
NOT_IN_DESK = "Only {group}s sign off for the {desk} desk."
WAITING = "A release of this article waits already. Move or cancel it first."
NOT_WAITING = "No release of this article waits."
NO_NEWS = "Readers have this revision already. Change something, then release it."
NOT_LIVE = "This article is not live."
LIVE = "This article is live. Withdraw it first."
MAY_NO_LONGER = "{person} may no longer release this article. Move the release to answer for it yourself."
MINOR_ONLY = "Editors release minor changes of live articles; this one is for a managing editor."


def somebody_elses(step: Step) -> None:
    if Who.AUTHOR in step.ground.who and not (step.act == Act.SIGN and step.ground.may_sign_own):
        raise Refusal(OWN[step.act], Reason.NOT_ALLOWED)


def fits(step: Step) -> None:
    """Of every act: what is typed for it can be kept."""
    for name, words, most in (("note", step.note, MOST_NOTE), ("correction", step.correction, MOST_CORRECTION)):
        if len(words) > most:
            raise Refusal.of_field(name, TOO_LONG.format(most=most, length=len(words)))


def has_note(step: Step) -> None:
    if not step.note:
        raise Refusal.of_field("note", NEEDS_NOTE[step.act])


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
    if step.ground.waiting:
        raise Refusal(WAITING, Reason.NOT_NOW)


def something_waits(step: Step) -> None:
    step.release = step.ground.waiting
    if step.release is None:
        raise Refusal(NOT_WAITING, Reason.NOT_NOW)


def is_news(step: Step) -> None:
    """Readers do not have it yet: a button pressed twice publishes once. A correction may come after its change."""
    live = step.ground.live
    if live is None or live.revision_id != step.head.pk:
        return
    same = step.article.editions.filter(revision=step.head, correction=step.correction)
    if not step.correction or same.exists():
        raise Refusal(NO_NEWS, Reason.NOT_NOW)


def is_live(step: Step) -> None:
    if step.ground.live is None:
        raise Refusal(NOT_LIVE, Reason.NOT_NOW)


def is_not_live(step: Step) -> None:
    if step.ground.live is not None:
        raise Refusal(LIVE, Reason.NOT_NOW)


def may_release(step: Step) -> None:
    """Some release, at least; `may_release_this` looks at the kind of change."""
    _may_release(step, Edition.Change.MINOR)


def may_release_this(step: Step) -> None:
    _may_release(step, step.details.get("change", ""))


def is_due(step: Step) -> None:
    """The release is read again under the lock: it may have been moved, cancelled or published meanwhile."""
    step.release = Release.objects.due(step.now).filter(pk=step.details["release"].pk).first()
    if step.release is None:
        raise Refusal(NOT_WAITING, Reason.NOT_NOW)


def is_in_order(step: Step) -> None:
    """At the instant: everything that the release had to satisfy when it was made still holds."""
    release = step.the_release
    problems = releases.obstacles(release)
    # In the section of the revision: the working copy may have moved to another.
    who = who_is(release.made_by, step.article, section=release.revision.content["section"])
    if not policy.may_release(who, release.change, is_live=release.against is not None):
        problems += (Problem("release", MAY_NO_LONGER.format(person=release.made_by)),)
    refuse_for(problems)


def _may_release(step: Step, change: str) -> None:
    if not policy.may_release(step.ground.who, change, is_live=step.ground.live is not None):
        raise Refusal(MINOR_ONLY, Reason.NOT_ALLOWED)

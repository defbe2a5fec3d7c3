"""The schedule: a release is made for a revision, can be moved, cancelled or held, and says what stands in its way."""

from __future__ import annotations

from collections.abc import Sequence

from articles import rendering
from articles.models import Edition
from common.refusal import Problem, Refusal
from newsroom import addresses, checks, signoffs
from newsroom.models import Release
from newsroom.step import Step

PAST = "This instant has passed. Choose a later one, or release now."
NEEDS_SENTENCE = "Write the sentence that readers are shown: what was wrong and what is right."
NO_SENTENCE = "Only a correction carries a sentence for readers. Choose correction, or leave the sentence empty."
FIRST = "This article has been published: choose minor change, update or correction."
NOT_FIRST = "This article has not been published yet: choose first publication."
OVERTAKEN = "Another edition went live after this release was made. Look at both, then release again."


def make(step: Step) -> Release:
    """The release of the approved revision, with its HTML made. Without an instant it is due at once."""
    at = step.details.get("at")
    if at is not None and at <= step.now:
        raise Refusal.of_field("at", PAST)
    change, correction = _change(step)
    rendering.render(step.head)
    return Release.objects.create(
        article=step.article,
        revision=step.head,
        against=step.article.live_edition,
        change=change,
        correction=correction,
        at=at or step.now,
        made_by=step.person,
        made_at=step.now,
    )


def move(step: Step) -> None:
    """To another instant, or to now; a held release waits for its hour again."""
    release, at = step.the_release, step.details.get("at")
    if at is not None and at <= step.now:
        raise Refusal.of_field("at", PAST)
    release.at, release.state, release.held_because = at or step.now, Release.State.PENDING, ""
    # Whoever moves it answers for it from now on, for what is live now.
    release.made_by, release.against = step.person, step.article.live_edition
    release.save()


def cancel(step: Step) -> None:
    release = step.the_release
    release.state, release.held_because = Release.State.CANCELLED, ""
    release.save()


def hold(step: Step) -> None:
    release = step.the_release
    release.state, release.held_because = Release.State.HELD, step.note
    release.save()


def obstacles(release: Release) -> tuple[Problem, ...]:
    """What would hold this release now."""
    return obstacles_of_each([release])[release.pk]


def obstacles_of_each(releases: Sequence[Release]) -> dict[int, tuple[Problem, ...]]:
    """By the release's id, in a number of queries that does not grow with them."""
    revisions = [release.revision for release in releases]
    checked = checks.run_each(revisions)
    desks = signoffs.standing_of_each((revision, revision.content["section"]) for revision in revisions)
    taken = addresses.obstacles_of_each(releases)
    live = dict(
        Edition.objects.live()
        .filter(article__in={release.article_id for release in releases})
        .values_list("article", "pk")
    )
    return {
        one.pk: (
            *checked[one.revision_id],
            *signoffs.missing(desks[one.revision_id]),
            *(() if live.get(one.article_id) == one.against_id else (Problem("release", OVERTAKEN),)),
            *taken[one.pk],
        )
        for one in releases
    }


def _change(step: Step) -> tuple[str, str]:
    published = step.article.editions.exists()
    change = step.details.get("change") or (Edition.Change.UPDATE if published else Edition.Change.FIRST)
    correction = step.correction
    if change not in Edition.Change.values:
        raise Refusal.of_field("change", "Choose how this differs from what readers have.")
    if published and change == Edition.Change.FIRST:
        raise Refusal.of_field("change", FIRST)
    if not published and change != Edition.Change.FIRST:
        raise Refusal.of_field("change", NOT_FIRST)
    if change == Edition.Change.CORRECTION and not correction:
        raise Refusal.of_field("correction", NEEDS_SENTENCE)
    if change != Edition.Change.CORRECTION and correction:
        raise Refusal.of_field("correction", NO_SENTENCE)
    return change, correction

"""A desk signs the part of the content that it answers for; its word counts wherever that part is the same."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from articles.models import Article, Revision
from common.refusal import Problem, Reason, Refusal
from newsroom.models import Desk, RequiredDesk, SignOff
from newsroom.step import Step

CHANGED = "{part} changed while you read. Look again, then sign off."
SIGNED = "The {desk} desk has signed this off already."
NOT_YET = "The {desk} desk has not signed this off."
NOT_SIGNED = "The {desk} desk has not signed this, so there is nothing to take back."


@dataclass(frozen=True)
class Standing:
    """A required desk, and its word: `valid` for this text, `stale` for an earlier one, or none."""

    desk: Desk
    valid: SignOff | None
    stale: SignOff | None


def part_hash(revision: Revision, desk: Desk) -> str:
    return {
        Desk.Part.WORDS: revision.words_hash,
        Desk.Part.PICTURES: revision.pictures_hash,
        Desk.Part.ALL: revision.all_hash,
    }[Desk.Part(desk.part)]


def standing(article: Article, revision: Revision) -> list[Standing]:
    return standing_of_each([(revision, revision.content["section"])])[revision.pk]


def standing_of_each(revisions: Iterable[tuple[Revision, str]]) -> dict[int, list[Standing]]:
    """How the required desks stand to each revision, by its id; two queries, however many they are.

    With each comes the slug of its section, whose desks are asked: the working copy may have moved to another.
    """
    asked = list(revisions)
    given: dict[tuple[int, int], list[SignOff]] = {}
    articles = {revision.article_id for revision, _ in asked}
    found = SignOff.objects.standing().filter(article__in=articles).select_related("by", "revision")
    for signoff in found.defer("revision__content"):
        given.setdefault((signoff.article_id, signoff.desk_id), []).append(signoff)
    desks = _required({slug for _, slug in asked})
    return {
        revision.pk: [
            _standing(desk, given.get((revision.article_id, desk.pk), []), revision) for desk in desks.get(slug, ())
        ]
        for revision, slug in asked
    }


def _required(slugs: set[str]) -> dict[str, list[Desk]]:
    """The desks whose sign-off each section wants."""
    required = RequiredDesk.objects.filter(section__slug__in=slugs).select_related("desk", "section")
    desks: dict[str, list[Desk]] = {}
    for row in required.order_by("desk__position", "desk__name"):
        desks.setdefault(row.section.slug, []).append(row.desk)
    return desks


def obstacles(article: Article, revision: Revision) -> tuple[Problem, ...]:
    return missing(standing(article, revision))


def missing(lines: list[Standing]) -> tuple[Problem, ...]:
    unsigned = [line.desk.name for line in lines if line.valid is None]
    return tuple(Problem("signoffs", NOT_YET.format(desk=name)) for name in unsigned)


def sign(step: Step) -> None:
    desk = step.details["desk"]
    current = part_hash(step.head, desk)
    if step.details.get("part_hash", current) != current:
        part = desk.get_part_display().capitalize()
        raise Refusal(CHANGED.format(part=part), Reason.STALE)
    _, made = SignOff.objects.get_or_create(
        article=step.article,
        desk=desk,
        part=desk.part,
        part_hash=current,
        taken_back_at=None,
        defaults={"revision": step.head, "by": step.person, "at": step.now},
    )
    if not made:
        raise Refusal(SIGNED.format(desk=desk.name), Reason.NOT_NOW)


def unsign(step: Step) -> None:
    """Takes back every word of the desk for this article, so that none comes to count again by an undoing."""
    desk = step.details["desk"]
    given = step.article.signoffs.standing().filter(desk=desk)
    if not given.update(taken_back_at=step.now):
        raise Refusal(NOT_SIGNED.format(desk=desk.name), Reason.NOT_NOW)


def _standing(desk: Desk, given: list[SignOff], revision: Revision) -> Standing:
    current = part_hash(revision, desk)
    valid = next((one for one in given if (one.part, one.part_hash) == (desk.part, current)), None)
    return Standing(desk, valid, None if valid or not given else given[0])

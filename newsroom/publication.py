"""The switch from one edition to the next. Everything slow was done when the release was made."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from articles.content import Content
from articles.models import Address, Contributor, Edition, EditionCredit, Image, Rendering, Section, Topic
from newsroom import addresses, releases
from newsroom.models import Release
from newsroom.step import Step
from outbox.models import Event

EVENTS = {
    Edition.Change.FIRST: "article.published",
    Edition.Change.MINOR: "article.updated",
    Edition.Change.UPDATE: "article.updated",
    Edition.Change.CORRECTION: "article.corrected",
}
SHOWN_AS_CHANGED = {Edition.Change.UPDATE, Edition.Change.CORRECTION}


def publish(step: Step) -> None:
    """The release of `step` becomes the live edition, in the transaction that the act runs in."""
    release = step.the_release
    content = Content.of(release.revision.content)
    latest = release.article.editions.order_by("-number").first()
    release.article.editions.live().update(ended_at=step.now)
    edition = Edition.objects.create(**_columns(release, content, latest, step))
    edition.topics.set(Topic.objects.filter(slug__in=content.topics))
    _write_credits(edition, content)
    Address.objects.get_or_create(article=release.article, date=edition.address_date, slug=edition.slug)
    release.state, release.edition, release.done_at = Release.State.DONE, edition, step.now
    release.save()
    _tell(EVENTS[Edition.Change(edition.change)], f"release:{release.pk}", edition)


def withdraw(step: Step) -> None:
    """Takes the live edition down, and cancels what waits."""
    live = step.article.editions.live().get()
    live.ended_at = step.now
    live.save(update_fields=["ended_at"])
    _tell("article.withdrawn", f"withdrawal:{live.pk}", live)
    step.release = step.article.releases.waiting().first()
    if step.release:
        releases.cancel(step)


def _columns(release: Release, content: Content, latest: Edition | None, step: Step) -> dict[str, Any]:
    return {
        "article": release.article,
        "number": latest.number + 1 if latest else 1,
        "revision": release.revision,
        "rendering": Rendering.objects.get(revision=release.revision),
        "change": release.change,
        "correction": release.correction,
        "starts_at": step.now,
        "first_at": latest.first_at if latest else release.at,
        "updated_at": _updated_at(release, latest, step),
        "address_date": addresses.date_of(release.article, release.at),
        "slug": addresses.slug_of(content),
        "kind": content.kind,
        "access": content.access,
        "section": Section.objects.get(slug=content.section),
        "headline": content.headline,
        "dek": content.dek,
        "description": content.description,
        **_lead(content),
    }


def _updated_at(release: Release, latest: Edition | None, step: Step) -> datetime | None:
    if release.change in SHOWN_AS_CHANGED:
        return step.now
    return latest.updated_at if latest else None


def _lead(content: Content) -> dict[str, Any]:
    if content.lead is None:
        return {}
    lead = content.lead
    return {
        "lead_image": Image.objects.get(key=lead.image),
        "lead_alt": lead.alt,
        "lead_caption": lead.caption,
        "lead_credit": lead.credit,
    }


def _write_credits(edition: Edition, content: Content) -> None:
    people: dict[Any, Contributor] = Contributor.objects.in_bulk(
        [line.contributor for line in content.bylines], field_name="key"
    )
    EditionCredit.objects.bulk_create(
        EditionCredit(
            edition=edition,
            contributor=people[line.contributor],
            role=line.role,
            name=people[line.contributor].name,
            title=line.title or people[line.contributor].title,
            sentence=line.sentence,
            position=position,
        )
        for position, line in enumerate(content.bylines)
    )


def _tell(kind: str, cause: str, edition: Edition) -> None:
    payload = {"article": str(edition.key), "edition": edition.number, "address": edition.get_absolute_url()}
    Event.objects.create(kind=kind, cause=cause, subject=str(edition.key), payload=payload)

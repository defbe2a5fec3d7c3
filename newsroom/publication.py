"""The switch from one edition to the next. Everything slow was done when the release was made."""

from __future__ import annotations

from datetime import datetime

from articles import addresses, editions
from articles.content import Content
from articles.models import Address, Edition, EditionCredit, Rendering
from articles.search import index
from newsroom import releases
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
    _end(release.article.live_edition, step)
    edition = _edition(release, content, latest, step)
    edition.save()
    edition.topics.set(editions.topics_of(content))
    edition.pictures.set(editions.pictures_of(content))
    EditionCredit.objects.bulk_create(editions.credits_of(edition, content))
    index.add(edition)
    Address.objects.get_or_create(article=release.article, date=edition.address_date, slug=edition.slug)
    release.state, release.edition, release.done_at = Release.State.DONE, edition, step.now
    release.save()
    _tell(EVENTS[Edition.Change(edition.change)], f"release:{release.pk}", edition)


def withdraw(step: Step) -> None:
    """Takes the live edition down, and cancels what waits."""
    live = step.article.editions.live().get()
    _end(live, step)
    _tell("article.withdrawn", f"withdrawal:{live.pk}", live)
    step.release = step.article.releases.waiting().first()
    if step.release:
        releases.cancel(step)


def _edition(release: Release, content: Content, latest: Edition | None, step: Step) -> Edition:
    edition = editions.printed(content)
    edition.article = release.article
    edition.number = latest.number + 1 if latest else 1
    edition.revision = release.revision
    edition.rendering = Rendering.objects.get(revision=release.revision)
    edition.change, edition.correction = release.change, release.correction
    edition.starts_at = step.now
    edition.first_at = latest.first_at if latest else release.at
    edition.updated_at = _updated_at(release, latest, step)
    edition.address_date = addresses.date_of(release.article, release.at)
    edition.slug = addresses.slug_of(content)
    return edition


def _end(edition: Edition | None, step: Step) -> None:
    """Not before it started, even if a clock was set back meanwhile."""
    if edition:
        edition.ended_at = max(step.now, edition.starts_at)
        edition.save(update_fields=["ended_at"])
        index.remove(edition)


def _updated_at(release: Release, latest: Edition | None, step: Step) -> datetime | None:
    if release.change in SHOWN_AS_CHANGED:
        return step.now
    return latest.updated_at if latest else None


def _tell(kind: str, cause: str, edition: Edition) -> None:
    payload = {"article": str(edition.key), "edition": edition.number, "address": edition.get_absolute_url()}
    Event.objects.create(kind=kind, cause=cause, subject=str(edition.key), payload=payload)

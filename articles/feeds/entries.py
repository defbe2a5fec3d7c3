"""What feeds tell of the newest pieces: words that stand open on the page, the same for RSS, Atom and JSON Feed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from articles.addresses import absolute
from articles.bylines import Person
from articles.feeds.teaser import teaser
from articles.models import Edition, Magazine, Rendition, Role
from articles.models.edition import EditionQuerySet
from articles.structured_data import PROPERTY

NEWEST = 30
# Of all that the house publishes: templates/base.html says the same.
LANGUAGE = "en"


@dataclass(frozen=True)
class Picture:
    url: str
    media_type: str
    bytes: int
    width: int
    height: int
    alt: str
    caption: str
    credit: str


@dataclass(frozen=True)
class Entry:
    """One piece. `id` stays the same for good; `html` is its teaser and its corrections, with absolute addresses."""

    id: str
    url: str
    headline: str
    dek: str
    html: str
    published: datetime
    updated: datetime
    authors: tuple[Person, ...] = ()
    contributors: tuple[Person, ...] = ()
    tags: tuple[str, ...] = ()
    picture: Picture | None = None


@dataclass(frozen=True)
class Feed:
    """`page` is where its pieces stand on the site, `address` its own; `house` and `home` are the magazine's."""

    title: str
    description: str
    page: str
    address: str
    house: str
    home: str
    updated: datetime
    entries: tuple[Entry, ...] = ()


def newest(editions: EditionQuerySet, magazine: Magazine) -> tuple[Entry, ...]:
    """Of live `editions`, in a number of queries that does not grow with theirs."""
    # Whole bodies are not even fetched.
    told = list(editions.told_whole().select_related("rendering").defer("rendering__body")[:NEWEST])
    corrections, sizes = _corrections(told), _sizes(told)
    return tuple(
        _entry(edition, teaser(edition, corrections.get(edition.article_id, []), magazine), sizes) for edition in told
    )


def _entry(edition: Edition, html: str, sizes: dict[tuple[int, int], int]) -> Entry:
    return Entry(
        id=edition.key.urn,
        url=absolute(edition.get_absolute_url()),
        headline=edition.headline,
        dek=edition.dek,
        html=html,
        published=edition.first_at.replace(microsecond=0),
        updated=edition.modified_at.replace(microsecond=0),
        authors=_people(edition, are_authors=True),
        contributors=_people(edition, are_authors=False),
        tags=tuple(dict.fromkeys([edition.section.name, *(topic.name for topic in edition.topics.all())])),
        picture=_picture(edition, sizes),
    )


def _people(edition: Edition, *, are_authors: bool) -> tuple[Person, ...]:
    """Each once, whatever the number of their roles."""
    named = [
        Person(credit.name, absolute(credit.contributor.get_absolute_url()))
        for credit in edition.credits.all()
        if (PROPERTY[Role(credit.role)] == "author") == are_authors
    ]
    return tuple(dict.fromkeys(named))


def _picture(edition: Edition, sizes: dict[tuple[int, int], int]) -> Picture | None:
    """None as well where its file could not be made: nothing answers at its address then."""
    image = edition.lead_image
    if image is None or (image.pk, image.shared_size[0]) not in sizes:
        return None
    width, height = image.shared_size
    return Picture(
        url=absolute(image.url),
        media_type="image/jpeg",
        bytes=sizes[image.pk, width],
        width=width,
        height=height,
        alt=edition.lead_alt,
        caption=edition.lead_caption,
        credit=edition.lead_credit,
    )


def _sizes(editions: Iterable[Edition]) -> dict[tuple[int, int], int]:
    """How many bytes the JPEG of a picture at a width has."""
    images = [edition.lead_image_id for edition in editions]
    rows = Rendition.objects.made().filter(image__in=images, format=Rendition.Format.JPEG)
    return {(image, width): size for image, width, size in rows.values_list("image", "width", "bytes")}


def _corrections(editions: Iterable[Edition]) -> dict[int, Sequence[Edition]]:
    """By article, newest first."""
    theirs = Edition.objects.correcting().filter(article__in=[edition.article_id for edition in editions])
    found: dict[int, list[Edition]] = {}
    for edition in theirs.only("article", "correction", "starts_at"):
        found.setdefault(edition.article_id, []).append(edition)
    return dict(found)

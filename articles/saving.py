"""The one function that saves an article's content, for form, API and import."""

from __future__ import annotations

import uuid
from collections.abc import Container, Iterable
from datetime import datetime

from django.core.exceptions import ValidationError
from django.core.validators import validate_slug
from django.db import transaction
from django.db.models import CharField, Model

from articles import body
from articles.content import Content
from articles.models import (
    Article,
    Byline,
    Contributor,
    Edition,
    Image,
    Kind,
    Magazine,
    Revision,
    Role,
    Section,
    Series,
    Topic,
)
from common import html
from common.refusal import Problem, Reason, Refusal
from subscribers.access import Level
from subscribers.models import User

STALE = "Somebody else saved this at {at:%H:%M}, after you had opened it. Look at both versions, then save again."
LONGEST_BODY = 400_000
WORDS = ("headline", "dek", "slug", "description")
WORDS_OF_LINE = ("title", "sentence")
WORDS_OF_PICTURE = ("alt", "caption", "credit")


def save(
    article: Article,
    content: Content,
    *,
    version: int,
    by: User,
    now: datetime,
    restores: Revision | None = None,
) -> Revision | None:
    """Saves `content` over the version it started from; None when nothing changed.

    Refuses a stale `version` and content that cannot be kept. Call it in a transaction that holds the article's row.
    """
    if version != article.version:
        raise Refusal(stale(article), Reason.STALE)
    if sentence := html.obstacle(content.body):
        raise Refusal.of_field("body", sentence)
    content = content.cleaned()
    named = _Named(content)
    problems = tuple(_problems(content, named))
    if problems:
        raise Refusal(problems[0].sentence, Reason.INVALID, problems)
    if article.head and Content.of(article.head.content) == content:
        return None
    with transaction.atomic():
        return _write(article, content, named, by, now, restores)


def stale(article: Article) -> str:
    """What somebody is told who has an earlier version of it."""
    return STALE.format(at=article.changed_at.astimezone(Magazine.load().zone))


def _write(
    article: Article, content: Content, named: _Named, by: User, now: datetime, restores: Revision | None
) -> Revision:
    revision = Revision.objects.create(
        article=article,
        number=article.version + 1,
        content=content.document(),
        words_hash=content.hash_of("words"),
        pictures_hash=content.hash_of("pictures"),
        all_hash=content.hash_of("all"),
        made_by=by,
        made_at=now,
        restores=restores,
    )
    article.head, article.version, article.changed_at = revision, revision.number, now
    article.kind, article.headline = content.kind, content.headline
    article.section = named.sections[content.section]
    article.lead_image = named.images[content.lead.image] if content.lead else None
    article.save()
    _write_bylines(article, content, named)
    return revision


def _write_bylines(article: Article, content: Content, named: _Named) -> None:
    article.bylines.all().delete()
    Byline.objects.bulk_create(
        Byline(
            article=article,
            contributor=named.contributors[line.contributor],
            role=line.role,
            title=line.title,
            sentence=line.sentence,
            position=position,
        )
        for position, line in enumerate(content.bylines)
    )


class _Named:
    """The rows that the content names, as far as they exist."""

    def __init__(self, content: Content) -> None:
        images = [content.lead.image] if content.lead else []
        images += body.keys(content.body)
        self.sections = {row.slug: row for row in Section.objects.filter(slug=content.section)}
        self.series = {row.slug for row in Series.objects.filter(slug=content.series)}
        self.topics = {row.slug: row for row in Topic.objects.filter(slug__in=content.topics)}
        self.contributors: dict[uuid.UUID, Contributor] = Contributor.objects.in_bulk(
            [line.contributor for line in content.bylines], field_name="key"
        )
        self.images: dict[uuid.UUID, Image] = Image.objects.in_bulk(images, field_name="key")


def _problems(content: Content, named: _Named) -> Iterable[Problem]:
    yield from _unknown("section", [content.section], named.sections, "Choose one of the sections.")
    yield from _unknown("topics", content.topics, named.topics, "Choose topics from the list.")
    yield from _unknown("series", [content.series], {"", *named.series}, "Choose one of the series.")
    yield from _unknown("kind", [content.kind], Kind.values, "Choose one of the kinds.")
    yield from _unknown("access", [content.access], ["", *Level.values], "Choose one of the access levels.")
    yield from _too_long("", content, Edition, WORDS)
    yield from _of_body(content, named)
    yield from _of_slug(content)
    yield from _of_bylines(content, named)
    if content.lead:
        yield from _unknown("lead_image", [content.lead.image], named.images, "Choose a picture from the library.")
        yield from _too_long("lead_", content.lead, Image, WORDS_OF_PICTURE)


def _unknown(field: str, names: Iterable[object], known: Container[object], sentence: str) -> Iterable[Problem]:
    if any(name not in known for name in names):
        yield Problem(field, sentence)


def _too_long(prefix: str, value: object, kept_in: type[Model], names: Iterable[str]) -> Iterable[Problem]:
    """What is longer than the column of the same name."""
    for name in names:
        column, length = kept_in._meta.get_field(name), len(getattr(value, name))
        assert isinstance(column, CharField)
        assert column.max_length
        if length > column.max_length:
            yield Problem(f"{prefix}{name}", f"Shorten this to {column.max_length} characters; it has {length}.")


def _of_body(content: Content, named: _Named) -> Iterable[Problem]:
    if len(content.body) > LONGEST_BODY:
        yield Problem("body", f"Shorten the body to {LONGEST_BODY:,} characters; it has {len(content.body):,}.")
    if not 0 <= content.teaser_cut <= 1000:
        yield Problem("teaser_cut", "Cut the teaser after 0 to 1,000 paragraphs.")
    yield from (Problem("body", sentence) for sentence in body.problems(content.body, named.images))


def _of_slug(content: Content) -> Iterable[Problem]:
    try:
        if content.slug:
            validate_slug(content.slug)
    except ValidationError:
        yield Problem("slug", "Use only letters without accents, digits and hyphens in the address.")


def _of_bylines(content: Content, named: _Named) -> Iterable[Problem]:
    keys = [line.contributor for line in content.bylines]
    yield from _unknown("bylines", keys, named.contributors, "Choose a contributor for each line of the byline.")
    yield from _unknown("bylines", [line.role for line in content.bylines], Role.values, "Choose one of the roles.")
    if len({(line.contributor, line.role) for line in content.bylines}) < len(keys):
        yield Problem("bylines", "Each contributor stands in the byline once for each role.")
    for number, line in enumerate(content.bylines):
        yield from _too_long(f"bylines-{number}-", line, Byline, WORDS_OF_LINE)

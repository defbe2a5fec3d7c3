"""What an edition takes from its revision: the same for readers and for a preview."""

from __future__ import annotations

from articles import body
from articles.content import Content
from articles.models import Contributor, Edition, EditionCredit, Image, Section, Series, Topic


def printed(content: Content) -> Edition:
    """Unsaved, with the columns that come from the content; article, number and dates are the caller's."""
    edition = Edition(
        kind=content.kind,
        access=content.access,
        section=Section.objects.get(slug=content.section),
        headline=content.headline,
        dek=content.dek,
        description=content.description,
        series=Series.objects.filter(slug=content.series).first(),
    )
    if content.lead:
        edition.lead_image = Image.objects.get(key=content.lead.image)
        edition.lead_alt = content.lead.alt
        edition.lead_caption = content.lead.caption
        edition.lead_credit = content.lead.credit
    return edition


def credits_of(edition: Edition, content: Content) -> list[EditionCredit]:
    """Unsaved: the byline with names and titles as they are today."""
    people = Contributor.objects.prefetch_related("handles").in_bulk(
        [line.contributor for line in content.bylines], field_name="key"
    )
    return [
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
    ]


def topics_of(content: Content) -> list[Topic]:
    return list(Topic.objects.filter(slug__in=content.topics))


def pictures_of(content: Content) -> list[Image]:
    """Those in the body."""
    return list(Image.objects.filter(key__in=body.keys(content.body)))

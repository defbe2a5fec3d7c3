"""What readers can follow by itself: the magazine, a section, a topic, a contributor."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from articles import in_print
from articles.feeds.formats import FORMATS, Format
from articles.models import Contributor, Magazine, Section, Topic


@dataclass(frozen=True)
class Link:
    """A feed of a place, in one format."""

    format: Format
    path: str


@dataclass(frozen=True)
class Place:
    """`page` is its own; `view` and `slug` are the name of its feeds' addresses and what stands in them."""

    name: str
    description: str
    page: str
    view: str
    slug: str = ""

    @property
    def links(self) -> list[Link]:
        which = {"slug": self.slug} if self.slug else {}
        return [Link(form, reverse(self.view, kwargs=which | {"ending": ending})) for ending, form in FORMATS.items()]


def of_magazine(magazine: Magazine) -> Place:
    return Place(magazine.name, magazine.tagline, reverse("home"), "magazine-feed")


def of_section(section: Section) -> Place:
    return Place(section.name, section.description, section.get_absolute_url(), "section-feed", section.slug)


def of_topic(topic: Topic) -> Place:
    return Place(topic.name, "", topic.get_absolute_url(), "topic-feed", topic.slug)


def of_contributor(contributor: Contributor) -> Place:
    page = contributor.get_absolute_url()
    return Place(contributor.name, contributor.biography, page, "contributor-feed", contributor.slug)


def with_pieces() -> dict[str, list[Place]]:
    """Those in which something stands, by what they are."""
    return {
        "Sections": [of_section(section) for section in in_print.SECTIONS.all()],
        "Topics": [of_topic(topic) for topic in in_print.TOPICS.all()],
        "Contributors": [of_contributor(contributor) for contributor in in_print.CONTRIBUTORS.all()],
    }

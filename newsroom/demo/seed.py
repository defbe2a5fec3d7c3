"""Fills an empty database with the demo magazine, through the same verbs that people use."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction

from articles.front import Choice
from articles.models import Article, Contributor, Handle, Magazine, Section, Series, Topic
from common import html
from newsroom import front_page
from newsroom.demo import cast, conversation, library, masthead
from newsroom.demo.cast import PASSWORD
from newsroom.demo.contents import articles
from newsroom.demo.library import Library
from newsroom.demo.magazine import FRONT_PAGE, MAGAZINE
from newsroom.demo.publishing import Desk
from subscribers.models import User

__all__ = ["PASSWORD", "everything"]


def everything(now: datetime) -> None:
    """Nothing or all of it: a seeding that is killed leaves an empty database."""
    files = library.drawn()
    with transaction.atomic():
        _magazine()
        people = cast.accounts(now)
        items = articles()
        pictures = library.fill(files, items, people["photo"])
        _masthead(pictures)
        cast.desks(people)
        cast.radio(people)
        desk = Desk(people, pictures, now)
        made = {item.slug: desk.bring(item) for item in items}
        conversation.list_words(people["moderator"])
        for slug, article in made.items():
            conversation.write(article, slug, now)
        _front_page(made, people["managing"], now)


def _magazine() -> None:
    Magazine(
        name=MAGAZINE.name,
        tagline=MAGAZINE.tagline,
        zone_name=MAGAZINE.house_zone,
        guidelines_sentence=MAGAZINE.guidelines_sentence,
        guidelines=html.clean(MAGAZINE.guidelines),
        about=html.clean(MAGAZINE.about),
        contact="editors@windrow.example",
        contact_page=html.clean(MAGAZINE.contact),
        privacy=html.clean(MAGAZINE.privacy),
        terms=html.clean(MAGAZINE.terms),
    ).save()


def _masthead(pictures: Library) -> None:
    for position, section in enumerate(masthead.SECTIONS):
        Section.objects.create(name=section.name, slug=section.slug, description=section.description, position=position)
    Topic.objects.bulk_create(Topic(name=topic.name, slug=topic.slug) for topic in masthead.TOPICS)
    for series in masthead.SERIES:
        Series.objects.create(name=series.name, slug=series.slug, description=series.description)
    for person in masthead.CONTRIBUTORS:
        made = Contributor.objects.create(
            name=person.name,
            slug=person.slug,
            title=person.title,
            biography=person.biography,
            portrait=pictures[f"portrait-{person.slug}"],
            user=User.objects.filter(display_name=person.name).first(),
        )
        Handle.objects.bulk_create(
            Handle(
                contributor=made,
                network=handle.network,
                name=handle.name,
                address=handle.address,
                position=place,
            )
            for place, handle in enumerate(person.handles)
        )


def _front_page(made: dict[str, Article], managing: User, now: datetime) -> None:
    choices = [Choice(place, made[slug].pk, section) for place, slug, section in FRONT_PAGE]
    front_page.arrange(choices, by=managing, now=now - timedelta(minutes=5))

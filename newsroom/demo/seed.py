"""Fills an empty database with the demo magazine, through the same verbs that people use."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction

from articles import intake
from articles.content import Content, Line, Picture
from articles.models import Article, Contributor, Handle, Image, Magazine, Section, Topic
from common import html
from newsroom import workflow
from newsroom.demo import cast, conversation, masthead
from newsroom.demo.cast import PASSWORD
from newsroom.demo.contents import ARTICLES, DemoArticle
from newsroom.demo.magazine import MAGAZINE
from newsroom.demo.pictures import draw
from newsroom.models import Desk
from newsroom.models.transition import Act
from subscribers.models import User

__all__ = ["PASSWORD", "everything"]


def everything(now: datetime) -> None:
    """Nothing or all of it: a seeding that is killed leaves an empty database."""
    with transaction.atomic():
        _magazine()
        people = cast.accounts(now)
        _masthead()
        cast.desks(people)
        for item in ARTICLES:
            article = _article(item, people, now)
            conversation.write(article, item.slug)


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


def _masthead() -> None:
    for position, section in enumerate(masthead.SECTIONS):
        Section.objects.create(name=section.name, slug=section.slug, description=section.description, position=position)
    Topic.objects.bulk_create(Topic(name=topic.name, slug=topic.slug) for topic in masthead.TOPICS)
    for person in masthead.CONTRIBUTORS:
        made = Contributor.objects.create(
            name=person.name,
            slug=person.slug,
            title=person.title,
            biography=person.biography,
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


def _article(item: DemoArticle, people: dict[str, User], now: datetime) -> Article:
    """The article at its stage, each step an hour or so before the next, ending with its release."""
    release_at = now + timedelta(minutes=item.release_minutes or 0)
    before = min(release_at, now)
    article = workflow.create(_content(item, people["photo"]), by=people["writer"], now=before - timedelta(hours=5))
    workflow.perform(Act.SUBMIT, article, by=people["writer"], now=before - timedelta(hours=3))
    if item.stage != "in_review":
        _approve(article, people, before)
    if item.stage in {"live", "scheduled"}:
        order = before if item.stage == "live" else now
        at = None if item.stage == "live" else release_at
        workflow.perform(Act.RELEASE, article, by=people["managing"], now=order, at=at)
    return article


def _approve(article: Article, people: dict[str, User], before: datetime) -> None:
    for desk in Desk.objects.filter(required_by__section__slug=_section_of(article)):
        signed_at = before - timedelta(hours=2)
        workflow.perform(Act.SIGN, article, by=people[desk.slug], now=signed_at, desk=desk)
    workflow.perform(Act.APPROVE, article, by=people["editor"], now=before - timedelta(hours=1))


def _section_of(article: Article) -> str:
    return Section.objects.get(articles=article).slug


def _content(item: DemoArticle, photo: User) -> Content:
    words = item.picture
    image = Image(title=item.headline, alt=words.alternative_text, caption=words.caption, credit=words.credit)
    intake.add(image, SimpleUploadedFile(f"{words.name}.jpg", draw(words.name)), by=photo)
    keys = dict(Contributor.objects.values_list("slug", "key"))
    return Content(
        section=item.section,
        kind=item.kind,
        topics=item.topics,
        headline=item.headline,
        dek=item.dek,
        body=item.body,
        teaser_cut=item.teaser_cut,
        bylines=tuple(Line(keys[line.contributor], line.role, sentence=line.sentence) for line in item.bylines),
        lead=Picture(image.key, words.alternative_text, words.caption, words.credit),
        access=item.access,
        slug=item.slug,
        description=item.search_description,
    )

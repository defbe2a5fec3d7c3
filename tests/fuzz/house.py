"""A house to fuzz: the whole demo, or a small one that is made in seconds."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import datetime

from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.utils import timezone

from articles import intake
from articles.content import Content, Line, Picture
from articles.models import Article, Contributor, Image, Magazine, Section, Topic
from comments import posting
from newsroom import workflow
from newsroom.demo import cast
from newsroom.models import SectionRules
from newsroom.models.transition import Act
from subscribers.models import User
from tests.conftest import BODY, again
from tests.pictures import png


def make(*, is_small: bool) -> None:
    call_command("migrate", interactive=False, verbosity=0)
    if is_small:
        small(timezone.now())
    else:
        call_command("demo", verbosity=0)


def small(now: datetime) -> None:
    """Something of each kind that the API tells of: live, closed, talked about, and drafted."""
    Magazine(name="The Fuzzer", contact="desk@example.com").save()
    people = cast.accounts(now)
    section = Section.objects.create(name="Coast", slug="coast")
    SectionRules.objects.create(section=section).editors.add(people["editor"])
    text = _content(section, people["photo"])
    _live(text, people, now)
    talked = _live(replace(text, headline="The road that the sea took", access="subscribers"), people, now)
    for words in ("The *road* is gone.", "It was never a good road."):
        edition = talked.editions.live().get()
        posting.post(edition, people["subscriber"], words, form_key=uuid.uuid4(), now=now)
    workflow.create(replace(text, headline="A draft"), by=people["editor"], now=now)


def _content(section: Section, photographer: User) -> Content:
    writer = Contributor.objects.create(name="Ada Long", slug="ada-long", title="reporter")
    topic = Topic.objects.create(name="Tides", slug="tides")
    image = Image(title="Harbour", alt="Boats at low water", caption="The harbour.", credit="Ines Roy")
    image = intake.add(image, SimpleUploadedFile("harbour.png", png(60, 40)), by=photographer)
    return Content(
        section=section.slug,
        topics=(topic.slug,),
        headline="The tide at Marrow Point",
        dek="What a village keeps when the sea takes the road.",
        body=BODY,
        teaser_cut=2,
        bylines=(Line(writer.key),),
        lead=Picture(image.key, alt=image.alt, caption=image.caption, credit=image.credit),
        access="open",
    )


def _live(content: Content, people: dict[str, User], now: datetime) -> Article:
    article = workflow.create(content, by=people["writer"], now=now)
    workflow.perform(Act.SUBMIT, article, by=people["writer"], now=now)
    for act in (Act.APPROVE, Act.RELEASE):
        workflow.perform(act, again(article), by=people["managing"], now=now)
    return again(article)

"""What must not be heard: each thing that not everybody may read sings of a bird of its own."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client as Browser
from django.utils import timezone

from articles import intake
from articles.content import Line, Picture
from articles.models import Article, Contributor, Edition, Image, Section, Series, Topic
from comments import moderation, posting, removing, reporting
from comments.models import Comment, ListedWord
from newsroom import previews, workflow
from newsroom.models import RequiredDesk
from newsroom.models.transition import Act
from subscribers import audit
from subscribers.models import Audited, Client, Entitlement, Scope, User
from tests.conftest import again
from tests.doors.world import World, bearer
from tests.pictures import png

FILL = "The tide came in and the tide went out. " * 10
# Of articles: nothing yet, nothing yet, nothing any more, and not yet these words; and what stands behind the gate.
UNPUBLISHED = ("draftbird", "latebird", "gonebird", "nextbird", "personbird", "topicbird", "seriesbird", "sparebird")
CLOSED = ("closedbird", "meterbird")
COMMENTS = ("heldbird", "hiddenbird", "removedbird", "talkbird")
# What colleagues say among themselves, and of readers.
AMONG_US = ("notebird", "reportbird", "reasonbird", "linkbird", "auditbird", "wirebird", "grantbird", "listbird")
BIRDS = (*UNPUBLISHED, *CLOSED, *COMMENTS, *AMONG_US, "mailbird")
Make = Callable[..., Any]


@dataclass
class Aviary:
    world: World
    articles: dict[str, Article]
    secret: str
    programs: dict[str, Browser]
    """Of clients that read: licensed, not licensed, and licensed for another section."""

    def printed(self, bird: str) -> Any:
        """The edition of an article, or what stands in the address that it would have."""
        article = self.articles[bird]
        day = timezone.localdate()
        would_be = SimpleNamespace(address_date=day, slug=article.head.content["slug"], key=article.key, pk=article.pk)
        return article.editions.order_by("number").last() or would_be


@pytest.fixture
def aviary(world: World, unpublished: dict[str, Any], closed: dict[str, Edition], sung: None, now: datetime) -> Aviary:
    managing = world.people["managing"]
    draft = again(unpublished["draftbird"])
    assert draft.head
    link = previews.make(draft.head, by=managing, for_whom="Linkbird", days=7, most_openings=5, now=now)
    articles = unpublished | {bird: again(edition.article) for bird, edition in closed.items()}
    return Aviary(world, articles, link.secret, dict(_programs(managing, now)))


def _programs(owner: User, now: datetime) -> Iterator[tuple[str, Browser]]:
    for name, has_full_text, sections in (
        ("licensed", True, []),
        ("unlicensed", False, []),
        ("elsewhere", True, ["city"]),
    ):
        wire = Client.objects.create(name=name, owner=owner, has_full_text=has_full_text, note="A wirebird.")
        wire.sections.set(Section.objects.filter(slug__in=sections))
        yield name, bearer(wire, [Scope.READ], owner, now)


def words(bird: str, image: Image) -> dict[str, Any]:
    """Every text field of an article, with this bird in it."""
    person = Contributor.objects.get(slug="ada-long")
    figure = f'<figure data-picture="{image.key}" data-alt="A {bird}." data-caption="The {bird}."></figure>'
    return {
        "headline": f"The {bird}",
        "dek": f"A dek about the {bird}.",
        "body": f"<p>A {bird}. {FILL}</p><p>And {FILL}</p><p>It sang. {FILL}</p>{figure}",
        "description": f"All about the {bird}",
        "slug": f"the-{bird}",
        "bylines": (Line(person.key, title=f"{bird} keeper", sentence=f"Ada Long keeps a {bird}."),),
        "lead": Picture(image.key, alt=f"A {bird}.", caption=f"The {bird}.", credit=f"{bird} Press"),
    }


@pytest.fixture
def unpublished(
    world: World, draft: Make, scheduled: Make, live: Make, changed: Make, managing: User, now: datetime
) -> dict[str, Any]:
    RequiredDesk.objects.all().delete()
    image = _picture("sparebird")
    person = Contributor.objects.create(
        name="Ann Personbird", slug="personbird", title="Personbird", biography="A personbird.", portrait=image
    )
    Topic.objects.create(name="Topicbird", slug="topicbird")
    Series.objects.create(name="Seriesbird", slug="seriesbird", description="A seriesbird.")
    theirs = {"topics": ("topicbird",), "series": "seriesbird", "bylines": (Line(person.key),)}
    drafted = draft(**words("draftbird", image) | theirs)
    late = scheduled(**words("latebird", image)).article
    gone = live(**words("gonebird", image)).article
    workflow.perform(Act.WITHDRAW, gone, by=managing, now=now, note="A notebird was wrong.")
    following = changed(live(slug="next"), **words("nextbird", image) | {"slug": "next"})
    release: Any = {"at": now + timedelta(hours=1), "change": "correction", "correction": "It was a nextbird."}
    workflow.perform(Act.RELEASE, following, by=managing, now=now, **release)
    return {"draftbird": drafted, "latebird": late, "gonebird": gone, "nextbird": following}


def _picture(bird: str) -> Image:
    told = {"title": bird, "alt": f"A {bird}", "caption": f"The {bird}", "credit": bird, "usage_terms": bird}
    return intake.add(Image(**told), SimpleUploadedFile("bird.png", png(60, 40)), by=None)


@pytest.fixture
def closed(unpublished: dict[str, Any], live: Make) -> dict[str, Edition]:
    """Only what stands behind the gate sings of it: the third paragraph, and the picture after it."""

    def behind(bird: str, access: str) -> Edition:
        image = _picture("quiet")
        figure = f'<figure data-picture="{image.key}" data-alt="A {bird}." data-caption="The {bird}."></figure>'
        body = f"<p>One. {FILL}</p><p>Two. {FILL}</p><p>The {bird} sang. {FILL}</p>{figure}"
        edition: Edition = live(access=access, body=body, teaser_cut=2, slug=access, topics=("tides",))
        return edition

    return {"closedbird": behind("closedbird", "subscribers"), "meterbird": behind("meterbird", "metered")}


@pytest.fixture
def sung(world: World, now: datetime) -> None:
    """Below an article and about readers: what is held, hidden, removed, reported and decided."""
    people, edition = world.people, world.things.edition
    author, moderator = people["photo"], people["moderator"]
    User.objects.filter(pk=author.pk).update(email="mailbird@example.com")

    def say(text: str, minutes: int) -> Comment:
        at = now + timedelta(minutes=2 * minutes)
        return posting.post(edition, author, text, form_key=uuid.uuid4(), now=at)

    say("A talkbird sat on the pier of 1953.", 1)
    hidden = say("A hiddenbird sat on the pier of 1954.", 2)
    reporting.report(hidden, by=people["subscriber"], why="other", words="A reportbird.", now=now)
    moderation.hide(hidden, by=moderator, reason="A reasonbird", now=now)
    removed = say("A removedbird sat on the pier of 1955.", 3)
    posting.post(edition, moderator, "It sat there.", parent=removed, form_key=uuid.uuid4(), now=now)
    removing.remove(removed, by=author, now=now)
    ListedWord.objects.create(words="heldbird", note="A listbird.")
    say("A heldbird sat on the pier of 1956.", 4)
    audit.record(Audited.ROLES_CHANGED, user=people["writer"], by=people["admin"], now=now, words="An auditbird.")
    Entitlement.objects.update(note="A grantbird.")

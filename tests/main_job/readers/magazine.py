"""A whole magazine for the browser: at least one of everything that a reader's page can show."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from articles import intake
from articles.content import Content, Line, Picture
from articles.models import Article, Contributor, Edition, Handle, Image, Magazine, Role, Section, Series, Topic
from comments import liking, moderation, posting, reporting
from comments.models import Comment, State
from newsroom import workflow
from newsroom.models import SectionRules
from newsroom.models.transition import Act
from subscribers.models import MeterRead, User
from tests.main_job.readers import body, cast
from tests.pictures import jpeg

FREE = 2
LONG_WORD = "Donaudampfschiffahrtsgesellschaftskapitänsmütze"
PAGE = "<p>What we do.</p><h2>How we are paid for</h2><ul><li>By readers</li></ul><p>Write to us.</p>"
SAYS = "{} It is read aloud, *slowly*, with [a link]({}/guidelines/) and `a = 1`.\n\n> As they said."
# Nobody says the same twice.
OPENINGS = (
    "The fence stood there before the road.",
    "My father set it in the spring of 1951.",
    "Nobody asked the tide about that.",
    "We have moved our pier twice since.",
    "The council kept two copies of the map.",
    "An engineer would call that optimism.",
    "Whoever walks there at low water knows.",
    "That is not how I remember the harbour.",
    "You can see the posts from the train.",
)
Publish = Callable[..., Edition]


def make(now: datetime) -> dict[str, str]:
    """Fills the empty database; addresses that nobody can know beforehand, by name."""
    _house()
    people = cast.make(now)
    publish = _publisher(people, now)
    pieces = _gated(publish) | _open(publish, people, now)
    _others(publish)
    comments = _converse(pieces["talked"], people, now)
    _read_for_nothing(people["spent"], pieces, now)
    Edition.objects.filter(pk=pieces["closed"].pk).update(first_at=now - timedelta(days=30))
    addresses = {name: edition.get_absolute_url() for name, edition in pieces.items()}
    addresses["a_reply"] = f"{addresses['talked']}comments/?reply={comments['theirs'].key}"
    addresses |= {name: f"/comments/{comment.key}/" for name, comment in comments.items()}
    addresses["older"] = Client().get("/latest/").context["older"]
    return addresses


def _house() -> None:
    pages = dict.fromkeys(("guidelines", "about", "contact_page", "privacy", "terms"), PAGE)
    words = {"tagline": "What the tide brings in", "contact": "desk@example.com", "metered_pieces": FREE}
    Magazine(name="The Example", **words, **pages).save()
    for position, name in enumerate(("Coast", "Ideas", "Land and Water", "Books and Arts", "Science and Medicine")):
        slug = name.split()[0].lower()
        section = Section.objects.create(name=name, slug=slug, description="Who lives there.", position=position)
        SectionRules.objects.create(section=section)
    Section.objects.create(name="Letters", slug="letters", position=9)
    Series.objects.create(name="After the Storm", slug="storm", description="Who rebuilt what.")
    for name in ("tides", "harbours", "ledgers"):
        Topic.objects.create(name=name.title(), slug=name)


def _contributors() -> list[Contributor]:
    portrait = _picture("Ada Long at a desk", 400, 500)
    ada = Contributor.objects.create(name="Ada Long", slug="ada-long", title="reporter", portrait=portrait)
    Contributor.objects.filter(pk=ada.pk).update(biography="Ada Long writes.\n\nShe lives by the sea.")
    for network, address in (("mastodon", "https://social.example/@ada"), ("email", "mailto:ada@example.com")):
        Handle.objects.create(contributor=ada, network=network, name="@ada", address=address)
    other = Contributor.objects.create(name=f"Bo {LONG_WORD}", slug="bo", title="photographer")
    return [ada, other]


def _picture(words: str, width: int = 640, height: int = 360) -> Image:
    image = Image(title=words, alt=words, caption=f"{words}.", credit="Ines Roy")
    return intake.add(image, SimpleUploadedFile("picture.jpg", jpeg(width, height)), by=None)


def _publisher(people: dict[str, User], now: datetime) -> Publish:
    ada, other = _contributors()
    lead = _picture("Boats at low water")
    whole = Content(
        section="coast",
        dek="What a village keeps when the sea takes the road.",
        body=body.opening(),
        teaser_cut=2,
        bylines=(Line(ada.key), Line(other.key, role=Role.PHOTOGRAPHS)),
        lead=Picture(lead.key, alt=lead.alt, caption=lead.caption, credit=lead.credit),
        access="open",
    )

    def publish(headline: str, **changes: Any) -> Edition:
        content = replace(whole, headline=headline, **changes)
        article = workflow.create(content, by=people["writer"], now=now)
        _release(article, people, now)
        return article.editions.live().get()

    return publish


def _release(article: Article, people: dict[str, User], now: datetime, **how: Any) -> None:
    workflow.perform(Act.SUBMIT, article, by=people["writer"], now=now)
    workflow.perform(Act.APPROVE, article, by=people["managing"], now=now)
    workflow.perform(Act.RELEASE, article, by=people["managing"], now=now, **how)


def _gated(publish: Publish) -> dict[str, Edition]:
    """`third` is the one for which `spent` has no free reading left."""
    closed = {"subscribers": publish("For those who pay", access="subscribers")}
    return closed | {name: publish(f"Free {name}", access="metered") for name in ("first", "second", "third")}


def _read_for_nothing(user: User, pieces: dict[str, Edition], now: datetime) -> None:
    month = f"{now.astimezone(Magazine.load().zone):%Y-%m}"
    for name in ("first", "second"):
        MeterRead.objects.create(user=user, month=month, piece=pieces[name].key)


def _open(publish: Publish, people: dict[str, User], now: datetime) -> dict[str, Edition]:
    publish("The first part", series="storm")
    image = _picture("The pier")
    whole = {"series": "storm", "topics": ("tides", "harbours", "ledgers"), "kind": "essay"}
    pieces = {
        "everything": publish("The tide at Marrow Point", body=body.everything(image), **whole),
        "talked": publish("A piece of which much is said"),
        "quiet": publish("A piece of which little is said"),
        "closed": publish("A piece of last month"),
        "withdrawn": publish("A piece that was wrong"),
    }
    publish("The last part", series="storm", topics=("tides",))
    workflow.perform(Act.WITHDRAW, _article(pieces["withdrawn"]), by=people["managing"], now=now, note="All wrong.")
    return pieces | {"everything": _corrected(pieces["everything"], people, now)}


def _corrected(edition: Edition, people: dict[str, User], now: datetime) -> Edition:
    article = _article(edition)
    text = replace(Content.of(article.head.content), dek="What a village keeps of a road.")
    workflow.perform(Act.EDIT, article, by=people["writer"], now=now, content=text, version=article.version)
    _release(article, people, now, change="correction", correction="The fence was of oak, not of elm.")
    return article.editions.live().get()


def _article(edition: Edition) -> Article:
    return Article.objects.get(pk=edition.article_id)


def _others(publish: Publish) -> None:
    """As many as fill a front page and more than one page of a list."""
    for number in range(3):
        publish(f"An opinion about {LONG_WORD} {number}", kind="opinion", section="ideas")
        publish(f"Land {number}", section="land")
        publish(f"A book {number}", section="books", kind="review")
    for number in range(9):
        publish(f"What happened on day {number}", section="science", kind="interview")


def _converse(edition: Edition, people: dict[str, User], now: datetime) -> dict[str, Comment]:
    """Replies to replies, one to a comment that was hidden since, and a comment that waits. By name, what pages of one
    comment are about; one's own is of the next hour, so that it can be changed as long as the tests run."""
    openings = iter(OPENINGS)

    def say(name: str, parent: Comment | None = None, at: datetime = now) -> Comment:
        words = SAYS.format(next(openings), settings.SITE_URL)
        return posting.post(edition, people[name], words, parent=parent, form_key=uuid.uuid4(), now=at)

    hidden, waiting, last = say("payer"), say("subscriber"), say("subscriber")
    say("subscriber", hidden)
    for name in ("payer", "subscriber", "payer"):
        last = say(name, last)
    moderation.hide(hidden, by=people["moderator"], reason="It names a child.", now=now)
    Comment.objects.filter(pk=waiting.pk).update(state=State.HELD)
    liking.like(last, by=people["subscriber"], now=now)
    reported = say("managing")
    reporting.report(reported, by=people["subscriber"], why="spam", words="", now=now)
    return {"theirs": last, "hidden": hidden, "own": say("subscriber", at=now + timedelta(hours=1))}

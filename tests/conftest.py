"""The cast and the props. A test names whom and what it needs, and states only the values that it turns on."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from articles import intake
from articles.content import Content, Line, Picture
from articles.models import Article, Contributor, Edition, Image, Magazine, Section
from common import limits
from newsroom import workflow
from newsroom.models import Desk, Release, RequiredDesk, SectionRules
from newsroom.models.transition import Act
from newsroom.roles import Job, keep_right
from subscribers.api import throttling
from subscribers.models import Entitlement, User
from tests.chromium import chromium  # noqa: F401  For every folder: two at once cannot be.
from tests.databases import skip_what_no_database_changes
from tests.pictures import png

PASSWORD = "correct-horse-battery"
BODY = "".join(
    f"<p>Paragraph {number} of the piece. {'The tide came in and the tide went out. ' * 6}</p>"
    for number in range(1, 7)
)

Factory = Callable[..., Any]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What starts processes waits for them most of the time: it comes first, so that nobody waits for it at the end."""
    items.sort(key=lambda item: item.get_closest_marker("processes") is None)
    skip_what_no_database_changes(items)


def pytest_collection_finish() -> None:
    """What is there by now stays to the end: looking through it for rubbish again and again takes a fifth of a run."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


@pytest.fixture(autouse=True)
def _folders(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(autouse=True)
def _roles(request: pytest.FixtureRequest) -> None:
    """A transactional test flushes the groups that the migrations made."""
    if "transactional_db" in request.fixturenames:
        request.getfixturevalue("transactional_db")
        keep_right()


@pytest.fixture(autouse=True)
def _limits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test counts for itself, and may ask more than a person does in a minute; tests/limits/ keeps the limits."""
    monkeypatch.setattr(limits, "here", limits.Here())
    for name in ("ADDRESS", "CALLER", "WRITES"):
        monkeypatch.setattr(throttling, name, replace(getattr(throttling, name), quota=100_000))


@pytest.fixture
def now() -> datetime:
    return timezone.now()


# The cast


@pytest.fixture
def person(db: None) -> Callable[..., User]:
    def make(name: str, *jobs: Job) -> User:
        user = User.objects.create_user(
            f"{name.replace(' ', '.')}@example.com", PASSWORD, display_name=name.title(), is_staff=bool(jobs)
        )
        user.groups.set(Group.objects.filter(name__in=[job.value for job in jobs]))
        return user

    return make


@pytest.fixture
def writer(person: Factory) -> User:
    return person("wanda writer", Job.WRITER)


@pytest.fixture
def editor(person: Factory, section: Section) -> User:
    """Edits the section of the props."""
    user = person("edda editor", Job.EDITOR)
    SectionRules.objects.get(section=section).editors.add(user)
    return user


@pytest.fixture
def copy_editor(person: Factory) -> User:
    return person("cora copy", Job.COPY_EDITOR)


@pytest.fixture
def fact_checker(person: Factory) -> User:
    return person("faye facts", Job.FACT_CHECKER)


@pytest.fixture
def photo_editor(person: Factory) -> User:
    return person("phil photo", Job.PHOTO_EDITOR)


@pytest.fixture
def managing(person: Factory) -> User:
    return person("mara managing", Job.MANAGING_EDITOR)


@pytest.fixture
def moderator(person: Factory) -> User:
    return person("moss moderator", Job.MODERATOR)


@pytest.fixture
def subscriptions_manager(person: Factory) -> User:
    return person("sunny subscriptions", Job.SUBSCRIPTIONS_MANAGER)


@pytest.fixture
def reader(person: Factory) -> User:
    """An account without a subscription, now or ever."""
    return person("rita reader")


@pytest.fixture
def subscriber(person: Factory, now: datetime) -> User:
    user = person("sam subscriber")
    Entitlement.objects.create(user=user, starts_at=now - timedelta(days=30), ends_at=now + timedelta(days=30))
    return user


@pytest.fixture
def lapsed(person: Factory, now: datetime) -> User:
    user = person("lara lapsed")
    Entitlement.objects.create(user=user, starts_at=now - timedelta(days=60), ends_at=now - timedelta(days=1))
    return user


@pytest.fixture
def as_() -> Callable[[User], Client]:
    """A browser in which `user` is logged in."""

    def logged_in(user: User) -> Client:
        client = Client()
        client.force_login(user)
        return client

    return logged_in


# The props


@pytest.fixture
def magazine(db: None) -> Magazine:
    magazine = Magazine(name="The Example", contact="desk@example.com")
    magazine.save()
    return magazine


@pytest.fixture
def section(magazine: Magazine) -> Section:
    section = Section.objects.create(name="Coast", slug="coast")
    SectionRules.objects.create(section=section)
    return section


@pytest.fixture
def copy_desk(section: Section) -> Desk:
    """A desk that the section requires and that signs for the words."""
    desk = Desk.objects.create(
        name="Copy", slug="copy", part=Desk.Part.WORDS, group=Group.objects.get(name=Job.COPY_EDITOR.value)
    )
    RequiredDesk.objects.create(section=section, desk=desk)
    return desk


@pytest.fixture
def contributor(db: None) -> Contributor:
    """In print, and without an account."""
    return Contributor.objects.create(name="Ada Long", slug="ada-long", title="reporter")


@pytest.fixture
def image(db: None) -> Image:
    image = Image(title="Harbour", alt="Boats at low water", caption="The harbour.", credit="Ines Roy")
    return intake.add(image, SimpleUploadedFile("harbour.png", png(60, 40)), by=None)


@pytest.fixture
def content(section: Section, contributor: Contributor, image: Image) -> Callable[..., Content]:
    """Content that passes every check, with `changes`."""
    whole = Content(
        section=section.slug,
        headline="The tide at Marrow Point",
        dek="What a village keeps when the sea takes the road.",
        body=BODY,
        teaser_cut=2,
        bylines=(Line(contributor.key),),
        lead=Picture(image.key, alt=image.alt, caption=image.caption, credit=image.credit),
        access="open",
    )
    return lambda **changes: replace(whole, **changes)


@pytest.fixture
def draft(content: Factory, writer: User, now: datetime) -> Callable[..., Article]:
    def make(by: User = writer, **changes: Any) -> Article:
        return workflow.create(content(**changes), by=by, now=now)

    return make


@pytest.fixture
def in_review(draft: Factory, writer: User, now: datetime) -> Callable[..., Article]:
    def make(**changes: Any) -> Article:
        article = draft(**changes)
        workflow.perform(Act.SUBMIT, article, by=writer, now=now)
        return again(article)

    return make


@pytest.fixture
def approved(in_review: Factory, managing: User, now: datetime) -> Callable[..., Article]:
    def make(**changes: Any) -> Article:
        article = in_review(**changes)
        workflow.perform(Act.APPROVE, article, by=managing, now=now)
        return again(article)

    return make


@pytest.fixture
def scheduled(approved: Factory, managing: User, now: datetime) -> Callable[..., Release]:
    def make(at: datetime | None = None, **changes: Any) -> Release:
        article = approved(**changes)
        workflow.perform(Act.RELEASE, article, by=managing, now=now, at=at or now + timedelta(hours=1))
        return article.releases.get()

    return make


@pytest.fixture
def live(approved: Factory, managing: User, now: datetime) -> Callable[..., Edition]:
    def make(**changes: Any) -> Edition:
        article = approved(**changes)
        workflow.perform(Act.RELEASE, article, by=managing, now=now)
        return article.editions.live().get()

    return make


@pytest.fixture
def changed(managing: User, now: datetime) -> Callable[..., Article]:
    """A live article with approved words that readers do not have yet."""

    def make(edition: Edition, **changes: Any) -> Article:
        article = again(edition.article)
        text = replace(Content.of(article.head.content), **(changes or {"dek": "What happened since."}))
        writer = article.created_by
        workflow.perform(Act.EDIT, article, by=writer, now=now, content=text, version=article.version)
        workflow.perform(Act.SUBMIT, article, by=writer, now=now)
        workflow.perform(Act.APPROVE, article, by=managing, now=now)
        return again(article)

    return make


@pytest.fixture
def revise(changed: Factory, managing: User, now: datetime) -> Callable[..., Edition]:
    """The next edition of a live article: saved, reviewed and released."""

    def make(edition: Edition, change: str = "update", correction: str = "", **changes: Any) -> Edition:
        article = changed(edition, **changes)
        workflow.perform(Act.RELEASE, article, by=managing, now=now, change=change, correction=correction)
        return article.editions.live().get()

    return make


@pytest.fixture
def withdrawn(managing: User, now: datetime) -> Callable[[Edition], Edition]:
    """Takes a live edition down."""

    def make(edition: Edition) -> Edition:
        workflow.perform(Act.WITHDRAW, edition.article, by=managing, now=now, note="Nothing was right in it.")
        return Edition.objects.get(pk=edition.pk)

    return make


def again(article: Article) -> Article:
    """The article as the database has it now."""
    return Article.objects.get(pk=article.pk)

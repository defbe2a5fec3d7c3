"""What `manage.py demo` makes of an empty database."""

import re
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from django.db import transaction
from django.test import Client
from django.utils import timezone
from PIL import Image as Pillow

from articles.models import Article, Contributor, Edition, Image, Magazine, Section
from comments.models import Comment, Thread
from newsroom import workflow
from newsroom.models import Desk, Release, RequiredDesk, SectionRules
from newsroom.models.transition import Act
from newsroom.roles import Job
from subscribers.models import Entitlement, Plan, User

pytestmark = pytest.mark.usefixtures("seeded_at")
PASSWORD = "demo-magazine"
STAGES = {
    "port-ansel-moves-its-pier": ("live", "open"),
    "the-ten-minute-bus": ("live", "metered"),
    "four-in-the-morning": ("live", "subscribers"),
    "the-river-has-been-here-before": ("scheduled", "metered"),
    "plant-the-slow-tree": ("approved", "metered"),
    "what-the-larder-knew": ("in_review", "subscribers"),
}
ROLES = {
    "writer": Job.WRITER,
    "editor": Job.EDITOR,
    "copy": Job.COPY_EDITOR,
    "facts": Job.FACT_CHECKER,
    "photo": Job.PHOTO_EDITOR,
    "managing": Job.MANAGING_EDITOR,
    "moderator": Job.MODERATOR,
    "subscriptions": Job.SUBSCRIPTIONS_MANAGER,
}
READERS = {"subscriber", "lapsed", "reader"}


def standing(article: Article) -> str:
    """Live, scheduled, or the stage of the working copy."""
    if article.live_edition:
        return "live"
    return "scheduled" if article.releases.pending().exists() else article.stage


def account(name: str) -> User:
    return User.objects.get(email=f"{name}@example.com")


# The articles


def test_there_are_six_articles_one_at_each_stage_and_three_live_ones_at_each_level() -> None:
    articles = [(article, article.head.content) for article in Article.objects.all()]
    assert {text["slug"]: (standing(article), text["access"]) for article, text in articles} == STAGES


def test_each_article_has_600_to_1000_words() -> None:
    bodies = [article.head.content["body"] for article in Article.objects.all()]
    counts = [len(re.sub("<[^>]+>", " ", body).split()) for body in bodies]
    assert len(counts) == 6
    assert all(600 <= count <= 1000 for count in counts), counts


def test_one_article_goes_live_ten_minutes_after_the_seeding(seeded_at: datetime) -> None:
    release = Release.objects.pending().get()
    assert timedelta(0) <= release.at - seeded_at - timedelta(minutes=10) < timedelta(seconds=60)


def test_readers_see_what_is_live_and_nothing_else(client: Client) -> None:
    page = client.get("/").content.decode()
    addresses = [f"/{slug}/" for slug, (stage, _) in STAGES.items() if stage == "live"]
    assert all(address in page for address in addresses)
    assert not any(f"/{slug}/" in page for slug, (stage, _) in STAGES.items() if stage != "live")


def test_what_is_in_review_can_be_signed_approved_and_released_at_once() -> None:
    article, now = Article.objects.get(stage="in_review"), timezone.now()
    with transaction.atomic():
        workflow.perform(Act.SIGN, article, by=account("copy"), now=now, desk=Desk.objects.get(slug="copy"))
        workflow.perform(Act.APPROVE, article, by=account("editor"), now=now)
        workflow.perform(Act.RELEASE, article, by=account("managing"), now=now)
        assert article.live_edition.headline == "What the Larder Knew"
        transaction.set_rollback(True)


# Pictures and people in print


def test_each_article_leads_with_a_drawn_picture_of_its_own(media: Path) -> None:
    images = [Image.objects.get(key=article.head.content["lead"]["image"]) for article in Article.objects.all()]
    files = {(media / str(image.file)).read_bytes() for image in images}
    assert len(files) == 6
    for image in images:
        with Pillow.open(media / str(image.file)) as picture:
            assert (picture.format, picture.size) == ("JPEG", (1600, 1067))


def test_each_picture_has_alternative_text_a_caption_and_a_credit() -> None:
    leads = [article.head.content["lead"] for article in Article.objects.all()]
    for words in ("alt", "caption", "credit"):
        assert all(lead[words] for lead in leads)
    assert all(lead["alt"] != lead["caption"] for lead in leads)


def test_four_contributors_are_all_in_print_with_a_biography_and_handles() -> None:
    contributors = Contributor.objects.all()
    assert len(contributors) == 4
    for person in contributors:
        assert person.title
        assert person.biography
        assert person.handles.exists()
        assert person.bylines.exists()


# The house


def test_the_magazine_its_sections_and_their_desks_are_there() -> None:
    assert Magazine.objects.get().name == "The Windrow"
    assert set(Desk.objects.values_list("slug", flat=True)) == {"copy", "facts", "photo"}
    sections = Section.objects.all()
    assert len(sections) == 4
    for section in sections:
        assert SectionRules.objects.get(section=section).editors.get() == account("editor")
        assert RequiredDesk.objects.filter(section=section).exists()


def test_everybody_of_the_list_logs_in_with_the_password() -> None:
    for name in (*ROLES, *READERS, "admin"):
        assert Client().login(email=f"{name}@example.com", password=PASSWORD), name
    assert User.objects.filter(email__endswith="@example.com").count() == 12


def test_staff_have_one_role_each_and_readers_none() -> None:
    for name, job in ROLES.items():
        assert account(name).is_staff
        assert account(name).groups.get().name == job.value
    assert not User.objects.filter(email__in=[f"{name}@example.com" for name in READERS], is_staff=True).exists()
    assert User.objects.get(is_superuser=True) == account("admin")


def test_the_subscriber_has_a_subscription_the_lapsed_one_had_one_and_the_reader_never() -> None:
    active = Entitlement.objects.active(timezone.now())
    assert active.filter(user=account("subscriber")).exists()
    assert not active.filter(user=account("lapsed")).exists()
    assert Entitlement.objects.filter(user=account("lapsed")).exists()
    assert not Entitlement.objects.filter(user=account("reader")).exists()
    assert set(Plan.objects.values_list("slug", flat=True)) == {"year", "month"}


# The conversation


def test_live_articles_have_a_conversation_with_replies_and_with_replies_to_replies() -> None:
    threads = Thread.objects.filter(article__editions__in=Edition.objects.live())
    assert len(threads) == Thread.objects.count() > 1
    assert set(Comment.objects.values_list("depth", flat=True)) >= {0, 1, 2}
    for thread in threads:
        assert thread.published_count == thread.comments.published().count() > 0


def test_nobody_comments_before_the_article_is_live_or_after_now() -> None:
    for comment in Comment.objects.select_related("thread__article"):
        assert comment.thread.article.live_edition.first_at < comment.at < timezone.now()

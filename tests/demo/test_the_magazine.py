"""What `manage.py demo` makes of an empty database."""

import re
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from django.db import transaction
from django.test import Client
from django.utils import timezone

from articles.models import (
    Arrangement,
    Article,
    Contributor,
    Edition,
    Image,
    Kind,
    Magazine,
    Rendering,
    Section,
    Series,
)
from comments.models import Comment, Thread
from newsroom import workflow
from newsroom.demo import contents
from newsroom.models import Desk, Release, RequiredDesk, SectionRules
from newsroom.models.transition import Act
from newsroom.roles import Job
from subscribers.access import Level
from subscribers.models import Entitlement, Plan, User

pytestmark = [pytest.mark.usefixtures("seeded_at"), pytest.mark.django_db]
PASSWORD = "demo-magazine"
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
    """Live, withdrawn, scheduled, or the stage of the working copy."""
    if article.live_edition:
        return "live"
    if article.editions.exists():
        return "withdrawn"
    return "scheduled" if article.releases.pending().exists() else article.stage


def leads() -> list[dict[str, str]]:
    return [article.head.content["lead"] for article in Article.objects.all()]


def account(name: str) -> User:
    return User.objects.get(email=f"{name}@example.com")


# The articles


def test_there_are_36_articles_in_five_sections_of_every_kind_and_at_least_26_are_live() -> None:
    live = Edition.objects.live()
    assert Article.objects.count() == 36
    assert live.count() >= 26
    assert set(live.values_list("section__slug", flat=True)) == set(Section.objects.values_list("slug", flat=True))
    assert Section.objects.count() == 5
    assert set(live.values_list("kind", flat=True)) == set(Kind.values)
    assert set(live.values_list("access", flat=True)) == set(Level.values)


def test_every_stage_of_the_workflow_is_there() -> None:
    found = {standing(article) for article in Article.objects.all()}
    assert found == {"drafting", "in_review", "approved", "scheduled", "live", "withdrawn", "spiked"}


def test_each_article_has_600_to_1400_words() -> None:
    counts = {item.slug: len(re.sub("<[^>]+>", " ", item.body).split()) for item in contents.articles()}
    assert not {slug: count for slug, count in counts.items() if not 600 <= count <= 1400}


def test_what_editors_can_put_into_a_body_is_somewhere_in_it() -> None:
    everything = "".join(rendering.body for rendering in Rendering.objects.all())
    for mark in (
        "<aside>",
        "<cite>",
        'class="notes"',
        '<div class="table"',
        "<pre>",
        "<h2>",
        'class="figure"',
        'class="embed"',
    ):
        assert mark in everything, mark


def test_each_pull_quote_stands_in_its_text() -> None:
    for item in contents.articles():
        for quote in re.findall("<aside><p>(.*?)</p></aside>", item.body):
            rest = re.sub("<aside>.*?</aside>", "", item.body)
            assert re.sub("<[^>]+>", "", quote) in re.sub("<[^>]+>", "", rest), (item.slug, quote)


def test_there_is_a_series_a_correction_an_update_and_a_withdrawn_piece() -> None:
    assert [
        edition.revision.content["slug"] for edition in Series.objects.get().editions.live().order_by("first_at")
    ] == [
        "the-last-shift-at-corran",
        "what-the-buyers-saw",
        "forty-looms-and-a-lease",
    ]
    assert set(Edition.objects.values_list("change", flat=True)) == {"first", "correction", "update"}


def test_dates_are_counted_from_the_day_of_seeding(seeded_at: datetime) -> None:
    firsts = [edition.first_at for edition in Edition.objects.live()]
    assert all(firsts[0] - timedelta(days=60) < first < seeded_at for first in firsts)
    assert max(firsts) > seeded_at - timedelta(hours=3)


def test_at_every_access_level_a_recent_piece_is_open_for_comments(seeded_at: datetime) -> None:
    for level in Level.values:
        newest = Edition.objects.live().filter(access=level).order_by("-first_at").first()
        assert newest.first_at > seeded_at - timedelta(days=2), level


def test_one_article_goes_live_ten_minutes_after_the_seeding(seeded_at: datetime) -> None:
    release = Release.objects.pending().order_by("at").first()
    assert timedelta(minutes=9) <= release.at - seeded_at <= timedelta(minutes=11)


def test_the_front_page_is_arranged_and_shows_what_is_live_alone(client: Client) -> None:
    page = client.get("/")
    front = page.context["front"]
    arranged = [slot.article for slot in Arrangement.objects.get().slots.filter(place="lead")]
    assert [edition.article for edition in front.lead] == arranged
    assert (len(front.second), len(front.opinion), len(front.rows)) == (4, 3, 5)
    for article in Article.objects.exclude(editions__in=Edition.objects.live()):
        assert article.headline not in page.content.decode()


def test_what_is_in_review_can_be_signed_approved_and_released_at_once() -> None:
    article, now = Article.objects.get(headline="What the Larder Knew"), timezone.now()
    with transaction.atomic():
        workflow.perform(Act.SIGN, article, by=account("copy"), now=now, desk=Desk.objects.get(slug="copy"))
        workflow.perform(Act.APPROVE, article, by=account("editor"), now=now)
        workflow.perform(Act.RELEASE, article, by=account("managing"), now=now)
        assert article.live_edition.headline == "What the Larder Knew"
        transaction.set_rollback(True)


# Pictures and people in print


def test_forty_pictures_and_eight_portraits_are_drawn_and_no_two_are_alike(media: Path) -> None:
    files = {(media / str(image.file)).read_bytes() for image in Image.objects.all()}
    assert len(files) == Image.objects.count() == 48
    for image in Image.objects.all():
        assert (image.width, image.height) in {(1600, 1067), (1200, 1200)}


def test_each_article_leads_with_a_picture_of_its_own() -> None:
    assert len({lead["image"] for lead in leads()}) == 36


def test_each_picture_has_alternative_text_a_caption_and_a_credit() -> None:
    placed = [figure for item in contents.articles() for figure in item.placed]
    for words in [*leads(), *placed]:
        assert words["alt"]
        assert words["caption"]
        assert words["credit"]
        assert words["alt"] != words["caption"]
    assert not Image.objects.filter(alt="").exists()


def test_eight_contributors_have_a_portrait_a_biography_a_title_handles_and_pieces() -> None:
    contributors = Contributor.objects.all()
    assert len(contributors) == 8
    for person in contributors:
        assert person.title
        assert person.biography
        assert person.portrait.alt
        assert person.handles.exists()
        assert person.bylines.exists()


# The house


def test_the_magazine_its_sections_and_their_desks_are_there() -> None:
    assert Magazine.objects.get().name == "The Windrow"
    assert set(Desk.objects.values_list("slug", flat=True)) == {"copy", "facts", "photo"}
    sections = Section.objects.all()
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


def test_threads_have_from_none_to_sixty_comments_with_replies_to_replies() -> None:
    counts = sorted(Thread.objects.values_list("published_count", flat=True))
    assert counts[-1] == 60
    assert len(counts) < Edition.objects.live().count()
    assert set(Comment.objects.values_list("depth", flat=True)) >= {0, 1, 2}
    for thread in Thread.objects.all():
        assert thread.published_count == thread.comments.published().count() > 0


def test_the_subscriber_has_a_name_to_comment_under() -> None:
    assert account("subscriber").display_name


def test_nobody_comments_before_the_article_is_live_or_after_now() -> None:
    for comment in Comment.objects.select_related("thread__article"):
        assert comment.thread.article.live_edition.first_at < comment.at < timezone.now()

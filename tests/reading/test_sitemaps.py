"""What search engines are told: sitemaps by month with pictures, of the news and of other pages, and robots.txt."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles.content import Line
from articles.models import Contributor, Edition, Section, Series, Topic
from tests.reading import strictly
from tests.reading.strictly import SITEMAP

pytestmark = pytest.mark.django_db
IMAGE = "{http://www.google.com/schemas/sitemap-image/1.1}"
NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"


@pytest.fixture
def told(client, settings):
    """The elements of a sitemap by their paths, once a strict parser has nothing against it."""

    def read(path):
        entries = strictly.sitemap(client.get(path).content)
        assert all(address.startswith(f"{settings.SITE_URL}/") for address in entries)
        return {address.removeprefix(settings.SITE_URL): element for address, element in entries.items()}

    return read


@pytest.fixture
def came_out(live):
    """A live piece that came out on a day."""

    def make(day, **changes):
        edition = live(headline=f"The piece of {day}", **changes)
        at = datetime(day.year, day.month, day.day, 15, tzinfo=UTC)
        Edition.objects.filter(pk=edition.pk).update(first_at=at, starts_at=at, address_date=day)
        return Edition.objects.get(pk=edition.pk)

    return make


def test_the_index_names_a_sitemap_for_each_month_the_newest_first(told, came_out):
    for day in (date(2024, 12, 31), date(2026, 2, 1), date(2025, 1, 1), date(2026, 2, 28)):
        came_out(day)
    months = ["/sitemap-2026-02.xml", "/sitemap-2025-01.xml", "/sitemap-2024-12.xml"]
    assert list(told("/sitemap.xml")) == ["/sitemap-pages.xml", "/sitemap-news.xml", *months]


def test_each_sitemap_of_the_index_is_there_and_strict(told, live):
    live()
    for path in told("/sitemap.xml"):
        told(path)


def test_a_month_holds_its_own_pieces_with_their_pictures(told, came_out, settings, image):
    mine, other = came_out(date(2026, 2, 28)), came_out(date(2026, 3, 1))
    entries = told("/sitemap-2026-02.xml")
    assert list(entries) == [mine.get_absolute_url()]
    [element] = entries.values()
    assert element.findtext(f"{IMAGE}image/{IMAGE}loc") == f"{settings.SITE_URL}{image.url}"
    assert element.findtext(f"{SITEMAP}lastmod") == "2026-02-28T15:00:00+00:00"
    assert list(told("/sitemap-2026-03.xml")) == [other.get_absolute_url()]


def test_a_piece_stands_in_the_month_that_it_came_out_in_at_the_house(told, approved, managing, magazine):
    """At one in the morning in London it is still the month before in New York."""
    from newsroom import workflow
    from newsroom.models.transition import Act

    article = approved()
    at = datetime(2027, 2, 1, 1, tzinfo=UTC)
    workflow.perform(Act.RELEASE, article, by=managing, now=at)
    assert list(told("/sitemap-2027-01.xml")) == [article.live_edition.get_absolute_url()]


def test_a_piece_without_a_picture_has_none(told, live):
    edition = live()
    Edition.objects.update(lead_image=None)
    [element] = told(f"/sitemap-{edition.address_date:%Y-%m}.xml").values()
    assert element.find(f"{IMAGE}image") is None


def test_the_date_of_a_piece_is_that_of_its_last_change_that_readers_see(told, live, revise):
    edition = revise(live(), "correction", "It was a Tuesday.", dek="Tuesday.")
    [element] = told(f"/sitemap-{edition.address_date:%Y-%m}.xml").values()
    assert element.findtext(f"{SITEMAP}lastmod") == edition.updated_at.isoformat(timespec="seconds")


def test_a_withdrawal_changes_the_date_of_its_month(told, came_out, withdrawn, now):
    came_out(date(2025, 2, 2))
    withdrawn(came_out(date(2025, 2, 3)))
    element = told("/sitemap.xml")["/sitemap-2025-02.xml"]
    assert element.findtext(f"{SITEMAP}lastmod") == now.isoformat(timespec="seconds")


def test_what_was_withdrawn_and_what_waits_is_in_no_sitemap(client, live, withdrawn, scheduled):
    day = withdrawn(live(headline="Withdrawn")).address_date
    scheduled(headline="Waiting")
    month = f"/sitemap-{day:%Y-%m}.xml"
    assert client.get(month).status_code == 404
    assert month not in client.get("/sitemap.xml").content.decode()
    assert b"Withdrawn" not in client.get("/sitemap-news.xml").content


@pytest.mark.parametrize(
    "path",
    [
        "/sitemap-1999-01.xml",
        "/sitemap-2026-13.xml",
        "/sitemap-2026-00.xml",
        "/sitemap-2026-1.xml",
        "/sitemap-0000-01.xml",
        "/sitemap-9999-12.xml",
        "/sitemap-20260-1.xml",
        "/sitemap-٢٠٢٦-٠١.xml",
        "/sitemap-2026-01.xml/",
        "/sitemap-2026-01.xml%0A",
    ],
)
def test_a_month_without_pieces_is_not_there(client, live, path):
    live()
    assert client.get(path).status_code == 404


def test_the_index_costs_the_same_however_many_months_there_are(client, came_out, django_assert_max_num_queries):
    for month in range(1, 7):
        came_out(date(2025, month, 1))
    with django_assert_max_num_queries(1):
        client.get("/sitemap.xml")


def test_a_month_costs_the_same_however_many_pieces_it_has(client, came_out, django_assert_max_num_queries):
    for day in range(1, 7):
        came_out(date(2025, 1, day))
    with django_assert_max_num_queries(1):
        client.get("/sitemap-2025-01.xml")


# The other pages


def test_the_pages_are_those_that_always_stand_and_lists_with_pieces(told, live, magazine):
    Topic.objects.create(name="Tides", slug="tides")
    Topic.objects.create(name="Empty", slug="empty")
    Series.objects.create(name="After the storm", slug="after-the-storm")
    Section.objects.create(name="Bare", slug="bare")
    Contributor.objects.create(name="Bo Tran", slug="bo-tran")
    live(topics=("tides",), series="after-the-storm")
    lists = {"/section/coast/", "/topic/tides/", "/by/ada-long/", "/series/after-the-storm/"}
    always = {"/", "/latest/", "/feeds/", "/corrections/", "/subscribe/", "/contact/"}
    assert set(told("/sitemap-pages.xml")) == lists | always


def test_the_pages_name_what_editors_have_written_about_the_house_and_nothing_else(told, magazine):
    assert "/about/" not in told("/sitemap-pages.xml")
    magazine.about = "We are The Example."
    magazine.save()
    assert "/about/" in told("/sitemap-pages.xml")


def test_every_page_that_is_named_answers(client, told, live, magazine):
    magazine.privacy = magazine.terms = magazine.guidelines = "Words."
    magazine.save()
    live()
    assert {client.get(path).status_code for path in told("/sitemap-pages.xml")} == {200}


# The news


def test_the_news_are_the_pieces_of_two_days_with_house_language_date_and_headline(told, live):
    edition = live(headline="Fish & chips <and> “peas” 🦀")
    older = live(headline="Of the day before yesterday")
    Edition.objects.filter(pk=older.pk).update(first_at=timezone.now() - timedelta(hours=49))
    [(path, element)] = told("/sitemap-news.xml").items()
    news = element.find(f"{NEWS}news")
    assert path == edition.get_absolute_url()
    assert news.findtext(f"{NEWS}publication/{NEWS}name") == "The Example"
    assert news.findtext(f"{NEWS}publication/{NEWS}language") == "en"
    assert datetime.fromisoformat(news.findtext(f"{NEWS}publication_date")) == edition.first_at.replace(microsecond=0)
    assert news.findtext(f"{NEWS}title") == "Fish & chips <and> “peas” 🦀"


def test_without_news_the_sitemap_of_the_news_is_empty(told, magazine):
    assert told("/sitemap-news.xml") == {}


def test_a_headline_and_a_name_that_no_xml_can_hold_break_nothing(told, live, magazine):
    live(headline="Not a character\uffff")
    magazine.name = "The \x01Example"
    magazine.save()
    [element] = told("/sitemap-news.xml").values()
    assert element.findtext(f"{NEWS}news/{NEWS}title") == "Not a character"


# robots.txt


def test_robots_are_told_where_the_sitemap_is_and_what_is_not_for_them(client, settings):
    answer = client.get("/robots.txt")
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert answer.content.decode() == (
        "User-agent: *\nDisallow: /admin/\nDisallow: /account/\nDisallow: /accounts/\nDisallow: /api/\n"
        f"Disallow: /search/\n\nSitemap: {settings.SITE_URL}/sitemap.xml\n"
    )


def test_robots_may_read_every_page_that_a_sitemap_names(client, told, live, came_out, contributor):
    came_out(date(2025, 1, 1), bylines=(Line(contributor.key),))
    closed = re.findall(r"Disallow: (\S+)", client.get("/robots.txt").content.decode())
    paths = [path for name in told("/sitemap.xml") for path in (name, *told(name))]
    assert not [path for path in paths if path.startswith(tuple(closed))]


# All of them


@pytest.mark.parametrize("name", ["sitemap", "sitemap-pages", "sitemap-news", "robots"])
def test_each_is_the_same_for_everybody_and_asks_no_session(as_, client, live, subscriber, name):
    live()
    theirs, own = as_(subscriber).get(reverse(name)), client.get(reverse(name))
    assert theirs.content == own.content
    assert "Vary" not in own
    assert own["Cache-Control"] == "public, max-age=300, s-maxage=0"
    assert client.get(reverse(name), headers={"if-none-match": own["ETag"]}).status_code == 304
    assert Client().post(reverse(name)).status_code == 405

"""What the page tells search engines and those who share it."""

import json
import re

import pytest

from articles.content import Line
from articles.models import Contributor

pytestmark = pytest.mark.django_db


def data_of(page):
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    return json.loads(found[1])


@pytest.fixture
def told(client):
    return lambda edition: data_of(client.get(edition.get_absolute_url()).content.decode())


def test_it_names_the_piece_the_house_the_picture_and_the_dates(settings, told, live):
    edition = live()
    data = told(edition)
    assert data["@type"] == "NewsArticle"
    assert data["headline"] == edition.headline
    assert data["articleSection"] == "Coast"
    assert data["publisher"]["name"] == "The Example"
    assert data["image"]["url"] == f"{settings.SITE_URL}{edition.lead_image.url}"
    assert data["datePublished"] == data["dateModified"]


def test_every_author_is_named_with_an_address(settings, told, live, contributor):
    second = Contributor.objects.create(name="Bo Tran", slug="bo-tran")
    data = told(live(bylines=(Line(contributor.key), Line(second.key))))
    assert [(author["name"], author["url"]) for author in data["author"]] == [
        ("Ada Long", f"{settings.SITE_URL}/by/ada-long/"),
        ("Bo Tran", f"{settings.SITE_URL}/by/bo-tran/"),
    ]


def test_a_photographer_is_no_author(told, live, contributor):
    second = Contributor.objects.create(name="Ines Roy", slug="ines-roy")
    data = told(live(bylines=(Line(contributor.key), Line(second.key, role="photographs"))))
    assert [author["name"] for author in data["author"]] == ["Ada Long"]
    assert [person["name"] for person in data["contributor"]] == ["Ines Roy"]


def test_an_open_piece_is_free(told, live):
    assert told(live())["isAccessibleForFree"] is True


@pytest.mark.parametrize("access", ["metered", "subscribers"])
def test_another_says_which_part_of_the_page_is_not_free(client, told, live, access):
    edition = live(access=access)
    data = told(edition)
    assert data["isAccessibleForFree"] is False
    assert data["hasPart"]["cssSelector"] == ".text"
    assert '<div class="text' in client.get(edition.get_absolute_url()).content.decode()


def test_a_correction_is_told_with_its_date(told, live, revise):
    edition = revise(live(), "correction", "It was a Tuesday.", dek="Tuesday.")
    [correction] = told(edition)["correction"]
    assert correction["text"] == "It was a Tuesday."
    assert correction["datePublished"][:19] == f"{edition.starts_at:%Y-%m-%dT%H:%M:%S}"


def test_no_headline_can_end_the_script_that_it_stands_in(client, told, live):
    headline = "</script><script>alert(1)</script> & <!-- more"
    edition = live(headline=headline, slug="quoted")
    assert told(edition)["headline"] == headline
    assert "<script>alert(1)" not in client.get(edition.get_absolute_url()).content.decode()


def test_a_shared_link_shows_headline_description_and_picture(settings, client, live):
    edition = live(description="For whoever shares it.")
    page = client.get(edition.get_absolute_url()).content.decode()
    address = f"{settings.SITE_URL}{edition.get_absolute_url()}"
    assert f'<link rel="canonical" href="{address}">' in page
    assert '<meta property="og:title" content="The tide at Marrow Point">' in page
    assert '<meta property="og:description" content="For whoever shares it.">' in page
    assert f'<meta property="og:image" content="{settings.SITE_URL}{edition.lead_image.url}">' in page


def test_the_canonical_address_does_not_follow_the_host_of_the_request(settings, client, live):
    settings.ALLOWED_HOSTS = ["elsewhere.example"]
    page = client.get(live().get_absolute_url(), headers={"host": "elsewhere.example"}).content.decode()
    assert "elsewhere.example" not in page

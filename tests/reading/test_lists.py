"""The front page, and the lists of a section, a topic and a contributor."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.content import Line
from articles.models import Contributor, Section, Series, Topic
from tests.reading.conftest import main_of

pytestmark = pytest.mark.django_db


def headlines(page):
    return re.findall(r'item__headline"><a href="[^"]+">([^<]+)</a>', page.content.decode())


def test_the_newest_piece_comes_first(client, live):
    live(headline="Older")
    live(headline="Newer")
    assert headlines(client.get("/")) == ["Newer", "Older"]


@pytest.mark.parametrize("path", ["/section/coast/", "/topic/tides/", "/by/ada-long/"])
def test_each_list_has_its_own_pieces(client, live, path):
    Section.objects.create(name="Ideas", slug="ideas")
    Topic.objects.create(name="Tides", slug="tides")
    other = Contributor.objects.create(name="Bo Tran", slug="bo-tran")
    live(headline="Mine", topics=("tides",))
    live(headline="Not mine", section="ideas", bylines=(Line(other.key),))
    assert headlines(client.get(path)) == ["Mine"]


@pytest.mark.parametrize("path", ["/section/no/", "/topic/no/", "/by/no/"])
def test_a_list_that_is_not_there_is_not_found(client, db, path):
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("path", ["/topic/tides/", "/series/after/", "/by/ada-long/"])
def test_what_no_live_piece_names_is_not_found_though_a_draft_names_it(client, draft, live, withdrawn, path):
    Topic.objects.create(name="Tides", slug="tides")
    Series.objects.create(name="After", slug="after")
    draft(topics=("tides",), series="after", slug="draft")
    assert client.get(path).status_code == 404
    edition = live(topics=("tides",), series="after")
    assert client.get(path).status_code == 200
    withdrawn(edition)
    assert client.get(path).status_code == 404


def test_each_piece_names_who_made_it(client, live):
    live()
    assert "By Ada Long" in client.get("/").content.decode()


def test_a_picture_says_what_is_to_be_seen(client, live, image):
    live()
    assert f'src="{image.url}" alt="Boats at low water"' in re.sub(
        r' (srcset|sizes)="[^"]*"', "", main_of(client.get("/"))
    )


def test_a_withdrawn_piece_leaves_every_list(client, live, withdrawn):
    withdrawn(live(headline="Gone"))
    for path in ("/", "/section/coast/", "/by/ada-long/"):
        assert "Gone" not in client.get(path).content.decode()


def test_the_older_ones_are_a_link_away_and_each_stands_once(client, live, monkeypatch):
    monkeypatch.setattr("articles.pages.lists.SIZE", 2)
    for number in range(5):
        live(headline=f"Piece {number}")
    seen, path = [], "/section/coast/"
    while path:
        page = client.get(path)
        seen += headlines(page)
        path = page.context["older"]
    assert seen == [f"Piece {number}" for number in (4, 3, 2, 1, 0)]


def test_a_page_begins_in_the_index_at_the_last_row_seen(client, live, monkeypatch):
    """A bound inside an OR is none for PostgreSQL: it would read all newer rows to throw them away."""
    monkeypatch.setattr("articles.pages.lists.SIZE", 1)
    live(headline="Older")
    live(headline="Newer")
    older = client.get("/section/coast/").context["older"]
    with CaptureQueriesContext(connection) as queries:
        client.get(older)
    [rows] = [query["sql"] for query in queries if '"first_at" <' in query["sql"]]
    assert re.search(r'AND "articles_edition"\."first_at" <= \S+ ?\S* AND \("articles_edition"\."first_at" < ', rows)


@pytest.mark.parametrize("cursor", ["nonsense", "bnwyMDI2", "%00", "a" * 5000])
def test_a_page_address_that_we_never_gave_out_is_not_found(client, magazine, cursor):
    assert client.get(f"/latest/?cursor={cursor}").status_code == 404


@pytest.mark.parametrize("path", ["/latest/", "/section/coast/", "/by/ada-long/"])
def test_a_list_costs_the_same_number_of_queries_however_long_it_is(client, live, path, django_assert_max_num_queries):
    for number in range(6):
        live(headline=f"Piece {number}")
    with django_assert_max_num_queries(6):
        client.get(path)

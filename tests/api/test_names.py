"""Sections, topics, series and contributors for programs; nobody is told of who stands in drafts alone."""

import uuid

import pytest

from articles.content import Line
from articles.models import Contributor, Section, Series, Topic

pytestmark = pytest.mark.django_db


def ids(answer):
    assert answer.status_code == 200, answer.content
    return [row["id"] for row in answer.json()["results"]]


@pytest.fixture
def hidden(draft, contributor):
    """Named in a draft, and nowhere else."""
    Topic.objects.create(name="Zither", slug="zither")
    Series.objects.create(name="Zither", slug="zither")
    person = Contributor.objects.create(name="Zita Zither", slug="zita-zither", biography="She plays.")
    draft(topics=("zither",), series="zither", bylines=(Line(person.key),), slug="zither")
    return person


def test_sections_are_told_with_their_place_in_the_navigation(client, section, settings):
    Section.objects.create(name="Arts", slug="arts", description="What to look at.", position=4)
    assert ids(client.get("/api/v1/sections/")) == ["arts", "coast"]
    assert client.get("/api/v1/sections/arts/").json() == {
        "id": "arts", "name": "Arts", "slug": "arts", "address": f"{settings.SITE_URL}/section/arts/",
        "description": "What to look at.", "position": 4,
    }  # fmt: skip


def test_topics_and_series_are_told_once_something_live_names_them(client, live, hidden):
    Topic.objects.create(name="Tides", slug="tides")
    Series.objects.create(name="After", slug="after", description="In parts.")
    first, second = (live(topics=("tides",), series="after", slug=slug) for slug in ("a", "b"))
    assert ids(client.get("/api/v1/topics/")) == ["tides"]
    assert ids(client.get("/api/v1/series/")) == ["after"]
    assert client.get("/api/v1/topics/tides/").json()["name"] == "Tides"
    assert client.get("/api/v1/series/after/").json()["articles"] == [str(first.key), str(second.key)]
    told = client.get(f"/api/v1/articles/{first.key}/").json()
    assert (told["topics"][0]["id"], told["series"]["id"]) == ("tides", "after")


def test_a_contributor_is_told_as_their_page_has_them(client, live, contributor, image, settings):
    contributor.biography, contributor.portrait = "She reports on coasts.", image
    contributor.save()
    contributor.handles.create(network="web", name="ada.example", address="https://ada.example/")
    live()
    told = client.get(f"/api/v1/contributors/{contributor.key}/").json()
    assert client.get("/api/v1/contributors/").json()["results"] == [told]
    portrait = told.pop("portrait")
    assert (portrait["id"], portrait["alt"]) == (str(image.key), image.alt)
    assert told == {
        "id": str(contributor.key), "slug": "ada-long", "name": "Ada Long", "title": "reporter",
        "biography": "She reports on coasts.", "address": f"{settings.SITE_URL}/by/ada-long/",
        "handles": [{"network": "web", "name": "ada.example", "address": "https://ada.example/"}],
    }  # fmt: skip


def test_who_is_named_in_drafts_alone_is_told_of_nowhere(client, as_, writer, hidden, section):
    for path in ("topics", "series", "contributors", "topics/zither", "series/zither", f"contributors/{hidden.key}"):
        for browser in (client, as_(writer)):
            answer = browser.get(f"/api/v1/{path}/")
            assert "zither" not in answer.content.decode().lower(), path
            assert answer.status_code == (200 if path.isalpha() else 404)


def test_with_the_last_piece_that_names_them_they_are_gone(client, live, withdrawn, contributor):
    Topic.objects.create(name="Tides", slug="tides")
    withdrawn(live(topics=("tides",)))
    assert ids(client.get("/api/v1/topics/")) == ids(client.get("/api/v1/contributors/")) == []
    assert client.get(f"/api/v1/contributors/{contributor.key}/").status_code == 404


def test_pages_lead_to_each_other_in_both_directions(client, section):
    Section.objects.bulk_create(Section(name=f"S {n}", slug=f"s-{n}") for n in range(4))
    seen, address = [], "/api/v1/sections/?limit=2"
    while address:
        answer = client.get(address)
        seen.append(ids(answer))
        address = answer.json()["next"]
    assert seen == [["coast", "s-0"], ["s-1", "s-2"], ["s-3"]]
    assert ids(client.get(answer.json()["previous"])) == seen[1]


def test_a_cursor_of_one_list_opens_no_other(client, live, section):
    Section.objects.create(name="Arts", slug="arts")
    live(slug="a"), live(slug="b")
    ways = ("/api/v1/sections/", "/api/v1/articles/")
    one, other = (client.get(f"{way}?limit=1").json()["next"].partition("?")[2] for way in ways)
    assert client.get(f"{ways[0]}?{other}").status_code == client.get(f"{ways[1]}?{one}").status_code == 400


@pytest.mark.parametrize(
    "path", ["sections/nothing", "topics/nothing", "series/nothing", f"contributors/{uuid.UUID(int=1)}"]
)
def test_what_is_not_there_is_a_problem(client, db, path):
    response = client.get(f"/api/v1/{path}/")
    assert (response.status_code, response["Content-Type"]) == (404, "application/problem+json")


@pytest.mark.parametrize(("path", "queries"), [("sections", 1), ("topics", 1), ("series", 1), ("contributors", 2)])
def test_lists_cost_what_they_cost_however_long(client, live, django_assert_num_queries, path, queries):
    for number in range(3):
        Topic.objects.create(name=f"T {number}", slug=f"t-{number}")
        person = Contributor.objects.create(name=f"P {number}", slug=f"p-{number}")
        live(topics=(f"t-{number}",), bylines=(Line(person.key),), slug=f"a-{number}")
    with django_assert_num_queries(queries):
        client.get(f"/api/v1/{path}/")

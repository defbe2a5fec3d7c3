"""RSS, Atom and JSON Feed of the magazine, a section, a topic and a contributor, and the page that names them."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.test import Client

from articles.content import Line, Picture
from articles.models import Contributor, Edition, Magazine, Rendition, Section, Topic
from tests.conftest import BODY
from tests.reading import strictly
from tests.reading.conftest import main_of
from tests.reading.strictly import FORMATS

pytestmark = pytest.mark.django_db
PLACES = ("/feeds/magazine", "/section/coast/feed", "/topic/tides/feed", "/by/ada-long/feed")
each_format = pytest.mark.parametrize("ending", FORMATS)
each_place = pytest.mark.parametrize("place", PLACES)


@pytest.fixture
def topic(db):
    return Topic.objects.create(name="Tides", slug="tides")


@pytest.fixture
def told(client):
    """What a feed says, once a strict parser has nothing against it."""
    return lambda ending, place=PLACES[0]: strictly.read(ending, client.get(f"{place}.{ending}").content)


@each_format
@each_place
def test_each_place_has_a_feed_of_its_own_pieces(told, live, topic, place, ending):
    Section.objects.create(name="Ideas", slug="ideas")
    other = Contributor.objects.create(name="Bo Tran", slug="bo-tran")
    live(headline="Mine", topics=("tides",))
    live(headline="Not mine", section="ideas", bylines=(Line(other.key),))
    assert told(ending, place).titles == (["Not mine", "Mine"] if place == PLACES[0] else ["Mine"])


@pytest.mark.parametrize(
    ("place", "title", "page"),
    [
        ("/feeds/magazine", "The Example", "/"),
        ("/section/coast/feed", "Coast | The Example", "/section/coast/"),
        ("/topic/tides/feed", "Tides | The Example", "/topic/tides/"),
        ("/by/ada-long/feed", "Ada Long | The Example", "/by/ada-long/"),
    ],
)
@each_format
def test_a_feed_says_whose_it_is_and_where_it_stands(settings, told, live, topic, place, title, page, ending):
    live(topics=("tides",))
    feed = told(ending, place)
    assert (feed.title, feed.page) == (title, f"{settings.SITE_URL}{page}")
    assert feed.address == f"{settings.SITE_URL}{place}.{ending}"


@pytest.mark.parametrize(
    ("ending", "content_type"),
    [
        ("rss", "application/rss+xml; charset=utf-8"),
        ("atom", "application/atom+xml"),
        ("json", "application/feed+json"),
    ],
)
def test_it_is_sent_as_what_it_is(client, magazine, ending, content_type):
    assert client.get(f"/feeds/magazine.{ending}")["Content-Type"] == content_type


@pytest.mark.parametrize("place", ["/section/no/feed", "/topic/no/feed", "/by/no/feed", *PLACES[2:]])
@each_format
def test_there_is_no_feed_of_what_is_not_there_or_in_no_live_piece(client, topic, contributor, place, ending):
    assert client.get(f"{place}.{ending}").status_code == 404


@pytest.mark.parametrize("ending", ["xml", "rdf", "RSS", "rss/", "", "atom.json", "json%00"])
@each_place
def test_there_are_three_formats_and_no_other(client, live, topic, place, ending):
    live(topics=("tides",))
    assert client.get(f"{place}.{ending}").status_code == 404


@each_format
@pytest.mark.parametrize("place", PLACES[:2])
def test_a_place_without_pieces_has_an_empty_feed(client, told, section, place, ending):
    assert told(ending, place).items == []
    first, second = client.get(f"{place}.{ending}"), client.get(f"{place}.{ending}")
    assert first.content == second.content


@each_format
def test_it_has_the_thirty_newest_the_newest_first(told, live, ending, monkeypatch):
    monkeypatch.setattr("articles.feeds.entries.NEWEST", 2)
    for number in range(3):
        live(headline=f"Piece {number}")
    assert told(ending).titles == ["Piece 2", "Piece 1"]


@each_format
def test_a_piece_is_told_with_all_that_a_list_shows(settings, told, live, topic, contributor, ending):
    second = Contributor.objects.create(name="Bo Tran", slug="bo-tran")
    third = Contributor.objects.create(name="Ines Roy", slug="ines-roy")
    lines = Line(contributor.key), Line(second.key, role="additional"), Line(third.key, role="photographs")
    edition = live(topics=("tides",), bylines=lines)
    [item] = told(ending).items
    assert item.title == "The tide at Marrow Point"
    assert item.summary == "What a village keeps when the sea takes the road."
    assert item.url == f"{settings.SITE_URL}{edition.get_absolute_url()}"
    assert item.authors == ["Ada Long", "Bo Tran"]
    assert item.tags == ["Coast", "Tides"]
    assert item.published == item.updated == edition.first_at.replace(microsecond=0)


@each_format
def test_a_piece_keeps_its_id_and_its_date_through_an_update(told, live, revise, ending):
    first = live()
    [before] = told(ending).items
    Edition.objects.update(first_at=first.first_at - timedelta(days=1))
    second = revise(first, slug="another-address", headline="The tide, again")
    [after] = told(ending).items
    assert after.id == before.id == f"urn:uuid:{first.key}"
    assert after.url != before.url
    assert after.published == before.published - timedelta(days=1)
    assert after.updated == second.updated_at.replace(microsecond=0)


@each_format
def test_a_minor_change_moves_no_date(told, live, revise, ending):
    edition = live()
    [before] = told(ending).items
    revise(edition, "minor", dek="A comma less.")
    [after] = told(ending).items
    assert (after.updated, after.summary) == (before.updated, "A comma less.")


@pytest.mark.parametrize("access", ["open", "metered", "subscribers"])
@each_format
def test_it_gives_the_teaser_alone_and_the_way_to_the_rest(settings, told, live, ending, access):
    edition = live(access=access, teaser_cut=2)
    [item] = told(ending).items
    assert re.findall(r"Paragraph \d", item.html) == ["Paragraph 1", "Paragraph 2"]
    address = f"{settings.SITE_URL}{edition.get_absolute_url()}"
    assert item.html.endswith(f'<p><a href="{address}">Read on at The Example</a></p>')


@each_format
def test_addresses_in_the_teaser_hold_everywhere(settings, told, live, image, ending):
    figure = f'<figure data-picture="{image.key}" data-alt="A gull" data-credit="Ines Roy"></figure>'
    text = f'<p>See <a href="/section/coast/">the coast</a>.<sup data-note="Twice."></sup></p>{figure}{BODY}'
    edition = live(body=text, teaser_cut=2)
    [item] = told(ending).items
    site = settings.SITE_URL
    assert f'<a href="{site}/section/coast/">the coast</a>' in item.html
    assert f'src="{site}{image.url}"' in item.html
    assert f'href="{site}{edition.get_absolute_url()}#note-1"' in item.html
    assert set(re.findall(r'(?:href|src)="([^:/]+)', item.html)) == {site.partition(":")[0]}
    assert not re.search(r"srcset|class=|<picture|<section|<source", item.html)


@each_format
def test_the_lead_picture_comes_with_its_words_its_size_and_its_weight(settings, client, told, live, image, ending):
    live(lead=Picture(image.key, alt="Boats at low water", caption="The harbour.", credit="Ines Roy"))
    [item] = told(ending).items
    file = client.get(item.picture["url"].removeprefix(settings.SITE_URL))
    assert item.picture == {
        "url": f"{settings.SITE_URL}{image.url}",
        "type": file["Content-Type"],
        "bytes": len(file.getvalue()),
        "width": 60,
        "height": 40,
        "alt": "Boats at low water",
        "caption": "The harbour.",
        "credit": "Ines Roy",
    }


@each_format
def test_a_picture_that_could_not_be_made_is_not_named(told, live, ending):
    live()
    Rendition.objects.update(state=Rendition.State.FAILED, file="")
    [item] = told(ending).items
    assert item.picture is None


@each_format
def test_every_correction_stands_in_the_item_with_its_date(told, live, revise, magazine, ending):
    magazine.date_style = Magazine.DateStyle.ISO
    magazine.save()
    first = revise(live(), "correction", "It was a Tuesday, & not <Monday>.", dek="Tuesday.")
    revise(first, "correction", "It was low water.", dek="Low water.")
    [item] = told(ending).items
    day = f"{first.starts_at.astimezone(magazine.zone):%Y-%m-%d}"
    said = " ".join(item.html.split())
    assert f"<p><strong>Correction</strong> {day} <br>It was a Tuesday, &amp; not &lt;Monday&gt;.</p>" in said
    assert item.html.index("It was low water.") < item.html.index("It was a Tuesday")


@each_format
@each_place
def test_what_was_withdrawn_and_what_waits_is_in_no_feed(told, live, withdrawn, scheduled, topic, place, ending):
    withdrawn(live(headline="Withdrawn", topics=("tides",)))
    scheduled(headline="Waiting", topics=("tides",))
    live(headline="Live", topics=("tides",))
    assert told(ending, place).titles == ["Live"]


@each_format
def test_a_piece_that_moved_to_another_section_left_the_feed_of_the_first(told, live, revise, ending):
    Section.objects.create(name="Ideas", slug="ideas")
    revise(live(), section="ideas")
    assert told(ending, "/section/coast/feed").items == []
    assert len(told(ending, "/section/ideas/feed").items) == 1


@each_format
@each_place
def test_a_feed_costs_the_same_number_of_queries_however_long_it_is(
    client, live, revise, topic, place, ending, django_assert_max_num_queries
):
    for number in range(4):
        revise(live(headline=f"Piece {number}", topics=("tides",)), "correction", "Wrong.", dek="Right.")
    with django_assert_max_num_queries(9):
        client.get(f"{place}.{ending}")


# The page that names them all


def test_the_page_of_feeds_names_those_that_have_pieces_and_each_answers(client, live, withdrawn, topic):
    Topic.objects.create(name="Empty", slug="empty")
    Section.objects.create(name="Bare", slug="bare")
    withdrawn(live(headline="Gone", topics=("empty",)))
    live(topics=("tides",))
    paths = re.findall(r'<td><a href="([^"]+)"', client.get("/feeds/").content.decode())
    assert paths == [f"{place}.{ending}" for place in PLACES for ending in FORMATS]
    assert {client.get(path).status_code for path in paths} == {200}


def test_the_page_of_feeds_of_an_empty_magazine_names_its_three(client, magazine):
    assert main_of(client.get("/feeds/")).count("<td>") == 3


def test_the_page_of_feeds_costs_the_same_however_many_there_are(client, live, django_assert_max_num_queries):
    for number in range(4):
        person = Contributor.objects.create(name=f"Person {number}", slug=f"person-{number}")
        live(headline=f"Piece {number}", bylines=(Line(person.key),))
    with django_assert_max_num_queries(6):
        client.get("/feeds/")


def test_every_page_names_the_feeds_of_the_magazine(client, live):
    for page in ("/", live().get_absolute_url(), "/feeds/"):
        said = client.get(page).content.decode()
        for kind, ending in (("rss+xml", "rss"), ("atom+xml", "atom"), ("feed+json", "json")):
            assert re.search(
                f'<link rel="alternate" type="application/{re.escape(kind)}"[^>]* href="/feeds/magazine.{ending}">',
                said,
            )


@pytest.mark.parametrize("place", PLACES[1:])
def test_the_page_of_a_place_names_its_own_feeds_first(client, live, topic, place):
    live(topics=("tides",))
    links = re.findall(
        r'<link rel="alternate"[^>]* href="([^"]+)">', client.get(place.removesuffix("feed")).content.decode()
    )
    assert links == [f"{where}.{ending}" for where in (place, PLACES[0]) for ending in FORMATS]


# The same for everybody


@each_format
def test_a_feed_is_the_same_for_everybody_and_asks_no_session(as_, client, live, subscriber, ending):
    live(access="subscribers")
    path = f"/feeds/magazine.{ending}"
    theirs, own = as_(subscriber).get(path), client.get(path)
    assert theirs.content == own.content
    assert "Vary" not in own
    assert not theirs.cookies


@pytest.mark.parametrize("query", ["cursor=nonsense", "cursor=%00", "limit=1", "format=json"])
def test_what_is_asked_behind_the_address_changes_nothing(client, live, query):
    live()
    assert client.get(f"/feeds/magazine.rss?{query}").content == client.get("/feeds/magazine.rss").content


def test_a_head_has_the_headers_and_no_text(client, live):
    live()
    whole, head = client.get("/feeds/magazine.atom"), client.head("/feeds/magazine.atom")
    assert (head["ETag"], head["Content-Length"], head.content) == (whole["ETag"], whole["Content-Length"], b"")


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options"])
@pytest.mark.parametrize("path", ["/feeds/", "/feeds/magazine.rss", "/section/coast/feed.json"])
def test_a_feed_is_only_read(section, method, path):
    assert getattr(Client(), method)(path).status_code == 405

"""Search: full text with weights, on whichever database the suite runs; closed text is found by its teaser alone."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Section
from tests.reading.conftest import main_of

pytestmark = pytest.mark.django_db
FILL = "<p>Nothing of note was said on that day. " + "The tide came in. " * 12 + "</p>"


@pytest.fixture
def piece(live):
    """A live piece with `text` in its first paragraph and `rest` behind the gate."""

    def make(headline, text="", rest="", **changes):
        body = f"<p>{text} {FILL[3:]}<p>{rest} The end.</p>"
        return live(headline=headline, body=body, teaser_cut=1, **changes)

    return make


def found(client, query="", **filters):
    page = client.get("/search/", {"q": query, **filters})
    return [hit.edition.headline for hit in page.context.get("hits", ())]


def test_a_piece_is_found_by_its_headline_dek_text_contributor_section_topic_and_kind(client, piece):
    piece("Herring", "It has pewter in it.", dek="About kelp.", kind="essay")
    for words in ("herring", "pewter", "kelp", "Ada Long", "coast", "essay"):
        assert found(client, words) == ["Herring"], words


def test_words_are_found_in_their_other_forms(client, piece):
    piece("The harbors are dredged")
    assert found(client, "harbor dredging") == ["The harbors are dredged"]


def test_a_word_in_the_headline_weighs_more_than_one_in_the_text(client, piece):
    piece("Lanterns", "Nothing.")
    piece("Something else", "A lantern hung there.")
    assert found(client, "lantern") == ["Lanterns", "Something else"]


def test_by_date_the_newest_stands_first(client, piece):
    piece("Lanterns", "Nothing.")
    piece("Something else", "A lantern hung there.")
    assert found(client, "lantern", order="date") == ["Something else", "Lanterns"]


def test_a_quoted_phrase_is_found_as_it_stands(client, piece):
    piece("One", "The red boat sank.")
    piece("Two", "The boat was red.")
    assert found(client, '"red boat"') == ["One"]
    assert len(found(client, "red boat")) == 2


def test_a_minus_leaves_a_word_out_and_or_takes_either(client, piece):
    piece("One", "A pear.")
    piece("Two", "A pear and a quince.")
    piece("Three", "A medlar.")
    assert found(client, "pear -quince") == ["One"]
    assert set(found(client, "quince or medlar")) == {"Two", "Three"}


@pytest.mark.parametrize("access", ["metered", "subscribers"])
def test_closed_text_is_found_by_its_teaser_alone(client, as_, subscriber, piece, access):
    piece("Closed", "An opening word.", "A guarded word.", access=access)
    for browser in (client, as_(subscriber)):
        assert found(browser, "opening") == ["Closed"]
        assert found(browser, "guarded") == []


def test_open_text_is_found_whole(client, piece):
    piece("Open", "An opening word.", "A later word.", access="open")
    assert found(client, "later") == ["Open"]


def test_a_piece_is_found_once_it_is_published_and_not_before(client, draft, approved, scheduled):
    draft(headline="Zither draft")
    approved(headline="Zither approved")
    scheduled(headline="Zither scheduled")
    assert found(client, "zither") == []


def test_a_withdrawn_piece_is_found_no_more(client, piece, withdrawn):
    withdrawn(piece("Zither"))
    assert found(client, "zither") == []


def test_after_an_update_the_new_words_are_found_and_the_old_ones_are_not(client, live, revise):
    revise(live(headline="Zither"), headline="Dulcimer")
    assert (found(client, "zither"), found(client, "dulcimer")) == ([], ["Dulcimer"])


def test_after_closing_a_piece_its_text_is_found_no_more(client, piece, revise):
    edition = piece("Open", "An opening word.", "A later word.", access="open")
    revise(edition, access="subscribers")
    assert found(client, "later") == []


def test_the_words_that_were_looked_for_are_marked(client, piece):
    piece("The pewter cup", "It was made of pewter by hand.")
    page = main_of(client.get("/search/?q=pewter"))
    assert "The <mark>pewter</mark> cup" in page
    assert "made of <mark>pewter</mark>" in page


def test_what_is_found_is_escaped_before_it_is_marked(client, piece):
    piece("A <b>pewter</b> & tin cup")
    assert "A &lt;b&gt;<mark>pewter</mark>&lt;/b&gt; &amp; tin cup" in main_of(client.get("/search/?q=pewter"))


def test_what_was_asked_is_shown_again_and_harms_nothing(client, piece):
    page = client.get("/search/", {"q": '"><script>alert(1)</script>'}).content.decode()
    assert "<script>alert" not in page


def test_filters_narrow_it_by_section_contributor_and_day(client, piece, now):
    Section.objects.create(name="Ideas", slug="ideas")
    piece("Here zither")
    piece("There zither", section="ideas")
    today = now.astimezone().date()
    assert found(client, "zither", section="ideas") == ["There zither"]
    assert len(found(client, "zither", contributor="ada-long")) == 2
    assert len(found(client, "zither", since=today - timedelta(days=2), until=today + timedelta(days=2))) == 2
    assert found(client, "zither", until=today - timedelta(days=2)) == []


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"q": "a", "section": "nowhere"}, "Choose one from the list."),
        ({"q": "a", "contributor": "' OR 1=1"}, "Choose one from the list."),
        ({"q": "a", "since": "yesterday"}, "Write the day as 2026-11-24."),
        ({"q": "a", "since": "0001-01-01"}, "Write a year from 1970 to 2199."),
        ({"q": "a", "until": "9999-12-31"}, "Write a year from 1970 to 2199."),
        ({"q": "a", "since": "2026-02-02", "until": "2026-01-01"}, "This day is before the first one."),
        ({"q": "a" * 201}, "Shorten this to 200 characters; it has 201."),
        ({"q": "a\x00b"}, "Null characters are not allowed."),
    ],
    ids=["section", "contributor", "day", "early", "late", "days", "long", "null"],
)
def test_what_cannot_be_asked_is_said_and_what_was_typed_is_kept(client, piece, typed, sentence):
    piece("A zither")
    page = client.get("/search/", typed)
    assert page.status_code == 400
    assert sentence in page.content.decode()


@pytest.mark.parametrize(
    "query",
    [
        '"',
        '""',
        '"a',
        "- -",
        "-zither",
        "AND",
        "NEAR(a b)",
        "a* OR",
        "{headline}: a",
        "a'b",
        "%",
        "\\",
        "or",
        "()",
        "^a",
        "zither " * 28,
        "—",
        "日本語",
        "a:b:c & | !",
    ],
)
def test_no_query_is_an_error(client, piece, query):
    piece("A zither")
    assert client.get("/search/", {"q": query}).status_code == 200


@pytest.mark.parametrize("start", ["-1", "x", "99999999999", "٣", ""])
def test_no_start_is_an_error(client, piece, start):
    piece("A zither")
    assert client.get("/search/", {"q": "zither", "start": start}).status_code == 200


@pytest.mark.parametrize("order", ["relevance", "date"])
def test_page_after_page_each_hit_stands_once_and_the_filters_stay(client, piece, monkeypatch, order):
    monkeypatch.setattr("articles.pages.search.SIZE", 2)
    for number in range(5):
        piece(f"Zither {number}")
    seen, path = [], f"/search/?q=zither&section=coast&order={order}"
    while path:
        page = client.get(path)
        seen += [hit.edition.headline for hit in page.context["hits"]]
        path = page.context["older"]
        assert not path or "section=coast" in path
    assert sorted(seen) == [f"Zither {number}" for number in range(5)]


def test_without_words_the_page_is_a_form(client, piece):
    piece("A zither")
    page = client.get("/search/")
    assert "hits" not in page.context
    assert 'role="search"' in page.content.decode()


def test_it_is_not_for_search_engines(client, magazine):
    assert '<meta name="robots" content="noindex">' in client.get("/search/?q=a").content.decode()


def test_a_page_of_answers_costs_the_same_however_many_there_are(client, piece):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            client.get("/search/?q=zither")
        return len(captured)

    piece("Zither one")
    one = queries()
    for number in range(6):
        piece(f"Zither {number}")
    assert queries() == one <= 10


def test_the_longest_piece_is_published_in_any_script(client, live):
    """Of 80,000 different words of four letters of three bytes: PostgreSQL has no room for so many."""
    letters = [chr(0x4E00 + number) for number in range(300)]
    words = (f"{letters[n % 300]}{letters[n // 300]}天地" for n in range(79_000))
    edition = live(body=f"<p>{' '.join(words)}</p>", slug="long")
    assert found(client, "一一天地") == [edition.headline]

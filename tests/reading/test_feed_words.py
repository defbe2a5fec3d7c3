"""Words that are hard on a parser: each comes out of every feed as the reader's page shows it, or not at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.bylines import Person
from articles.feeds.entries import Entry, Feed
from articles.feeds.formats import FORMATS
from articles.feeds.legal import ILLEGAL, legal
from tests.reading import strictly

AT = datetime(2026, 1, 9, 12, tzinfo=UTC)
ENTRY = Entry(
    id="urn:uuid:00000000-0000-4000-8000-000000000000",
    url="https://magazine.example/2026/01/09/tide/",
    headline="The tide",
    dek="",
    html="<p>Words.</p>",
    published=AT,
    updated=AT,
)
FEED = Feed(
    title="Coast | The Example",
    description="By the sea.",
    page="https://magazine.example/",
    address="https://magazine.example/feed",
    house="The Example",
    home="https://magazine.example/",
    updated=AT,
)
HARD = (
    "Fish & chips",
    "Is 1 < 2 > 0?",
    "</title><script>alert(1)</script> <!-- more",
    "]]> &amp; &lt; &#x26;",
    "“Quotes”, 'quotes' and \"quotes\"",
    "The 🦀 and the 👩‍👩‍👧‍👦 family",
    "מִגְדָּל على الشاطئ",
    "Zalgo̸̡̢",
    "Bell\x07, null\x00, escape\x1b, not a character\uffff\ufffe",
    "Line\u2028separator and next\x85line",
    "\U0010ffff at the very end",
)
each_format = pytest.mark.parametrize("ending", FORMATS)
# What is only white space is no headline; an editor's name for something has one line.
words = st.text(min_size=1, max_size=60).filter(lambda text: "".join(ILLEGAL.sub("", text).split()))


def told(ending: str, feed: Feed) -> strictly.Told:
    return strictly.read(ending, FORMATS[ending].written(legal(feed)).encode())


def shown(text: str) -> str:
    """As XML has it: without what it cannot hold, and with its own ends of lines."""
    return ILLEGAL.sub("", text).replace("\r\n", "\n").replace("\r", "\n")


@each_format
@pytest.mark.parametrize("text", HARD)
def test_hard_words_come_out_as_they_went_in(ending, text):
    entry = replace(ENTRY, headline=text, dek=text, tags=(text,), authors=(Person(text, FEED.home),))
    feed = told(ending, replace(FEED, title=text, description=text, entries=(entry,)))
    assert (feed.title, feed.description) == (shown(text), shown(text))
    [item] = feed.items
    assert (item.title, item.summary, item.tags, item.authors) == (
        shown(text),
        shown(text),
        [shown(text)],
        [shown(text)],
    )


@each_format
@given(headline=words, dek=st.text(max_size=80), tag=words, name=words, html=words)
def test_no_words_make_a_feed_that_a_strict_parser_refuses(ending, headline, dek, tag, name, html):
    entry = replace(ENTRY, headline=headline, dek=dek, tags=(tag,), authors=(Person(name, FEED.home),), html=html)
    [item] = told(ending, replace(FEED, title=name, description=headline, entries=(entry,))).items
    if "\r" not in f"{headline}{html}":
        assert (item.title, item.html) == (shown(headline), shown(html))


@each_format
def test_a_dek_of_a_thousand_words_comes_whole(ending):
    dek = " ".join(f"word{number} & more" for number in range(1000))
    [item] = told(ending, replace(FEED, entries=(replace(ENTRY, dek=dek),))).items
    assert item.summary == dek


@each_format
def test_a_piece_with_nothing_but_a_headline_is_told(ending):
    [item] = told(ending, replace(FEED, entries=(ENTRY,))).items
    assert (item.summary, item.authors, item.tags, item.picture) == ("", [], [], None)


@pytest.mark.django_db
@each_format
@pytest.mark.parametrize("text", HARD)
def test_a_headline_with_hard_words_is_told_as_the_page_shows_it(client, live, ending, text):
    edition = live(headline=text, dek=f"{text}, again", slug="hard")
    [item] = strictly.read(ending, client.get(f"/feeds/magazine.{ending}").content).items
    assert (item.title, item.summary) == (shown(edition.headline), shown(edition.dek))


@pytest.mark.django_db
@each_format
def test_a_name_that_no_xml_can_hold_breaks_nothing(client, live, section, magazine, ending):
    live()
    section.name = "Co\x01ast\uffff"
    section.save()
    magazine.name = "The \x1bExample"
    magazine.save()
    feed = strictly.read(ending, client.get(f"/section/coast/feed.{ending}").content)
    assert feed.title == "Coast | The Example"
    assert feed.items[0].tags == ["Coast"]

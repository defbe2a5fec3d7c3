"""The filters of the list of articles: a closed list of them, each refused in a sentence where it cannot be."""

from datetime import timedelta
from urllib.parse import quote

import pytest
from django.db.models import F

from articles.models import Edition, Topic
from newsroom import workflow
from newsroom.models.transition import Act
from tests.api.conftest import FILL

pytestmark = pytest.mark.django_db

LIST = "/api/v1/articles/"
NASTY = [
    "\x00", "a" * 7_000, "9" * 5000, "-1", "1e309", "nan", "٣", "𝔸", "\u202e", "\ufeff", "é" * 900, "%", "%00", "_",
    "' OR 1=1 --", "{}", "[]", "(((((", '"', '""', "*", "NEAR(a b)", "a OR OR b", "a AND NOT", "-", "- -a", "^x", "a:b",
    "http://[", "//", "http://", "javascript:alert(1)", "/2026/13/45/x/", "/9999/99/99/x/", "\\", "/%00/", "id,,id",
    "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "2026-11-24T25:00:00Z", "bnwwMDAx", "😀" * 60,
]  # fmt: skip


def headlines(answer):
    assert answer.status_code == 200, answer.content
    return [piece["headline"] for piece in answer.json()["results"]]


def refused(answer):
    """Which fields, and the sentence of the first."""
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
    errors = answer.json()["errors"]
    return [error["field"] for error in errors], errors[0]["detail"]


@pytest.fixture
def aged(live):
    """A live piece that came out some days ago."""

    def make(days, **changes):
        edition = live(headline=f"{days} days old", **changes)
        Edition.objects.filter(pk=edition.pk).update(first_at=F("first_at") - timedelta(days=days))
        return Edition.objects.get(pk=edition.pk)

    return make


def test_since_takes_in_its_instant_and_until_leaves_it_out(client, aged):
    older, newer = aged(9).first_at, aged(5).first_at
    aged(1)
    between = {"since": older.isoformat(), "until": newer.isoformat()}
    assert headlines(client.get(LIST, between)) == ["9 days old"]
    assert headlines(client.get(LIST, {"since": newer.isoformat()})) == ["1 days old", "5 days old"]


def test_an_instant_may_be_told_in_any_zone(client, aged):
    edition = aged(3)
    for words in ("2026-11-24T09:00:00Z", "2026-11-24t04:00:00-05:00", "2026-11-24T14:30:00.5+05:30"):
        assert client.get(LIST, {"since": words}).status_code == 200, words
    elsewhere = (edition.first_at + timedelta(seconds=1)).strftime("%Y-%m-%dT%H:%M:%SZ")
    assert headlines(client.get(LIST, {"since": elsewhere})) == []


@pytest.mark.parametrize(
    "words", ["yesterday", "2026-11-24", "2026-11-24T09:00:00", "20261124T090000Z", "2026-11-24T09:00:00 00:00", "1764"]
)
def test_what_is_no_instant_or_has_no_zone_is_refused(client, db, words):
    for name in ("since", "until"):
        fields, sentence = refused(client.get(LIST, {name: words}))
        assert (fields, "with its zone" in sentence) == ([name], True)


def test_an_end_before_the_beginning_is_refused(client, db):
    span = {"since": "2026-11-24T09:00:00Z", "until": "2026-11-24T08:59:59Z"}
    assert refused(client.get(LIST, span)) == (["until"], "This is before `since`.")


def test_a_piece_is_found_by_its_address_however_it_is_written(client, live, settings):
    edition = live()
    live(headline="Another", slug="another")
    path = edition.get_absolute_url()
    for words in (path, path.rstrip("/"), f"{settings.SITE_URL}{path}", f"http://testserver{path}?from=mail#text"):
        assert headlines(client.get(LIST, {"url": words})) == [edition.headline], words


def test_a_piece_is_found_by_an_earlier_address_and_told_with_its_present_one(client, live, revise):
    before = live(slug="early").get_absolute_url()
    after = revise(live(slug="other"), slug="late").get_absolute_url()
    revise(Edition.objects.live().get(slug="early"), slug="later")
    [piece] = client.get(LIST, {"url": before}).json()["results"]
    assert piece["address"].endswith("/later/")
    assert len(client.get(LIST, {"url": after}).json()["results"]) == 1


def test_an_address_that_leads_to_no_live_piece_finds_none(client, live, withdrawn, scheduled):
    gone = withdrawn(live(slug="gone")).get_absolute_url()
    release = scheduled(slug="waiting")
    waiting = f"/{release.at:%Y/%m/%d}/waiting/"
    here = live().get_absolute_url()
    elsewhere = f"https://elsewhere.example{here}"
    for words in (gone, waiting, elsewhere, f"{here}comments/", "/", "/section/coast/", "/2026/13/45/x/"):
        assert headlines(client.get(LIST, {"url": words})) == [], words


@pytest.mark.parametrize("words", ["the-tide", "mailto:desk@example.com", "http://[", "javascript:alert(1)"])
def test_what_is_no_address_is_refused(client, db, words):
    fields, sentence = refused(client.get(LIST, {"url": words}))
    assert (fields, sentence.startswith("Write the address of a piece")) == (["url"], True)


def test_words_find_pieces_newest_first_page_by_page(client, aged):
    for days in (4, 2, 3):
        aged(days, body=f"<p>A lantern hung there.</p>{FILL}", teaser_cut=1)
    aged(1)
    first = client.get(LIST, {"q": "lantern", "limit": 2})
    assert headlines(first) == ["2 days old", "3 days old"]
    assert headlines(client.get(first.json()["next"])) == ["4 days old"]


@pytest.mark.parametrize("access", ["metered", "subscribers"])
def test_closed_text_is_found_by_its_teaser_alone_whoever_asks(client, live, bearer, subscriber, access):
    live(body=f"<p>An opening word.</p><p>A guarded word.</p>{FILL}", teaser_cut=1, access=access)
    for headers in (None, bearer(subscriber)):
        assert len(headlines(client.get(LIST, {"q": "opening"}, headers=headers))) == 1
        assert headlines(client.get(LIST, {"q": "guarded"}, headers=headers)) == []


def test_filters_narrow_the_list_together(client, live, contributor):
    Topic.objects.create(name="Tides", slug="tides")
    mine = {"topics": ("tides",), "kind": "essay"}
    wanted = live(headline="A lantern at sea", **mine)
    live(headline="A lantern", kind="essay")
    live(headline="At sea", **mine)
    asked = {
        "q": "lantern", "topic": "tides", "kind": "essay", "section": "coast", "contributor": contributor.key,
        "since": "2001-01-01T00:00:00Z", "until": "2199-01-01T00:00:00Z", "url": wanted.get_absolute_url(),
    }  # fmt: skip
    assert headlines(client.get(LIST, asked)) == ["A lantern at sea"]
    assert headlines(client.get(LIST, asked | {"kind": "news"})) == []


def test_a_contributor_is_named_by_their_id_or_their_slug(client, live, contributor):
    live()
    for name, found in ((contributor.key, 1), ("ada-long", 1), ("00000000-0000-4000-8000-000000000000", 0)):
        assert len(headlines(client.get(LIST, {"contributor": name}))) == found, name


def test_a_withdrawn_piece_leaves_every_list(client, live, managing, now):
    edition = live(headline="Zither")
    workflow.perform(Act.WITHDRAW, edition.article, by=managing, now=now, note="Nothing was right in it.")
    for asked in ({}, {"q": "zither"}, {"section": "coast"}, {"url": edition.get_absolute_url()}):
        assert headlines(client.get(LIST, asked)) == []


@pytest.mark.parametrize("query", ["limit=2&limit=3", "section=coast&section=coast", "q=a&q=b", "cursor=a&cursor=b"])
def test_a_parameter_that_stands_twice_is_refused(client, db, query):
    fields, sentence = refused(client.get(f"{LIST}?{query}"))
    assert (fields, sentence) == (
        [query.partition("=")[0]],
        "This parameter stands here more than once: send it once.",
    )


def test_an_empty_parameter_is_no_absent_one(client, db):
    for name in ("section", "url", "q", "since", "fields"):
        assert refused(client.get(f"{LIST}?{name}="))[0] == [name]


def test_whatever_a_parameter_holds_it_is_answered_or_refused(client, live):
    live()
    names = ["section", "topic", "contributor", "kind", "since", "until", "url", "q", "fields", "cursor", "limit",
             "ordering", "\x00", "é" * 50]  # fmt: skip
    asked = [f"{LIST}?{quote(name)}={quote(value)}" for name in names for value in NASTY]
    asked += [f"{LIST}?q=%ff%fe", f"{LIST}?%ff=1", f"{LIST}?" + "&".join(f"x{n}=1" for n in range(1100))]
    answers = [(address[:90], client.get(address).status_code) for address in asked]
    assert not [one for one in answers if one[1] not in {200, 400}]


@pytest.mark.parametrize("path", ["sections", "topics", "series", "contributors"])
def test_the_other_lists_take_a_page_and_nothing_else(client, section, path):
    asked = [f"/api/v1/{path}/?cursor={quote(value)}" for value in NASTY]
    assert {client.get(address).status_code for address in asked} == {400}
    assert refused(client.get(f"/api/v1/{path}/?q=a"))[0] == ["q"]
    assert client.get(f"/api/v1/{path}/?limit=100").status_code == 200

"""The list of articles, and that of releases."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from html import unescape
from typing import Any
from urllib.parse import urlencode

import pytest
from django.urls import reverse

from articles.content import Line
from articles.models import Article, Contributor, Section
from articles.search import working
from common import capped as paging
from newsroom import workflow
from newsroom.models.transition import Act
from newsroom.roles import Job
from tests.conftest import again

ARTICLES = "admin:articles_article_changelist"
RELEASES = "admin:newsroom_release_changelist"


@pytest.fixture
def listed(as_: Any) -> Any:
    def text(user: Any, name: str = ARTICLES, query: str = "") -> str:
        answer = as_(user).get(reverse(name) + query)
        assert answer.status_code == 200
        return str(answer.content.decode())

    return text


def test_a_row_says_where_the_article_stands_and_when_it_goes_out(
    listed: Any, managing: Any, scheduled: Any, now: datetime
) -> None:
    scheduled(now + timedelta(days=400), headline="The road")
    text = listed(managing)
    for words in ("The road", "Coast", "News", "Approved", "Not public"):
        assert words in text
    assert f"{now + timedelta(days=400):%Y}" in text


def test_a_live_article_with_other_words_than_readers_have_says_so(
    listed: Any, sheet: Any, managing: Any, writer: Any, live: Any
) -> None:
    sheet(writer, live().article).press(headline="Another headline")
    assert "Live, older text" in listed(managing)


def test_a_release_that_did_not_go_out_is_late(listed: Any, managing: Any, scheduled: Any, now: datetime) -> None:
    release = scheduled()
    type(release).objects.update(at=now - timedelta(hours=1))
    assert "Late: " in listed(managing)
    assert "Pending, and late" in listed(managing, RELEASES)


@pytest.mark.parametrize(
    ("who", "finds"),
    [("writer", True), ("editor", True), ("copy_editor", True), ("managing", True), ("stranger", False)],
)
def test_everybody_finds_what_is_theirs_to_find(
    request: Any, listed: Any, person: Any, draft: Any, who: str, finds: bool
) -> None:
    draft(headline="The road")
    user = person("walt writer", Job.WRITER) if who == "stranger" else request.getfixturevalue(who)
    assert ("The road" in listed(user)) is finds


def test_editors_do_not_find_what_is_in_the_sections_of_others(listed: Any, editor: Any, draft: Any) -> None:
    Section.objects.create(name="Hills", slug="hills")
    draft(headline="The hill", section="hills")
    assert "The hill" not in listed(editor)


@pytest.mark.parametrize("name", [ARTICLES, RELEASES])
@pytest.mark.parametrize("who", ["moderator", "subscriptions_manager"])
def test_who_works_elsewhere_in_the_house_has_no_lists(request: Any, as_: Any, name: str, who: str) -> None:
    client = as_(request.getfixturevalue(who))
    # Managing editors moderate too, but moderators do not edit.
    assert client.get(reverse(name)).status_code == 403


def test_words_of_the_headline_are_searched(listed: Any, managing: Any, draft: Any) -> None:
    draft(headline="The road")
    draft(headline="The hill")
    text = listed(managing, query="?q=hill")
    assert "The hill" in text
    assert "The road" not in text


def found(text: str) -> set[str]:
    """The headlines of the rows."""
    return set(re.findall(r'<th class="field-title"><a [^>]*>(.*?)</a>', text))


def test_each_word_is_looked_for_from_its_beginning_in_the_headline_or_among_the_authors(
    listed: Any, managing: Any, draft: Any, contributor: Any
) -> None:
    other = Contributor.objects.create(name="Bea O’Neil", slug="bea-oneil")
    draft(headline="The harbor’s road: a don’t-miss piece")
    draft(headline="The harbour wall", bylines=(Line(other.key),))
    draft(headline="The hill", bylines=(Line(other.key),))
    wanted = {
        "harb": {"The harbor’s road: a don’t-miss piece", "The harbour wall"},
        "HARBOUR": {"The harbour wall"},
        "arbor": set(),
        "bea": {"The harbour wall", "The hill"},
        "bea harbo": {"The harbour wall"},
        "ada long": {"The harbor’s road: a don’t-miss piece"},
        "o’neil hill": {"The hill"},
        "don’t-miss": {"The harbor’s road: a don’t-miss piece"},
        "road hill": set(),
        "hill OR road": set(),
        '"': set(),
        "'": set(),
        "hill' | road": set(),
        'hill" OR "road': set(),
        "!hill": {"The hill"},
        "\\hill": {"The hill"},
        "hill:*": {"The hill"},
    }
    shown = {words: found(listed(managing, query="?" + urlencode({"q": words}))) for words in wanted}
    assert {words: {unescape(one) for one in titles} for words, titles in shown.items()} == wanted


def test_a_headline_is_found_by_its_words_of_now(
    listed: Any, sheet: Any, managing: Any, writer: Any, draft: Any
) -> None:
    article = draft(headline="The road")
    sheet(writer, article).press(headline="The pier")
    assert found(listed(managing, query="?q=pier")) == {"The pier"}
    assert found(listed(managing, query="?q=road")) == set()


def test_nobody_finds_by_words_what_they_do_not_find(listed: Any, person: Any, draft: Any) -> None:
    draft(headline="The road")
    assert found(listed(person("walt writer", Job.WRITER), query="?q=road")) == set()


def test_it_is_narrowed_by_stage_section_person_kind_and_what_readers_have(
    listed: Any,
    managing: Any,
    writer: Any,
    editor: Any,
    copy_editor: Any,
    copy_desk: Any,
    contributor: Any,
    draft: Any,
    in_review: Any,
    live: Any,
    scheduled: Any,
    withdrawn: Any,
    sheet: Any,
    section: Any,
    now: Any,
) -> None:
    Section.objects.create(name="Hills", slug="hills")
    copy_desk.required_by.all().delete()
    pieces = {
        "Draft": draft(headline="Draft", kind="essay"),
        "Reviewed": in_review(headline="Reviewed", section="hills"),
    }
    live(headline="Live", slug="live")
    sheet(writer, live(headline="Before", slug="older").article).press(headline="Older")
    withdrawn(live(headline="Withdrawn", slug="withdrawn"))
    scheduled(now + timedelta(days=1), headline="Waits", slug="waits")
    held = scheduled(headline="Held", slug="held")
    due = held.at + timedelta(seconds=1)
    workflow.perform(Act.HOLD, again(held.article), by=None, now=due, release=held, note="No dek.")
    contributor.user = editor
    contributor.save()
    draft(headline="By the editor", by=editor, bylines=())
    everything = {"Draft", "Reviewed", "Live", "Older", "Withdrawn", "Waits", "Held", "By the editor"}
    byline = everything - {"By the editor"}
    wanted = {
        "": everything,
        "stage=in_review": {"Reviewed"},
        "stage=nonsense": set(),
        f"section={section.pk}": everything - {"Reviewed"},
        "section=x": set(),
        "kind=essay": {"Draft"},
        f"person={editor.pk}": everything,
        f"person={editor.pk}&as=begun": {"By the editor"},
        f"person={editor.pk}&as=named": byline,
        f"person={writer.pk}&as=waits": {"Draft", "Older"},
        f"person={managing.pk}&as=waits": {"Reviewed"},
        f"person={copy_editor.pk}&as=waits": set(),
        "person=999999999": set(),
        "as=waits": everything,
        "public=live": {"Live", "Older"},
        "public=older": {"Older"},
        "public=waiting": {"Waits", "Held"},
        "public=held": {"Held"},
        "public=never": {"Draft", "Reviewed", "Waits", "Held", "By the editor"},
        "public=withdrawn": {"Withdrawn"},
        "q=d&stage=drafting&kind=essay": {"Draft"},
    }
    assert {query: found(listed(managing, query=f"?{query}")) for query in wanted} == wanted
    assert pieces


def test_each_row_says_what_comes_next_and_whether_it_is_asked_of_who_looks(
    listed: Any,
    managing: Any,
    writer: Any,
    copy_editor: Any,
    copy_desk: Any,
    draft: Any,
    in_review: Any,
    live: Any,
    now: Any,
) -> None:
    draft(headline="Draft")
    signed = in_review(headline="Signed")
    workflow.perform(Act.SIGN, signed, by=copy_editor, now=now, desk=copy_desk)
    in_review(headline="Unsigned")
    said = {who.display_name: nexts(listed(who)) for who in (writer, copy_editor, managing)}
    assert said == {
        "Wanda Writer": {"Draft": "→ Submit", "Signed": "Waits for approval", "Unsigned": "Waits for Copy"},
        "Cora Copy": {"Draft": "With Wanda Writer", "Signed": "Waits for approval", "Unsigned": "→ Sign off"},
        "Mara Managing": {"Draft": "With Wanda Writer", "Signed": "→ Approve", "Unsigned": "Waits for Copy"},
    }


def nexts(text: str) -> dict[str, str]:
    rows = re.findall(r'field-title"><a [^>]*>(.*?)</a>.*?<td class="field-next">(.*?)</td>', text, re.DOTALL)
    return {title: re.sub("<strong[^>]*>", "→ ", words).replace("</strong>", "") for title, words in rows}


@pytest.mark.parametrize(
    ("query", "finds"),
    [("?stage__exact=in_review", True), ("?stage__exact=spiked", False), ("?kind__exact=essay", False)],
)
def test_the_list_is_narrowed(listed: Any, managing: Any, in_review: Any, query: str, finds: bool) -> None:
    in_review(headline="The road")
    assert ("The road" in listed(managing, query=query)) is finds


@pytest.mark.parametrize(
    "query",
    [
        "?stage__exact=%00",
        "?section__id__exact=x",
        "?o=99",
        "?p=99999",
        "?p=x",
        "?q=%25%5C",
        "?created_by__password=x",
    ],
)
def test_a_nonsense_address_is_answered(as_: Any, managing: Any, draft: Any, query: str) -> None:
    draft()
    answer = as_(managing).get(reverse(ARTICLES) + query)
    assert answer.status_code in {200, 302, 400}


def test_the_list_costs_the_same_for_fifty_rows_as_for_one(
    as_: Any, managing: Any, draft: Any, live: Any, django_assert_max_num_queries: Any
) -> None:
    live()
    for number in range(8):
        draft(headline=f"Number {number}")
    client = as_(managing)
    with django_assert_max_num_queries(20):
        client.get(reverse(ARTICLES))


def test_it_counts_no_further_than_anybody_leafs(listed: Any, managing: Any, draft: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr(paging, "MOST", 2)
    for number in range(3):
        draft(headline=f"Number {number}")
    assert "The newest 2 articles" in listed(managing)
    assert Article.objects.count() == 3


def test_releases_are_looked_at_and_lead_to_their_article(listed: Any, as_: Any, managing: Any, scheduled: Any) -> None:
    release = scheduled(headline="The road")
    url = reverse("admin:articles_article_change", args=[release.article_id])
    assert f'<a href="{url}">The road</a>' in listed(managing, RELEASES)
    page = reverse("admin:newsroom_release_change", args=[release.pk])
    assert as_(managing).post(page, {"state": "cancelled"}).status_code == 403


def test_a_held_release_says_why(listed: Any, managing: Any, scheduled: Any, now: datetime) -> None:
    release = scheduled()
    later = release.at + timedelta(seconds=1)
    workflow.perform(Act.HOLD, again(release.article), by=None, now=later, release=release, note="No dek.")
    assert "Held: No dek." in listed(managing, RELEASES)


def test_nobody_finds_releases_of_articles_that_they_do_not_find(listed: Any, person: Any, scheduled: Any) -> None:
    scheduled(headline="The road")
    assert "The road" not in listed(person("walt writer", Job.WRITER), RELEASES)


def test_every_time_is_on_the_houses_clock(listed: Any, magazine: Any, managing: Any, scheduled: Any) -> None:
    magazine.zone_name = "Asia/Kolkata"
    magazine.save()
    scheduled(datetime.fromisoformat("2099-07-01T09:00:00+00:00"))
    assert "14:30" in listed(managing)


def test_the_newsroom_names_the_magazine(listed: Any, managing: Any, magazine: Any) -> None:
    text = listed(managing)
    assert "| Editorial</title>" in text
    assert "The Example" in text


def test_the_newsroom_lets_only_its_own_scripts_run(as_: Any, managing: Any, draft: Any) -> None:
    url = reverse("admin:articles_article_change", args=[draft().pk])
    policy = as_(managing).get(url)["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "script-src 'self' 'nonce-" in policy


def test_the_policy_of_the_magazines_pages_stays_without_exceptions(client: Any, magazine: Any) -> None:
    policy = client.get("/")["Content-Security-Policy"]
    assert "nonce" not in policy
    assert "script-src 'self'" in policy.split("; ")


@pytest.mark.one_database
@pytest.mark.parametrize("words", ["harbor", "harb mar", "ada", "ada harbor"])
def test_a_search_goes_through_an_index_and_never_through_all_articles(
    draft: Any, contributor: Any, words: str
) -> None:
    draft()
    asked = Article.objects.filter(working.having(words)).order_by("-changed_at", "-pk")[:50]
    steps = [line.strip() for line in asked.explain().splitlines()]
    assert any("articles_headlines VIRTUAL TABLE INDEX" in step for step in steps)
    assert not [step for step in steps if re.search(r"SCAN (articles_article|articles_byline)\b", step)]

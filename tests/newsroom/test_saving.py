from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.content import Content, Line, Picture
from articles.models import Contributor, Stage
from common.html import clean
from common.refusal import Reason, Refusal
from common.text import clean_line, clean_lines
from newsroom import workflow
from newsroom.models.transition import Act
from tests.conftest import again

PIECES = [
    "<p>", "</p>", "<em>", "</em>", "<a href='https://x.example'>", "</a>", "<ul>", "</ul>", "<li>", "</li>",
    "<blockquote>", "</blockquote>", "<pre>", "</pre>", "<hr>", "<br>", "<h2>", "</h2>", "<svg>", "<table>", "<!--",
    "-->", "words", " ", "\n\n", "&#x202E;", "&lt;b&gt;", "&amp;", "e&#769;", "\u200b", "<", ">", "&nbsp;", "<div>",
    "</div>",
]  # fmt: skip


@pytest.fixture
def save(writer: Any, now: datetime) -> Any:
    def act(article: Any, version: int | None = None, **changes: Any) -> Any:
        fresh = again(article)
        content = replace(Content.of(fresh.head.content), **changes)
        return workflow.perform(
            Act.EDIT,
            fresh,
            by=writer,
            now=now,
            content=content,
            version=fresh.version if version is None else version,
        )

    return act


def test_a_save_that_changes_something_makes_a_revision(draft: Any, save: Any) -> None:
    article = draft()
    save(article, headline="The road at Marrow Point")
    article = again(article)
    assert (article.version, article.head.number, article.headline) == (2, 2, "The road at Marrow Point")


def test_a_save_that_changes_nothing_makes_no_revision_and_no_record(draft: Any, save: Any) -> None:
    article = draft()
    assert save(article) is None
    assert (article.revisions.count(), article.transitions.count()) == (1, 1)


@pytest.mark.parametrize(
    "changes",
    [
        {"headline": "  The  tide at Marrow Point\u200b "},
        {"dek": "What a village keeps when the sea takes the road.\u202e"},
        {"topics": ()},
    ],
)
def test_a_change_that_nobody_can_see_is_none(draft: Any, save: Any, changes: dict[str, Any]) -> None:
    assert save(draft(), **changes) is None


def test_the_same_words_in_another_unicode_form_are_no_change(draft: Any, save: Any) -> None:
    article = draft(headline="Caf\u00e9 Marrow")
    assert save(article, headline="Cafe\u0301 Marrow") is None


def test_a_stale_save_is_refused_and_changes_nothing(draft: Any, save: Any) -> None:
    article = draft()
    save(article, dek="Theirs, saved first.")
    with pytest.raises(Refusal, match="Somebody else saved this") as refused:
        save(article, version=1, dek="Mine, saved second.")
    assert refused.value.reason == Reason.STALE
    assert again(article).head.content["dek"] == "Theirs, saved first."


def test_a_save_takes_an_approved_article_back_to_drafting(approved: Any, save: Any) -> None:
    article = approved()
    save(article, dek="A word changed.")
    assert again(article).stage == Stage.DRAFTING


def test_a_save_without_a_change_leaves_an_approved_article_approved(approved: Any, save: Any) -> None:
    article = approved()
    save(article)
    assert again(article).stage == Stage.APPROVED


def test_a_revision_names_who_made_it_and_when(draft: Any, writer: Any, now: datetime) -> None:
    head = draft().head
    assert (head.number, head.made_by, head.made_at) == (1, writer, now)


def test_each_part_has_a_hash_of_its_own(draft: Any, save: Any) -> None:
    article = draft()
    before = again(article).head
    save(article, headline="Another headline")
    after = again(article).head
    assert before.words_hash != after.words_hash
    assert before.pictures_hash == after.pictures_hash


def test_words_for_search_engines_call_no_desk_back(draft: Any, save: Any) -> None:
    article = draft()
    before = again(article).head
    save(article, description="Marrow Point, coast, erosion")
    after = again(article).head
    assert (before.words_hash, before.all_hash) == (after.words_hash, after.all_hash)


def test_bylines_stand_in_the_order_they_were_given(draft: Any, contributor: Any) -> None:
    other = Contributor.objects.create(name="Bo Reed", slug="bo-reed")
    article = draft(bylines=(Line(other.key), Line(contributor.key), Line(contributor.key, role="photographs")))
    assert [(line.contributor, line.role) for line in article.bylines.all()] == [
        (other, "by"),
        (contributor, "by"),
        (contributor, "photographs"),
    ]


@pytest.mark.parametrize(
    ("changes", "field", "sentence"),
    [
        ({"section": "nowhere"}, "section", "Choose one of the sections."),
        ({"kind": "poem"}, "kind", "Choose one of the kinds."),
        ({"access": "vip"}, "access", "Choose one of the access levels."),
        ({"topics": ("nothing",)}, "topics", "Choose topics from the list."),
        ({"headline": "x" * 201}, "headline", "Shorten this to 200 characters; it has 201."),
        ({"body": "<p>" + "x" * 400_001 + "</p>"}, "body", "Shorten the body to 400,000 characters"),
        ({"teaser_cut": -1}, "teaser_cut", "Cut the teaser after 0 to 1,000 paragraphs."),
        ({"slug": "a/b?c"}, "slug", "Use only letters without accents"),
        ({"bylines": (Line(uuid4()),)}, "bylines", "Choose a contributor for each line"),
        ({"lead": Picture(uuid4())}, "lead_image", "Choose a picture from the library."),
    ],
)
def test_what_cannot_be_kept_is_refused_at_its_field(
    draft: Any, save: Any, changes: dict[str, Any], field: str, sentence: str
) -> None:
    article = draft()
    with pytest.raises(Refusal) as refused:
        save(article, **changes)
    assert refused.value.problems[0].field == field
    assert refused.value.problems[0].sentence.startswith(sentence)
    assert again(article).version == 1


def test_a_contributor_stands_once_for_each_role(draft: Any, save: Any, contributor: Any) -> None:
    with pytest.raises(Refusal, match="once for each role"):
        save(draft(), bylines=(Line(contributor.key), Line(contributor.key)))


@pytest.mark.parametrize(
    ("dirty", "clean"),
    [
        ("<p>Fair<script>alert(1)</script></p>", "<p>Fair</p>"),
        ('<p onclick="alert(1)">Fair</p>', "<p>Fair</p>"),
        ('<p><a href="javascript:alert(1)">Fair</a></p>', '<p><a rel="noopener">Fair</a></p>'),
        ('<p>Fair<img src=x onerror="alert(1)"></p>', "<p>Fair</p>"),
        ("<svg><style><img src=x onerror=alert(1)></style></svg><p>Fair</p>", "<p>Fair</p>"),
        ("<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)><p>Fair</p>", ""),
        ("<p>Fair\u202e\u200b</p>", "<p>Fair</p>"),
        ("Fair", "<p>Fair</p>"),
        ("<p>Fair</p><p>&nbsp;</p><p></p>", "<p>Fair</p>"),
    ],
)
def test_the_body_is_cleaned_where_it_is_saved(draft: Any, dirty: str, clean: str) -> None:
    assert draft(body=dirty).head.content["body"] == clean


def test_restoring_a_revision_is_a_new_save(draft: Any, save: Any, writer: Any, now: datetime) -> None:
    article = draft()
    save(article, headline="A mistake")
    first = article.revisions.get(number=1)
    fresh = again(article)
    workflow.perform(Act.EDIT, fresh, by=writer, now=now, content=Content.of(first.content), version=2, restores=first)
    head = again(article).head
    assert (head.number, head.restores, head.content) == (3, first, first.content)


def test_a_duplicate_has_the_words_and_not_the_address(draft: Any, writer: Any, now: datetime) -> None:
    article = draft(slug="tide")
    copy = workflow.duplicate(article, by=writer, now=now)
    assert copy.key != article.key
    assert copy.head.content == article.head.content | {"slug": ""}
    assert copy.stage == Stage.DRAFTING


@given(st.lists(st.sampled_from(PIECES)).map("".join))
@settings(max_examples=300, deadline=None)
def test_cleaning_what_is_clean_changes_nothing(html: str) -> None:
    assert clean(clean(html)) == clean(html)


def test_marks_piled_on_one_letter_are_cut_before_they_cost_anything() -> None:
    assert len(clean("<p>a" + "\u0301\u0316" * 100_000 + "</p>")) < 30


@pytest.mark.parametrize(
    "text",
    [
        "cafe\u0301",
        "\u0e01\u0e33\u0e49",
        "\u05d1\u05bc\u05b0\u05e8\u05b5\u05d0\u05e9\u05c1\u05b4\u05d9\u05ea",
        "漢字かな交じり文を長く書いてもよい",
    ],
)
def test_no_script_loses_its_marks(text: str) -> None:
    assert clean_line(text) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ("<ul><li>" * 100 + "x", "Tags stand in one another more than 60 deep here."),
        ("<" * 600_001, "Shorten this to 600,000 characters of HTML; it has 600,001."),
    ],
)
def test_a_body_that_would_take_long_to_clean_is_refused_before(
    draft: Any, save: Any, body: str, sentence: str
) -> None:
    with pytest.raises(Refusal) as refused:
        save(draft(), body=body)
    assert refused.value.sentence.startswith(sentence)
    assert refused.value.problems[0].field == "body"


def test_a_long_body_of_flat_paragraphs_is_kept(draft: Any) -> None:
    assert draft(body="<p>One<p>Two" * 1000).head.content["body"].count("<p>") == 2000


@given(st.text(alphabet="ae\u0301\u0316\u200b\u202e\x00 \n\ufb01\u1e9b\u0323"))
def test_tidying_what_is_tidy_changes_nothing(text: str) -> None:
    assert clean_line(clean_line(text)) == clean_line(text)
    assert clean_lines(clean_lines(text)) == clean_lines(text)

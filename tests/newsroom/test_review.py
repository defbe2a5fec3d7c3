from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from articles.content import Line, Picture
from articles.models import Contributor, Stage
from common.refusal import Reason, Refusal
from newsroom import workflow
from newsroom.models import SectionRules
from newsroom.models.transition import Act
from tests.conftest import again


def test_an_article_is_sent_back_with_a_note(in_review: Any, editor: Any, now: datetime) -> None:
    article = in_review()
    workflow.perform(Act.SEND_BACK, article, by=editor, now=now, note="Who says so?")
    assert again(article).stage == Stage.DRAFTING


def test_it_is_not_sent_back_without_saying_why(in_review: Any, editor: Any, now: datetime) -> None:
    with pytest.raises(Refusal, match="Say in a note what is to be done") as refused:
        workflow.perform(Act.SEND_BACK, in_review(), by=editor, now=now, note="  ")
    assert refused.value.problems[0].field == "note"


def test_nobody_approves_an_article_that_they_began(content: Any, managing: Any, now: datetime) -> None:
    article = workflow.create(content(), by=managing, now=now)
    workflow.perform(Act.SUBMIT, article, by=managing, now=now)
    with pytest.raises(Refusal, match="somebody else has to approve it"):
        workflow.perform(Act.APPROVE, article, by=managing, now=now)


def test_nobody_approves_an_article_with_their_byline(in_review: Any, managing: Any, now: datetime) -> None:
    person = Contributor.objects.create(name="Mara", slug="mara", user=managing)
    with pytest.raises(Refusal, match="somebody else has to approve it"):
        workflow.perform(Act.APPROVE, in_review(bylines=(Line(person.key),)), by=managing, now=now)


@pytest.mark.parametrize(
    ("changes", "field", "sentence"),
    [
        ({"headline": ""}, "headline", "The headline is missing."),
        ({"headline": "x" * 111}, "headline", "The headline has 111 characters; it may have 110."),
        ({"dek": ""}, "dek", "The dek is missing: one sentence under the headline."),
        ({"bylines": ()}, "bylines", "Nobody is named in the byline."),
        ({"lead": None}, "lead_image", "The lead picture is missing."),
        ({"body": "<p>Three words only.</p>"}, "body", "The body has 3 words; it needs at least 50."),
        ({"access": "metered", "teaser_cut": 0}, "teaser_cut", "The teaser is empty"),
        ({"access": "subscribers", "teaser_cut": 6}, "teaser_cut", "The teaser gives away the whole text"),
        ({"access": ""}, "access", "Choose who may read the whole article."),
    ],
)
def test_each_check_blocks_approval_and_names_its_field(
    in_review: Any, managing: Any, now: datetime, changes: dict[str, Any], field: str, sentence: str
) -> None:
    with pytest.raises(Refusal) as refused:
        workflow.perform(Act.APPROVE, in_review(**changes), by=managing, now=now)
    assert refused.value.reason == Reason.BLOCKED
    assert [problem.field for problem in refused.value.problems] == [field]
    assert refused.value.sentence.startswith(sentence)


@pytest.mark.parametrize(
    ("words", "field"),
    [({"alt": ""}, "lead_alt"), ({"alt": "Same.", "caption": "Same."}, "lead_alt"), ({"caption": ""}, "lead_caption"),
     ({"credit": ""}, "lead_credit")],
)  # fmt: skip
def test_the_lead_picture_needs_its_words(
    in_review: Any, managing: Any, image: Any, now: datetime, words: dict[str, str], field: str
) -> None:
    lead = Picture(image.key, **({"alt": "Boats.", "caption": "The harbour.", "credit": "Ines Roy"} | words))
    with pytest.raises(Refusal) as refused:
        workflow.perform(Act.APPROVE, in_review(lead=lead), by=managing, now=now)
    assert [problem.field for problem in refused.value.problems] == [field]


def test_an_open_article_needs_no_teaser(in_review: Any, managing: Any, now: datetime) -> None:
    article = in_review(access="open", teaser_cut=0)
    workflow.perform(Act.APPROVE, article, by=managing, now=now)
    assert again(article).stage == Stage.APPROVED


def test_approval_waits_for_every_desk_of_the_section(
    copy_desk: Any, in_review: Any, managing: Any, copy_editor: Any, now: datetime
) -> None:
    article = in_review()
    with pytest.raises(Refusal, match="The Copy desk has not signed this off"):
        workflow.perform(Act.APPROVE, article, by=managing, now=now)
    workflow.perform(Act.SIGN, article, by=copy_editor, now=now, desk=copy_desk)
    workflow.perform(Act.APPROVE, article, by=managing, now=now)
    assert again(article).stage == Stage.APPROVED


def test_nobody_signs_off_their_own(copy_desk: Any, in_review: Any, copy_editor: Any, now: datetime) -> None:
    author = Contributor.objects.create(name="Cora", slug="cora", user=copy_editor)
    article = in_review(bylines=(Line(author.key),))
    with pytest.raises(Refusal, match="somebody else has to sign it off"):
        workflow.perform(Act.SIGN, article, by=copy_editor, now=now, desk=copy_desk)


def test_a_section_can_let_authors_sign_off_their_own(
    copy_desk: Any, in_review: Any, copy_editor: Any, section: Any, now: datetime
) -> None:
    SectionRules.objects.filter(section=section).update(own_sign_off=True)
    author = Contributor.objects.create(name="Cora", slug="cora", user=copy_editor)
    article = in_review(bylines=(Line(author.key),))
    assert workflow.perform(Act.SIGN, article, by=copy_editor, now=now, desk=copy_desk)


@pytest.mark.parametrize("note", ["", "  ", "\u200b", "\x00"])
def test_a_note_that_nobody_can_read_is_none(in_review: Any, editor: Any, now: datetime, note: str) -> None:
    with pytest.raises(Refusal, match="Say in a note what is to be done"):
        workflow.perform(Act.SEND_BACK, in_review(), by=editor, now=now, note=note)


def test_a_withdrawal_asks_why(live: Any, managing: Any, now: datetime) -> None:
    with pytest.raises(Refusal, match="Say in a note why readers can no longer have it"):
        workflow.perform(Act.WITHDRAW, live().article, by=managing, now=now)

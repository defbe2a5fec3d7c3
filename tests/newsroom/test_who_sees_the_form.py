"""Who finds an article, who may type into it, and which buttons they see."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from django.urls import reverse

from articles.models import Section, Stage
from newsroom import workflow
from newsroom.models import SectionRules
from newsroom.models.transition import Act
from tests.conftest import again


@pytest.mark.parametrize("act", ["publish", "hold", "create", "explode", ""])
def test_a_button_that_the_form_does_not_have_does_nothing(sheet: Any, managing: Any, scheduled: Any, act: str) -> None:
    release = scheduled()
    page = sheet(managing, release.article)
    assert page.press(act, headline="Typed").status_code == 200
    assert "This page has no such button." in page.text
    assert again(release.article).version == 1


def test_a_writer_in_review_reads_and_cannot_type(sheet: Any, writer: Any, in_review: Any) -> None:
    page = sheet(writer, in_review())
    assert "headline" not in page.form.names
    assert "Paragraph 1 of the piece." in page.text


def test_fields_that_the_page_did_not_offer_are_refused(sheet: Any, writer: Any, in_review: Any) -> None:
    article = in_review()
    page = sheet(writer, article)
    slipped_in = {"version": "1", "section": "coast", "kind": "news", "headline": "Slipped in"}
    lines = {"bylines-TOTAL_FORMS": "0", "bylines-INITIAL_FORMS": "0"}
    page.press("take_back", **slipped_in, **lines)
    assert "“Save” is for" in page.text
    assert (again(article).stage, again(article).headline) == (Stage.IN_REVIEW, "The tide at Marrow Point")


def test_without_fields_a_writer_takes_their_article_back(sheet: Any, writer: Any, in_review: Any) -> None:
    article = in_review()
    sheet(writer, article).press("take_back")
    assert again(article).stage == Stage.DRAFTING


@pytest.mark.parametrize("act", ["approve", "send_back", "release", "move", "cancel", "withdraw", "spike"])
def test_a_writer_does_nothing_that_is_for_others(sheet: Any, writer: Any, in_review: Any, act: str) -> None:
    article = in_review()
    before = again(article).stage
    assert sheet(writer, article).press(act, send_back_note="No", withdraw_note="No").status_code == 200
    assert again(article).stage == before
    assert article.transitions.count() == 2


def test_nobody_is_offered_the_approval_of_their_own(
    sheet: Any, managing: Any, editor: Any, in_review: Any, content: Any, now: datetime
) -> None:
    own = workflow.create(content(), by=managing, now=now)
    workflow.perform(Act.SUBMIT, own, by=managing, now=now)
    assert 'value="approve"' not in sheet(managing, own).text
    assert 'value="approve"' in sheet(editor, own).text


@pytest.mark.parametrize("who", ["moderator", "subscriptions_manager"])
def test_who_works_elsewhere_in_the_house_is_not_let_in(request: Any, as_: Any, who: str, draft: Any) -> None:
    url = reverse("admin:articles_article_change", args=[draft().pk])
    client = as_(request.getfixturevalue(who))
    assert client.get(url).status_code == 403
    assert client.post(url, {"act": "spike"}).status_code == 403


@pytest.mark.parametrize("who", ["reader", "subscriber"])
def test_a_reader_is_told_that_the_newsroom_is_not_theirs(request: Any, as_: Any, who: str, draft: Any) -> None:
    url = reverse("admin:articles_article_change", args=[draft().pk])
    assert as_(request.getfixturevalue(who)).get(url, follow=True).status_code == 403


def test_a_visitor_is_asked_to_log_in_as_everywhere_else(client: Any, draft: Any) -> None:
    url = reverse("admin:articles_article_change", args=[draft().pk])
    answer = client.get(url, follow=True)
    assert answer.redirect_chain[-1][0].startswith(reverse("account_login"))


def test_what_somebody_does_not_find_does_not_exist(as_: Any, person: Any, draft: Any) -> None:
    from newsroom.roles import Job

    stranger = person("walt writer", Job.WRITER)
    url = reverse("admin:articles_article_change", args=[draft().pk])
    assert as_(stranger).get(url).status_code == 404
    assert as_(stranger).post(url, {"act": "submit"}).status_code == 404


@pytest.mark.parametrize("number", ["987654", "9" * 30])
def test_an_unknown_number_is_nothing(as_: Any, managing: Any, number: str) -> None:
    assert as_(managing).get(f"/admin/articles/article/{number}/change/").status_code == 404


def test_an_article_cannot_be_deleted(as_: Any, person: Any, draft: Any) -> None:
    chief = person("sue super")
    chief.is_staff = chief.is_superuser = True
    chief.save()
    assert as_(chief).post(f"/admin/articles/article/{draft().pk}/delete/").status_code == 404


def test_who_moves_an_article_to_a_section_of_others_is_told_where_it_went(sheet: Any, editor: Any, draft: Any) -> None:
    other = Section.objects.create(name="Hills", slug="hills")
    SectionRules.objects.create(section=other)
    page = sheet(editor, draft())
    answer = page.press(section="hills")
    assert answer.url == reverse("admin:articles_article_changelist")
    assert "is now in a section of others" in page.client.get(answer.url).content.decode()

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from articles.content import Content, Line
from articles.models import Contributor, Section
from common.refusal import Reason, Refusal
from newsroom import due, signoffs, workflow
from newsroom.models import Desk, RequiredDesk
from newsroom.models.transition import Act
from tests.conftest import again


@pytest.fixture
def signed(copy_desk: Any, in_review: Any, copy_editor: Any, now: datetime) -> Any:
    article = in_review()
    workflow.perform(Act.SIGN, article, by=copy_editor, now=now, desk=copy_desk)
    return again(article)


@pytest.fixture
def edit(managing: Any, now: datetime) -> Any:
    def act(article: Any, **changes: Any) -> Any:
        fresh = again(article)
        content = replace(Content.of(fresh.head.content), **changes)
        workflow.perform(Act.EDIT, fresh, by=managing, now=now, content=content, version=fresh.version)
        return again(article)

    return act


def standing(article: Any) -> signoffs.Standing:
    return signoffs.standing(article, article.head)[0]


def test_a_sign_off_counts_for_the_words_that_were_signed(signed: Any, copy_editor: Any) -> None:
    assert standing(signed).valid.by == copy_editor


def test_it_is_stale_when_the_words_change(signed: Any, edit: Any) -> None:
    after = standing(edit(signed, headline="Another headline"))
    assert after.valid is None
    assert after.stale.revision.number == 1


def test_a_change_of_another_part_leaves_it_valid(signed: Any, edit: Any) -> None:
    assert standing(edit(signed, slug="tide", description="For search engines")).valid


def test_a_change_and_its_undoing_leave_it_valid(signed: Any, edit: Any) -> None:
    headline = signed.headline
    edit(signed, headline="Another headline")
    assert standing(edit(signed, headline=headline)).valid


def test_words_that_changed_while_the_desk_read_are_not_signed(
    copy_desk: Any, in_review: Any, copy_editor: Any, edit: Any, now: datetime
) -> None:
    article = in_review()
    seen = signoffs.part_hash(article.head, copy_desk)
    edit(article, headline="Another headline")
    with pytest.raises(Refusal, match="The words changed while you read") as refused:
        workflow.perform(Act.SIGN, article, by=copy_editor, now=now, desk=copy_desk, part_hash=seen)
    assert refused.value.reason == Reason.STALE


def test_the_same_words_are_signed_once(signed: Any, copy_desk: Any, copy_editor: Any, now: datetime) -> None:
    with pytest.raises(Refusal, match="has signed this off already"):
        workflow.perform(Act.SIGN, signed, by=copy_editor, now=now, desk=copy_desk)


def test_a_sign_off_taken_back_no_longer_counts(signed: Any, copy_desk: Any, copy_editor: Any, now: datetime) -> None:
    workflow.perform(Act.UNSIGN, signed, by=copy_editor, now=now, desk=copy_desk)
    assert (standing(signed).valid, standing(signed).stale) == (None, None)


def test_what_was_not_signed_cannot_be_taken_back(
    in_review: Any, copy_desk: Any, copy_editor: Any, now: datetime
) -> None:
    with pytest.raises(Refusal, match="nothing to take back"):
        workflow.perform(Act.UNSIGN, in_review(), by=copy_editor, now=now, desk=copy_desk)


def test_a_sign_off_names_a_desk(in_review: Any, copy_editor: Any, now: datetime) -> None:
    with pytest.raises(Refusal, match="Choose the desk"):
        workflow.perform(Act.SIGN, in_review(), by=copy_editor, now=now)


def test_nobody_signs_first_and_is_named_afterwards(
    section: Any, in_review: Any, photo_editor: Any, edit: Any, now: datetime
) -> None:
    group = photo_editor.groups.get()
    desk = Desk.objects.create(name="Pictures", slug="pictures", part=Desk.Part.PICTURES, group=group)
    RequiredDesk.objects.create(section=section, desk=desk)
    person = Contributor.objects.create(name="Phil", slug="phil", user=photo_editor)
    article = in_review()
    workflow.perform(Act.SIGN, article, by=photo_editor, now=now, desk=desk)
    bylines = Content.of(again(article).head.content).bylines
    after = edit(article, bylines=(*bylines, Line(person.key, role="photographs")))
    assert standing(after).valid is None


@pytest.fixture
def elsewhere(copy_desk: Any) -> Section:
    """A section that asks for no desk, beside that of the props, which asks for copy."""
    return Section.objects.create(name="City", slug="city")


def test_a_release_is_judged_by_the_section_that_was_released(
    copy_desk: Any, elsewhere: Section, signed: Any, edit: Any, copy_editor: Any, managing: Any, now: datetime
) -> None:
    at = now + timedelta(hours=1)
    workflow.perform(Act.APPROVE, signed, by=managing, now=now)
    workflow.perform(Act.RELEASE, signed, by=managing, now=now, at=at)
    workflow.perform(Act.UNSIGN, signed, by=copy_editor, now=now, desk=copy_desk)
    edit(signed, section="city")
    due.publish_due(at)
    assert signed.releases.get().held_because == "The Copy desk has not signed this off."


def test_moving_the_working_copy_to_another_section_holds_no_release(
    section: Any, elsewhere: Section, draft: Any, writer: Any, edit: Any, managing: Any, now: datetime
) -> None:
    at = now + timedelta(hours=1)
    article = draft(section="city")
    workflow.perform(Act.SUBMIT, article, by=writer, now=now)
    workflow.perform(Act.APPROVE, article, by=managing, now=now)
    workflow.perform(Act.RELEASE, article, by=managing, now=now, at=at)
    edit(article, section=section.slug)
    assert due.publish_due(at) == 1

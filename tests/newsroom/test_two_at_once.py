"""Two people in the same moment: one of them is first, and the other is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from articles.content import Content
from articles.models import Article, Edition, Stage
from common.refusal import Reason
from newsroom import guards, signoffs, workflow
from newsroom.models import Desk, Release, Transition
from newsroom.models.transition import Act
from newsroom.roles import Job
from newsroom.signoffs import Standing
from subscribers.models import User
from tests.at_once import at_once, refusals
from tests.conftest import again

pytestmark = pytest.mark.django_db(transaction=True)

HOUR = timedelta(hours=1)
ROUNDS = 10
Doing = Callable[[], Any]


@pytest.fixture
def doing(now: datetime) -> Callable[..., Doing]:
    """An act that waits to be done."""
    return lambda act, article, by, **details: lambda: workflow.perform(act, article, by=by, now=now, **details)


@pytest.fixture
def saving(doing: Any) -> Callable[..., Doing]:
    """A save from the version that `article` has on the screen."""

    def waiting(article: Article, by: User, headline: str) -> Doing:
        assert article.head
        content = replace(Content.of(article.head.content), headline=headline)
        return doing(Act.EDIT, article, by, content=content, version=article.version)

    return waiting


def test_of_two_who_save_from_the_same_version_one_wins_and_one_is_told(
    draft: Any, editor: User, managing: User, saving: Any
) -> None:
    article = draft()
    for number in range(ROUNDS):
        seen = again(article)
        outcomes = at_once(saving(seen, editor, f"Hers, {number}"), saving(seen, managing, f"Theirs, {number}"))
        assert [refusal.reason for refusal in refusals(outcomes)] == [Reason.STALE]
        won = next(outcome for outcome in outcomes if isinstance(outcome, Transition))
        assert (again(article).version, again(article).head) == (seen.version + 1, won.revision)
    assert list(article.revisions.order_by("number").values_list("number", flat=True)) == list(range(1, ROUNDS + 2))


def test_ten_who_save_from_the_same_version_leave_one_revision(draft: Any, managing: User, saving: Any) -> None:
    article = draft()
    outcomes = at_once(*(saving(again(article), managing, f"Words of window {number}") for number in range(10)))
    assert [refusal.reason for refusal in refusals(outcomes)] == [Reason.STALE] * 9
    assert again(article).version == article.revisions.count() == 2


def test_of_two_who_submit_one_is_told_that_it_is_in_review(draft: Any, writer: User, editor: User, doing: Any) -> None:
    for _ in range(ROUNDS):
        article = draft()
        outcomes = at_once(doing(Act.SUBMIT, article, writer), doing(Act.SUBMIT, article, editor))
        assert [refusal.reason for refusal in refusals(outcomes)] == [Reason.NOT_NOW]
        assert again(article).stage == Stage.IN_REVIEW
        assert article.transitions.filter(act=Act.SUBMIT).count() == 1


def test_of_two_who_set_an_hour_one_makes_the_release(approved: Any, managing: User, doing: Any, now: datetime) -> None:
    for number in range(ROUNDS):
        release = doing(Act.RELEASE, approved(slug=f"piece-{number}"), managing, at=now + HOUR)
        assert [refusal.reason for refusal in refusals(at_once(release, release))] == [Reason.NOT_NOW]
    assert Release.objects.pending().count() == Release.objects.count() == ROUNDS


def test_of_two_who_publish_for_the_first_time_one_does(approved: Any, managing: User, doing: Any) -> None:
    for number in range(ROUNDS):
        release = doing(Act.RELEASE, approved(slug=f"piece-{number}"), managing, change="first")
        assert [refusal.sentence for refusal in refusals(at_once(release, release))] == [guards.NO_NEWS]
    assert Edition.objects.live().count() == Edition.objects.count() == ROUNDS


def test_of_two_colleagues_of_a_desk_one_signs(
    in_review: Any, copy_desk: Desk, copy_editor: User, colleague: User, doing: Any
) -> None:
    for _ in range(ROUNDS):
        article = in_review()
        outcomes = at_once(
            doing(Act.SIGN, article, copy_editor, desk=copy_desk),
            doing(Act.SIGN, article, colleague, desk=copy_desk),
        )
        assert [refusal.reason for refusal in refusals(outcomes)] == [Reason.NOT_NOW]
        assert article.signoffs.count() == 1


def test_words_that_change_in_the_second_of_a_sign_off_are_never_signed(
    in_review: Any, copy_desk: Desk, copy_editor: User, managing: User, doing: Any, saving: Any
) -> None:
    for number in range(ROUNDS):
        article = in_review()
        seen = signoffs.part_hash(article.head, copy_desk)
        sign = doing(Act.SIGN, article, copy_editor, desk=copy_desk, part_hash=seen)
        outcomes = at_once(*in_turn(number, sign, saving(article, managing, "Other words")))
        after = standing_of(article)
        assert after.valid is None
        assert [refusal.reason for refusal in refusals(outcomes)] == ([] if after.stale else [Reason.STALE])


def test_words_that_change_in_the_second_of_an_approval_are_not_approved_by_it(
    in_review: Any, writer: User, editor: User, managing: User, doing: Any, saving: Any
) -> None:
    for number in range(ROUNDS):
        article = in_review()
        approve = doing(Act.APPROVE, article, managing)
        at_once(*in_turn(number, approve, saving(article, editor, "Other words")))
        last = article.transitions.filter(act__in=(Act.APPROVE, Act.EDIT)).first()
        approved = article.transitions.get(act=Act.APPROVE).revision.number
        assert (again(article).stage, approved) == (
            (Stage.APPROVED, 2) if last.act == Act.APPROVE else (Stage.DRAFTING, 1)
        )


@pytest.fixture
def colleague(person: Any) -> User:
    return person("colin copy", Job.COPY_EDITOR)


def standing_of(article: Article) -> Standing:
    """How the desk stands to the words as they are now."""
    article = again(article)
    assert article.head
    return signoffs.standing(article, article.head)[0]


def in_turn(number: int, *acts: Doing) -> tuple[Doing, ...]:
    """Now one starts a hair earlier, now the other."""
    return acts[number % 2 :] + acts[: number % 2]

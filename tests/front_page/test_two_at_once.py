"""Two managing editors arrange the front page in the same moment: one is first, and the other is told."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

import pytest
from django.utils import timezone

from articles.front import Choice
from articles.models import Arrangement, Magazine
from common.refusal import Reason
from newsroom import front_page
from newsroom.roles import Job
from tests.at_once import at_once, refusals

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = 10
HOUR = timedelta(hours=1)


@pytest.fixture
def saving(live, managing, person):
    """A save of either, from the page that both have on the screen; the clock is read when it is pressed."""
    other = person("olga other", Job.MANAGING_EDITOR)
    pieces = [live(headline=f"Piece {name}") for name in "AB"]

    def waiting(number, over=None, version=1, at=None):
        choices, by = [Choice("lead", pieces[number % 2].article_id)], (managing, other)[number % 2]
        return lambda: front_page.arrange(choices, by=by, now=timezone.now(), over=over, version=version, at=at)

    return waiting


def one_won(outcomes):
    assert [refusal.reason for refusal in refusals(outcomes)] == [Reason.STALE]
    [won] = [outcome for outcome in outcomes if isinstance(outcome, Arrangement)]
    return won


def test_of_two_who_save_for_now_one_wins_and_one_is_told(saving, managing):
    for _ in range(ROUNDS):
        page = front_page.arrange([], by=managing, now=timezone.now(), over=front_page.holding(timezone.now()))
        won = one_won(at_once(saving(0, page), saving(1, page)))
        assert front_page.holding(timezone.now()) == won
    assert Arrangement.objects.count() == 2 * ROUNDS


def test_of_two_who_change_one_that_waits_one_wins_and_one_is_told(saving, managing):
    at = timezone.now() + HOUR
    page = saving(0, at=at)()
    for _ in range(ROUNDS):
        seen = front_page.arrange([], by=managing, now=timezone.now(), over=page, version=page.version, at=at)
        page = one_won(at_once(saving(0, seen, seen.version, at), saving(1, seen, seen.version, at)))
    assert (page.version, page.slots.count()) == (2 * ROUNDS + 1, 1)


def test_of_two_who_choose_the_same_instant_one_gets_it(saving):
    for number in range(ROUNDS):
        at = timezone.now() + (number + 1) * HOUR
        outcomes = at_once(saving(0, at=at), saving(1, at=at))
        assert [refusal.sentence for refusal in refusals(outcomes)] == [front_page.TAKEN]
    assert Arrangement.objects.count() == ROUNDS


def test_a_button_pressed_ten_times_at_once_saves_once(saving):
    outcomes = at_once(*[saving(0)] * 10)
    assert not refusals(outcomes)
    assert len({page.pk for page in outcomes}) == Arrangement.objects.count() == 1


def test_before_anybody_named_the_magazine_one_wins_too(saving):
    Magazine.objects.all().delete()
    one_won(at_once(saving(0), saving(1)))
    assert Arrangement.objects.count() == 1


def test_of_a_change_and_a_taking_back_one_is_told_or_both_are_done_in_turn(saving, managing):
    for _ in range(ROUNDS):
        at = timezone.now() + HOUR
        page = saving(0, at=at)()
        back = partial(front_page.cancel, page, by=managing, now=timezone.now(), version=page.version)
        outcomes = at_once(back, saving(1, page, page.version, at))
        assert [refusal.reason for refusal in refusals(outcomes)] == [Reason.STALE]
        Arrangement.objects.all().delete()
